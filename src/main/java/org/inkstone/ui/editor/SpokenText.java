package org.inkstone.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.fxmisc.richtext.model.TwoDimensional.Bias;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;

/**
 * The control's text as assistive technology asks for it, in the terms of {@code TextArea}. A line is a line of the source, however
 * often it is wrapped. No answer depends on the length of the text.
 */
final class SpokenText {

    private final MarkdownArea area;
    /** Costs nothing, where the control would put its text together anew each time. */
    private final Supplier<String> text;

    SpokenText(MarkdownArea area, Supplier<String> text) {
        this.area = area;
        this.text = text;
        area.selectionProperty().addListener((o, was, is) -> {
            area.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
            area.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
        });
        area.caretPositionProperty()
                .addListener((o, was, is) -> area.notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET));
    }

    /** Null where there is no answer. */
    Object answer(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> text.get();
            case EDITABLE -> area.isEditable();
            case SELECTION_START -> area.getSelection().getStart();
            case SELECTION_END -> area.getSelection().getEnd();
            case CARET_OFFSET -> area.getCaretPosition();
            case LINE_FOR_OFFSET -> isOffset(parameters[0]) ? line((Integer) parameters[0]) : null;
            case LINE_START -> isLine(parameters[0]) ? start((Integer) parameters[0]) : null;
            case LINE_END -> isLine(parameters[0]) ? Math.min(area.getLength(), start((Integer) parameters[0] + 1)) : null;
            case BOUNDS_FOR_RANGE -> isOffset(parameters[0]) && parameters[1] instanceof Integer last
                    ? bounds((Integer) parameters[0], last)
                    : null;
            case OFFSET_AT_POINT -> parameters[0] instanceof Point2D point ? offset(point) : null;
            default -> null;
        };
    }

    /** Whether the action was one on text. */
    boolean did(AccessibleAction action, Object... parameters) {
        if (action != AccessibleAction.SET_TEXT_SELECTION && action != AccessibleAction.SHOW_TEXT_RANGE) {
            return false;
        }
        if (parameters[0] instanceof Integer start && parameters[1] instanceof Integer end) {
            if (action == AccessibleAction.SET_TEXT_SELECTION) {
                area.selectRange(Math.clamp(start, 0, area.getLength()), Math.clamp(end, 0, area.getLength()));
                area.requestFollowCaret();
            } else {
                area.showParagraphInViewport(line(Math.clamp(start, 0, area.getLength())));
            }
        }
        return true;
    }

    private boolean isOffset(Object parameter) {
        return parameter instanceof Integer offset && offset >= 0 && offset <= area.getLength();
    }

    private boolean isLine(Object parameter) {
        return parameter instanceof Integer line && line >= 0 && line < area.getParagraphs().size();
    }

    private int line(int offset) {
        return area.offsetToPosition(offset, Bias.Forward).getMajor();
    }

    /** Of the line behind the last one: what lies behind the text. */
    private int start(int line) {
        return line == area.getParagraphs().size() ? area.getLength() : area.getAbsolutePosition(line, 0);
    }

    /** Where the characters up to {@code last} are on the screen, as far as they are in sight; one for each line. */
    private Bounds[] bounds(int first, int last) {
        List<Bounds> found = new ArrayList<>();
        int end = Math.clamp(last + 1L, first, area.getLength());
        int bottom = Math.min(line(end), area.lastVisibleParToAllParIndex());
        for (int line = Math.max(line(first), area.firstVisibleParToAllParIndex()); line <= bottom; line++) {
            int from = Math.max(first, start(line));
            int to = Math.min(end, start(line) + area.getParagraphLength(line));
            if (from < to) {
                area.getCharacterBoundsOnScreen(from, to).ifPresent(found::add);
            }
        }
        return found.toArray(Bounds[]::new);
    }

    private Integer offset(Point2D onScreen) {
        Point2D local = area.screenToLocal(onScreen);
        return local == null ? null : area.hit(local.getX(), local.getY()).getInsertionIndex();
    }
}
