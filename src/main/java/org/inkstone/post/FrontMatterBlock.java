package org.inkstone.post;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inkstone.text.TextRange;

/**
 * The lines at the top of a post between two fences, whatever stands in them. Found by lines alone, before any parser runs, and never
 * by looking at more than {@link #SCAN_LIMIT} characters (where other programs end a block: Jekyll at {@code ---} or {@code ...} alone on a line, gray-matter at the first {@code ---}).
 *
 * @param whole both fence lines and the line end behind the closing one
 * @param content the lines between the fences
 */
record FrontMatterBlock(Notation notation, TextRange whole, TextRange content) {

    /** Characters; more are not read. The largest of 33,980 real ones has 17 KB. */
    static final int LARGEST = 64 * 1024;
    static final String TOO_LARGE = "The front matter is larger than 64 KiB; edit it as text.";

    /** How far a closing fence is looked for: far more than may be read, so that a huge block is still seen as one and left alone. */
    static final int SCAN_LIMIT = 1 << 20;

    /** A TOML or JSON block has one such line; prose between two lines of {@code +++} has not. */
    private static final Pattern TOML_LINE = Pattern
            .compile("(?mU)^[ \\t]*(?:\\[|(?:\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'[^'\\n]*'|[\\w. \\t-])++=)");
    private static final Pattern JSON_LINE = Pattern.compile("(?m)^[ \\t]*[{\"]");

    static Optional<FrontMatterBlock> find(String lf) {
        if (!mayOpen(lf)) {
            return Optional.empty();
        }
        String first = firstLine(lf);
        if (first.equals(";;;")) {
            return fenced(lf, Notation.JSON, ";;;", ";;;").filter(b -> b.holds(lf, JSON_LINE));
        }
        if (first.equals("+++")) {
            return fenced(lf, Notation.TOML, "+++", "+++").filter(b -> b.holds(lf, TOML_LINE));
        }
        if (first.startsWith("---")) {
            Notation notation = fenceNotation(first);
            return notation == null ? Optional.empty() : fenced(lf, notation, "---", notation == Notation.YAML ? "..." : "---");
        }
        return braces(lf);
    }

    /** What a text begins with that may open a block. */
    static final String FIRST_CHARACTERS = "-+;{";

    /** Whether the first line alone could open a block; looks at no more than that line. */
    static boolean mayOpen(String lf) {
        if (lf.isEmpty()) {
            return false;
        }
        return switch (lf.charAt(0)) {
            case '-' -> lf.startsWith("---") && fenceNotation(firstLine(lf)) != null;
            case '+' -> firstLine(lf).equals("+++");
            case ';' -> firstLine(lf).equals(";;;");
            case '{' -> {
                int next = Lines.skipBlanks(lf, 1);
                yield Lines.atEnd(lf, next) || lf.charAt(next) == '"' || lf.startsWith("}", next);
            }
            default -> false;
        };
    }

    /** What a line that begins with three dashes opens, by the language behind them as gray-matter names it; null for no fence. */
    private static Notation fenceNotation(String line) {
        if (line.length() > 20) {
            return null;
        }
        return switch (line.substring(3).strip().toLowerCase(Locale.ROOT)) {
            case "", "yaml", "yml" -> Notation.YAML;
            case "toml" -> Notation.TOML;
            case "json", "json5" -> Notation.JSON;
            case "js", "javascript", "cson", "coffee" -> Notation.SCRIPT;
            default -> null;
        };
    }

    private static Optional<FrontMatterBlock> fenced(String lf, Notation notation, String fence, String otherFence) {
        int content = Lines.next(lf, 0);
        int limit = Math.min(lf.length(), SCAN_LIMIT);
        if (Lines.end(lf, 0) == lf.length()) {
            return Optional.empty();
        }
        int closing = closingLine(lf, content, limit, fence);
        if (!otherFence.equals(fence)) {
            int other = closingLine(lf, content, closing < 0 ? limit : closing, otherFence);
            closing = other < 0 ? closing : other;
        }
        if (closing < 0) {
            return Optional.empty();
        }
        TextRange whole = new TextRange(0, Lines.next(lf, closing));
        return Optional.of(new FrontMatterBlock(notation, whole, new TextRange(content, closing)));
    }

    /** Where the first line begins, between {@code from} and {@code to}, that holds {@code fence} and blanks only; -1 for none. */
    private static int closingLine(String lf, int from, int to, String fence) {
        String lineOf = "\n" + fence;
        for (int at = lf.indexOf(lineOf, from - 1, to); at >= 0; at = lf.indexOf(lineOf, at + 1, to)) {
            if (Lines.atEnd(lf, Lines.skipBlanks(lf, at + lineOf.length()))) {
                return at + 1;
            }
        }
        return -1;
    }

    /** Hugo's JSON: an object without fences, closed by the brace that matches the first one. */
    private static Optional<FrontMatterBlock> braces(String lf) {
        int limit = Math.min(lf.length(), LARGEST);
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < limit; i++) {
            char c = lf.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                boolean alone = Lines.atEnd(lf, Lines.skipBlanks(lf, i + 1));
                TextRange whole = new TextRange(0, Lines.next(lf, i));
                return alone
                        ? Optional.of(new FrontMatterBlock(Notation.JSON, whole, new TextRange(0, i + 1)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What a reader asks before it reads. */
    void requireReadable() throws Misread {
        if (content.length() > LARGEST) {
            throw new Misread(content.start(), TOO_LARGE);
        }
    }

    private boolean holds(String lf, Pattern line) {
        String inside = content.of(lf);
        return inside.isBlank() || line.matcher(inside).find();
    }

    private static String firstLine(String lf) {
        return lf.substring(0, Lines.skipBlanksBack(lf, Lines.end(lf, 0)));
    }
}
