package org.inkstone.markdown;

import java.util.Optional;

import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Reads {@code :name:} where it stands by itself: not in a word, a time or an address. What is no name of an emoji stays text. */
final class EmojiInlineParser {

    private EmojiInlineParser() {}

    /** Whether one was read, and put into the tree. */
    static boolean parse(LightInlineParser parser) {
        BasedSequence text = parser.getInput();
        int start = parser.getIndex();
        int end = start + 1;
        while (end < text.length() && end - start <= EmojiNames.LONGEST && isOfName(text.charAt(end))) {
            end++;
        }
        boolean between = end > start + 1 && end < text.length() && text.charAt(end) == ':';
        if (!between || start > 0 && MathDelimiters.isWord(text.charAt(start - 1))
                || end + 1 < text.length() && MathDelimiters.isWord(text.charAt(end + 1))
                || MathDelimiters.isInAddress(text, start)) {
            return false;
        }
        Optional<String> characters = EmojiNames.find(text.subSequence(start + 1, end).toString());
        if (characters.isEmpty()) {
            return false;
        }
        parser.setIndex(end + 1);
        parser.appendNode(new Emoji(text.subSequence(start, end + 1), characters.get()));
        return true;
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '+' || c == '-';
    }
}
