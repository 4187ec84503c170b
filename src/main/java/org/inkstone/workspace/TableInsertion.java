package org.inkstone.workspace;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.inkstone.document.DocumentState;
import org.inkstone.document.Origin;
import org.inkstone.document.Transaction;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/** Puts a new table below the line of the caret, in the same quote and list item, with empty lines where Markdown needs them. */
record TableInsertion(DocumentState state, TextRange line, String prefix) {

    private static final String HEADING = "Heading";

    /** An empty row below headings to be written over, the first one selected; selected lines with tabs, commas or semicolons become the table. */
    static EditCommand ofColumns(int columns) {
        List<List<String>> empty = List.of(Collections.nCopies(columns, HEADING), Collections.nCopies(columns, ""));
        return (state, selection) -> {
            Body body = new Body(state);
            if (selection.start() < body.start() || body.isRaw(selection.start())) {
                return Optional.empty();
            }
            Optional<Edit> converted = selection.isEmpty() ? Optional.empty() : converted(body, selection);
            return converted.or(() -> Optional.of(below(state, selection).put(TableLayout.of(empty, Integer.MAX_VALUE))));
        };
    }

    /** Quoted lines are not taken apart: they get a table below them. */
    private static Optional<Edit> converted(Body body, TextRange selection) {
        TextRange lines = body.wholeLines(selection);
        if (LinePrefix.of(body.text(), lines.start(), lines.end()).quotes() > 0) {
            return Optional.empty();
        }
        String text = lines.of(body.text());
        String before = body.lineBefore(lines).filter(line -> !body.isBlank(line)).isPresent() ? "\n" : "";
        String after = body.lineBehind(lines).filter(line -> !body.isBlank(line)).isPresent() ? "\n" : "";
        return TableText.fromTsv(text).or(() -> TableText.fromCsv(text)).flatMap(table -> {
            TextRange heading = TableRow.of(table.substring(0, table.indexOf('\n'))).content(0);
            return body.edit(ChangeSet.replace(lines.start(), lines.end(), before + table + after),
                    heading.shiftedBy(lines.start() + before.length()));
        });
    }

    private static TableInsertion below(DocumentState state, TextRange selection) {
        Optional<Table> table = Table.at(state, selection.end());
        if (table.isPresent()) {
            return new TableInsertion(state, table.get().line(table.get().last()).line(), table.get().prefix());
        }
        TextRange line = lineAt(state, selection.end());
        LinePrefix prefix = LinePrefix.of(state.text(), line.start(), line.end());
        return new TableInsertion(state, line, LinePrefix.continued(state.text().substring(line.start(), prefix.end())));
    }

    private Edit put(List<String> rows) {
        String before = before();
        String table = String.join("\n" + prefix, rows);
        TextRange heading = new TextRange(2, 2 + HEADING.length()).shiftedBy(line.end() + before.length());
        return edit(state, ChangeSet.insert(line.end(), before + table + after()), heading);
    }

    private String before() {
        LinePrefix begin = LinePrefix.of(state.text(), line.start(), line.end());
        if (begin.end() < line.end()) {
            return emptyLine() + "\n" + prefix;
        }
        if (line.start() > 0 && state.text().charAt(line.start() - 1) != '\n') {
            // A closing fence that ends the file.
            return "\n\n";
        }
        boolean tight = !line.isEmpty() && !LinePrefix.isBlank(state.text().charAt(line.end() - 1));
        boolean belowText = line.start() > state.post().body().start() && !begin.item()
                && isWritten(lineAt(state, line.start() - 1));
        return belowText ? "\n" + prefix : tight ? " " : "";
    }

    private String after() {
        if (line.end() == state.text().length()) {
            return "\n";
        }
        return isWritten(lineAt(state, line.end() + 1)) ? emptyLine() : "";
    }

    private String emptyLine() {
        return "\n" + prefix.substring(0, LinePrefix.trimmedEnd(prefix, 0, prefix.length()));
    }

    private boolean isWritten(TextRange other) {
        LinePrefix begin = LinePrefix.of(state.text(), other.start(), other.end());
        return begin.end() < other.end() || begin.item();
    }

    private static TextRange lineAt(DocumentState state, int offset) {
        return new Body(state).lineAt(offset);
    }

    private static Edit edit(DocumentState state, ChangeSet changes, TextRange selected) {
        return new Edit(new Transaction(state.revision(), changes, Origin.COMMAND), selected);
    }
}
