package org.inkstone.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.inkstone.post.Field;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.post.Notation;
import org.inkstone.post.Post;
import org.inkstone.text.TextRange;

/**
 * A front matter block cut into its fields: opening, fields, end and closing follow one another without a gap. What stands between two
 * fields, such as a comment, belongs to the one behind it. All ranges are in LF coordinates of the post.
 *
 * @param opening the opening fence, in JSON with the brace below it
 * @param end what stands behind the last field, before the closing fence
 */
record FieldParts(Notation notation, String opening, List<Part> fields, String end, String closing) {

    /**
     * One field.
     *
     * @param gap what stands between it and the field before it
     * @param lf the text of the post
     */
    record Part(Field field, TextRange gap, String lf) {

        String key() {
            return field.key();
        }

        String gapText() {
            return gap.of(lf);
        }

        TextRange lines() {
            return field.lines();
        }

        String linesText() {
            return field.lines().of(lf);
        }

        /** The value as it is written. */
        String lexeme() {
            return field.value().range().of(lf);
        }
    }

    /** Empty where there is no block that can be read, a key stands twice, or fields share a line. */
    static Optional<FieldParts> of(Post post) {
        if (!(post.frontMatter() instanceof Parsed parsed)) {
            return Optional.empty();
        }
        String lf = post.source().lf();
        int opening = opening(lf, parsed);
        List<Part> parts = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        int position = opening;
        for (Field field : parsed.fields()) {
            if (field.lines().start() < position || field.lines().end() > parsed.content().end() || !keys.add(field.key())) {
                return Optional.empty();
            }
            parts.add(new Part(field, new TextRange(position, field.lines().start()), lf));
            position = field.lines().end();
        }
        int end = parsed.content().end();
        return Optional.of(new FieldParts(parsed.notation(), lf.substring(0, opening), List.copyOf(parts),
                lf.substring(position, end), lf.substring(end, parsed.block().end())));
    }

    Optional<Part> field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /** Where what belongs to fields begins: in JSON below a brace that stands alone, since it belongs to no field. */
    private static int opening(String lf, Parsed parsed) {
        int start = parsed.content().start();
        int behind = lf.indexOf('\n', start) + 1;
        boolean braceAlone = parsed.notation() == Notation.JSON && behind > 0 && behind <= parsed.content().end()
                && lf.substring(start, behind).strip().equals("{");
        return braceAlone ? behind : start;
    }
}
