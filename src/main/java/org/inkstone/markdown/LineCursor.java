package org.inkstone.markdown;

/** A place in a line of a text and the column it stands in; tabs reach to the next multiple of 4 (CommonMark 0.31.2, section 2.2). */
final class LineCursor {

    private static final int TAB = 4;

    private final String text;
    private int end;
    private int position;
    private int column;
    private int next;
    private int indent;

    LineCursor(String text) {
        this.text = text;
    }

    /** Goes to the line from {@code start} to {@code end}, the latter before its line end. */
    void begin(int start, int end) {
        this.end = end;
        position = start;
        column = 0;
        look();
    }

    /** The line's end, before the line end. */
    int end() {
        return end;
    }

    /** The next character that is no blank; the line's end where there is none. */
    int next() {
        return next;
    }

    /** Columns from here to {@link #next}. */
    int indent() {
        return indent;
    }

    boolean isBlank() {
        return next == end;
    }

    /** The character at {@link #next}, 0 at the line's end. */
    char character() {
        return next == end ? 0 : text.charAt(next);
    }

    /** Goes to {@code offset}, which is not before {@link #next}; what lies between are characters one column wide. */
    void skipTo(int offset) {
        column += indent + offset - next;
        position = offset;
        look();
    }

    /** Goes on by as many columns of blanks as there are, at most {@code columns}; a tab may be passed in part. */
    void skipBlanks(int columns) {
        int left = columns;
        while (left > 0 && position < end) {
            char c = text.charAt(position);
            int width = c == '\t' ? TAB - column % TAB : c == ' ' ? 1 : 0;
            if (width == 0) {
                break;
            }
            int taken = Math.min(width, left);
            column += taken;
            left -= taken;
            position += taken == width ? 1 : 0;
        }
        look();
    }

    private void look() {
        int i = position;
        int at = column;
        while (i < end) {
            char c = text.charAt(i);
            if (c == ' ') {
                at++;
            } else if (c == '\t') {
                at += TAB - at % TAB;
            } else {
                break;
            }
            i++;
        }
        next = i;
        indent = at - column;
    }
}
