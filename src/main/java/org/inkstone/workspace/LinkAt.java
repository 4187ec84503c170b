package org.inkstone.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.inkstone.text.TextRange;

/**
 * A link with its address in parentheses, within one line (CommonMark 0.31.2, chapter 6.3).
 *
 * @param whole from the first bracket, or the exclamation mark of an image, to the closing parenthesis
 * @param words between the brackets
 * @param address without pointed brackets and title
 */
record LinkAt(TextRange whole, TextRange words, TextRange address, boolean image) {

    /** The innermost link that holds the selection, or the caret inside of it. */
    static Optional<LinkAt> around(Body body, TextRange selection) {
        TextRange line = body.lineAt(selection.start());
        if (body.isRaw(line.start())) {
            return Optional.empty();
        }
        Deque<Integer> open = new ArrayDeque<>();
        String text = body.text();
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                open.push(i);
            } else if (c == ']' && !open.isEmpty()) {
                int bracket = open.pop();
                Optional<LinkAt> link = text.startsWith("(", i + 1) ? of(text, bracket, i, line) : Optional.empty();
                if (link.filter(l -> l.holds(selection)).isPresent()) {
                    return link;
                }
            }
        }
        return Optional.empty();
    }

    private boolean holds(TextRange selection) {
        return selection.isEmpty()
                ? whole.start() < selection.start() && selection.end() < whole.end()
                : whole.start() <= selection.start() && selection.end() <= whole.end();
    }

    private static Optional<LinkAt> of(String text, int open, int close, TextRange line) {
        int end = endOfParentheses(text, close + 1, line.end());
        if (end < 0) {
            return Optional.empty();
        }
        boolean image = open > line.start() && text.charAt(open - 1) == '!';
        int start = Columns.skipBlanks(text, close + 2, end);
        int addressEnd = start;
        if (start < end && text.charAt(start) == '<') {
            start++;
            addressEnd = Math.max(start, text.indexOf('>', start, end));
        } else {
            while (addressEnd < end && !Character.isWhitespace(text.charAt(addressEnd))) {
                addressEnd++;
            }
        }
        return Optional.of(new LinkAt(new TextRange(image ? open - 1 : open, end + 1), new TextRange(open + 1, close),
                new TextRange(start, addressEnd), image));
    }

    /** Where the parenthesis that begins at {@code open} is closed; -1 for nowhere. */
    private static int endOfParentheses(String text, int open, int lineEnd) {
        int depth = 0;
        char quote = 0;
        for (int i = open; i < lineEnd; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' && text.indexOf('"', i + 1, lineEnd) > 0) {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
