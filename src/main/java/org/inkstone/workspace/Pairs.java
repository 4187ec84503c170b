package org.inkstone.workspace;

import java.util.List;
import java.util.Optional;

import org.inkstone.document.Origin;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/**
 * Brackets, quotes and marks of emphasis, which come in pairs: what is typed over a selection goes around it; an opening one brings its
 * closing one along where nothing but the end of something follows; a closing one that stands there already is passed over.
 */
final class Pairs {

    private static final String OPENING = "([{«\"'`*_~";
    private static final String CLOSING = ")]}»\"'`*_~";
    private static final String EMPHASIS = "*_~";
    /** A line is looked at no farther than this on each side of the caret. */
    private static final int REACH = 1_000;

    private Pairs() {}

    /** The characters on which {@link #typed} may apply. */
    static boolean isPart(char c) {
        return OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0 || c == ' ';
    }

    static EditCommand typed(char c, TypingOptions options) {
        return Body.command((body, selection) -> {
            if (!selection.isEmpty()) {
                return OPENING.indexOf(c) < 0 ? Optional.empty() : surround(body, selection, c, options);
            }
            Place place = new Place(body, selection.start(), c);
            if (c == ' ') {
                return place.blank();
            }
            return place.passOver(options).or(() -> OPENING.indexOf(c) < 0 ? Optional.empty() : place.open());
        });
    }

    /** Backspace between an opening and a closing one with nothing between takes both away. */
    static EditCommand backspace(TypingOptions options) {
        return Body.command((body, selection) -> {
            if (!options.autoClose() || !selection.isEmpty()) {
                return Optional.empty();
            }
            int at = selection.start();
            QuoteMarks marks = SmartPunctuation.marks(body, options);
            if (endsWith(body, at, marks.open()) && startsWith(body, at, marks.close()) && options.smartQuotes()) {
                return delete(body, at - marks.open().length(), at + marks.close().length());
            }
            boolean pair = at > body.lineStart(at) && at < body.lineEnd(at)
                    && OPENING.indexOf(body.text().charAt(at - 1)) >= 0
                    && body.text().charAt(at) == closing(body.text().charAt(at - 1))
                    && (!isSymmetric(body.text().charAt(at)) || new Place(body, at, body.text().charAt(at)).isEmptyPair());
            return pair ? delete(body, at - 1, at + 1) : Optional.empty();
        });
    }

    /** Whether nothing but the end of something stands behind {@code at}: a blank, punctuation, a closing bracket. */
    static boolean mayCloseBefore(Body body, int at) {
        if (at == body.lineEnd(at)) {
            return true;
        }
        char c = body.text().charAt(at);
        return Character.isWhitespace(c) || ")]}>»\"'”’“‘`*_~.,;:!?…、。，！？：；）」』】".indexOf(c) >= 0;
    }

    /** Whether a quotation or emphasis may begin behind this character. */
    static boolean opensBehind(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || switch (Character.getType(c)) {
            case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.DASH_PUNCTUATION -> true;
            default -> "/=>|\"'".indexOf(c) >= 0;
        };
    }

    private static Optional<Edit> surround(Body body, TextRange selection, char c, TypingOptions options) {
        String open = String.valueOf(c);
        String close = String.valueOf(closing(c));
        boolean emphasis = EMPHASIS.indexOf(c) >= 0 || c == '`';
        // Emphasis neither begins with a blank nor reaches into another paragraph.
        TextRange range = emphasis ? Words.trimmed(body.text(), selection) : selection;
        if (range.isEmpty() || emphasis && (body.isRaw(range.start()) || Words.passages(body, range).size() > 1)) {
            return Optional.empty();
        }
        if (options.smartQuotes() && (c == '"' || c == '\'') && Surroundings.of(body, range.start()).isProse()) {
            QuoteMarks marks = SmartPunctuation.marks(body, options);
            open = c == '"' ? marks.open() : marks.innerOpen();
            close = c == '"' ? marks.close() : marks.innerClose();
        }
        ChangeSet changes = new ChangeSet(List.of(TextChange.insert(range.start(), open), TextChange.insert(range.end(), close)));
        return body.edit(changes, range.shiftedBy(open.length()), Origin.TYPING);
    }

    private static Optional<Edit> delete(Body body, int start, int end) {
        return body.edit(ChangeSet.replace(start, end, ""), TextRange.at(start), Origin.TYPING);
    }

    private static char closing(char opening) {
        return CLOSING.charAt(OPENING.indexOf(opening));
    }

    private static boolean isSymmetric(char c) {
        return OPENING.indexOf(c) >= 0 && CLOSING.indexOf(c) >= 0;
    }

    private static boolean startsWith(Body body, int at, String text) {
        return body.text().startsWith(text, at);
    }

    private static boolean endsWith(Body body, int at, String text) {
        return at - text.length() >= body.start() && body.text().startsWith(text, at - text.length());
    }

    /** The caret, and the character that is typed there. */
    private record Place(Body body, int at, char c) {

