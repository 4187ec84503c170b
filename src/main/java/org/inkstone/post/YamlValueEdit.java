package org.inkstone.post;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/** Ways to write another value in the place of a field's value, the most faithful first. */
final class YamlValueEdit {

    private YamlValueEdit() {}

    static List<ChangeSet> text(YamlFieldSource source, String text) {
        return switch (source.field().value()) {
            case Scalar scalar when scalar.kind() == ScalarKind.NULL -> inPlaceOfNothing(source, newValue(source, text));
            case Scalar scalar when scalar.text().isEmpty() && isUsual(source, FieldForm.Text.class) ->
                joined(inPlaceOfNothing(source, newValue(source, text)), scalar(source, scalar, text));
            case Scalar scalar -> scalar(source, scalar, text);
            case Sequence list -> inPlaceOf(source, list, newValue(source, text));
            case FieldValue.Mapping mapping -> List.of();
            case FieldValue.Opaque opaque -> List.of();
        };
    }

    static List<ChangeSet> list(YamlFieldSource source, List<String> items) {
        return switch (source.field().value()) {
            case Scalar scalar -> scalar.text().isBlank() || scalar.kind() == ScalarKind.NULL
                    ? inPlaceOfNothing(source, newList(source, items))
                    : scalar(source, scalar,
                            TagLine.of(source.field().key(), scalar.text(), source.habits().house().usual(source.field().key()))
                                    .with(items));
            case Sequence list when list.items().isEmpty() && source.comments().isEmpty()
                    && isUsual(source, FieldForm.Items.class) ->
                joined(inPlaceOfNothing(source, newList(source, items)), items(source, list, items));
            case Sequence list -> items(source, list, items);
            case FieldValue.Mapping mapping -> List.of();
            case FieldValue.Opaque opaque -> List.of();
        };
    }

    private static List<ChangeSet> items(YamlFieldSource source, Sequence list, List<String> items) {
        // Brackets with a comment between them stay where they are, or the comment would go.
        if (items.isEmpty() && !(list.flow() && !source.comments().isEmpty())) {
            return inPlaceOf(source, list, " []");
        }
        return list.flow()
                ? List.of(new FlowListEdit(source.lf(), list, source.comments(), ListLexemes.yaml(source, list)).changes(items))
                : new YamlBlockListEdit(source, list).proposals(items);
    }

    /** Whether other posts tell what an empty value, which shows no style of its own, is filled with. */
    private static boolean isUsual(YamlFieldSource source, Class<? extends FieldForm> form) {
        return source.habits().house().usual(source.field().key()).filter(form::isInstance).isPresent();
    }

    private static List<ChangeSet> joined(List<ChangeSet> first, List<ChangeSet> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /** What stands behind the colon. */
    private static String newValue(YamlFieldSource source, String text) {
        return " " + source.habits().newValue(source.field().key(), text, source.indent());
    }

    private static String newList(YamlFieldSource source, List<String> items) {
        return source.habits().newList(source.field().key(), items, source.indent());
    }

    /** @param behindColon begins with the blank or line end that parts it from the colon */
    private static List<ChangeSet> inPlaceOfNothing(YamlFieldSource source, String behindColon) {
        TextRange range = source.field().value().range();
        int start = source.behindColon();
        if (behindColon.startsWith("\n") && start >= 0) {
            // The items go below the line, and a comment behind the colon stays on it.
            return List.of(
                    new Splices().delete(range.isEmpty() ? start : Lines.skipBlanksBack(source.lf(), range.start()), range.end())
                            .insert(Lines.end(source.lf(), range.end()), behindColon).changes());
        }
        int end = Lines.withoutTrailingBlanks(source.lf(), range.end());
        return List.of(ChangeSet.replace(range.start(), end, range.isEmpty() ? behindColon : behindColon.stripLeading()));
    }

    private static List<ChangeSet> scalar(YamlFieldSource source, Scalar old, String text) {
        TextRange range = old.range();
        String lf = source.lf();
        List<ChangeSet> proposals = new ArrayList<>();
        switch (old.style()) {
            case PLAIN -> proposals.add(replace(source, range, source.habits().afterPlain(old.text(), text)));
            case SINGLE_QUOTED -> proposals.add(replace(source, range, YamlLexeme.singleQuoted(text)));
            case DOUBLE_QUOTED, TRIPLE_SINGLE_QUOTED, TRIPLE_DOUBLE_QUOTED -> {
                // What follows for every style is what they get.
            }
            case LITERAL, FOLDED -> {
                for (boolean keepChomping : new boolean[]{true, false}) {
                    String block = YamlLexeme.block(range.of(lf), contentIndent(source, range), text, keepChomping);
                    if (block != null) {
                        proposals.add(replace(source, range, block));
                    }
                }
            }
        }
        proposals.add(replace(source, range, YamlLexeme.doubleQuoted(text) + source.headerComment(range)));
        return proposals;
    }

    /** The indent of a block scalar's first line of text. */
    private static String contentIndent(YamlFieldSource source, TextRange range) {
        int line = Lines.end(source.lf(), range.start());
        while (line < range.end() && Lines.atEnd(source.lf(), Lines.skipBlanks(source.lf(), line + 1))) {
            line = Lines.end(source.lf(), line + 1);
        }
        return line < range.end()
                ? Lines.indent(source.lf(), line + 1)
                : Lines.indent(source.lf(), source.field().keyRange().start()) + "  ";
    }

    /** A value that a form writes where a list stood: in its brackets' place, or behind the colon while the items' lines go. */
    private static List<ChangeSet> inPlaceOf(YamlFieldSource source, Sequence list, String behindColon) {
        if (list.flow()) {
            boolean holdsComment = source.comments().stream().anyMatch(c -> c.start() < list.range().end());
            return holdsComment ? List.of() : List.of(replace(source, list.range(), behindColon.stripLeading()));
        }
        int colon = source.behindColon();
        if (colon < 0) {
            return List.of();
        }
        String lf = source.lf();
        TextRange items = new TextRange(Lines.next(lf, colon), source.field().lines().end());
        String indent = Lines.indent(lf, source.field().keyRange().start());
        return List.of(new Splices().replace(colon, Lines.withoutTrailingBlanks(lf, colon), behindColon)
                .replace(items.start(), items.end(), source.commentLines(items, indent, false)).changes());
    }

    private static ChangeSet replace(YamlFieldSource source, TextRange range, String lexeme) {
        return ChangeSet.replace(range.start(), Lines.behindValue(source.lf(), range, lexeme), lexeme);
    }
}
