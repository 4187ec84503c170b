package org.inkstone.markdown;

import java.util.HashSet;
import java.util.Set;

import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Reads shortcodes and components in text. Remembers which ends are not there, so that a thousand openers do not search a thousand times. */
final class ShortcodeInlineParser {

    private final Set<String> missing = new HashSet<>();
    private BasedSequence missingIn = BasedSequence.NULL;

    /** Whether one was read, and put into the tree. */
    boolean parse(LightInlineParser parser) {
        BasedSequence text = parser.getInput();
        int start = parser.getIndex();
        int end = text.charAt(start) == '<' ? ShortcodeSyntax.endOfComponent(text, start) : end(text, start);
        if (end < 0) {
            return false;
        }
        parser.setIndex(end);
        parser.appendNode(new Shortcode(text.subSequence(start, end)));
        return true;
    }

    /** Behind the shortcode that begins at {@code start}, or -1. */
    int end(BasedSequence text, int start) {
        if (text != missingIn) {
            missing.clear();
            missingIn = text;
        }
        String closer = ShortcodeSyntax.closer(text, start);
        if (closer.isEmpty() || missing.contains(closer)) {
            return -1;
        }
        int found = text.indexOf(closer, start + ShortcodeSyntax.openerLength(closer));
        if (found < 0) {
            missing.add(closer);
            return -1;
        }
        return found + closer.length();
    }
}
