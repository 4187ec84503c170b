package org.inkstone.text;

/**
 * Something wrong in a text, and where.
 *
 * @param line 1-based
 * @param column 1-based, in UTF-16 units
 * @param message one plain sentence without the place, e.g. "The quote is not closed."
 */
public record Problem(int line, int column, String message) {

    /** The problem as one line for people: "line 3, column 23: The quote is not closed." */
    public String located() {
        return "line " + line + ", column " + column + ": " + message;
    }
}
