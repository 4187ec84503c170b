package org.inkstone.ui.editor;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.fxmisc.richtext.StyledTextArea;
import org.inkstone.text.ScriptRuns;

import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Gives the node of a line its style classes, and shortens it where it is a {@link LongLine}.
 *
 * <p>Text from right to left is given to the toolkit in parts of one script: of one part it puts what another font has to show, such as
 * the comma between two Hebrew words, in the order from left to right (JavaFX 24 to 26 on Linux).
 */
final class ParagraphLook {

    private ParagraphLook() {}

    static void apply(TextFlow line, Collection<String> styleClasses) {
        line.getStyleClass().addAll(styleClasses);
        String text = text(line);
        if (LongLine.isShortened(text.length(), styleClasses)) {
            LongLine.shorten(line, text);
            text = text(line);
        }
        if (Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            split(line);
        }
    }

    private static String text(TextFlow line) {
        StringBuilder text = new StringBuilder();
        line.getChildren().forEach(part -> text.append(part instanceof Text words ? words.getText() : ""));
        return text.toString();
    }

    private static void split(TextFlow line) {
        List<Node> parts = new ArrayList<>();
        for (Node part : line.getChildren()) {
            List<String> runs = part instanceof Text words ? ScriptRuns.of(words.getText()) : List.of();
            if (runs.size() < 2) {
                parts.add(part);
            }
            for (String run : runs.size() < 2 ? List.<String>of() : runs) {
                parts.add(StyledTextArea.createStyledTextNode(run, part.getStyleClass(),
                        (node, styles) -> node.getStyleClass().setAll(styles)));
            }
        }
        line.getChildren().setAll(parts);
    }
}
