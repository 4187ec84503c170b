package org.inkstone.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** GFM's strikethrough: one or two tildes on either side, as many as on the other; three or more are text. */
final class StrikethroughDelimiters implements DelimiterProcessor {

    @Override
    public char getOpeningCharacter() {
        return '~';
    }

    @Override
    public char getClosingCharacter() {
        return '~';
    }

    @Override
    public int getMinLength() {
        return 1;
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        return opener.length() == closer.length() && closer.length() <= 2 ? closer.length() : 0;
    }

    @Override
    public void process(Delimiter opener, Delimiter closer, int used) {
        opener.moveNodesBetweenDelimitersTo(
                new Strikethrough(opener.getTailChars(used), BasedSequence.NULL, closer.getLeadChars(used)), closer);
    }

    @Override
    public Node unmatchedDelimiterNode(InlineParser inlineParser, DelimiterRun delimiter) {
        return null;
    }

    @Override
    public boolean canBeOpener(String before, String after, boolean left, boolean right, boolean punctuationBefore,
            boolean punctuationAfter, boolean blankBefore, boolean blankAfter) {
        return left;
    }

    @Override
    public boolean canBeCloser(String before, String after, boolean left, boolean right, boolean punctuationBefore,
            boolean punctuationAfter, boolean blankBefore, boolean blankAfter) {
        return right;
    }

    @Override
    public boolean skipNonOpenerCloser() {
        return false;
    }
}
