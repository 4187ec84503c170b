package org.inkstone.post;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.post.YamlComments.Token;
import org.inkstone.text.TextRange;

/**
 * A field together with the text it stands in, as an edit needs it.
 *
 * @param lf the whole source
 * @param habits of the block it stands in
 * @param comments in the field's lines, in order
 */
record YamlFieldSource(String lf, Field field, YamlHabits habits, List<TextRange> comments) {

    static YamlFieldSource of(String lf, Parsed parsed, Field field, HouseStyle style) {
        List<Field> siblings = parsed.fields().stream().filter(f -> f != field).toList();
        return new YamlFieldSource(lf, field, YamlHabits.of(siblings, style),
                YamlComments.in(lf, field.lines(), scalars(lf, parsed, field)));
    }

    /** What is nested the field does not tell of: then the block is parsed once more. */
    private static List<Token> scalars(String lf, Parsed parsed, Field field) {
        Token key = new Token(field.keyRange(), ScalarStyle.PLAIN);
        return switch (field.value()) {
            case Scalar scalar -> List.of(key, new Token(scalar.range(), scalar.style()));
            case Sequence list when list.items().stream().allMatch(Item::scalar) ->
                Stream.concat(Stream.of(key), list.items().stream().map(i -> new Token(i.range(), i.style()))).toList();
            default -> switch (YamlEvents.parse(lf, parsed.content())) {
                case YamlEvents.Readable readable -> Token.of(lf, readable.events());
                case YamlEvents.Unreadable unreadable -> List.of();
            };
        };
    }

    /** The blanks before the key. */
    String indent() {
        return Lines.indent(lf, field.keyRange().start());
    }

    /** The offset behind the colon; -1 where the field is written in the long form, with a question mark. */
    int behindColon() {
        int colon = Lines.skipBlanks(lf, field.keyRange().end());
        return colon < lf.length() && lf.charAt(colon) == ':' ? colon + 1 : -1;
    }

    /** The comments that begin in {@code lines}, each as a line of its own: untouched where it is one already. */
    String commentLines(TextRange lines, String indent, boolean reindent) {
        return comments.stream().filter(c -> c.start() >= lines.start() && c.start() < lines.end()).map(c -> {
            boolean untouched = YamlComments.isOwnLine(lf, c) && !reindent;
            return untouched ? lf.substring(Lines.start(lf, c.start()), Lines.next(lf, c.start())) : indent + c.of(lf) + "\n";
        }).collect(Collectors.joining());
    }

    /** The comment in the header line of a block scalar, with a blank before it; empty for none. */
    String headerComment(TextRange scalar) {
        return comments.stream().filter(c -> c.start() > scalar.start() && c.start() < scalar.end()).findFirst()
                .map(c -> " " + c.of(lf)).orElse("");
    }
}
