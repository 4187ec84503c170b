package org.inkstone.post;

import java.util.Locale;
import java.util.Optional;

import org.inkstone.text.TextRange;

/**
 * What is never handed to a YAML parser: blocks that no writer makes and that cost seconds or a stack.
 */
final class YamlLimits {

    private static final int DEPTH = 50;

    private YamlLimits() {}

    /** Why the block is not read. */
    record Excess(int offset, String message) {}

    static Optional<Excess> check(String lf, TextRange content) {
        if (content.length() > FrontMatterBlock.LARGEST) {
            return Optional.of(new Excess(content.start(), FrontMatterBlock.TOO_LARGE));
        }
        int depth = 0;
        for (int i = content.start(); i < content.end(); i++) {
            char c = lf.charAt(i);
            boolean lineStart = i == content.start() || lf.charAt(i - 1) == '\n';
            if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            } else if (lineStart && opensDocument(lf, i, content.end())) {
                return Optional.of(new Excess(i, "A second document begins here; front matter holds one."));
            }
            if (depth > DEPTH || (lineStart && indicators(lf, i) > DEPTH)) {
                return Optional.of(new Excess(i, "The front matter is nested more than 50 levels deep; edit it as text."));
            }
            if (!isPrintable(lf, i)) {
                return Optional.of(new Excess(i,
                        String.format(Locale.ROOT, "The character U+%04X may not stand in front matter.", (int) c)));
            }
        }
        return Optional.empty();
    }

    private static boolean opensDocument(String lf, int offset, int end) {
        return (lf.startsWith("---", offset) || lf.startsWith("...", offset))
                && (offset + 3 >= end || Character.isWhitespace(lf.charAt(offset + 3)));
    }

    /** How many levels one line opens by {@code - - - x} or {@code ? ? x}. */
    private static int indicators(String lf, int lineStart) {
        int count = 0;
        int at = Lines.skipBlanks(lf, lineStart);
        while (at + 1 < lf.length() && "-?:".indexOf(lf.charAt(at)) >= 0 && Lines.isBlank(lf.charAt(at + 1))) {
            count++;
            at = Lines.skipBlanks(lf, at + 1);
        }
        return count;
    }

    /** The characters a YAML stream may hold (YAML 1.1, 5.1); half of a surrogate pair is none. */
    private static boolean isPrintable(String lf, int offset) {
        char c = lf.charAt(offset);
        if (Character.isHighSurrogate(c)) {
            return offset + 1 < lf.length() && Character.isLowSurrogate(lf.charAt(offset + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return offset > 0 && Character.isHighSurrogate(lf.charAt(offset - 1));
        }
        return c >= ' ' && c <= '~' || c == '\n' || c == '\t' || c == '\u0085' || c >= '\u00A0' && c <= '\uFFFD';
    }
}
