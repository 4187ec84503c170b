package org.inkstone.text;

import java.util.Objects;

/** One replacement: the characters in {@code range} give way to {@code inserted}. */
public record TextChange(TextRange range, String inserted) {

    public TextChange {
        Objects.requireNonNull(range);
        Objects.requireNonNull(inserted);
    }

    public static TextChange insert(int offset, String inserted) {
        return new TextChange(TextRange.at(offset), inserted);
    }

    public static TextChange replace(int start, int end, String inserted) {
        return new TextChange(new TextRange(start, end), inserted);
    }

    public static TextChange delete(TextRange range) {
        return new TextChange(range, "");
    }

    /** By how many characters the text grows; negative when it shrinks. */
    public int lengthDelta() {
        return inserted.length() - range.length();
    }
}
