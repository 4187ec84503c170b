package org.inkstone.ui.kit;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What was entered into a field while the program runs: Up goes back to it, Down forth again to what is being written. */
public final class RecentTexts {

    private static final int MOST = 30;

    private final TextField field;
    /** Newest last. */
    private final List<String> texts = new ArrayList<>();
    private String written = "";
    /** Which one the field shows; the size of the list for what is being written. */
    private int shown;
    private boolean showing;

    public RecentTexts(TextField field) {
        this.field = field;
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.textProperty().addListener((o, was, is) -> {
            if (!showing) {
                shown = texts.size();
            }
        });
    }

    /** The writer has used what stands in the field. */
    public void keep() {
        String text = field.getText();
        if (!text.isEmpty()) {
            texts.remove(text);
            texts.add(text);
            if (texts.size() > MOST) {
                texts.removeFirst();
            }
        }
        shown = texts.size();
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown();
        if (plain && event.getCode() == KeyCode.UP) {
            event.consume();
            // What was used last mostly still stands there.
            boolean same = shown == texts.size() && shown > 0 && texts.getLast().equals(field.getText());
            show(shown - (same ? 2 : 1));
        } else if (plain && event.getCode() == KeyCode.DOWN) {
            event.consume();
            show(shown + 1);
        }
    }

    private void show(int wanted) {
        if (wanted < 0 || wanted > texts.size()) {
            return;
        }
        if (shown == texts.size()) {
            written = field.getText();
        }
        shown = wanted;
        showing = true;
        field.setText(wanted < texts.size() ? texts.get(wanted) : written);
        showing = false;
        field.end();
    }
}
