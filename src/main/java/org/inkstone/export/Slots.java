package org.inkstone.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places of a template while it is still a document: each a name between two characters that no text has (Unicode, noncharacters). */
final class Slots {

    private static final char BEGIN = '\uFDD0';
    private static final char END = '\uFDD1';
    private static final Pattern BRACE = Pattern.compile("\\{(?=[{" + BEGIN + "])|(?<=[}" + END + "])\\}");
    private static final Pattern SLOT = Pattern.compile(BEGIN + "([^" + END + "]*)" + END);
    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)\\}\\}");

    private Slots() {}

    /** @param tag what stands between the braces, e.g. {@code title}, {@code #tags} or {@code *body} for HTML */
    static String of(String tag) {
        return BEGIN + tag + END;
    }

    /** @param template with tags in braces */
    static String in(String template) {
        return TAG.matcher(template).replaceAll(BEGIN + "$1" + END);
    }

    static boolean isIn(String text) {
        return text.indexOf(BEGIN) >= 0;
    }

    /** Without characters that would be taken for a slot. */
    static String without(String text) {
        return text.replaceAll("[" + BEGIN + END + "]|&#(?i:x0*fdd[01]|0*6497[67]);?", "");
    }

    /** The template of a document: what stands in braces in it otherwise is text. */
    static String template(String html) {
        String literal = BRACE.matcher(html).replaceAll(brace -> brace.group().equals("{") ? "&#123;" : "&#125;");
        return SLOT.matcher(literal).replaceAll(slot -> Matcher.quoteReplacement(slot.group(1).startsWith("*")
                ? "{{{" + slot.group(1).substring(1) + "}}}"
                : "{{" + slot.group(1) + "}}"));
    }
}
