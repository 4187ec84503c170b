package org.inkstone.post;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.inkstone.post.FieldEdit.Remove;
import org.inkstone.post.FieldEdit.Rename;
import org.inkstone.post.FieldEdit.SetList;
import org.inkstone.post.FieldEdit.SetText;
import org.inkstone.post.FieldForm.Items;
import org.inkstone.post.FieldForm.Text;
import org.inkstone.post.FieldValue.Mapping;
import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/** Writes edits in JSON. A comma parts two members: it comes and goes with the one of them that does. */
final class JsonWriter implements FieldWriter {

    @Override
    public Optional<String> obstacle(String lf, Parsed parsed, Field field, FieldEdit wish, HouseStyle style) {
        if (wish instanceof Rename || wish instanceof Remove) {
            return Optional.empty();
        }
        return field.value() instanceof Mapping ? Optional.of("holds fields of its own") : ListObstacle.of(field, wish, style);
    }

    @Override
    public List<ChangeSet> edit(String lf, Parsed parsed, Field field, FieldEdit wish, HouseStyle style) {
        return switch (wish) {
            case SetText set -> List.of(replace(field.value().range(), text(lf, field.value(), set.text())));
            case SetList set -> List.of(list(lf, parsed, field, set.items(), style));
            case Remove remove -> List.of(removed(lf, parsed, field));
            case Rename rename -> List.of(replace(field.keyRange(), key(lf, field, rename.newKey())));
        };
    }

    @Override
    public List<ChangeSet> add(String lf, Parsed parsed, FieldEdit wish, HouseStyle style) {
        String member = member(wish, style);
        if (parsed.fields().isEmpty()) {
            int inside = JsonReader.inside(lf, parsed.content());
            boolean braces = inside > parsed.content().start();
            return List.of(ChangeSet.insert(inside,
                    braces ? "\n  " + member + (lf.startsWith("\n", inside) ? "" : "\n") : member + "\n"));
        }
        int behind = FieldPlace.of(parsed.fields(), wish.key(), style.keyOrder()).behind();
        Field first = parsed.fields().getFirst();
        int keyStart = first.keyRange().start();
        boolean ownLine = Lines.skipBlanksBack(lf, keyStart) == Lines.start(lf, keyStart);
        String gap = ownLine ? "\n" + Lines.indent(lf, keyStart) : " ";
        ChangeSet atEnd = ChangeSet.insert(parsed.fields().getLast().value().range().end(), "," + gap + member);
        ChangeSet inPlace = behind < 0
                ? ChangeSet.insert(keyStart, member + "," + gap)
                : ChangeSet.insert(parsed.fields().get(behind).value().range().end(), "," + gap + member);
        return List.of(inPlace, atEnd);
    }

    @Override
    public String newBlock(FieldEdit wish, HouseStyle style) {
        return "{\n  " + member(wish, style) + "\n}\n";
    }

    private static String member(FieldEdit wish, HouseStyle style) {
        FieldForm usual = style.usual(wish.key()).orElse(null);
        String value = switch (wish) {
            case SetText set -> {
                boolean switched = set.text().equals("true") || set.text().equals("false");
                boolean bare = JsonReader.isBare(set.text())
                        && (usual instanceof Text form ? form.style() == ScalarStyle.PLAIN : switched);
                yield bare ? set.text() : JsonString.written(set.text(), '"');
            }
            case SetList set -> (usual instanceof Items form ? form.inOneText(set.items()) : Optional.<String>empty())
                    .map(text -> JsonString.written(text, '"')).orElseGet(() -> array(set.items()));
            default -> throw new IllegalArgumentException("a field is added by setting it");
        };
        return JsonString.written(wish.key(), '"') + ": " + value;
    }

    private static String text(String lf, FieldValue old, String text) {
        if (!(old instanceof Scalar scalar)) {
            return JsonString.written(text, '"');
        }
        ScalarKind kind = scalar.kind();
        boolean bare = scalar.style() == ScalarStyle.PLAIN && JsonReader.isBare(text) && PlainScalar.kind(text) == kind;
        return bare ? text : JsonString.written(text, lf.charAt(old.range().start()) == '\'' ? '\'' : '"');
    }

