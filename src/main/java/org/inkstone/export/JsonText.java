package org.inkstone.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads and writes JSON (RFC 8259). Values are maps, lists, strings, {@link Long} and {@link Boolean}; other numbers are not needed. */
public final class JsonText {

    /** Levels of nesting; a text of ours has four. */
    private static final int DEEPEST = 16;

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException if it is no JSON, or has something that is not needed here */
    public static Object read(String text) {
        JsonText reader = new JsonText(text);
        Object value = reader.value(0);
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.unreadable();
        }
        return value;
    }

    /** The value on one line. */
    public static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case String string -> quote(string, out);
            case Map<?, ?> map -> {
                String separator = "{";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.append(separator);
                    quote((String) entry.getKey(), out);
                    out.append(':');
                    write(entry.getValue(), out);
                    separator = ",";
                }
                out.append(map.isEmpty() ? "{}" : "}");
            }
            case List<?> list -> {
                out.append('[');
                for (int i = 0; i < list.size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    write(list.get(i), out);
                }
                out.append(']');
            }
            default -> out.append(value);
        }
    }

    private static void quote(String string, StringBuilder out) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c >= 0x20 && c < 0x2028 && c != '"' && c != '\\') {
                continue;
            }
            String escaped = escaped(string, i);
            if (!escaped.isEmpty()) {
                out.append(string, written, i).append(escaped);
                written = i + 1;
            }
        }
        out.append(string, written, string.length()).append('"');
    }

    /** Empty where the character is written as it is. */
    private static String escaped(String string, int i) {
        char c = string.charAt(i);
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            default -> c < 0x20 || c == '\u2028' || c == '\u2029' || isAlone(string, i)
                    ? String.format(Locale.ROOT, "\\u%04x", (int) c)
                    : "";
        };
    }

    /** Half of a surrogate pair, which UTF-8 cannot write. */
    private static boolean isAlone(String string, int i) {
        char c = string.charAt(i);
        return Character.isHighSurrogate(c) && (i + 1 == string.length() || !Character.isLowSurrogate(string.charAt(i + 1)))
                || Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(string.charAt(i - 1)));
    }

    private Object value(int depth) {
        blanks();
        if (depth > DEEPEST || at >= text.length()) {
            throw unreadable();
        }
        return switch (text.charAt(at)) {
            case '{' -> map(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Map<String, Object> map(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        if (ends('}')) {
            return map;
        }
        do {
            blanks();
            String key = string();
            expect(':');
            map.put(key, value(depth + 1));
        } while (goesOn('}'));
        return map;
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        at++;
        if (ends(']')) {
            return list;
        }
        do {
            list.add(value(depth + 1));
        } while (goesOn(']'));
        return list;
    }

    private boolean ends(char end) {
        blanks();
        if (at < text.length() && text.charAt(at) == end) {
            at++;
            return true;
        }
        return false;
    }

    private boolean goesOn(char end) {
        if (ends(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private void expect(char wanted) {
        blanks();
        if (at >= text.length() || text.charAt(at) != wanted) {
            throw unreadable();
        }
        at++;
    }

    private String string() {
        if (at >= text.length() || text.charAt(at) != '"') {
            throw unreadable();
        }
        int start = ++at;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            return text.substring(start, at++);
        }
        StringBuilder string = new StringBuilder(text.substring(start, at));
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return string.toString();
            }
            string.append(c == '\\' ? escaped() : c);
        }
        throw unreadable();
    }

    private char escaped() {
        if (at >= text.length()) {
            throw unreadable();
        }
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                if (at + 4 > text.length()) {
                    throw unreadable();
                }
                at += 4;
                yield (char) Integer.parseInt(text, at - 4, at, 16);
            }
            default -> c;
        };
    }

    private Boolean word(String word, boolean meaning) {
        if (!text.startsWith(word, at)) {
            throw unreadable();
        }
        at += word.length();
        return meaning;
    }

    private Long number() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        if (start == at) {
            throw unreadable();
        }
        return Long.parseLong(text, start, at, 10);
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException unreadable() {
        return new IllegalArgumentException("no JSON at character " + at);
    }
}
