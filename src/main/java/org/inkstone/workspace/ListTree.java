package org.inkstone.workspace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/**
 * The list items in some lines, nested as CommonMark 0.31.2 nests them (chapters 5.2 and 5.3): what stands below an item belongs to it
 * from the column of its words on. One thing is otherwise: an empty item may follow words without a blank line, as it is about to be
 * filled. The lines must begin outside of code. Offsets count from the begin of these lines.
 */
final class ListTree {

    private final String text;
    private final int quotes;
    private final Set<Integer> known;
    private final List<ListItem> items = new ArrayList<>();
    private final Deque<ListItem> open = new ArrayDeque<>();
    private Optional<ListItem> latest = Optional.empty();
    /** Whether the line before is text that the next line may continue. */
    private boolean paragraph;
    private boolean blankBefore;
    private int lineStart;
    private int lineEnd;
    /** The quote marks of the line are before it; columns count from here. */
    private int from;
    private char fence;
    private int fenceLength;

    private ListTree(String text, int quotes, Set<Integer> known) {
        this.text = text;
        this.quotes = quotes;
        this.known = known;
    }

    /** @param quotes how many quote marks each of the lines begins with */
    static ListTree of(String text, int quotes) {
        return of(text, quotes, Set.of());
    }

    /** @param known where markers stand that are meant as such, also where their number could not begin a list */
    static ListTree of(String text, int quotes, Set<Integer> known) {
        ListTree tree = new ListTree(text, quotes, known);
        for (int start = 0; start <= text.length(); start = tree.lineEnd + 1) {
            int end = text.indexOf('\n', start);
            tree.lineStart = start;
            tree.lineEnd = end < 0 ? text.length() : end;
            tree.from = Math.max(start, RawBlocks.skipQuotes(text, start, tree.lineEnd, quotes));
            tree.readLine();
        }
        return tree;
    }

    /** In the order of the text. */
    List<ListItem> items() {
        return items;
    }

    /** The innermost item that begins in the line of {@code offset}. */
    Optional<ListItem> beginningAt(int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        return items.reversed().stream().filter(item -> item.line == start).findFirst();
    }

    /** The innermost item to which the line of {@code offset} belongs. */
    Optional<ListItem> around(int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        return items.reversed().stream().filter(item -> item.line <= start && start <= item.end()).findFirst();
    }

    /**
     * Moves what stands below the begin of items, as far as it belongs to them.
     *
     * @param deltas for each item by how many columns
     */
    List<TextChange> shifts(Map<ListItem, Integer> deltas) {
        List<TextChange> shifts = new ArrayList<>();
        for (int start = 0; start <= text.length(); start = endOfLine(start) + 1) {
            int end = endOfLine(start);
            int quoteEnd = Math.max(start, RawBlocks.skipQuotes(text, start, end, quotes));
            int indentEnd = Columns.skipBlanks(text, quoteEnd, end);
            int column = column(start, quoteEnd, indentEnd);
            int line = start;
            int delta = deltas.entrySet().stream()
                    .filter(e -> e.getKey().line < line && line <= e.getKey().end() && column >= e.getKey().contentColumn)
                    .mapToInt(Map.Entry::getValue).sum();
            if (delta != 0 && indentEnd < end) {
                shifts.add(Columns.indent(text, start, quoteEnd, indentEnd, delta));
            }
        }
        return shifts;
    }

    /** The lines of an item, from the begin of the first to the end of the last. */
    TextRange lines(ListItem item) {
        return new TextRange(item.line, item.end());
    }

    private int endOfLine(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private void readLine() {
        int first = Columns.skipBlanks(text, from, lineEnd);
        if (first == lineEnd) {
            blankBefore = true;
            paragraph = false;
            return;
        }
        int column = column(lineStart, from, first);
        if (fence != 0 && column >= contentColumn()) {
            reach();
            fence = RawBlocks.closes(text, first, lineEnd, fence, fenceLength) ? 0 : fence;
        } else {
            fence = 0;
            readBlock(first, column);
        }
        blankBefore = false;
    }

    private void readBlock(int first, int column) {
        boolean continues = paragraph;
        if (continues && column < contentColumn() && !beginsBlock(first)) {
            // A lazy line: it continues the paragraph of the item above without being indented.
            reach();
            return;
        }
        while (!open.isEmpty() && open.peek().contentColumn > column) {
            open.pop();
            continues = false;
        }
        readContent(first, column, continues);
    }

    private void readContent(int at, int column, boolean continues) {
        int markerEnd = LineHead.endOfMarker(text, at, lineEnd);
        if (column - contentColumn() >= Columns.TAB) {
            endList(continues);
            paragraph = continues;
        } else if (markerEnd > 0 && !LineHead.isThematicBreak(text, at, lineEnd) && (!continues || mayInterrupt(at, markerEnd))) {
            readItem(at, markerEnd, column);
        } else {
            endList(continues);
            fenceLength = RawBlocks.fenceLength(text, at, lineEnd);
            fence = fenceLength > 0 ? text.charAt(at) : 0;
            paragraph = fence == 0 && text.charAt(at) != '#' && !LineHead.isThematicBreak(text, at, lineEnd);
        }
        reach();
    }

    private void readItem(int marker, int markerEnd, int column) {
        int words = LineHead.contentBehind(text, lineStart, markerEnd, lineEnd);
        boolean empty = Columns.skipBlanks(text, markerEnd, lineEnd) == lineEnd;
        int contentColumn = empty ? column + markerEnd - marker + 1 : column(lineStart, from, words);
        Optional<ListItem> parent = Optional.ofNullable(open.peek());
        ListItem item = new ListItem(text, lineStart, new ListItem.Place(marker, markerEnd, column, contentColumn), blankBefore,
                parent, parent.map(ListItem::latest).orElse(latest));
        setLatest(Optional.of(item));
        items.add(item);
        open.push(item);
        blankBefore = false;
        if (empty) {
            paragraph = false;
        } else {
            int first = Columns.skipBlanks(text, words, lineEnd);
            readContent(first, column(lineStart, from, first), false);
        }
    }

    /** Only a list that begins with 1 may interrupt a paragraph; and a hyphen alone below words makes a heading of them. */
    private boolean mayInterrupt(int marker, int markerEnd) {
        boolean first = markerEnd - marker == 1 || text.substring(marker, markerEnd - 1).equals("1");
        return first && markerEnd < lineEnd || known.contains(marker);
    }

    private boolean beginsBlock(int at) {
        return ">#".indexOf(text.charAt(at)) >= 0 || LineHead.endOfMarker(text, at, lineEnd) > 0
                || RawBlocks.fenceLength(text, at, lineEnd) > 0 || LineHead.isThematicBreak(text, at, lineEnd);
    }

    private int contentColumn() {
        return open.isEmpty() ? 0 : open.peek().contentColumn;
    }

    /** Another block than an item ends the list around it, unless it only goes on with a paragraph. */
    private void endList(boolean continues) {
        if (!continues) {
            setLatest(Optional.empty());
        }
    }

    private void setLatest(Optional<ListItem> item) {
        if (open.isEmpty()) {
            latest = item;
        } else {
            open.peek().latest(item);
        }
    }

    private void reach() {
        open.forEach(item -> item.reach(lineEnd));
    }

    /** A tab behind a quote mark begins with the blank that belongs to the mark. */
    private int column(int start, int quoteEnd, int offset) {
        int base = Columns.of(text, start, quoteEnd);
        boolean tab = quoteEnd > start && quoteEnd < offset && text.charAt(quoteEnd) == '\t';
        return Columns.of(text, start, offset) - base - (tab ? 1 : 0);
    }
}
