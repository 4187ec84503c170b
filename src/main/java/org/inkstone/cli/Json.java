package org.inkstone.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes JSON (RFC 8259). */
final class Json {

    private Json() {}

    /** A string; half of a surrogate pair, and every other half with it, is escaped, so that the output is always text. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> out.append(c < 0x20 || Character.isSurrogate(c)
                        ? String.format(Locale.ROOT, "\\u%04x", (int) c)
                        : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }

    /** An array of strings, on one line. */
    static String quoted(List<String> texts) {
        return texts.stream().map(Json::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** An array with each of {@code values}, which are JSON already, on a line of its own. */
    static String lines(List<String> values) {
        return "[" + String.join(",\n ", values) + "]\n";
    }
}
