package org.inkstone.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import javafx.geometry.Point2D;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What the spell check draws below words, read back from the window. */
final class RedDots {

    /** Pixels from the dots up into the word. */
    private static final double UP = 6;

    private RedDots() {}

    /** The text above the dots, in the order of the lines in sight. FX thread only. */
    static List<String> words(Window window) {
        List<Path> drawings = window.robot.lookup(".markdown-area .misspelt").queryAllAs(Path.class).stream()
                .sorted(Comparator.comparingDouble(drawing -> drawing.localToScene(0, 0).getY())).toList();
        List<String> words = new ArrayList<>();
        for (Path drawing : drawings) {
            TextFlow line = (TextFlow) drawing.getParent();
            StringBuilder letters = new StringBuilder();
            line.getChildren().forEach(part -> letters.append(part instanceof Text text ? text.getText() : ""));
            for (int i = 0; i + 1 < drawing.getElements().size(); i += 2) {
                MoveTo from = (MoveTo) drawing.getElements().get(i);
                LineTo to = (LineTo) drawing.getElements().get(i + 1);
                words.add(letters.substring(letterAt(line, from.getX() + 1, from.getY() - UP),
                        letterAt(line, to.getX() - 1, to.getY() - UP) + 1));
            }
        }
        return words;
    }

    private static int letterAt(TextFlow line, double x, double y) {
        return line.getHitInfo(new Point2D(x, y)).getCharIndex();
    }
}
