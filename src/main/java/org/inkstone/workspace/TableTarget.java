package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.inkstone.document.DocumentState;
import org.inkstone.document.Origin;
import org.inkstone.document.Transaction;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;
import org.inkstone.workspace.Table.Spot;

/**
 * What a table command works on: a table, and the places in it where the selection begins and ends.
 *
 * <p>Commands say what the lines of the table are to be; an edit replaces in each only what differs.
 */
record TableTarget(DocumentState state, TextRange selection, Table table, Spot from, Spot to) {

    /** The editor control takes some milliseconds for each change, however small: more of them are made as one. */
    private static final int MOST_CHANGES = 100;

    /** A command that applies where the whole selection lies in one table. */
    static EditCommand command(Function<TableTarget, Optional<Edit>> command) {
        return (state, selection) -> Table.at(state, selection.start())
                .filter(table -> table.range().touches(selection.end()))
                .map(t -> new TableTarget(state, selection, t, t.spot(selection.start()), t.spot(selection.end())))
                .flatMap(command);
    }

    int firstColumn() {
        return Math.min(from.column(), to.column());
    }

    int lastColumn() {
        return Math.max(from.column(), to.column());
    }

    /** Changes nothing but the selection; a row that ends before {@code column} is selected at its end. */
    Optional<Edit> select(int line, int column) {
        TableRow row = table.line(line);
        return edit(ChangeSet.none(), row.content(Math.min(column, row.size() - 1)));
    }

    /** @param lines the table, line by line, as it is to be; {@code column} of {@code line} is selected then */
    Optional<Edit> edit(List<String> lines, int line, int column) {
        TableRow row = TableRow.of(lines.get(line));
        return edit(changes(lines), row.content(Math.min(column, row.size() - 1)).shiftedBy(startOf(lines, line)));
    }

    /** As {@link #edit(List, int, int)}, with what is between {@code start} and {@code end} selected then. */
    Optional<Edit> edit(List<String> lines, Spot start, Spot end) {
        int first = offset(lines, start);
        return edit(changes(lines), new TextRange(first, Math.max(first, offset(lines, end))));
    }

    Optional<Edit> edit(ChangeSet changes, TextRange selected) {
        return Optional.of(new Edit(new Transaction(state.revision(), changes, Origin.COMMAND), selected));
    }

    /** The lines as they are. */
    List<String> lines() {
        return new ArrayList<>(table.lines().stream().map(row -> row.line().of(row.text())).toList());
    }

    private int offset(List<String> lines, Spot spot) {
        TableRow row = TableRow.of(lines.get(spot.line()));
        TextRange content = row.content(Math.min(spot.column(), row.size() - 1));
        return startOf(lines, spot.line()) + content.start() + Math.min(spot.into(), content.length());
    }

    private int startOf(List<String> lines, int line) {
        return table.range().start() + lines.subList(0, line).stream().mapToInt(l -> l.length() + 1).sum();
    }

    /** Line by line where there are as many as before, else what lies between the first and the last difference. */
    private ChangeSet changes(List<String> after) {
        List<String> before = lines();
        List<TextChange> changes = new ArrayList<>();
        for (int i = 0; i < before.size() && before.size() == after.size(); i++) {
            changes.addAll(between(table.line(i).line().start(), before.get(i), after.get(i)));
        }
        return before.size() == after.size() && changes.size() <= MOST_CHANGES
                ? new ChangeSet(changes)
                : new ChangeSet(between(table.range().start(), String.join("\n", before), String.join("\n", after)));
    }

    private static List<TextChange> between(int start, String before, String after) {
        return before.equals(after)
                ? List.of()
                : ChangeSet.between(before, after).changes().stream()
                        .map(c -> new TextChange(c.range().shiftedBy(start), c.inserted())).toList();
    }
}
