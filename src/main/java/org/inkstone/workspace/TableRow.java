package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.inkstone.text.TextRange;

/**
 * A line of a table, cut into cells as GFM does it (section 4.10): at each pipe that no backslash escapes, also in code. All offsets are
 * those of the text that it was read from.
 *
 * @param line without its line end
 * @param prefix what stands before the first pipe or cell
 * @param opened whether the row begins with a pipe
 * @param cells each from pipe to pipe, blanks included; at least one
 * @param closed whether the row ends with a pipe
 */
record TableRow(String text, TextRange line, LinePrefix prefix, boolean opened, List<TextRange> cells, boolean closed) {

    /** What begins another block, or a definition, where it begins a line; a row that begins with a pipe is never that. */
    private static final Pattern OTHER_BLOCK = Pattern
            .compile("#{1,6}([ \\t]|$)|```|~~~|([-+*]|\\d{1,9}[.)])([ \\t]|$)|[<>]|\\[[^\\]]*]:");

    static TableRow of(String text, TextRange line) {
        LinePrefix prefix = LinePrefix.of(text, line.start(), line.end());
        int end = LinePrefix.trimmedEnd(text, prefix.end(), line.end());
        boolean opened = prefix.end() < end && text.charAt(prefix.end()) == '|';
        List<TextRange> cells = new ArrayList<>();
        int cell = opened ? prefix.end() + 1 : prefix.end();
        for (int i = cell; i < end; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '|') {
                cells.add(new TextRange(cell, i));
                cell = i + 1;
            }
        }
        boolean closed = cell == end && !cells.isEmpty();
        if (!closed) {
            cells.add(new TextRange(cell, end));
        }
        return new TableRow(text, line, prefix, opened, cells, closed);
    }

    static TableRow of(String line) {
        return of(line, new TextRange(0, line.length()));
    }

    /** Whether the line can be a row at all; a list item may begin with the header, with no other row. */
    boolean isRow() {
        boolean hasPipe = opened || closed || cells.size() > 1;
        return hasPipe && (opened || !beginsFenceOrHeading());
    }

    boolean isDelimiter() {
        return isRow() && !prefix.item() && isDelimiterMark(text.charAt(prefix.end()))
                && cells.stream().allMatch(c -> ColumnAlignment.isDelimiter(trimmed(c).of(text)));
    }

    boolean isBlank() {
        return cells.stream().allMatch(c -> trimmed(c).isEmpty());
    }

    int size() {
        return cells.size();
    }

    /** The cell at {@code offset}, or the one nearest to it. */
    int columnAt(int offset) {
        int column = 0;
        while (column + 1 < cells.size() && cells.get(column + 1).start() <= offset) {
            column++;
        }
        return column;
    }

    /** Whether {@code offset} lies in a cell, rather than before the first or behind the last. */
    boolean holds(int offset) {
        return offset >= cells.getFirst().start() && offset <= (closed ? cells.getLast().end() : line.end());
    }

    /** What to select in a cell: its text, or what lies between the outer blanks of an empty one. */
    TextRange content(int column) {
        TextRange cell = cells.get(column);
        TextRange text = trimmed(cell);
        if (!text.isEmpty() || cell.isEmpty()) {
            return text;
        }
        return new TextRange(cell.start() + 1, Math.max(cell.start() + 1, cell.end() - 1));
    }

    String contentText(int column) {
        return trimmed(cells.get(column)).of(text);
    }

    String prefixText() {
        return text.substring(line.start(), prefix.end());
    }

    /** What stands behind the prefix. */
    String rest() {
        return text.substring(prefix.end(), line.end());
    }

    /** The cells with the blanks in them, as they would stand between two pipes. */
    List<String> raws() {
        List<String> raws = new ArrayList<>(cells.stream().map(c -> c.of(text)).toList());
        if (!opened) {
            raws.set(0, pad() + raws.getFirst());
        }
        if (!closed) {
            // A backslash at the end would take the pipe's meaning away.
            raws.set(raws.size() - 1, raws.getLast() + (raws.getLast().endsWith("\\") ? " " : pad()));
        }
        return raws;
    }

    /** An empty cell as this row would have it. */
    String blank() {
        return pad() + pad();
    }

    /**
     * What would stand behind the prefix if the row had these cells, given as {@link #raws} gives them. It has the outer pipes that this
     * one has, and those without which a cell would be lost.
     */
    String rest(List<String> raws) {
        if (raws.equals(raws())) {
            return rest();
        }
        List<String> written = raws.isEmpty() ? List.of(blank()) : raws;
        String first = written.getFirst().substring(LinePrefix.skipBlanks(written.getFirst(), 0, written.getFirst().length()));
        String last = written.getLast();
        boolean alone = written.size() == 1 && !opened && !closed;
        boolean open = opened || alone || first.isEmpty() || OTHER_BLOCK.matcher(first).lookingAt();
        boolean close = closed || alone || LinePrefix.trimmedEnd(last, 0, last.length()) == 0;
        String joined = String.join("|", written);
        int from = open ? 0 : LinePrefix.skipBlanks(joined, 0, joined.length());
        int to = close ? joined.length() : LinePrefix.trimmedEnd(joined, from, joined.length());
        int tail = closed ? cells.getLast().end() + 1 : cells.getLast().end();
        return (open ? "|" : "") + joined.substring(from, to) + (close ? "|" : "") + text.substring(tail, line.end());
    }

    /** One blank, or none in a row that has no blanks beside its pipes. */
    private String pad() {
        String first = cells.getFirst().of(text);
        boolean tight = opened
                ? !first.isEmpty() && !LinePrefix.isBlank(first.charAt(0)) || first.isEmpty() && cells.size() > 1
                : cells.size() > 1 && !LinePrefix.isBlank(first.charAt(first.length() - 1));
        return tight ? "" : " ";
    }

    private TextRange trimmed(TextRange cell) {
        int start = LinePrefix.skipBlanks(text, cell.start(), cell.end());
        return new TextRange(start, LinePrefix.trimmedEnd(text, start, cell.end()));
    }

    private boolean beginsFenceOrHeading() {
        char c = text.charAt(prefix.end());
        return (c == '#' || c == '`' || c == '~') && OTHER_BLOCK.matcher(rest()).lookingAt();
    }

    private static boolean isDelimiterMark(char c) {
        return c == '|' || c == ':' || c == '-';
    }
}
