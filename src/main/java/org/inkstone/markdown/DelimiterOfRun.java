package org.inkstone.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A run of {@code *}, {@code _} or {@code ~} that remembers how long it was, which CommonMark's rule of three is about. */
final class DelimiterOfRun extends Delimiter {

    private final int runLength;

    DelimiterOfRun(BasedSequence input, Text node, char character, boolean opens, boolean closes, Delimiter previous, int start,
            int runLength) {
        super(input, node, character, opens, closes, previous, start);
        this.runLength = runLength;
        setNumDelims(runLength);
    }

    /** The length of the run as written, however many of its characters have been used up. */
    int runLength() {
        return runLength;
    }

    /** Closers of equal kind are refused by the same openers. */
    int kind() {
        int length = getDelimiterChar() == '~' ? Math.min(runLength, 3) : runLength % 3;
        return getDelimiterChar() * 8 + length * 2 + (canOpen() ? 1 : 0);
    }
}
