package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.inkstone.text.TextRange;

/**
 * The sections of a post in order. Made from its lines alone, so that a post of 10 MB has one within a tenth of a second, and made anew
 * from an earlier one by reading only what lies between the headings before and behind a change. Immutable.
 */
public final class Outline {

    public static final Outline EMPTY = new Outline("", 0, List.of());

    private final String text;
    private final int bodyStart;
    private final List<Section> sections;

    private Outline(String text, int bodyStart, List<Section> sections) {
        this.text = text;
        this.bodyStart = bodyStart;
        this.sections = Collections.unmodifiableList(sections);
    }

    /**
     * @param text a whole post in LF coordinates
     * @param bodyStart where its Markdown begins
     */
    public static Outline of(String text, int bodyStart) {
        List<Section> sections = new ArrayList<>();
        BlockScan.scan(text, bodyStart, text.length(),
                (level, start, end) -> sections.add(HeadingTitle.section(text, level, start, end)));
        return new Outline(text, bodyStart, sections);
    }

    /** The outline of another text; the less it differs from this one's, the less it costs. */
    public Outline after(String now, int bodyStartNow) {
        int same = CommonEnds.begin(text, now);
        if (same == text.length() && same == now.length() && bodyStart == bodyStartNow) {
            return this;
        }
        int sameEnd = CommonEnds.end(text, now, same);
        int delta = now.length() - text.length();
        // No block is open where a heading begins: what is read from there on does not depend on what stands before.
        int restart = bodyStart == bodyStartNow ? lastSectionBefore(same) : -1;
        List<Section> made = new ArrayList<>(sections.subList(0, Math.max(0, restart)));
        int from = restart < 0 ? bodyStartNow : sections.get(restart).head().start();
        Remainder remainder = new Remainder(Math.max(restart, 0), text.length() - sameEnd);
        BlockScan.scan(now, from, now.length(), (level, start,
                end) -> !remainder.beginsAt(start - delta) && made.add(HeadingTitle.section(now, level, start, end)));
        remainder.sections().forEach(section -> made.add(section.shiftedBy(delta)));
        return new Outline(now, bodyStartNow, made);
    }

    public List<Section> sections() {
        return sections;
    }

    /** The whole text that this is the outline of. */
    public String text() {
        return text;
    }

    /** The section in which the place {@code offset} lies; -1 above the first. */
    public int at(int offset) {
        int low = 0;
        int high = sections.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sections.get(middle).head().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The first section behind the one at {@code index} and those that belong to it; the number of sections where there is none. */
    public int next(int index) {
        int level = sections.get(index).level();
        int next = index + 1;
        while (next < sections.size() && sections.get(next).level() > level) {
            next++;
        }
        return next;
    }

    /** The section that the one at {@code index} belongs to; -1 for none. */
    public int parent(int index) {
        int level = sections.get(index).level();
        int parent = index - 1;
        while (parent >= 0 && sections.get(parent).level() >= level) {
            parent--;
        }
        return parent;
    }

    /** The section at {@code index} and those that it belongs to, the outermost first. */
    public List<Section> path(int index) {
        List<Section> path = new ArrayList<>();
        for (int i = index; i >= 0; i = parent(i)) {
            path.addFirst(sections.get(i));
        }
        return path;
    }

    /** Where the section at {@code index} begins; the body's begin for -1, the text's end for the number of sections. */
    public int start(int index) {
        return index < 0 ? bodyStart : index < sections.size() ? sections.get(index).head().start() : text.length();
    }

    /** Which lines of the sections that {@code range} touches can be folded into the line above them. */
    public List<Foldable> foldables(TextRange range) {
        return FoldableLines.of(this, at(range.start()), at(range.end()) + 1);
    }

    private int lastSectionBefore(int offset) {
        int index = at(offset);
        return index >= 0 && sections.get(index).head().end() >= offset ? index - 1 : index;
    }

    /** The old sections that are found again, with all that follow, behind the change. */
    private final class Remainder {
        private final int changeEnd;
        private int index;
        private boolean found;

        Remainder(int index, int changeEnd) {
            this.index = index;
            this.changeEnd = changeEnd;
        }

        /** @param start of a heading just read, where it was in the old text */
        boolean beginsAt(int start) {
            while (index < sections.size() && sections.get(index).head().start() < Math.max(start, changeEnd)) {
                index++;
            }
            found = start >= changeEnd && index < sections.size() && sections.get(index).head().start() == start;
            return found;
        }

        List<Section> sections() {
            return found ? sections.subList(index, sections.size()) : List.of();
        }
    }
}
