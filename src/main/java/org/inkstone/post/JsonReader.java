package org.inkstone.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Mapping;
import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.text.TextRange;

/**
 * Reads JSON (RFC 8259) by source range: an object, or its members alone as Hexo has them between {@code ;;;} lines. What JSON5 allows
 * besides is read as well: comments, a comma behind the last member, single quotes, names without quotes.
 */
final class JsonReader {

    private static final Pattern BARE = Pattern.compile("true|false|null|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

    private final String lf;
    private final FrontMatterBlock block;
    private final int end;
    private final List<TextRange> comments = new ArrayList<>();
    private int at;

    JsonReader(String lf, FrontMatterBlock block) {
        this.lf = lf;
        this.block = block;
        this.end = block.content().end();
        this.at = block.content().start();
    }

    FrontMatter read() {
        try {
            block.requireReadable();
            return new Parsed(Notation.JSON, block.whole(), block.content(), members());
        } catch (Misread e) {
            return FrontMatterReader.malformed(lf, block, e.offset(), e.getMessage());
        }
    }

    List<TextRange> comments() {
        return comments;
    }

    /** Where the first member stands or would stand: behind the opening brace, if there is one. */
    static int inside(String lf, TextRange content) {
        int first = content.start();
        while (first < content.end() && Character.isWhitespace(lf.charAt(first))) {
            first++;
        }
        return first < content.end() && lf.charAt(first) == '{' ? first + 1 : content.start();
    }

    /** Whether {@code lexeme} is a value without quotes. */
    static boolean isBare(String lexeme) {
        return BARE.matcher(lexeme).matches();
    }

    private List<Field> members() throws Misread {
        List<Field> fields = new ArrayList<>();
        skipSpace();
        boolean braces = at < end && lf.charAt(at) == '{';
        int open = at;
        at += braces ? 1 : 0;
        skipSpace();
        while (at < end && lf.charAt(at) != '}') {
            fields.add(member());
            skipSpace();
            if (at < end && lf.charAt(at) == ',') {
                at++;
                skipSpace();
            } else if (at < end && lf.charAt(at) != '}') {
                throw new Misread(at, "A comma is missing before this.");
            }
        }
        if (braces && at >= end) {
            throw new Misread(open, "The bracket is not closed.");
        }
        if (braces) {
            at++;
            skipSpace();
        }
        if (at < end) {
            throw new Misread(at, "Text stands behind the closing bracket.");
        }
        return fields;
    }

    private Field member() throws Misread {
        int start = at;
        String key;
        Optional<JsonString> quoted = JsonString.read(lf, at, end);
        if (quoted.isPresent()) {
            key = quoted.get().text();
            at = quoted.get().range().end();
        } else {
            while (at < end && Character.isJavaIdentifierPart(lf.charAt(at))) {
                at++;
            }
            key = lf.substring(start, at);
        }
        if (at == start) {
            throw new Misread(start, "A field begins with its name in double quotes.");
        }
        TextRange keyRange = new TextRange(start, at);
        skipSpace();
        if (at >= end || lf.charAt(at) != ':') {
            throw new Misread(start, "This line has no colon, so it is no field.");
        }
        at++;
        skipSpace();
        FieldValue value = value();
        at = value.range().end();
        return new Field(key, keyRange, value, new TextRange(Lines.start(lf, start), Lines.next(lf, Math.max(start, at))));
    }

    private FieldValue value() throws Misread {
        if (at >= end) {
            throw new Misread(Math.max(0, at - 1), "A value is missing behind the colon.");
        }
        return switch (lf.charAt(at)) {
            case '[' -> array();
            case '{' -> {
                TextRange range = balanced(at);
                yield new Mapping(range, oneLine(range));
            }
            default -> scalar(at);
        };
    }

    private Scalar scalar(int start) throws Misread {
        Optional<JsonString> string = JsonString.read(lf, start, end);
        if (string.isPresent()) {
            return new Scalar(string.get().range(), string.get().text(), string.get().style(), true);
        }
        int stop = start;
        while (stop < end && " \t\n,]}/".indexOf(lf.charAt(stop)) < 0) {
            stop++;
        }
        TextRange range = new TextRange(start, stop);
        if (!isBare(range.of(lf))) {
            throw new Misread(start, "A text stands in double quotes; without them only true, false, null and numbers do.");
        }
        return new Scalar(range, range.of(lf), ScalarStyle.PLAIN, true);
    }

    private Sequence array() throws Misread {
        int start = at;
        List<Item> items = new ArrayList<>();
        at++;
        skipSpace();
        while (at < end && lf.charAt(at) != ']') {
            Item item = item(at);
            items.add(item);
            at = item.range().end();
            skipSpace();
            if (at < end && lf.charAt(at) == ',') {
                at++;
                skipSpace();
            } else if (at < end && lf.charAt(at) != ']') {
                throw new Misread(at, "A comma is missing before this.");
            }
        }
        if (at >= end) {
            throw new Misread(start, "The bracket is not closed.");
        }
        return new Sequence(new TextRange(start, at + 1), items, true, true);
    }

    private Item item(int start) throws Misread {
        if (lf.charAt(start) == '[' || lf.charAt(start) == '{') {
            TextRange range = balanced(start);
            return new Item(range, oneLine(range), ScalarStyle.PLAIN, false);
        }
        Scalar scalar = scalar(start);
        return new Item(scalar.range(), scalar.text(), scalar.style(), true);
    }

    private TextRange balanced(int start) throws Misread {
        int close = Brackets.end(lf, start, end, i -> JsonString.read(lf, i, end).map(s -> s.range().end()).orElse(-1))
                .orElseThrow(() -> new Misread(start, "The bracket is not closed."));
        return new TextRange(start, close);
    }

    private void skipSpace() throws Misread {
        while (at < end) {
            if (Character.isWhitespace(lf.charAt(at))) {
                at++;
            } else if (lf.startsWith("//", at)) {
                comments.add(new TextRange(at, Lines.skipBlanksBack(lf, Lines.end(lf, at))));
                at = Lines.end(lf, at);
            } else if (lf.startsWith("/*", at)) {
                int close = lf.indexOf("*/", at + 2);
                if (close < 0 || close >= end) {
                    throw new Misread(at, "The comment is not closed.");
                }
                comments.add(new TextRange(at, close + 2));
                at = close + 2;
            } else {
                return;
            }
        }
    }

    private String oneLine(TextRange range) {
        return range.of(lf).replaceAll("\\s+", " ").strip();
    }
}
