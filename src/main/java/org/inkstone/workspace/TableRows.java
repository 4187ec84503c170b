package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.inkstone.text.DisplayWidth;
import org.inkstone.workspace.Table.Spot;

/**
 * Whole rows: added, taken away, moved. The header is a row like the others here: where it goes, the next one takes its place. The first line
 * keeps its list marker.
 */
final class TableRows {

    private TableRows() {}

    /** An empty row above the selected ones; above the header it is a new header. */
    static Optional<Edit> above(TableTarget target) {
        int line = target.from().line();
        if (line != Table.HEADER) {
            return added(target, Math.max(Table.FIRST, line), target.from().column());
        }
        Table table = target.table();
        List<String> lines = target.lines();
        lines.add(Table.FIRST, table.prefix() + table.line(Table.HEADER).rest());
        lines.set(Table.HEADER, table.line(Table.HEADER).prefixText() + empty(table, Table.HEADER));
        return target.edit(lines, Table.HEADER, target.from().column());
    }

    /** An empty row below the selected ones. */
    static Optional<Edit> below(TableTarget target) {
        return added(target, Math.max(Table.FIRST, target.to().line() + 1), target.from().column());
    }

    /** @param line where the new row is to stand, below the delimiter row; {@code column} of it is selected then */
    static Optional<Edit> added(TableTarget target, int line, int column) {
        Table table = target.table();
        int above = line == Table.FIRST ? Table.HEADER : line - 1;
        String prefix = line == Table.FIRST ? table.prefix() : table.line(above).prefixText();
        List<String> lines = target.lines();
        lines.add(line, prefix + empty(table, above));
        return target.edit(lines, line, Math.min(column, table.columns() - 1));
    }

    /** The selected rows go. A table cannot be without a row. */
    static Optional<Edit> remove(TableTarget target) {
        Table table = target.table();
        int first = target.from().line();
        int last = target.to().line();
        List<Integer> rows = rows(table);
        List<Integer> stay = rows.stream().filter(row -> row < first || row > last).toList();
        if (stay.isEmpty() || stay.size() == rows.size()) {
            return Optional.empty();
        }
        int line = Math.clamp(first, Table.HEADER, stay.size());
        return target.edit(arranged(table, stay), line == Table.DELIMITER ? Table.HEADER : line, target.from().column());
    }

    static Optional<Edit> up(TableTarget target) {
        return moved(target, -1);
    }

    static Optional<Edit> down(TableTarget target) {
        return moved(target, 1);
    }

    private static Optional<Edit> moved(TableTarget target, int by) {
        Table table = target.table();
        List<Integer> rows = rows(table);
        int first = rows.indexOf(target.from().line());
        int last = rows.indexOf(target.to().line());
        if (first < 0 || last < 0 || first + by < 0 || last + by >= rows.size()) {
            return Optional.empty();
        }
        List<Integer> order = new ArrayList<>(rows);
        Collections.rotate(order.subList(Math.min(first, first + by), Math.max(last, last + by) + 1), by);
        return target.edit(arranged(table, order), moved(target.from(), rows.get(first + by)),
                moved(target.to(), rows.get(last + by)));
    }

    private static Spot moved(Spot spot, int line) {
        return new Spot(line, spot.column(), spot.into());
    }

    /** The lines of the rows, without that of the delimiter row. */
    private static List<Integer> rows(Table table) {
        return IntStream.range(0, table.size()).filter(line -> line != Table.DELIMITER).boxed().toList();
    }

    /** The table with these rows, given by their lines, the first one as the header. */
    private static List<String> arranged(Table table, List<Integer> rows) {
        TableRow header = table.line(rows.getFirst());
        List<String> lines = new ArrayList<>();
        lines.add(table.line(Table.HEADER).prefixText()
                + (rows.getFirst() == Table.HEADER ? header.rest() : asHeader(header, table)));
        lines.add(table.prefix() + delimiter(table, header.size()));
        for (int row : rows.subList(1, rows.size())) {
            lines.add((row == Table.HEADER ? table.prefix() : table.line(row).prefixText()) + table.line(row).rest());
        }
        return lines;
    }

    /** A header has as many cells as the delimiter row. */
    private static String asHeader(TableRow row, Table table) {
        List<String> cells = row.raws();
        while (cells.size() < table.columns()) {
            cells.add(row.blank());
        }
        return row.rest(cells);
    }

    /** The delimiter row below a header with {@code cells} cells: where these are more, they have not been shown until now. */
    private static String delimiter(Table table, int cells) {
        TableRow row = table.line(Table.DELIMITER);
        if (cells <= row.size()) {
            return row.rest();
        }
        List<String> delimiters = row.raws();
        while (delimiters.size() < cells) {
            delimiters.add(TableColumns.delimiterBeside(delimiters.getLast()));
        }
        return row.rest(delimiters);
    }

    /** An empty row in the manner of the line {@code like}: as wide where that is as wide as the delimiter row, with its blanks where not. */
    private static String empty(Table table, int like) {
        TableRow row = table.line(like);
        List<String> written = row.raws();
        List<String> delimiters = table.line(Table.DELIMITER).raws();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.columns(); i++) {
            boolean linedUp = i < written.size() && DisplayWidth.of(written.get(i)) == DisplayWidth.of(delimiters.get(i));
            cells.add(linedUp && !row.blank().isEmpty() ? " ".repeat(DisplayWidth.of(delimiters.get(i))) : row.blank());
        }
        return "|" + String.join("|", cells) + "|";
    }
}
