package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.inkstone.markdown.Foldable.Kind;
import org.inkstone.text.TextRange;

/** Finds what can be folded. Blank lines at the end of a block stay in sight, as they part it from the next one. */
final class FoldableLines implements BlockScan.Blocks {

    private final String text;
    private final List<Foldable> found = new ArrayList<>();

    private FoldableLines(String text) {
        this.text = text;
    }

    /** In the sections from {@code first}, -1 being what stands above all headings, to the one before {@code end}; by their begin. */
    static List<Foldable> of(Outline outline, int first, int end) {
        FoldableLines lines = new FoldableLines(outline.text());
        for (int i = Math.max(0, first); i < end; i++) {
            lines.section(outline.sections().get(i), outline.start(outline.next(i)));
        }
        BlockScan.scan(outline.text(), outline.start(first), outline.start(end), lines);
        lines.found.sort(Comparator.comparingInt(Foldable::start).thenComparingInt(f -> -f.hidden().end()));
        return lines.found;
    }

    @Override
    public boolean heading(int level, int start, int end) {
        return true;
    }

    @Override
    public void fence(int start, int end) {
        add(Kind.FENCE, start, start, end);
    }

    @Override
    public void item(int start, int end) {
        add(Kind.LIST_ITEM, start, start, end);
    }

    private void section(Section section, int end) {
        int last = end;
        while (last > section.head().end() && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        // Blanks behind the last words are on the same line.
        int lineEnd = text.indexOf('\n', last);
        add(Kind.SECTION, section.head().start(), section.head().end(), lineEnd < 0 ? text.length() : lineEnd);
    }

    private void add(Kind kind, int start, int headFrom, int end) {
        int headEnd = text.indexOf('\n', headFrom);
        if (headEnd >= 0 && headEnd < end) {
            found.add(new Foldable(kind, start, new TextRange(headEnd, end)));
        }
    }
}
