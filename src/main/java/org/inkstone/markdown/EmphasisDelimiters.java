package org.inkstone.markdown;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/** {@code *} and {@code _} by the rules of CommonMark 0.31.2, section 6.2; flexmark's own apply the rule of three to what is left of a run. */
final class EmphasisDelimiters extends EmphasisDelimiterProcessor {

    private final boolean insideWords;

    private EmphasisDelimiters(char character, boolean insideWords) {
        super(character, false);
        this.insideWords = insideWords;
    }

    static EmphasisDelimiters asterisks() {
        return new EmphasisDelimiters('*', true);
    }

    static EmphasisDelimiters underscores() {
        return new EmphasisDelimiters('_', false);
    }

    @Override
    public boolean canBeOpener(String before, String after, boolean left, boolean right, boolean punctuationBefore,
            boolean punctuationAfter, boolean blankBefore, boolean blankAfter) {
        return left && (insideWords || !right || punctuationBefore);
    }

    @Override
    public boolean canBeCloser(String before, String after, boolean left, boolean right, boolean punctuationBefore,
            boolean punctuationAfter, boolean blankBefore, boolean blankAfter) {
        return right && (insideWords || !left || punctuationAfter);
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        int openerRun = ((DelimiterOfRun) opener).runLength();
        int closerRun = ((DelimiterOfRun) closer).runLength();
        boolean forbidden = (opener.canClose() || closer.canOpen()) && (openerRun + closerRun) % 3 == 0
                && (openerRun % 3 != 0 || closerRun % 3 != 0);
        if (forbidden) {
            return 0;
        }
        return opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
    }
}
