package org.inkstone.workspace;

import java.util.List;
import java.util.Optional;

import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/** From cell to cell. Nothing is written but what is missing: the rest of a row that ends early, a row below the last one. */
final class TableMoves {

    private TableMoves() {}

    /** To the next cell and from the last one of a row to the row below. */
    static Optional<Edit> nextCell(TableTarget target) {
        Table table = target.table();
        int line = target.to().line();
        int next = target.to().column() + 1;
        TableRow row = table.line(line);
        if (line != Table.DELIMITER && next < row.size()) {
            return target.select(line, next);
        }
        if (line != Table.DELIMITER && next < table.columns()) {
            List<String> cells = row.raws();
            cells.add(row.blank());
            List<String> lines = target.lines();
            lines.set(line, row.prefixText() + row.rest(cells));
            return target.edit(lines, line, next);
        }
        int below = Math.max(Table.FIRST, line + 1);
        return below <= table.last() ? target.select(below, 0) : TableRows.added(target, below, 0);
    }

    /** To the cell before, and from the first one of a row to the row above; the first cell of all stays. */
    static Optional<Edit> previousCell(TableTarget target) {
        Table table = target.table();
        int line = target.from().line();
        int column = target.from().column();
        if (line == Table.HEADER || line != Table.DELIMITER && column > 0) {
            return target.select(line, Math.max(0, column - 1));
        }
        int above = line <= Table.FIRST ? Table.HEADER : line - 1;
        return target.select(above, table.line(above).size() - 1);
    }

    /**
     * To the row below, and from an empty last row out of the table, as in lists. Before the first and behind the last pipe of a row, where
     * someone may be typing a table by hand, it does not apply.
     */
    static Optional<Edit> nextRow(TableTarget target) {
        Table table = target.table();
        int line = target.to().line();
        TableRow row = table.line(line);
        int offset = target.selection().end();
        boolean behindDelimiter = line == Table.DELIMITER && offset >= row.cells().getLast().end();
        if (target.selection().isEmpty() && (!row.holds(offset) || behindDelimiter)) {
            return Optional.empty();
        }
        int below = Math.max(Table.FIRST, line + 1);
        if (below <= table.last()) {
            return target.select(below, target.to().column());
        }
        if (line < Table.FIRST || !row.isBlank()) {
            return TableRows.added(target, below, 0);
        }
        return line > Table.FIRST ? leave(target, line - 1) : leave(target);
    }

    /** Below the table, to an empty line of its own; one is put in where there is none. */
    static Optional<Edit> leave(TableTarget target) {
        return leave(target, target.table().last());
    }

    /** @param last the lines of the table behind this one are taken away */
    private static Optional<Edit> leave(TableTarget target, int last) {
        Table table = target.table();
        String text = target.state().text();
        int end = table.range().end();
        Optional<TableRow> blank = lineBelow(text, end).filter(line -> isBlank(line, table));
        Optional<TableRow> second = blank.flatMap(line -> lineBelow(text, line.line().end()))
                .filter(line -> isBlank(line, table));
        int from = table.line(last).line().end();
        ChangeSet cut = ChangeSet.replace(from, end, "");
        if (second.isPresent()) {
            return target.edit(from == end ? ChangeSet.none() : cut,
                    TextRange.at(cut.mapOffset(second.get().line().end(), true)));
        }
        String prefix = table.prefix();
        String empty = "\n" + prefix.substring(0, LinePrefix.trimmedEnd(prefix, 0, prefix.length()));
        String inserted = empty + "\n" + prefix;
        boolean followed = end < text.length() && blank.isEmpty();
        return target.edit(ChangeSet.replace(from, end, inserted + (followed ? empty : "")),
                TextRange.at(from + inserted.length()));
    }

    private static boolean isBlank(TableRow line, Table table) {
        return line.prefix().end() == line.line().end() && !line.prefix().item()
                && line.prefix().quotes() == table.line(Table.DELIMITER).prefix().quotes();
    }

    /** The line behind {@code end}, where a line ends. */
    private static Optional<TableRow> lineBelow(String text, int end) {
        if (end >= text.length()) {
            return Optional.empty();
        }
        int next = text.indexOf('\n', end + 1);
        return Optional.of(TableRow.of(text, new TextRange(end + 1, next < 0 ? text.length() : next)));
    }
}
