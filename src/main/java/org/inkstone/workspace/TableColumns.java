package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.inkstone.text.DisplayWidth;
import org.inkstone.workspace.Table.Spot;

/**
 * Whole columns: added, taken away, moved, aligned. Rows that end before a column are left alone where that means the same. Cells behind the
 * last column, which GFM does not show, belong to no column; they stay behind it.
 */
final class TableColumns {

    private TableColumns() {}

    static Optional<Edit> left(TableTarget target) {
        return added(target, target.firstColumn());
    }

    static Optional<Edit> right(TableTarget target) {
        return added(target, target.lastColumn() + 1);
    }

    /** The selected columns go. A table cannot be without a column. */
    static Optional<Edit> remove(TableTarget target) {
        int first = target.firstColumn();
        int behind = target.lastColumn() + 1;
        int left = target.table().columns() - (behind - first);
        if (behind > target.table().columns() || left == 0) {
            return Optional.empty();
        }
        List<String> lines = lines(target, (line, cells) -> {
            cells.subList(Math.min(first, cells.size()), Math.min(behind, cells.size())).clear();
            return cells;
        });
        return target.edit(lines, target.from().line(), Math.min(first, left - 1));
    }

    static Optional<Edit> moveLeft(TableTarget target) {
        return moved(target, -1);
    }

    static Optional<Edit> moveRight(TableTarget target) {
        return moved(target, 1);
    }

    static Optional<Edit> align(TableTarget target, ColumnAlignment alignment) {
        if (target.lastColumn() >= target.table().columns()) {
            return Optional.empty();
        }
        List<String> lines = target.lines();
        TableRow delimiters = target.table().line(Table.DELIMITER);
        List<String> cells = delimiters.raws();
        for (int column = target.firstColumn(); column <= target.lastColumn(); column++) {
            String now = delimiters.contentText(column);
            cells.set(column, cells.get(column).replace(now, alignment.delimiter(now.length())));
        }
        lines.set(Table.DELIMITER, delimiters.prefixText() + delimiters.rest(cells));
        return target.edit(lines, target.from(), target.to());
    }

    /** A delimiter cell for a column beside that of {@code raw}, which has its blanks. */
    static String delimiterBeside(String raw) {
        return raw.replaceFirst(":?-+:?", "---");
    }

    private static Optional<Edit> added(TableTarget target, int column) {
        Table table = target.table();
        if (column > table.columns()) {
            return Optional.empty();
        }
        int beside = Math.min(column, table.columns() - 1);
        String besideDelimiter = table.line(Table.DELIMITER).raws().get(beside);
        String delimiter = delimiterBeside(besideDelimiter);
        int caret = target.from().line();
        List<String> lines = lines(target, (line, cells) -> {
            TableRow row = table.line(line);
            boolean reaches = cells.size() > column || cells.size() >= table.columns();
            if (!reaches && line != caret) {
                return cells;
            }
            while (cells.size() < column) {
                cells.add(row.blank());
            }
            boolean linedUp = beside < row.size() && !row.blank().isEmpty()
                    && DisplayWidth.of(cells.get(beside)) == DisplayWidth.of(besideDelimiter);
            cells.add(column, line == Table.DELIMITER ? delimiter : linedUp ? " ".repeat(delimiter.length()) : row.blank());
            return cells;
        });
        return target.edit(lines, caret, column);
    }

    private static Optional<Edit> moved(TableTarget target, int by) {
        int first = Math.min(target.firstColumn(), target.firstColumn() + by);
        int last = Math.max(target.lastColumn(), target.lastColumn() + by);
        if (first < 0 || last >= target.table().columns()) {
            return Optional.empty();
        }
        List<String> lines = lines(target, (line, cells) -> {
            if (cells.size() > first) {
                while (cells.size() <= last) {
                    cells.add(target.table().line(line).blank());
                }
                Collections.rotate(cells.subList(first, last + 1), by);
            }
            return cells;
        });
        return target.edit(lines, moved(target.from(), by), moved(target.to(), by));
    }

    private static Spot moved(Spot spot, int by) {
        return new Spot(spot.line(), spot.column() + by, spot.into());
    }

    /** The lines with other cells in them. */
    private static List<String> lines(TableTarget target, BiFunction<Integer, List<String>, List<String>> change) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < target.table().size(); i++) {
            TableRow row = target.table().line(i);
            List<String> cells = row.raws();
            lines.add(row.prefixText() + row.rest(change.apply(i, cells)));
        }
        return lines;
    }
}
