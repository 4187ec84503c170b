package org.inkstone.workspace;

import java.util.Locale;

/** How the cells of a table's column stand (GFM, section 4.10: the colons of the delimiter row). */
public enum ColumnAlignment {
    LEFT, CENTRE, RIGHT, NONE;

    /** @param delimiter the column's cell in the delimiter row, without blanks */
    static ColumnAlignment of(String delimiter) {
        boolean left = delimiter.startsWith(":");
        boolean right = delimiter.endsWith(":");
        return left && right ? CENTRE : left ? LEFT : right ? RIGHT : NONE;
    }

    /** Whether {@code cell}, without blanks, is one of a delimiter row. */
    static boolean isDelimiter(String cell) {
        int from = cell.startsWith(":") ? 1 : 0;
        int to = cell.length() - (cell.length() > 1 && cell.endsWith(":") ? 1 : 0);
        return from < to && cell.substring(from, to).chars().allMatch(c -> c == '-');
    }

    /** The delimiter, {@code width} characters wide or as narrow as it can be. */
    String delimiter(int width) {
        return switch (this) {
            case NONE -> "-".repeat(Math.max(1, width));
            case LEFT -> ":" + "-".repeat(Math.max(1, width - 1));
            case CENTRE -> ":" + "-".repeat(Math.max(1, width - 2)) + ":";
            case RIGHT -> "-".repeat(Math.max(1, width - 1)) + ":";
        };
    }

    /** @param room how many blanks the cell has more than its text is wide */
    String padded(String text, int room) {
        int before = switch (this) {
            case NONE, LEFT -> 0;
            case CENTRE -> room / 2;
            case RIGHT -> room;
        };
        return " ".repeat(before) + text + " ".repeat(room - before);
    }

    /** As a menu shows it. */
    String title() {
        return this == NONE ? "No alignment" : "Align " + name().toLowerCase(Locale.ROOT);
    }
}
