package org.inkstone.post;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.text.TextRange;

/**
 * A key of TOML: bare, in quotes, or several parts with dots between.
 *
 * @param name the parts without their quotes, joined by dots; a part that holds a dot itself keeps its quotes
 * @param last the last part as it stands, with its quotes
 */
record TomlKey(String name, TextRange range, TextRange last) {

    /** A last part that kept its quotes for the dot in it. */
    private static final Pattern QUOTED_END = Pattern.compile("(?<![^.])(?:\"[^\"]*\\.[^\"]*\"|'[^']*\\.[^']*')$");

    static TomlKey read(String lf, int start, int end) throws Misread {
        StringBuilder name = new StringBuilder();
        int at = start;
        while (true) {
            TextRange part = part(lf, at, end);
            String text = isQuoted(lf, part) ? TomlString.read(lf, part.start(), end).orElseThrow().text() : part.of(lf);
            name.append(text.indexOf('.') >= 0 || text.isEmpty() ? part.of(lf) : text);
            int dot = Lines.skipBlanks(lf, part.end());
            if (dot >= end || lf.charAt(dot) != '.') {
                return new TomlKey(name.toString(), new TextRange(start, part.end()), part);
            }
            name.append('.');
            at = Lines.skipBlanks(lf, dot + 1);
        }
    }

    /** The name of the table that a dotted name begins with; empty for a field that stands above all tables. */
    static String tableOf(String name) {
        int dot = lastDot(name);
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** The part of a dotted name that stands in the line of the field. */
    static String leafOf(String name) {
        return name.substring(lastDot(name) + 1);
    }

    /** A dotted name as it is written: each part bare where that is allowed, else in quotes. */
    static String written(String name) {
        if (QUOTED_END.matcher(name).lookingAt()) {
            return name;
        }
        int dot = lastDot(name);
        return dot < 0 ? writtenPart(name) : written(name.substring(0, dot)) + "." + written(name.substring(dot + 1));
    }

    private static String writtenPart(String part) {
        return !part.isEmpty() && part.chars().allMatch(TomlKey::isBare) ? part : TomlLexeme.basic(part);
    }

    /** A dot within quotes parts nothing. */
    private static int lastDot(String name) {
        Matcher quoted = QUOTED_END.matcher(name);
        return quoted.find() ? quoted.start() - 1 : name.lastIndexOf('.');
    }

    private static TextRange part(String lf, int start, int end) throws Misread {
        if (start < end && (lf.charAt(start) == '"' || lf.charAt(start) == '\'')) {
            TextRange quoted = TomlString.read(lf, start, end).orElseThrow().range();
            if (quoted.of(lf).indexOf('\n') >= 0) {
                throw new Misread(start, "The quote is not closed.");
            }
            return quoted;
        }
        int stop = start;
        while (stop < end && isBare(lf.charAt(stop))) {
            stop++;
        }
        if (stop == start) {
            throw new Misread(start, "A field or a table begins with its name, in letters, digits, \"-\" and \"_\".");
        }
        return new TextRange(start, stop);
    }

    private static boolean isQuoted(String lf, TextRange part) {
        return lf.charAt(part.start()) == '"' || lf.charAt(part.start()) == '\'';
    }

    /** TOML allows ASCII only; letters of other scripts, which a later version may allow, are read all the same. */
    private static boolean isBare(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
}
