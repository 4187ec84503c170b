package org.inkstone.post;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.post.FieldValue.Opaque;
import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.text.TextRange;

/**
 * Reads front matter that is a script (JavaScript, CoffeeScript, CSON; gray-matter's {@code ---js} and the like) by its lines alone.
 * Nothing is ever run: a line that gives a name a string without escapes is a field, any other member is an {@link Opaque} one. A
 * script that could hide such a line in a longer string or a comment is not read at all.
 */
final class ScriptReader {

    private static final String NOT_RUN = "The front matter is a script, which is never run here; edit it as text.";
    /** Begins what may go on over several lines. */
    static final Pattern LONG_TOKEN = Pattern.compile("`|/\\*|\"\"\"|'''|###");
    private static final Pattern MEMBER = Pattern
            .compile("(?<indent>[ \\t]*)(?<key>[\\w$-]+|\"[\\w $-]+\"|'[\\w $-]+')[ \\t]*:[ \\t]*(?<value>\\S.*)?");
    private static final Pattern STRING = Pattern
            .compile("(?<string>'[^'\\\\\\n]*'|\"(?:[^\"\\\\#$\\n]|[#$](?!\\{))*\"),?[ \\t]*(?:(?://|# ).*)?");

    private final String lf;
    private final FrontMatterBlock block;

    ScriptReader(String lf, FrontMatterBlock block) {
        this.lf = lf;
        this.block = block;
    }

    FrontMatter read() {
        boolean plain = block.content().length() <= FrontMatterBlock.LARGEST
                && !LONG_TOKEN.matcher(block.content().of(lf)).find();
        List<Field> fields = plain ? fields() : List.of();
        return fields.stream().anyMatch(f -> f.value().editable())
                ? new Parsed(Notation.SCRIPT, block.whole(), block.content(), fields)
                : FrontMatterReader.malformed(lf, block, 0, NOT_RUN);
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        String indent = null;
        for (int start = block.content().start(); start < block.content().end(); start = Lines.next(lf, start)) {
            Matcher line = MEMBER.matcher(lf.substring(start, Lines.end(lf, start)));
            if (!line.matches()) {
                continue;
            }
            indent = indent == null ? line.group("indent") : indent;
            if (line.group("indent").equals(indent)) {
                fields.add(field(start, line));
            }
        }
        return fields;
    }

    private Field field(int start, Matcher line) {
        String key = line.group("key").replaceAll("^[\"']|[\"']$", "");
        TextRange keyRange = new TextRange(start + line.start("key"), start + line.end("key"));
        TextRange lines = new TextRange(start, Lines.next(lf, start));
        String behind = line.group("value") == null ? "" : line.group("value");
        int from = start + (line.group("value") == null ? line.end() : line.start("value"));
        Matcher string = STRING.matcher(behind);
        if (!string.matches()) {
            String text = behind.strip();
            return new Field(key, keyRange, new Opaque(new TextRange(from, from + text.length()), text), lines);
        }
        TextRange range = new TextRange(from, from + string.end("string"));
        ScalarStyle style = behind.charAt(0) == '"' ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.SINGLE_QUOTED;
        String text = lf.substring(range.start() + 1, range.end() - 1);
        return new Field(key, keyRange, new Scalar(range, text, style, true), lines);
    }
}
