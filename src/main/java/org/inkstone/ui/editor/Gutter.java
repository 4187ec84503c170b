package org.inkstone.ui.editor;

import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.inkstone.text.TextRange;
import org.inkstone.ui.kit.TextColumn;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * The margin left of the text: the numbers of the lines if the writer wants them, arrows to fold at what is folded, and at all that can be
 * while the mouse is there. Where nothing is to be shown, nothing is made.
 */
final class Gutter {

    private final MarkdownArea area;
    private final FrontMatterFold frontMatter;
    private final Folding folding;
    private final BooleanProperty numbers = new SimpleBooleanProperty();
    private boolean hovered;
    /** While hovered: ends of the lines that can be folded, in the characters from {@code known}. */
    private Set<Integer> heads = Set.of();
    private TextRange known = TextRange.at(0);

    Gutter(MarkdownArea area, FrontMatterFold frontMatter, Folding folding) {
        this.area = area;
        this.frontMatter = frontMatter;
        this.folding = folding;
        numbers.subscribe(shown -> refresh());
        folding.setOnChange(this::refresh);
        area.addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX() < area.leftMargin().get()));
        area.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(false));
        // While somebody writes, what can be folded is not known from key to key.
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> hover(false));
    }

    /** Numbers the lines where {@code wanted}, in the margin of {@code column}, which makes room for them. */
    void follow(ObservableBooleanValue wanted, TextColumn column) {
        numbers.bind(wanted);
        area.getParagraphs().sizeProperty().addListener((o, was, is) -> makeRoom(column));
        numbers.subscribe(shown -> makeRoom(column));
    }

    private void makeRoom(TextColumn column) {
        column.setLeastMargin(numbers.get() ? GutterMark.width(area.getParagraphs().size()) : 0);
    }

    private void hover(boolean now) {
        if (now != hovered) {
            hovered = now;
            refresh();
        }
    }

    /** Asks for the marks of the lines in sight again. */
    private void refresh() {
        known = TextRange.at(0);
        // A factory of its own each time, or the property would see no change.
        area.setParagraphGraphicFactory(new IntFunction<>() {
            @Override
            public Node apply(int line) {
                return mark(line);
            }
        });
    }

    private Node mark(int line) {
        Node button = line == 0 ? frontMatter.button() : null;
        if (button != null) {
            return button;
        }
        int folded = folding.linesBehind(line);
        boolean foldable = hovered && folded == 0 && isFoldable(line);
        if (folded == 0 && !foldable && !numbers.get() || area.isFolded(line)) {
            return null;
        }
        GutterMark mark = new GutterMark();
        if (numbers.get()) {
            mark.number(line + 1);
        }
        if (folded > 0 || foldable) {
            mark.arrow(folded > 0, () -> folding.toggle(line));
        }
        return folded > 0 ? mark.chip(folded, area.getParagraphLength(line), () -> folding.toggle(line)) : mark;
    }

    private boolean isFoldable(int line) {
        int start = area.getAbsolutePosition(line, 0);
        int end = start + area.getParagraphLength(line);
        if (start < known.start() || end >= known.end()) {
            int last = Math.min(area.getParagraphs().size() - 1, line + area.getVisibleParagraphs().size());
            known = new TextRange(start, area.getAbsolutePosition(last, area.getParagraphLength(last)) + 1);
            heads = folding.foldables(known).stream().map(foldable -> foldable.hidden().start()).collect(Collectors.toSet());
        }
        return heads.contains(end);
    }
}
