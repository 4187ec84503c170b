package org.inkstone.ui.history;

import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/** A version in the list: when and why it was kept, under its day where it is the first of it. */
final class VersionCell extends ListCell<VersionEntry> {

    private final Label day = new Label();
    private final Label time = new Label();
    private final Label what = new Label();
    private final VBox line = new VBox(1, time, what);
    private final VBox box = new VBox(4, line);

    VersionCell() {
        day.getStyleClass().add("version-day");
        time.getStyleClass().add("version-time");
        what.getStyleClass().add("version-what");
        line.getStyleClass().add("version");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(VersionEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        day.setText(entry.day());
        time.setText(entry.time());
        what.setText(entry.what());
        box.getChildren().setAll(entry.firstOfDay() ? List.of(day, line) : List.of(line));
        setGraphic(box);
    }
}
