package org.inkstone.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/**
 * Which characters of a text are folded away: from the end of the line that stays in sight, before its line end, to the end of the last
 * line that does not. Ordered and disjoint; they move with the text.
 */
final class Folds {

    private List<TextRange> hidden = new ArrayList<>();

    List<TextRange> all() {
        return List.copyOf(hidden);
    }

    boolean isEmpty() {
        return hidden.isEmpty();
    }

    void clear() {
        hidden.clear();
    }

    /** Folds {@code range} away; what was folded inside it is folded with it. */
    void add(TextRange range) {
        hidden.removeIf(fold -> range.start() <= fold.start() && fold.end() <= range.end());
        int index = 0;
        while (index < hidden.size() && hidden.get(index).start() < range.start()) {
            index++;
        }
        hidden.add(index, range);
    }

    void remove(TextRange range) {
        hidden.remove(range);
    }

    /** The fold that a caret at {@code offset} would stand in, where nobody sees it. */
    Optional<TextRange> hiding(int offset) {
        for (TextRange fold : hidden) {
            if (fold.start() >= offset) {
                break;
            }
            if (offset <= fold.end()) {
                return Optional.of(fold);
            }
        }
        return Optional.empty();
    }

    /** The folds that must be opened before the characters from {@code start} to {@code end} give way to {@code inserted}. */
    List<TextRange> touchedBy(int start, int end, String inserted) {
        return hidden.isEmpty() ? List.of() : hidden.stream().filter(fold -> touches(fold, start, end, inserted)).toList();
    }

    /** Whether the edit would take away what nobody sees. */
    static boolean deletesHidden(TextRange fold, int start, int end) {
        return start < end && start <= fold.end() && end > fold.start();
    }

    /** Follows an edit; the folds that it touched are gone and returned, where they are now. */
    List<TextRange> changed(ChangeSet changes) {
        if (hidden.isEmpty()) {
            return List.of();
        }
        List<TextRange> kept = new ArrayList<>(hidden.size());
        List<TextRange> lost = new ArrayList<>();
        for (TextRange fold : hidden) {
            boolean touched = false;
            for (TextChange change : changes.changes()) {
                touched |= touches(fold, change.range().start(), change.range().end(), change.inserted());
            }
            int start = changes.mapOffset(fold.start(), !touched);
            TextRange now = new TextRange(start, Math.max(start, changes.mapOffset(fold.end(), touched)));
            (touched ? lost : kept).add(now);
        }
        hidden = kept;
        return lost;
    }

    /** The line end before the hidden lines and the one behind them belong to the fold: without them its lines would meet others. */
    private static boolean touches(TextRange fold, int start, int end, String inserted) {
        if (deletesHidden(fold, start, end)) {
            return true;
        }
        boolean inside = start > fold.start() && start <= fold.end();
        boolean behindHead = (start == fold.start() || end == fold.start()) && inserted.indexOf('\n') >= 0;
        return start == end && inside || behindHead;
    }
}
