package org.inkstone.ui.history;

import java.time.Instant;
import java.util.Optional;

import org.inkstone.document.DocumentState;
import org.inkstone.post.Post;
import org.inkstone.store.Version;
import org.inkstone.text.ChangeSet;
import org.inkstone.ui.kit.Buttons;
import org.inkstone.workspace.History;
import org.inkstone.workspace.OpenPost;
import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The earlier versions of the open post, each beside the text as it is now, and what came back after a crash beside the file. */
public final class HistoryView extends BorderPane {

    private final History history;
    private final Runnable close;
    private final Label title = new Label();
    private final ListView<VersionEntry> list = new ListView<>();
    private final DifferenceView difference = new DifferenceView(this::restore);
    private final Button whole;
    private final RetentionChoice retention;
    private OpenPost post;
    private Post shown;
    private String shownName = "";

    /** @param close is run when the writer wants to go back to the text */
    public HistoryView(History history, Runnable close) {
        this.history = history;
        this.close = close;
        retention = new RetentionChoice(history);
        whole = Buttons.plain("Restore the whole post", "primary-button", this::restoreWhole);
        whole.setId("restore-whole");
        getStyleClass().add("history");
        list.setId("versions");
        list.setAccessibleText("Versions");
        list.setCellFactory(view -> new VersionCell());
        list.setPlaceholder(new Label("Versions are kept from the first save on."));
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> select(is));
        title.getStyleClass().add("history-title");
        title.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button back = Buttons.plain("Back to the text  Esc", "bar-button", close);
        back.setGraphic(Buttons.icon(Feather.ARROW_LEFT));
        back.setId("history-close");
        back.setMinWidth(USE_PREF_SIZE);
        whole.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(10, back, title, space, whole);
        head.getStyleClass().add("history-head");
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);
        setCenter(difference);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        });
    }

    /** Shows the versions of a post, the newest that differs first. */
    public void showVersions(OpenPost opened) {
        begin(opened, "Earlier versions");
        whole.setVisible(true);
        BorderPane side = new BorderPane(list);
        side.getStyleClass().add("history-side");
        side.setBottom(retention);
        setLeft(side);
        list.getItems().clear();
        history.versions(versions -> {
            if (post == opened) {
                list.getItems().setAll(VersionEntry.of(versions, Instant.now()));
                list.getSelectionModel().select(firstThatDiffers());
                list.requestFocus();
            }
        });
    }

    /** Shows what came back after a crash beside what is in the file. */
    public void showRecovered(OpenPost opened) {
        begin(opened, "What came back");
        whole.setVisible(false);
        setLeft(null);
        compare("In the file", Post.of(opened.savedSource()));
        requestFocus();
    }

    /** The open post's text changed while this is in sight: by restoring, for one. */
    public void refresh() {
        if (shown != null) {
            compare(shownName, shown);
        }
    }

    private void begin(OpenPost opened, String what) {
        post = opened;
        shown = null;
        title.setText(what);
        difference.say("");
        whole.setDisable(true);
    }

    /** The newest version is usually the text itself. */
    private int firstThatDiffers() {
        return list.getItems().size() > 1 ? 1 : 0;
    }

    private void select(VersionEntry entry) {
        if (entry == null) {
            return;
        }
        Version version = entry.version();
        OpenPost asked = post;
        history.read(version, content -> {
            if (post == asked && list.getSelectionModel().getSelectedItem() == entry) {
                show(entry, content);
            }
        });
    }

    private void show(VersionEntry entry, Optional<Post> content) {
        content.ifPresentOrElse(found -> compare(entry.day() + ", " + entry.time(), found), () -> {
            shown = null;
            difference.say("This version is no text that can be shown.");
            whole.setDisable(true);
        });
    }

    private void compare(String name, Post before) {
        shown = before;
        shownName = name;
        DocumentState now = post.document().state();
        difference.show(name, before, "Now", now.post());
        whole.setDisable(before.source().lf().equals(now.text()));
    }

    private void restoreWhole() {
        if (shown != null) {
            history.restore(shown);
            difference.focusList();
        }
    }

    private void restore(ChangeSet changes) {
        history.restore(changes);
        // The button that was pressed is gone, and the keyboard must be somewhere in here.
        difference.focusList();
    }
}
