package org.inkstone.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Mapping;
import org.inkstone.post.FieldValue.Opaque;
import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.text.TextRange;

/**
 * Reads TOML (1.0.0) by source range. A key in a table is a field with a dotted name, {@code taxonomies.tags}; an element of an array of
 * tables is one field, {@code extra.links[0]}, that is edited as text. What stands behind an equals sign and is no TOML, such as the
 * Julia that Franklin reads there, is an {@link Opaque} value. Walks the text once, without recursion into values it does not know.
 */
final class TomlReader {

    /** A header such as {@code [extra]} that names what follows it. */
    record Table(String name, TextRange header, boolean ofArray) {}

    private final String lf;
    private final FrontMatterBlock block;
    private final int end;
    private final List<Field> fields = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<TextRange> comments = new ArrayList<>();
    private final Map<String, Integer> elements = new HashMap<>();
    /** The table that the lines now belong to, with its dot; null within an element of an array. */
    private String prefix = "";
    private String arrayName = "";
    private int at;

    TomlReader(String lf, FrontMatterBlock block) {
        this.lf = lf;
        this.block = block;
        this.end = block.content().end();
        this.at = block.content().start();
    }

    FrontMatter read() {
        try {
            block.requireReadable();
            while (at < end) {
                statement();
            }
        } catch (Misread e) {
            return FrontMatterReader.malformed(lf, block, e.offset(), e.getMessage());
        }
        return new Parsed(Notation.TOML, block.whole(), block.content(), fields);
    }

    /** In the order in which they stand; those of a block that could be read. */
    List<Table> tables() {
        return tables;
    }

    List<TextRange> comments() {
        return comments;
    }

    private void statement() throws Misread {
        at = Lines.skipBlanks(lf, at);
        if (at >= end || lf.charAt(at) == '\n') {
            at = Math.min(end, at + 1);
            return;
        }
        if (lf.charAt(at) == '#') {
            comment();
        } else if (lf.charAt(at) == '[') {
            header();
        } else {
            field();
        }
        endOfLine();
    }

    private void header() throws Misread {
        int start = at;
        boolean ofArray = lf.startsWith("[[", at);
        at = Lines.skipBlanks(lf, at + (ofArray ? 2 : 1));
        TomlKey key = TomlKey.read(lf, at, end);
        String name = key.name();
        at = Lines.skipBlanks(lf, key.range().end());
        if (!lf.startsWith(ofArray ? "]]" : "]", at)) {
            throw new Misread(start, "The bracket of the table's name is not closed.");
        }
        at += ofArray ? 2 : 1;
        TextRange header = new TextRange(start, at);
        boolean insideElement = !arrayName.isEmpty() && name.startsWith(arrayName + ".");
        if (insideElement) {
            growElement(at);
            return;
        }
        tables.add(new Table(name, header, ofArray));
        arrayName = ofArray ? name : "";
        prefix = ofArray ? null : name + ".";
        if (ofArray) {
            String element = name + "[" + (elements.merge(name, 1, Integer::sum) - 1) + "]";
            fields.add(new Field(element, header, new Mapping(header, ""), lines(start, at)));
            growElement(at);
        }
    }

    /** An element of an array of tables reaches to its last line. */
    private void growElement(int to) {
        Field element = fields.removeLast();
        TextRange range = new TextRange(element.keyRange().start(), to);
        fields.add(new Field(element.key(), element.keyRange(), new Mapping(range, oneLine(range)), lines(range.start(), to)));
    }

    private void field() throws Misread {
        TomlKey key = TomlKey.read(lf, at, end);
        at = Lines.skipBlanks(lf, key.range().end());
        if (at >= end || lf.charAt(at) != '=') {
            throw new Misread(key.range().start(), "This line has no equals sign, so it is no field.");
        }
        at = Lines.skipBlanks(lf, at + 1);
        if (at >= end || lf.charAt(at) == '\n' || lf.charAt(at) == '#') {
            throw new Misread(at, "A value is missing behind the equals sign.");
        }
        FieldValue value = value();
        at = value.range().end();
        if (prefix == null) {
            growElement(at);
        } else {
            fields.add(new Field(prefix + key.name(), key.range(), value, lines(key.range().start(), at)));
        }
    }

    private FieldValue value() throws Misread {
        int start = at;
        FieldValue value = switch (lf.charAt(at)) {
            case '[' -> array();
            case '{' -> balanced(start).<FieldValue>map(r -> new Mapping(r, oneLine(r))).orElse(null);
            default -> scalar(at, "");
        };
        if (value == null || !endsLine(value.range().end())) {
            TextRange opaque = foreign(start);
            return new Opaque(opaque, oneLine(opaque));
        }
        return value;
    }

