package org.inkstone.markdown;

import java.util.Locale;
import java.util.Map;

/**
 * The alphabets of formulas. Those that are no mere style of a font are characters of their own (Unicode, "Mathematical Alphanumeric
 * Symbols"), as MathML Core wants; letters that were in Unicode before have kept their old places. The others are said in an attribute
 * and in a class, since browsers differ in which of the two they know.
 */
enum MathAlphabet {

    /** Letters slant where they stand alone. */
    ITALIC(0, 0, Map.of()),
    /** Upright. */
    NORMAL(0, 0, Map.of()), BOLD(0, 0, Map.of()), BOLD_ITALIC(0, 0, Map.of()), SANS_SERIF(0, 0, Map.of()), MONOSPACE(0, 0,
            Map.of()),
    /** Of the blackboard: sets of numbers. */
    DOUBLE_STRUCK(0x1D538, 0x1D7D8, Map.of('C', "ℂ", 'H', "ℍ", 'N', "ℕ", 'P', "ℙ", 'Q', "ℚ", 'R', "ℝ", 'Z', "ℤ")),
    /** Calligraphic. */
    SCRIPT(0x1D49C, 0, Map.ofEntries(Map.entry('B', "ℬ"), Map.entry('E', "ℰ"), Map.entry('F', "ℱ"), Map.entry('H', "ℋ"),
            Map.entry('I', "ℐ"), Map.entry('L', "ℒ"), Map.entry('M', "ℳ"), Map.entry('R', "ℛ"), Map.entry('e', "ℯ"),
            Map.entry('g', "ℊ"),
            Map.entry('o', "ℴ"))),
    /** Black letter. */
    FRAKTUR(0x1D504, 0, Map.of('C', "ℭ", 'H', "ℌ", 'I', "ℑ", 'R', "ℜ", 'Z', "ℨ"));

    private final int capitalA;
    private final int zero;
    private final Map<Character, String> elsewhere;

    MathAlphabet(int capitalA, int zero, Map<Character, String> elsewhere) {
        this.capitalA = capitalA;
        this.zero = zero;
        this.elsewhere = elsewhere;
    }

    /** A letter, or a name, in this alphabet. */
    MathElement identifier(String text) {
        return styled(MathElement.leaf("mi", characters(text)));
    }

    MathElement number(String digits) {
        MathElement number = MathElement.leaf("mn", characters(digits));
        return this == NORMAL ? number : styled(number);
    }

    /** Words outside of the formula. */
    MathElement words(String text) {
        return MathElement.leaf("mtext", text).with("class", cssClass());
    }

    private MathElement styled(MathElement element) {
        if (this == ITALIC) {
            return element;
        }
        element.with("mathvariant", name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return this == NORMAL || capitalA > 0 ? element : element.with("class", cssClass());
    }

    private String cssClass() {
        return "math-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String characters(String text) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (elsewhere.containsKey(c)) {
                written.append(elsewhere.get(c));
            } else if (capitalA > 0 && c >= 'A' && c <= 'Z') {
                written.appendCodePoint(capitalA + c - 'A');
            } else if (capitalA > 0 && c >= 'a' && c <= 'z') {
                written.appendCodePoint(capitalA + 26 + c - 'a');
            } else if (zero > 0 && c >= '0' && c <= '9') {
                written.appendCodePoint(zero + c - '0');
            } else {
                written.append(c);
            }
        }
        return written.toString();
    }
}
