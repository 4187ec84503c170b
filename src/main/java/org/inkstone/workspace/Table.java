package org.inkstone.workspace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.inkstone.document.DocumentState;
import org.inkstone.text.TextRange;

/**
 * A table in the source (GFM 0.29, section 4.10): a header, a delimiter row with as many cells, and rows. It may stand in quotes and list
 * items. As in the preview a line without a pipe ends it. Rows may have fewer cells than the header, or more, which GFM does not show.
 *
 * <p>Reading one costs the lines of the table and a look at the begins of those before it.
 *
 * @param lines the header, the delimiter row and the rows, one below the other
 */
record Table(List<TableRow> lines) {

    static final int HEADER = 0;
    static final int DELIMITER = 1;
    /** The line of the first row below the header. */
    static final int FIRST = 2;

    /**
     * A place in a table.
     *
     * @param line counted from the header
     * @param into how many characters it is behind the begin of the cell's text, at most its length
     */
    record Spot(int line, int column, int into) {}

    /** The table that holds {@code offset}, if there is one in the body. */
    static Optional<Table> at(DocumentState state, int offset) {
        Body body = new Body(state);
        String text = state.text();
        if (offset < body.start()) {
            return Optional.empty();
        }
        TableRow here = TableRow.of(text, body.lineAt(offset));
        if (!here.isRow()) {
            return Optional.empty();
        }
        Deque<TableRow> lines = new ArrayDeque<>(List.of(here));
        while (!lines.getFirst().prefix().item() && lines.getFirst().line().start() > body.start()) {
            TableRow above = TableRow.of(text, body.lineAt(lines.getFirst().line().start() - 1));
            if (!above.isRow() || above.prefix().quotes() != here.prefix().quotes()) {
                break;
            }
            lines.addFirst(above);
        }
        int above = lines.size() - 1;
        while (lines.getLast().line().end() < text.length()) {
            TableRow below = TableRow.of(text, body.lineAt(lines.getLast().line().end() + 1));
            if (!below.isRow() || below.prefix().item() || below.prefix().quotes() != here.prefix().quotes()) {
                break;
            }
            lines.addLast(below);
        }
        List<TableRow> all = new ArrayList<>(lines);
        int header = header(all);
        return header > above || body.isRaw(offset)
                ? Optional.empty()
                : Optional.of(new Table(List.copyOf(all.subList(header, all.size()))));
    }

    int columns() {
        return lines.get(DELIMITER).size();
    }

    int size() {
        return lines.size();
    }

    TableRow line(int line) {
        return lines.get(line);
    }

    int last() {
        return lines.size() - 1;
    }

    TextRange range() {
        return new TextRange(lines.getFirst().line().start(), lines.getLast().line().end());
    }

    ColumnAlignment alignment(int column) {
        return ColumnAlignment.of(lines.get(DELIMITER).contentText(column));
    }

    /** What a new line below the header begins with: quote marks and indentation. */
    String prefix() {
        return lines.get(DELIMITER).prefixText();
    }

    /** @param offset in one of the lines */
    Spot spot(int offset) {
        int line = 0;
        while (lines.get(line).line().end() < offset) {
            line++;
        }
        TableRow row = lines.get(line);
        int column = row.columnAt(offset);
        TextRange content = row.content(column);
        return new Spot(line, column, Math.clamp(offset - content.start(), 0, content.length()));
    }

    /** The first line that a delimiter row with as many cells follows; behind all lines if there is none. */
    private static int header(List<TableRow> lines) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i + 1).isDelimiter() && lines.get(i + 1).size() == lines.get(i).size()) {
                return i;
            }
        }
        return lines.size();
    }
}
