package org.inkstone.ui.editor;

import java.util.function.Consumer;

import org.inkstone.ui.kit.Buttons;
import org.inkstone.workspace.StoredImage;
import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Above the text, once an image has come into it: offers another name for its file. Whoever goes on elsewhere keeps the name. */
final class NamingBar extends HBox {

    /** Pixels; a longer place is cut. */
    private static final double PLACE_WIDTH = 84;

    private final TextField name = new TextField();
    private final Label extension = new Label();
    private final Label place = new Label();
    private final Runnable leave;
    private Consumer<String> rename = wanted -> {};

    /** @param leave takes the keyboard back to the text */
    NamingBar(Runnable leave) {
        this.leave = leave;
        setId("naming-bar");
        getStyleClass().addAll("naming-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label said = new Label("Image saved as");
        said.setMinWidth(USE_PREF_SIZE);
        name.setId("image-name");
        name.setAccessibleText("Name of the image file");
        name.setPrefColumnCount(14);
        extension.setMinWidth(USE_PREF_SIZE);
        HBox named = new HBox(3, name, extension);
        named.setAlignment(Pos.CENTER_LEFT);
        place.getStyleClass().add("naming-place");
        place.setMaxWidth(Double.MAX_VALUE);
        place.setMinWidth(PLACE_WIDTH);
        HBox.setHgrow(place, Priority.ALWAYS);
        Label keys = new Label("Enter renames · Esc keeps");
        keys.getStyleClass().add("naming-place");
        keys.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Buttons.icon(Feather.IMAGE), said, named, place, keys);
        name.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                answer(event.getCode() == KeyCode.ENTER);
            }
        });
        name.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                setVisible(false);
            }
        });
    }

    /** @param rename gets another name, without extension, if the writer gives one */
    void show(StoredImage image, Consumer<String> rename) {
        this.rename = rename;
        name.setText(image.stem());
        extension.setText(image.extension());
        String folder = image.address().substring(0, image.address().lastIndexOf('/') + 1);
        place.setText(folder.isEmpty() ? "beside the post" : "in " + folder);
        setVisible(true);
        name.requestFocus();
        name.selectAll();
    }

    private void answer(boolean renames) {
        String wanted = name.getText().strip();
        leave.run();
        setVisible(false);
        if (renames && !wanted.isEmpty()) {
            rename.accept(wanted);
        }
    }
}
