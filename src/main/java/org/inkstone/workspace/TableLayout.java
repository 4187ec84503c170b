package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.inkstone.text.DisplayWidth;

/** Writes tables whose pipes stand below each other, a blank on each side of a cell's text. Widths are in columns of {@link DisplayWidth}. */
final class TableLayout {

    /** Of the dashes below a header; also what GFM's examples have. */
    private static final int LEAST = 3;

    private final List<ColumnAlignment> alignments;
    private final int[] widths;

    /** @param rows the texts of the cells, in the header first */
    private TableLayout(List<ColumnAlignment> alignments, List<List<String>> rows, boolean linedUp) {
        this.alignments = alignments;
        widths = IntStream.range(0, alignments.size()).map(column -> linedUp ? width(column, rows) : LEAST).toArray();
    }

    /** The same table in its best form; rows with fewer cells get the rest, more cells than the header has are kept. */
    static List<String> of(Table table) {
        List<ColumnAlignment> alignments = IntStream.range(0, table.columns()).mapToObj(table::alignment).toList();
        List<List<String>> rows = new ArrayList<>();
        for (TableRow row : table.lines()) {
            rows.add(row == table.line(Table.DELIMITER)
                    ? List.of()
                    : IntStream.range(0, row.size()).mapToObj(row::contentText).toList());
        }
        TableLayout layout = new TableLayout(alignments, rows, true);
        boolean item = table.line(Table.HEADER).prefix().item();
        String prefix = item ? table.prefix() : table.line(Table.HEADER).prefixText();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String begin = i == Table.HEADER && item ? table.line(i).prefixText() : prefix;
            lines.add(begin + (i == Table.DELIMITER ? layout.delimiter() : layout.row(rows.get(i))));
        }
        return lines;
    }

    /**
     * A new table, its pipes below each other unless a row would be wider than {@code widest}.
     *
     * @param rows the texts of the cells, that of the header first; all of the same size
     */
    static List<String> of(List<List<String>> rows, int widest) {
        List<ColumnAlignment> alignments = rows.getFirst().stream().map(cell -> ColumnAlignment.NONE).toList();
        TableLayout layout = new TableLayout(alignments, rows, true);
        if (IntStream.of(layout.widths).sum() + 3 * layout.widths.length + 1 > widest) {
            layout = new TableLayout(alignments, rows, false);
        }
        List<String> lines = new ArrayList<>(rows.stream().map(layout::row).toList());
        lines.add(Table.DELIMITER, layout.delimiter());
        return lines;
    }

    private String row(List<String> cells) {
        StringBuilder row = new StringBuilder("|");
        for (int i = 0; i < Math.max(cells.size(), widths.length); i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            row.append(' ');
            if (i < widths.length) {
                row.append(alignments.get(i).padded(cell, Math.max(0, widths[i] - DisplayWidth.of(cell))));
            } else {
                row.append(cell);
            }
            row.append(" |");
        }
        return row.toString();
    }

    private String delimiter() {
        StringBuilder row = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            row.append(' ').append(alignments.get(i).delimiter(widths[i])).append(" |");
        }
        return row.toString();
    }

    private static int width(int column, List<List<String>> rows) {
        return rows.stream().filter(row -> column < row.size()).mapToInt(row -> DisplayWidth.of(row.get(column)))
                .reduce(LEAST, Math::max);
    }
}
