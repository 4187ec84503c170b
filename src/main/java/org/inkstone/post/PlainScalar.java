package org.inkstone.post;

import java.util.regex.Pattern;

/**
 * What a text would mean if it stood in YAML without quotes. The answers are on the safe side: "certainly a string" is said only of
 * text that YAML 1.1 and the 1.2 core schema both read as that very string.
 */
final class PlainScalar {

    private static final Pattern BOOLEAN = Pattern.compile("(?i)y|n|yes|no|on|off|true|false");
    private static final Pattern NULL = Pattern.compile("~|(?i:null)|");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d[\\d_]*(?:\\.[\\d_]*)?|\\.\\d[\\d_]*)(?:[eE][-+]?\\d+)?");
    /** Everything that numbers, dates and times of either version are made of, and more. */
    private static final Pattern NUMERIC = Pattern
            .compile("[-+]?[.]?[0-9][-+0-9a-fA-FxXoO_:.,tTzZ ]*|[-+]?\\.(?i:inf|nan)|[-+.,:_]+");
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`~=<";

    private PlainScalar() {}

    /** Whether {@code text} without quotes is that string to every reader of YAML. */
    static boolean isCertainlyString(String text) {
        return canStand(text, false) && !isTyped(text);
    }

    /** As {@link #isCertainlyString}, between the brackets of a list. */
    static boolean isCertainlyStringInFlow(String text) {
        return canStand(text, true) && !isTyped(text);
    }

    /** Whether {@code text} may follow {@code old} without quotes because both are dates, or numbers, or booleans. */
    static boolean isSameKind(String old, String text) {
        ScalarKind kind = kind(text);
        return kind != ScalarKind.STRING && kind != ScalarKind.NULL && kind == kind(old)
                && (canStand(text, false) || kind == ScalarKind.NUMBER && text.startsWith("-"));
    }

    /** Whether {@code text} is a date in the place of digits that were meant as one, as in {@code 2026-13-45}. */
    static boolean mendsDate(String old, String text) {
        return kind(text) == ScalarKind.DATE && kind(old) == ScalarKind.STRING && NUMERIC.matcher(old).matches()
                && canStand(text, false);
    }

    static ScalarKind kind(String text) {
        if (NULL.matcher(text).matches()) {
            return ScalarKind.NULL;
        }
        if (BOOLEAN.matcher(text).matches()) {
            return ScalarKind.BOOLEAN;
        }
        if (NUMBER.matcher(text).matches()) {
            return ScalarKind.NUMBER;
        }
        return DateText.day(text).isPresent() ? ScalarKind.DATE : ScalarKind.STRING;
    }

    private static boolean isTyped(String text) {
        return NULL.matcher(text).matches() || BOOLEAN.matcher(text).matches() || NUMERIC.matcher(text).matches();
    }

    /**
     * Whether the scanner would take the characters as one plain scalar on one line, and no program as the end of the block. In brackets
     * YAML 1.1 gives a question mark and a colon a meaning that 1.2 has taken away.
     */
    private static boolean canStand(String text, boolean flow) {
        if (text.isEmpty() || !text.equals(text.strip()) || INDICATORS.indexOf(text.charAt(0)) >= 0) {
            return false;
        }
        if (text.contains(": ") || text.contains(" #") || text.endsWith(":") || endsLikeFence(text)) {
            return false;
        }
        return text.chars().allMatch(c -> !isUnsafe((char) c) && c != '\t' && !(flow && ",[]{}?:".indexOf(c) >= 0));
    }

    /** Some generators end the block at a fence anywhere in a line. */
    static boolean endsLikeFence(String text) {
        return text.endsWith("---") || text.endsWith("+++") || text.endsWith("...") || text.endsWith(";;;")
                || text.startsWith("+++") || text.startsWith(";;;");
    }

    /** Characters that only an escape brings through every reader unharmed: controls, foreign line breaks, marks, half pairs. */
    static boolean isUnsafe(char c) {
        return c < ' ' && c != '\t' || c >= '\u007F' && c <= '\u009F' || c == '\u2028' || c == '\u2029' || c == '\uFEFF'
                || c >= '\uFFFE';
    }
}
