package org.inkstone.workspace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.inkstone.markdown.HtmlTables;

/**
 * Tables of other programs as Markdown tables, the first row as the header, without a line end behind the last row. Each function gives a table of
 * at least two rows and two columns, or nothing. Texts in cells are taken for Markdown; pipes are escaped, line breaks become {@code <br>}.
 */
public final class TableText {

    /** Above this width, in columns, pipes are not lined up: a row would take several lines of the window. */
    private static final int WIDEST = 120;

    private TableText() {}

    /** What a spreadsheet puts on the clipboard: fields parted by tabs. */
    public static Optional<String> fromTsv(String tsv) {
        return DelimitedText.of(tsv, '\t').flatMap(text -> markdown(text.texts()));
    }

    /** Comma-separated values, or values separated by semicolons. Prose may have this shape; see {@link PastedTable}. */
    public static Optional<String> fromCsv(String csv) {
        return Stream.of(';', ',').flatMap(c -> DelimitedText.of(csv, c).stream()).findFirst()
                .flatMap(text -> markdown(text.texts()));
    }

    /** HTML that holds one table and no other text; bold, italic, code and links in cells are kept. */
    public static Optional<String> fromHtml(String html) {
        return HtmlTables.only(html).filter(rows -> rows.size() > 1 && rows.getFirst().size() > 1).flatMap(TableText::markdown);
    }

    private static Optional<String> markdown(List<List<String>> rows) {
        List<List<String>> cells = rows.stream().map(row -> row.stream().map(TableText::cell).toList()).toList();
        return cells.stream().flatMap(List::stream).allMatch(String::isEmpty)
                ? Optional.empty()
                : Optional.of(String.join("\n", TableLayout.of(cells, WIDEST)));
    }

    private static String cell(String text) {
        StringBuilder cell = new StringBuilder();
        int backslashes = 0;
        for (char c : text.strip().toCharArray()) {
            if (c == '|') {
                // What is escaped already stays; a backslash that is to be seen stays one.
                cell.append(backslashes % 2 == 0 ? "\\" : "\\\\");
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
            switch (c) {
                case '\n' -> cell.append("<br>");
                case '\t', '\r', '\0' -> cell.append(' ');
                default -> cell.append(c);
            }
        }
        return cell.toString();
    }
}
