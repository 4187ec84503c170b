package org.inkstone.ui.editor;

import java.util.List;
import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Paths over the text of a line, which take no room in it. One is made anew only when something that it depends on has changed. */
final class LineDrawing {

    private LineDrawing() {}

    /** What a drawing depends on: the line's place, as far as a node can change it, its letters, and what is drawn. */
    private record Basis(double width, double height, double left, Font font, Object drawn) {}

    /**
     * Has a line that is new keep a place for a drawing: what is put into it later is drawn without the line being laid out again, and a
     * scene in which something was laid out that looks as before is drawn as a whole.
     */
    static void prepare(TextFlow text, String style) {
        text.getChildren().add(path(style));
    }

    /**
     * @param style tells the line's drawings apart, and gives this one its look
     * @param drawn what there is to draw
     * @param elements makes the drawing, where it is not there yet
     */
    static void show(TextFlow text, String style, Object drawn, Supplier<List<PathElement>> elements) {
        Basis basis = new Basis(text.getWidth(), text.getHeight(), text.snappedLeftInset(), font(text), drawn);
        Path shown = find(text, style);
        if (shown == null) {
            shown = path(style);
            text.getChildren().add(shown);
        } else if (basis.equals(shown.getUserData())) {
            return;
        }
        shown.setUserData(basis);
        shown.getElements().setAll(elements.get());
        shown.applyCss();
    }

    static void remove(TextFlow text, String style) {
        Path shown = find(text, style);
        if (shown != null) {
            text.getChildren().remove(shown);
        }
    }

    private static Path path(String style) {
        Path path = new Path();
        path.setManaged(false);
        path.setMouseTransparent(true);
        path.getStyleClass().setAll(style);
        return path;
    }

    private static Font font(TextFlow text) {
        return text.getChildren().stream().filter(Text.class::isInstance).findFirst().map(part -> ((Text) part).getFont())
                .orElse(null);
    }

    private static Path find(TextFlow text, String style) {
        List<Node> children = text.getChildren();
        for (int i = children.size() - 1; i >= 0; i--) {
            if (children.get(i) instanceof Path path && path.getStyleClass().contains(style)) {
                return path;
            }
        }
        return null;
    }
}
