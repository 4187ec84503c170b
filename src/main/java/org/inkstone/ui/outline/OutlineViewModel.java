package org.inkstone.ui.outline;

import java.util.List;
import java.util.Optional;

import org.inkstone.markdown.Outline;
import org.inkstone.markdown.Section;

/** The sections of the open post, the one that the caret is in, and where a section can go. */
final class OutlineViewModel {

    private Outline outline = Outline.EMPTY;
    private int highestLevel = 1;
    private int caret;

    /** Says whether a heading came, went or was renamed; else only places have changed. */
    boolean setOutline(Outline now) {
        List<Section> before = outline.sections();
        List<Section> after = now.sections();
        boolean same = before.size() == after.size();
        for (int i = 0; same && i < after.size(); i++) {
            same = before.get(i).level() == after.get(i).level() && before.get(i).title().equals(after.get(i).title());
        }
        outline = now;
        highestLevel = after.stream().mapToInt(Section::level).min().orElse(1);
        return !same;
    }

    /** @param offset where the caret is */
    void setCaret(int offset) {
        caret = offset;
    }

    List<Section> sections() {
        return outline.sections();
    }

    /** The section of the caret; -1 above the first. */
    int current() {
        return outline.at(caret);
    }

    /** The section of the caret and those that it belongs to, the outermost first. */
    List<Section> path() {
        return outline.path(current());
    }

    /** The sections that the one at {@code index} belongs to, the outermost first. */
    List<Section> parents(int index) {
        return outline.path(outline.parent(index));
    }

    /** By how many steps a heading stands in: the highest level there is stands at the edge. */
    int depth(int index) {
        return sections().get(index).level() - highestLevel;
    }

    /** How many sections go along when the one at {@code index} is moved, itself included. */
    int size(int index) {
        return outline.next(index) - index;
    }

    /** Before which section the one at {@code index} goes when it goes up: the one above it of its level, or else the one it belongs to. */
    Optional<Integer> placeAbove(int index) {
        int level = sections().get(index).level();
        for (int i = index - 1; i >= 0; i--) {
            if (sections().get(i).level() <= level) {
                return Optional.of(i);
            }
        }
        return index > 0 ? Optional.of(0) : Optional.empty();
    }

    /** Before which section the one at {@code index} goes when it goes down; the number of sections means the end. */
    Optional<Integer> placeBelow(int index) {
        int next = outline.next(index);
        if (next == sections().size()) {
            return Optional.empty();
        }
        boolean sibling = sections().get(next).level() >= sections().get(index).level();
        return Optional.of(sibling ? outline.next(next) : next + 1);
    }

    /** Whether the section at {@code index} can be put before the one at {@code place}, which it is not already. */
    boolean canGo(int index, int place) {
        return place < index || place > outline.next(index);
    }

    /** The section at {@code place}; empty for the end. */
    Optional<Section> at(int place) {
        return place < sections().size() ? Optional.of(sections().get(place)) : Optional.empty();
    }

    /** The next section behind {@code index}, going round, whose title begins with {@code typed}, whatever its case; -1 for none. */
    int find(String typed, int index) {
        int count = sections().size();
        for (int i = 0; i < count; i++) {
            int at = Math.floorMod(index + i, count);
            if (sections().get(at).title().regionMatches(true, 0, typed, 0, typed.length())) {
                return at;
            }
        }
        return -1;
    }
}
