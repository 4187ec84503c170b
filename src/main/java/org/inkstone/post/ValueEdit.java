package org.inkstone.post;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/** Ways to write another value in the place of a field's value, the most faithful first. */
final class ValueEdit {

    private ValueEdit() {}

    static List<ChangeSet> text(FieldSource source, String text) {
        return switch (source.field().value()) {
            case Scalar scalar -> isNothing(scalar)
                    ? inPlaceOfNothing(source, source.habits().newValue(source.field().key(), text))
                    : scalar(source, scalar, text);
            case Sequence list -> inPlaceOf(source, list, source.habits().newValue(source.field().key(), text));
            case FieldValue.Mapping mapping -> List.of();
            case FieldValue.Opaque opaque -> List.of();
        };
    }

    static List<ChangeSet> list(FieldSource source, List<String> items) {
        return switch (source.field().value()) {
            case Scalar scalar -> scalar.text().isBlank() || isNothing(scalar)
                    ? inPlaceOfNothing(source, source.habits().newList(items))
                    : scalar(source, scalar, joined(scalar.text(), items));
            case Sequence list -> items(source, list, items);
            case FieldValue.Mapping mapping -> List.of();
            case FieldValue.Opaque opaque -> List.of();
        };
    }

    private static List<ChangeSet> items(FieldSource source, Sequence list, List<String> items) {
        // Brackets with a comment between them stay where they are, or the comment would go.
        if (items.isEmpty() && !(list.flow() && !source.comments().isEmpty())) {
            return inPlaceOf(source, list, "[]");
        }
        return list.flow()
                ? List.of(new FlowListEdit(source, list).changes(items))
                : new BlockListEdit(source, list).proposals(items);
    }

    /** Whether YAML calls the value null: nothing, or a word for it. */
    static boolean isNothing(Scalar scalar) {
        return scalar.style() == ScalarStyle.PLAIN && PlainScalar.kind(scalar.text()) == ScalarKind.NULL;
    }

    /** Tags in one string stay one string, with the blanks behind the commas as they were. */
    private static String joined(String old, List<String> items) {
        String separator = old.indexOf(',') >= 0 && !old.contains(", ") ? "," : ", ";
        return items.stream().map(String::strip).filter(i -> !i.isEmpty()).collect(Collectors.joining(separator));
    }

    private static List<ChangeSet> inPlaceOfNothing(FieldSource source, String lexeme) {
        TextRange range = source.field().value().range();
        String gap = range.isEmpty() ? " " : "";
        return List.of(replace(source, range, gap + lexeme));
    }

    private static List<ChangeSet> scalar(FieldSource source, Scalar old, String text) {
        TextRange range = old.range();
        String lf = source.lf();
        List<ChangeSet> proposals = new ArrayList<>();
        switch (old.style()) {
            case PLAIN -> proposals.add(replace(source, range, source.habits().afterPlain(old.text(), text)));
            case SINGLE_QUOTED -> proposals.add(replace(source, range, ScalarLexeme.singleQuoted(text)));
            case DOUBLE_QUOTED -> {
            }
            case LITERAL, FOLDED -> {
                for (boolean keepChomping : new boolean[]{true, false}) {
                    String block = ScalarLexeme.block(range.of(lf), contentIndent(source, range), text, keepChomping);
                    if (block != null) {
                        proposals.add(replace(source, range, block));
                    }
                }
            }
        }
        proposals.add(replace(source, range, ScalarLexeme.doubleQuoted(text) + source.headerComment(range)));
        return proposals;
    }

    /** The indent of a block scalar's first line of text. */
    private static String contentIndent(FieldSource source, TextRange range) {
        int line = Lines.end(source.lf(), range.start());
        while (line < range.end() && Lines.atEnd(source.lf(), Lines.skipBlanks(source.lf(), line + 1))) {
            line = Lines.end(source.lf(), line + 1);
        }
        return line < range.end()
                ? Lines.indent(source.lf(), line + 1)
                : Lines.indent(source.lf(), source.field().keyRange().start()) + "  ";
    }

    /** A value that a form writes where a list stood: in its brackets' place, or behind the colon while the items' lines go. */
    private static List<ChangeSet> inPlaceOf(FieldSource source, Sequence list, String lexeme) {
        if (list.flow()) {
            boolean holdsComment = source.comments().stream().anyMatch(c -> c.start() < list.range().end());
            return holdsComment ? List.of() : List.of(replace(source, list.range(), lexeme));
        }
        int colon = source.behindColon();
        if (colon < 0) {
            return List.of();
        }
        String lf = source.lf();
        TextRange items = new TextRange(Lines.next(lf, colon), source.field().lines().end());
        String indent = Lines.indent(lf, source.field().keyRange().start());
        return List.of(new Splices().replace(colon, Lines.withoutTrailingBlanks(lf, colon), " " + lexeme)
                .replace(items.start(), items.end(), source.commentLines(items, indent, false)).changes());
    }

    /** Replaces a value with the blanks behind it, where nothing else follows: some readers refuse a tab there. */
    private static ChangeSet replace(FieldSource source, TextRange range, String lexeme) {
        return ChangeSet.replace(range.start(), Lines.withoutTrailingBlanks(source.lf(), range.end()), lexeme);
    }
}
