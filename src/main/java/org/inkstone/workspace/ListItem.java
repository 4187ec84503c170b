package org.inkstone.workspace;

import java.util.Optional;

/**
 * An item of a list. Offsets count from the begin of the text that the {@link ListTree} was made of, columns from behind the quote marks.
 */
final class ListItem {

    final int line;
    /** Where the marker stands. */
    final int marker;
    final int markerEnd;
    final int markerColumn;
    /** What stands below an item belongs to it from this column on. */
    final int contentColumn;
    /** {@code -}, {@code *}, {@code +}, or what stands behind the number: items with another one are another list. */
    final char kind;
    /** -1 for a bullet. */
    final int number;
    /** Whether a blank line stands before it. */
    final boolean loose;
    final Optional<ListItem> parent;
    /** The item before it in the same list. */
    final Optional<ListItem> previous;
    /** The item before it in the same or another kind of list, with nothing but blank lines between. */
    final Optional<ListItem> above;
    /** Before the line end of its last line. */
    private int end;
    /** The item that was last put into this one and may still be followed by another. */
    private Optional<ListItem> latest = Optional.empty();

    ListItem(String text, int line, Place place, boolean loose, Optional<ListItem> parent, Optional<ListItem> above) {
        this.line = line;
        this.marker = place.marker();
        this.markerEnd = place.markerEnd();
        this.markerColumn = place.markerColumn();
        this.contentColumn = place.contentColumn();
        this.kind = text.charAt(markerEnd - 1);
        this.number = markerEnd - marker > 1 ? Integer.parseInt(text, marker, markerEnd - 1, 10) : -1;
        this.loose = loose;
        this.parent = parent;
        this.above = above;
        this.previous = above.filter(a -> a.kind == kind);
    }

    record Place(int marker, int markerEnd, int markerColumn, int contentColumn) {}

    boolean isNumbered() {
        return number >= 0;
    }

    /** The first item of its list. */
    ListItem first() {
        ListItem item = this;
        while (item.previous.isPresent()) {
            item = item.previous.get();
        }
        return item;
    }

    int end() {
        return end;
    }

    void reach(int lineEnd) {
        end = lineEnd;
    }

    Optional<ListItem> latest() {
        return latest;
    }

    void latest(Optional<ListItem> item) {
        latest = item;
    }
}
