package org.inkstone.markdown;

import java.util.Locale;

/**
 * Fences of three or more colons as Docusaurus has them (docusaurus.io, "Admonitions") and VuePress: {@code :::note Title}, text,
 * {@code :::}. A fence of at least as many colons ends what it is nested in.
 */
final class AdmonitionSyntax {

    /** Admonitions in one another; what stands deeper is text between fences. */
    static final int DEEPEST = 8;

    private static final int SHORTEST = 3;

    private AdmonitionSyntax() {}

    /** Whether the line is a fence: colons, and behind them nothing or a name. */
    static boolean isFence(CharSequence text, int from, int end) {
        int behind = from + colons(text, from, end);
        if (behind - from < SHORTEST) {
            return false;
        }
        int name = skipBlanks(text, behind, end);
        return name == end || text.charAt(name) == '{' || Character.isLetter(text.charAt(name));
    }

    static boolean closes(CharSequence text, int from, int end, int length) {
        int colons = colons(text, from, end);
        return colons >= length && skipBlanks(text, from + colons, end) == end;
    }

    static int colons(CharSequence text, int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) == ':') {
            i++;
        }
        return i - from;
    }

    /** The kind of the admonition that the fence opens; null for a fence that opens none. */
    static AlertBlock.Kind kind(CharSequence text, int from, int end) {
        if (!isFence(text, from, end)) {
            return null;
        }
        return switch (name(text, from, end).toLowerCase(Locale.ROOT)) {
            case "note", "info" -> AlertBlock.Kind.NOTE;
            case "tip" -> AlertBlock.Kind.TIP;
            case "important" -> AlertBlock.Kind.IMPORTANT;
            case "warning" -> AlertBlock.Kind.WARNING;
            case "caution", "danger" -> AlertBlock.Kind.CAUTION;
            default -> null;
        };
    }

    /** {@code My title} of {@code :::note My title} or {@code :::note[My title]}; without one the name. */
    static String title(CharSequence text, int from, int end) {
        String name = name(text, from, end);
        String title = text.subSequence(endOfName(text, from, end), end).toString().strip();
        int attributes = title.endsWith("}") ? title.lastIndexOf('{') : -1;
        title = attributes < 0 ? title : title.substring(0, attributes).strip();
        title = title.startsWith("[") && title.endsWith("]") ? title.substring(1, title.length() - 1).strip() : title;
        return title.isEmpty()
                ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).toLowerCase(Locale.ROOT)
                : title;
    }

    private static String name(CharSequence text, int from, int end) {
        int start = skipBlanks(text, from + colons(text, from, end), end);
        return text.subSequence(start, endOfName(text, from, end)).toString();
    }

    /** Behind the colons and the name. */
    static int endOfName(CharSequence text, int from, int end) {
        int behind = skipBlanks(text, from + colons(text, from, end), end);
        while (behind < end && (Character.isLetterOrDigit(text.charAt(behind)) || text.charAt(behind) == '-')) {
            behind++;
        }
        return behind;
    }

    private static int skipBlanks(CharSequence text, int from, int end) {
        int i = from;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }
}
