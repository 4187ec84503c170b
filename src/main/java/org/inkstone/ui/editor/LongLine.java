package org.inkstone.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.fxmisc.richtext.StyledTextArea;
import org.inkstone.text.Graphemes;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A line that is too long for the toolkit to lay out at each key, such as an image that stands in the text as a {@code data:} address: its
 * begin is shown, then how much follows, then its last characters. The control still holds all of it; only its node is shorter, so a
 * column behind the begin is not where the node says. The caret therefore stands in the begin or at the line's end, unless the line has the
 * style {@link #WHOLE}.
 */
final class LongLine {

    /** Style of a line that is shown with all its characters. */
    static final String WHOLE = "whole-line";

    /** Characters. Each key in a longer line that is wrapped would take the toolkit a tenth of a second and more, and a million hangs it. */
    static final int LONGEST = 12_000;

    private static final String REST = "long-line-rest";
    private static final String BUTTON = "long-line-button";

    private static final int BEGIN = 480;
    private static final int END = 48;

    private LongLine() {}

    static boolean isShortened(int length, Collection<String> styles) {
        return length > LONGEST && !styles.contains(WHOLE);
    }

    /** How many characters of a shortened line's begin are shown. */
    static int begin(String line) {
        return Graphemes.floor(line, BEGIN);
    }

    /** Leaves of the line's node what is to be seen. */
    static void shorten(TextFlow line, String text) {
        int begin = begin(text);
        int end = Graphemes.ceiling(text, text.length() - END);
        List<Node> shown = new ArrayList<>();
        int at = 0;
        for (Node node : line.getChildren()) {
            if (!(node instanceof Text part)) {
                shown.add(node);
                continue;
            }
            int length = part.getText().length();
            if (at < begin) {
                part.setText(part.getText().substring(0, Math.min(length, begin - at)));
                shown.add(part);
            }
            at += length;
        }
        shown.add(button(end - begin));
        shown.add(StyledTextArea.createStyledTextNode(text.substring(end), List.of(REST),
                (node, styles) -> node.getStyleClass().addAll(styles)));
        line.getChildren().setAll(shown);
    }

    /** Whether {@code node} is what stands for the rest of a line. */
    static boolean isButton(Object node) {
        return node instanceof Button button && button.getStyleClass().contains(BUTTON);
    }

    /** How many of a line's characters stand where the node says. */
    static int placed(TextFlow line) {
        int placed = 0;
        for (Node node : line.getChildren()) {
            if (isButton(node)) {
                return placed;
            }
            placed += node instanceof Text part ? part.getText().length() : 0;
        }
        return placed;
    }

    private static Button button(int characters) {
        Button button = new Button("%,d more characters".formatted(characters));
        button.setAccessibleText("%,d more characters of this line, show them".formatted(characters));
        button.getStyleClass().setAll("fold-button", BUTTON);
        button.setFocusTraversable(false);
        return button;
    }
}