    private static ChangeSet list(String lf, Parsed parsed, Field field, List<String> items, HouseStyle style) {
        if (field.value() instanceof Sequence list) {
            List<TextRange> comments = comments(lf, parsed).stream().filter(c -> c.start() >= list.range().start()).toList();
            boolean single = ListLexemes.usualStyle(list).filter(s -> s == ScalarStyle.SINGLE_QUOTED).isPresent();
            ListLexemes lexemes = ListLexemes.of(lf, list, item -> JsonString.written(item, single ? '\'' : '"'));
            return new FlowListEdit(lf, list, comments, lexemes).changes(items);
        }
        Scalar scalar = (Scalar) field.value();
        boolean nothing = scalar.text().isBlank() || scalar.kind() == ScalarKind.NULL;
        String value = nothing
                ? array(items)
                : text(lf, scalar, TagLine.of(field.key(), scalar.text(), style.usual(field.key())).with(items));
        return replace(scalar.range(), value);
    }

    /** With the comma behind it, else with the one before; and with its lines, where nothing else stands on them. YamlComments stay. */
    private static ChangeSet removed(String lf, Parsed parsed, Field field) {
        List<TextRange> comments = comments(lf, parsed);
        int index = parsed.fields().indexOf(field);
        int start = field.keyRange().start();
        int end = field.value().range().end();
        int behind = comma(lf, comments, end, parsed.content().end());
        int before = index == 0 ? -1 : comma(lf, comments, parsed.fields().get(index - 1).value().range().end(), start);
        Splices splices = new Splices();
        if (behind >= 0 || before >= 0) {
            int parting = behind >= 0 ? behind : before;
            splices.delete(parting, parting + 1);
        }
        int last = behind >= 0 && lf.substring(end, behind).isBlank() ? behind + 1 : end;
        int next = Lines.skipBlanks(lf, last);
        boolean ownLines = Lines.skipBlanksBack(lf, start) == Lines.start(lf, start) && Lines.atEnd(lf, next);
        String kept = comments.stream().filter(c -> c.start() > start && c.start() < end)
                .map(c -> ownLines || c.of(lf).startsWith("//") ? Lines.indent(lf, start) + c.of(lf) + "\n" : c.of(lf) + " ")
                .collect(Collectors.joining());
        if (ownLines) {
            return splices.replace(Lines.start(lf, start), Lines.next(lf, last), kept).changes();
        }
        boolean comment = comments.stream().anyMatch(c -> c.start() == next);
        return behind >= 0
                ? splices.replace(start, Lines.atEnd(lf, next) || comment ? last : next, kept).changes()
                : splices.replace(before >= 0 ? Lines.skipBlanksBack(lf, start) : start, end, kept.isEmpty() ? "" : " " + kept)
                        .changes();
    }

    /** The comma behind a value, past blanks, line ends and comments; -1 for none there. */
    private static int comma(String lf, List<TextRange> comments, int from, int to) {
        int position = from;
        while (position < to) {
            int at = position;
            Optional<TextRange> comment = comments.stream().filter(c -> c.start() == at).findFirst();
            if (comment.isPresent()) {
                position = comment.get().end();
            } else if (Character.isWhitespace(lf.charAt(position))) {
                position++;
            } else {
                break;
            }
        }
        return position < to && lf.charAt(position) == ',' ? position : -1;
    }

    private static List<TextRange> comments(String lf, Parsed parsed) {
        JsonReader reader = new JsonReader(lf, new FrontMatterBlock(Notation.JSON, parsed.block(), parsed.content()));
        reader.read();
        return reader.comments();
    }

    /** The new name as the old one is written: without quotes, in single or in double ones. */
    private static String key(String lf, Field field, String newKey) {
        char first = lf.charAt(field.keyRange().start());
        boolean bare = first != '"' && first != '\'' && !newKey.isEmpty()
                && newKey.chars().allMatch(Character::isJavaIdentifierPart);
        return bare ? newKey : JsonString.written(newKey, first == '\'' ? '\'' : '"');
    }

    private static String array(List<String> items) {
        return items.stream().map(i -> JsonString.written(i, '"')).collect(Collectors.joining(", ", "[", "]"));
    }

    private static ChangeSet replace(TextRange range, String lexeme) {
        return ChangeSet.replace(range.start(), range.end(), lexeme);
    }
}
