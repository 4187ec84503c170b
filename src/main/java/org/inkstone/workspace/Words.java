package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.text.TextRange;

/** The words at a place and in a selection, without the marks of the lines they stand in. */
final class Words {

    private Words() {}

    /** The word around {@code offset}; empty where none is, and in scripts that put no blanks between words. */
    static TextRange at(Body body, int offset) {
        String text = body.text();
        TextRange line = body.lineAt(offset);
        int start = offset;
        while (start > line.start() && isWordPart(text.codePointBefore(start))) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        int end = offset;
        while (end < line.end() && isWordPart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(start, end).codePoints().anyMatch(Words::isUnspaced)
                ? TextRange.at(offset)
                : new TextRange(start, end);
    }

    /** Emphasis must not begin or end with a blank (CommonMark 0.31.2, chapter 6.2). */
    static TextRange trimmed(String text, TextRange range) {
        int start = range.start();
        int end = range.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new TextRange(start, end);
    }

    /** Where the words of a line begin, behind its marks. */
    static int begin(Body body, int offset) {
        TextRange line = body.lineAt(offset);
        LineHead head = LineHead.of(line.of(body.text()));
        return line.start() + HeadingLine.contentBehindHashes(head.line(), head.content());
    }

    /** What of a range marks can go around: for each paragraph, item and heading the words in it. */
    static List<TextRange> passages(Body body, TextRange range) {
        List<TextRange> passages = new ArrayList<>();
        boolean continues = false;
        for (TextRange line : body.proseLines(range)) {
            LineHead head = LineHead.of(line.of(body.text()));
            int heading = HeadingLine.contentBehindHashes(head.line(), head.content());
            int from = Math.max(range.start(), line.start() + heading);
            int to = Math.max(from, Math.min(range.end(), line.end()));
            TextRange words = trimmed(body.text(), new TextRange(from, to));
            if (words.isEmpty() || LineHead.isThematicBreak(head.line(), heading, head.line().length())) {
                continues = false;
            } else if (continues && head.isPlain() && heading == 0) {
                passages.set(passages.size() - 1, new TextRange(passages.getLast().start(), words.end()));
            } else {
                passages.add(words);
                continues = heading == head.content();
            }
        }
        return passages;
    }

    private static boolean isWordPart(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT,
                    Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL ->
                true;
            default -> Character.isLetterOrDigit(c) || c == '\'' || c == '’';
        } && c != '`' && c != '^';
    }

    private static boolean isUnspaced(int c) {
        return Character.isIdeographic(c) || switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