        /** Closing one that is there: the caret goes behind it. */
        Optional<Edit> passOver(TypingOptions options) {
            String text = body.text();
            String close = SmartPunctuation.marks(body, options).close();
            if (c == '"' && options.smartQuotes() && startsWith(body, at, close)) {
                return passTo(at + close.length());
            }
            if (CLOSING.indexOf(c) < 0 || at >= body.lineEnd(at) || text.charAt(at) != c
                    || SmartPunctuation.isEscaped(text, at)) {
                return Optional.empty();
            }
            boolean pass = !isSymmetric(c)
                    ? !lacksCloser()
                    : EMPHASIS.indexOf(c) >= 0 ? closesEmphasis() : countBefore() % 2 == 1;
            return pass ? passTo(at + 1) : Optional.empty();
        }

        private Optional<Edit> passTo(int behind) {
            return body.edit(ChangeSet.none(), TextRange.at(behind), Origin.TYPING);
        }

        Optional<Edit> open() {
            if (SmartPunctuation.isEscaped(body.text(), at) || !mayCloseBefore(body, at) && runBefore() == 0) {
                return Optional.empty();
            }
            return switch (c) {
                case '"', '\'' -> mayBegin(at) && runBefore() == 0 ? insert(1) : Optional.empty();
                case '`' ->
                    runBefore() == 0 && countBefore() % 2 == 0 && mayBegin(at) && !body.isRaw(at) ? insert(1) : Optional.empty();
                case '*', '_', '~' -> openEmphasis();
                default -> mayCloseBefore(body, at) ? insert(1) : Optional.empty();
            };
        }

        /** A blank behind the marks shows that no emphasis was meant: the closing ones that came along go. */
        Optional<Edit> blank() {
            String text = body.text();
            boolean behindMark = at > body.start() && EMPHASIS.indexOf(text.charAt(at - 1)) >= 0;
            Place mark = behindMark ? new Place(body, at, text.charAt(at - 1)) : this;
            return behindMark && mark.isEmptyPair()
                    ? body.edit(ChangeSet.replace(at, at + mark.runBehind(), " "), TextRange.at(at + 1), Origin.TYPING)
                    : Optional.empty();
        }

        /** Whether as many marks stand before as behind, and what stands before them begins something. */
        boolean isEmptyPair() {
            int run = runBefore();
            return run > 0 && run == runBehind() && mayBegin(at - run);
        }

        private Optional<Edit> openEmphasis() {
            int run = runBefore();
            int behind = runBehind();
            if (!mayBegin(at - run) || body.isRaw(at)) {
                return Optional.empty();
            }
            boolean lineBegins = at - run == Words.begin(body, at) && at + behind == body.lineEnd(at);
            if (lineBegins && run == 2 && behind == 2) {
                // Three marks alone in a line are a rule or a fence.
                return body.edit(ChangeSet.replace(at, at + 2, String.valueOf(c)), TextRange.at(at + 1), Origin.TYPING);
            }
            if (run > 0 && run == behind && run < 3) {
                return insert(1);
            }
            // At a line's begin one star may be a bullet, and one tilde alone strikes nothing.
            int closers = run == 0 && behind == 0 && c != '~' && !lineBegins ? 1 : run == 1 && behind == 0 ? 2 : 0;
            return closers == 0 || !mayCloseBefore(body, at) ? Optional.empty() : insert(closers);
        }

        private Optional<Edit> insert(int closers) {
            return body.edit(ChangeSet.insert(at, c + String.valueOf(closing(c)).repeat(closers)), TextRange.at(at + 1),
                    Origin.TYPING);
        }

        private boolean mayBegin(int offset) {
            return offset == body.lineStart(at) || opensBehind(body.text().codePointBefore(offset));
        }

        /** Whether the marks before the caret end something, so that those behind it do as well. */
        private boolean closesEmphasis() {
            return !mayBegin(at - runBefore());
        }

        private int runBefore() {
            int i = at;
            while (i > body.lineStart(at) && body.text().charAt(i - 1) == c) {
                i--;
            }
            return at - i;
        }

        private int runBehind() {
            int i = at;
            while (i < body.text().length() && body.text().charAt(i) == c) {
                i++;
            }
            return i - at;
        }

        private int countBefore() {
            String text = body.text();
            int count = 0;
            for (int i = Math.max(body.lineStart(at), at - REACH); i < at; i++) {
                boolean apostrophe = c == '\'' && i > body.start() && Character.isLetterOrDigit(text.charAt(i - 1));
                count += text.charAt(i) == c && !apostrophe && !SmartPunctuation.isEscaped(text, i) ? 1 : 0;
            }
            return count;
        }

        /** Whether a bracket that was opened in the line has no other to close it than the one that is typed. */
        private boolean lacksCloser() {
            char opening = OPENING.charAt(CLOSING.indexOf(c));
            int open = 0;
            int missing = 0;
            int end = Math.min(body.lineEnd(at), at + REACH);
            for (int i = Math.max(body.lineStart(at), at - REACH); i < end; i++) {
                open += body.text().charAt(i) == opening ? 1 : 0;
                missing += body.text().charAt(i) == c ? 1 : 0;
            }
            return open > missing;
        }
    }
}
