package org.inkstone.workspace;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The commands on tables. All but {@link #insert} apply where the selection lies in one table of the body, outside of fenced code.
 *
 * <p>They write only what they are about: moving writes nothing, a new row or column takes the manner of the one beside it, and only
 * {@link #reformat} lines the pipes up. No text of a cell is lost but by {@link #removeRow} and {@link #removeColumn}. What a command does to a
 * row or a column it does to all that are selected.
 */
public final class TableCommands {

    private static final int COLUMNS = 2;
    private static final int MOST_COLUMNS = 4;

    private TableCommands() {}

    /** A table of two columns below the line of the caret; selected lines with tabs, commas or semicolons become the table. */
    public static EditCommand insert() {
        return insert(COLUMNS);
    }

    /** As {@link #insert()}, with {@code columns} columns, at least one. */
    public static EditCommand insert(int columns) {
        return TableInsertion.ofColumns(columns);
    }

    /** To the next cell, which is selected; from the last one to a new row. A cell that a short row lacks is added. */
    public static EditCommand nextCell() {
        return TableTarget.command(TableMoves::nextCell);
    }

    /** To the cell before, which is selected; the first cell of the table stays. */
    public static EditCommand previousCell() {
        return TableTarget.command(TableMoves::previousCell);
    }

    /** To the row below, or to a new one; from an empty last row out of the table. Does not apply before and behind the pipes of a row. */
    public static EditCommand nextRow() {
        return TableTarget.command(TableMoves::nextRow);
    }

    /** To an empty line below the table. */
    public static EditCommand leave() {
        return TableTarget.command(TableMoves::leave);
    }

    /** Above the header this makes a new header. */
    public static EditCommand insertRowAbove() {
        return TableTarget.command(TableRows::above);
    }

    public static EditCommand insertRowBelow() {
        return TableTarget.command(TableRows::below);
    }

    /** Behind a header that goes the next row becomes the header. */
    public static EditCommand removeRow() {
        return TableTarget.command(TableRows::remove);
    }

    /** Above the header a row becomes the header. */
    public static EditCommand moveRowUp() {
        return TableTarget.command(TableRows::up);
    }

    public static EditCommand moveRowDown() {
        return TableTarget.command(TableRows::down);
    }

    public static EditCommand insertColumnLeft() {
        return TableTarget.command(TableColumns::left);
    }

    public static EditCommand insertColumnRight() {
        return TableTarget.command(TableColumns::right);
    }

    public static EditCommand removeColumn() {
        return TableTarget.command(TableColumns::remove);
    }

    public static EditCommand moveColumnLeft() {
        return TableTarget.command(TableColumns::moveLeft);
    }

    public static EditCommand moveColumnRight() {
        return TableTarget.command(TableColumns::moveRight);
    }

    public static EditCommand align(ColumnAlignment alignment) {
        return TableTarget.command(target -> TableColumns.align(target, alignment));
    }

    /** Lines up the pipes and gives every row all its cells. */
    public static EditCommand reformat() {
        return TableTarget.command(target -> target.edit(TableLayout.of(target.table()), target.from(), target.to()));
    }

    /** Every command by its name, in the order of a menu. */
    public static SequencedMap<String, EditCommand> all() {
        SequencedMap<String, EditCommand> all = new LinkedHashMap<>();
        all.put("Insert table", insert());
        for (int columns = COLUMNS + 1; columns <= MOST_COLUMNS; columns++) {
            all.put("Insert table of " + columns + " columns", insert(columns));
        }
        all.put("Insert row above", insertRowAbove());
        all.put("Insert row below", insertRowBelow());
        all.put("Move row up", moveRowUp());
        all.put("Move row down", moveRowDown());
        all.put("Remove row", removeRow());
        all.put("Insert column left", insertColumnLeft());
        all.put("Insert column right", insertColumnRight());
        all.put("Move column left", moveColumnLeft());
        all.put("Move column right", moveColumnRight());
        all.put("Remove column", removeColumn());
        Arrays.stream(ColumnAlignment.values()).forEach(alignment -> all.put(alignment.title(), align(alignment)));
        all.put("Re-format table", reformat());
        all.put("Next cell", nextCell());
        all.put("Previous cell", previousCell());
        all.put("Next row", nextRow());
        all.put("Leave table", leave());
        return Collections.unmodifiableSequencedMap(all);
    }
}
