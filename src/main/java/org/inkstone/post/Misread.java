package org.inkstone.post;

/** A block that is no front matter of its notation: what is wrong, and where. Caught by the reader that threw it. */
final class Misread extends Exception {

    private static final long serialVersionUID = 1;

    private final int offset;

    /** @param message one plain sentence without the place */
    Misread(int offset, String message) {
        super(message, null, false, false);
        this.offset = offset;
    }

    int offset() {
        return offset;
    }
}