    /** @param stops the characters that end a bare value, besides a line end and a comment; null for what is no TOML */
    private Scalar scalar(int start, String stops) throws Misread {
        Optional<TomlString> string = TomlString.read(lf, start, end);
        if (string.isPresent()) {
            return new Scalar(string.get().range(), string.get().text(), string.get().style(), true);
        }
        int stop = start;
        while (stop < end && lf.charAt(stop) != '\n' && lf.charAt(stop) != '#' && stops.indexOf(lf.charAt(stop)) < 0) {
            stop++;
        }
        TextRange range = new TextRange(start, Math.max(start, Lines.skipBlanksBack(lf, stop)));
        return TomlLexeme.kindOfBare(range.of(lf)).isPresent()
                ? new Scalar(range, range.of(lf), ScalarStyle.PLAIN, true)
                : null;
    }

    /** A list; null for what is none in TOML. */
    private Sequence array() throws Misread {
        int start = at;
        int known = comments.size();
        List<Item> items = new ArrayList<>();
        int position = skipSpace(start + 1);
        while (position < end && lf.charAt(position) != ']') {
            Item item = item(position);
            if (item == null) {
                comments.subList(known, comments.size()).clear();
                return null;
            }
            items.add(item);
            position = skipSpace(item.range().end());
            if (position < end && lf.charAt(position) == ',') {
                position = skipSpace(position + 1);
            } else if (position < end && lf.charAt(position) != ']') {
                comments.subList(known, comments.size()).clear();
                return null;
            }
        }
        if (position >= end) {
            throw new Misread(start, "The bracket is not closed.");
        }
        return new Sequence(new TextRange(start, position + 1), items, true, true);
    }

    private Item item(int start) throws Misread {
        if (lf.charAt(start) == '[' || lf.charAt(start) == '{') {
            return balanced(start).map(r -> new Item(r, oneLine(r), ScalarStyle.PLAIN, false)).orElse(null);
        }
        Scalar scalar = scalar(start, ",]");
        return scalar == null ? null : new Item(scalar.range(), scalar.text(), scalar.style(), true);
    }

    /** Past blanks, line ends and comments. */
    private int skipSpace(int from) {
        int position = from;
        while (position < end) {
            if (lf.charAt(position) == '#') {
                comments.add(new TextRange(position, Lines.skipBlanksBack(lf, Lines.end(lf, position))));
                position = Lines.end(lf, position);
            } else if (Character.isWhitespace(lf.charAt(position))) {
                position++;
            } else {
                break;
            }
        }
        return position;
    }

    /** What stands between matching brackets; empty where they do not match. */
    private Optional<TextRange> balanced(int start) throws Misread {
        return Brackets.end(lf, start, end, this::stringEnd).map(e -> new TextRange(start, e));
    }

    /** A value in another language: to the end of its line, or of the last line that its brackets reach. */
    private TextRange foreign(int start) throws Misread {
        int position = start;
        while (position < end && lf.charAt(position) != '\n') {
            char c = lf.charAt(position);
            if (c == '#' && Lines.isBlank(lf.charAt(position - 1))) {
                break;
            }
            boolean opens = c == '(' || c == '[' || c == '{';
            int skipped = opens ? Brackets.end(lf, position, end, this::stringEnd).orElse(-1) : stringEnd(position);
            if (skipped < 0 && opens) {
                throw new Misread(position, "The bracket is not closed.");
            }
            position = skipped > position ? skipped : position + 1;
        }
        return new TextRange(start, Lines.skipBlanksBack(lf, position));
    }

    /** Behind the string that begins at {@code position}; -1 where none does. */
    private int stringEnd(int position) throws Misread {
        return TomlString.read(lf, position, end).map(s -> s.range().end()).orElse(-1);
    }

    private boolean endsLine(int offset) {
        int next = Lines.skipBlanks(lf, offset);
        return next >= end || lf.charAt(next) == '\n' || lf.charAt(next) == '#';
    }

    private void endOfLine() throws Misread {
        at = Lines.skipBlanks(lf, at);
        if (at < end && lf.charAt(at) == '#') {
            comment();
        }
        if (at < end && lf.charAt(at) != '\n') {
            throw new Misread(at, "Text stands behind the closing bracket.");
        }
        at = Math.min(end, at + 1);
    }

    private void comment() {
        int stop = Math.min(end, Lines.end(lf, at));
        comments.add(new TextRange(at, Lines.skipBlanksBack(lf, stop)));
        at = stop;
    }

    private TextRange lines(int from, int to) {
        return new TextRange(Lines.start(lf, from), Lines.next(lf, Math.max(from, to)));
    }

    private String oneLine(TextRange range) {
        return range.of(lf).replaceAll("\\s+", " ").strip();
    }
}
