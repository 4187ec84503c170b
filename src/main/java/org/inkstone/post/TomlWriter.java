package org.inkstone.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inkstone.post.FieldEdit.Remove;
import org.inkstone.post.FieldEdit.Rename;
import org.inkstone.post.FieldEdit.SetList;
import org.inkstone.post.FieldEdit.SetText;
import org.inkstone.post.FieldForm.Items;
import org.inkstone.post.FieldForm.Text;
import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Mapping;
import org.inkstone.post.FieldValue.Opaque;
import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.post.TomlReader.Table;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/** Writes edits in TOML, one field a line. A field whose name begins with that of a table goes into that table. */
final class TomlWriter implements FieldWriter {

    @Override
    public Optional<String> obstacle(String lf, Parsed parsed, Field field, FieldEdit wish, HouseStyle style) {
        if (wish instanceof Rename rename) {
            boolean element = lf.charAt(field.keyRange().start()) == '[';
            boolean elsewhere = !TomlKey.tableOf(field.key()).equals(TomlKey.tableOf(rename.newKey()));
            return element
                    ? Optional.of("holds fields of its own")
                    : elsewhere ? Optional.of("would go into another table") : Optional.empty();
        }
        if (wish instanceof Remove) {
            return Optional.empty();
        }
        return switch (field.value()) {
            case Mapping mapping -> Optional.of("holds fields of its own");
            case Opaque opaque -> Optional.of("holds something that is no TOML");
            default -> ListObstacle.of(field, wish, style);
        };
    }

    @Override
    public List<ChangeSet> edit(String lf, Parsed parsed, Field field, FieldEdit wish, HouseStyle style) {
        ScalarStyle quotes = quotes(parsed, style);
        return switch (wish) {
            case SetText set -> texts(lf, field.value(), set.text(), quotes).map(v -> replace(field.value().range(), v)).toList();
            case SetList set -> list(lf, parsed, field, set.items(), quotes, style);
            case Remove remove -> List.of(removed(lf, parsed, field));
            case Rename rename -> renamed(lf, field, rename.newKey());
        };
    }

    @Override
    public List<ChangeSet> add(String lf, Parsed parsed, FieldEdit wish, HouseStyle style) {
        TomlReader read = reread(lf, parsed);
        List<Table> tables = read.tables();
        List<ChangeSet> proposals = new ArrayList<>();
        String tableName = TomlKey.tableOf(wish.key());
        Optional<Table> table = tables.stream().filter(t -> !t.ofArray() && t.name().equals(tableName)).findFirst();
        if (table.isPresent()) {
            String line = line(TomlKey.leafOf(wish.key()), wish, parsed, style);
            proposals.add(ChangeSet.insert(endOf(lf, parsed, table.get()), indent(lf, parsed, table.get()) + line));
        } else if (tableName.isEmpty()) {
            String line = line(wish.key(), wish, parsed, style);
            List<Field> top = parsed.fields().stream().filter(f -> isTop(f, tables)).toList();
            int firstTable = tables.isEmpty() ? parsed.content().end() : Lines.start(lf, tables.getFirst().header().start());
            if (top.isEmpty()) {
                proposals.add(ChangeSet.insert(Math.min(firstTable, parsed.content().start()), line));
            } else {
                int behind = FieldPlace.of(top, wish.key(), style.keyOrder()).behind();
                proposals
                        .add(ChangeSet.insert(behind < 0 ? top.getFirst().lines().start() : top.get(behind).lines().end(), line));
                proposals.add(ChangeSet.insert(top.getLast().lines().end(), line));
            }
        } else {
            boolean spaced = !tables.isEmpty() && lf.startsWith("\n", Lines.start(lf, tables.getFirst().header().start()) - 2);
            String header = (spaced || tables.isEmpty() && !parsed.fields().isEmpty() ? "\n" : "") + "["
                    + TomlKey.written(tableName)
                    + "]\n";
            proposals.add(
                    ChangeSet.insert(parsed.content().end(), header + line(TomlKey.leafOf(wish.key()), wish, parsed, style)));
        }
        return proposals;
    }

    @Override
    public String newBlock(FieldEdit wish, HouseStyle style) {
        String table = TomlKey.tableOf(wish.key());
        Parsed nothing = new Parsed(Notation.TOML, TextRange.at(0), TextRange.at(0), List.of());
        return "+++\n" + (table.isEmpty() ? "" : "[" + TomlKey.written(table) + "]\n")
                + line(TomlKey.leafOf(wish.key()), wish, nothing, style)
                + "+++\n";
    }

    private static Stream<String> texts(String lf, FieldValue old, String text, ScalarStyle quotes) {
        String fallback = TomlLexeme.basic(text);
        if (!(old instanceof Scalar scalar)) {
            return Stream.of(TomlLexeme.of(text, quotes), fallback);
        }
        String lexeme = old.range().of(lf);
        return switch (scalar.style()) {
            case PLAIN -> TomlLexeme.kindOfBare(text).equals(TomlLexeme.kindOfBare(lexeme))
                    ? Stream.of(text)
                    : Stream.of(TomlLexeme.of(text, quotes), fallback);
            case TRIPLE_DOUBLE_QUOTED, TRIPLE_SINGLE_QUOTED ->
                Stream.of(TomlLexeme.inPlaceOf(lexeme, text, scalar.style()), fallback);
            default -> Stream.of(TomlLexeme.of(text, scalar.style()), fallback);
        };
    }

    private static List<ChangeSet> list(String lf, Parsed parsed, Field field, List<String> items, ScalarStyle quotes,
            HouseStyle style) {
        if (field.value() instanceof Sequence list) {
            ScalarStyle usual = ListLexemes.usualStyle(list).filter(s -> s != ScalarStyle.PLAIN).orElse(quotes);
            ListLexemes lexemes = ListLexemes.of(lf, list, item -> TomlLexeme.of(item, usual));
            List<TextRange> comments = reread(lf, parsed).comments().stream().filter(c -> c.start() >= list.range().start())
                    .toList();
            return List.of(new FlowListEdit(lf, list, comments, lexemes).changes(items));
        }
        String old = ((Scalar) field.value()).text();
        if (old.isBlank()) {
            return List.of(replace(field.value().range(), array(items, quotes)));
        }
        String line = TagLine.of(field.key(), old, style.usual(field.key())).with(items);
        return texts(lf, field.value(), line, quotes).map(v -> replace(field.value().range(), v)).toList();
    }

    /** Takes the field's lines away and leaves their comments on lines of their own. */
    private static ChangeSet removed(String lf, Parsed parsed, Field field) {
        TextRange lines = field.lines();
        String kept = reread(lf, parsed).comments().stream()
                .filter(c -> c.start() >= lines.start() && c.end() <= lines.end())
                .map(c -> YamlComments.isOwnLine(lf, c)
                        ? lf.substring(Lines.start(lf, c.start()), Lines.next(lf, c.start()))
                        : Lines.indent(lf, lines.start()) + c.of(lf) + "\n")
                .collect(Collectors.joining());
        return ChangeSet.replace(lines.start(), lines.end(), kept);
    }

    private static List<ChangeSet> renamed(String lf, Field field, String newKey) {
        try {
            TextRange last = TomlKey.read(lf, field.keyRange().start(), lf.length()).last();
            return List.of(ChangeSet.replace(last.start(), last.end(), TomlKey.written(TomlKey.leafOf(newKey))));
        } catch (Misread e) {
            return List.of();
        }
    }

    private static String line(String key, FieldEdit wish, Parsed parsed, HouseStyle style) {
        ScalarStyle quotes = quotes(parsed, style);
        FieldForm usual = style.usual(wish.key()).orElse(null);
        String value = switch (wish) {
            case SetText set -> newText(set.text(), usual, quotes);
            case SetList set -> newList(set.items(), usual, quotes);
            default -> throw new IllegalArgumentException("a field is added by setting it");
        };
        return TomlKey.written(key) + " = " + value + "\n";
    }

    /** Without quotes only what other posts have without them: a date, a switch, a number. */
    private static String newText(String text, FieldForm usual, ScalarStyle quotes) {
        Optional<ScalarKind> kind = TomlLexeme.kindOfBare(text);
        boolean bare = kind.isPresent() && (usual instanceof Text form
                ? form.style() == ScalarStyle.PLAIN && form.kind() == kind.get()
                : kind.get() == ScalarKind.BOOLEAN || kind.get() == ScalarKind.DATE);
        ScalarStyle style = usual instanceof Text form && form.style() != ScalarStyle.PLAIN ? form.style() : quotes;
        return bare ? text : TomlLexeme.of(text, style);
    }

    private static String newList(List<String> items, FieldForm usual, ScalarStyle quotes) {
        if (usual instanceof Items form) {
            ScalarStyle style = form.items() == ScalarStyle.SINGLE_QUOTED ? form.items() : quotes;
            return form.inOneText(items).map(text -> TomlLexeme.of(text, quotes)).orElseGet(() -> array(items, style));
        }
        return array(items, quotes);
    }

    private static String array(List<String> items, ScalarStyle quotes) {
        return "[" + items.stream().map(i -> TomlLexeme.of(i, quotes)).collect(Collectors.joining(", ")) + "]";
    }

    /** The quotes of most strings on one line. */
    private static ScalarStyle quotes(Parsed parsed, HouseStyle style) {
        List<ScalarStyle> styles = parsed.fields().stream().flatMap(f -> switch (f.value()) {
            case Scalar scalar -> Stream.of(scalar.style());
            case Sequence list -> list.items().stream().map(Item::style);
            default -> Stream.<ScalarStyle>of();
        }).toList();
        long literal = styles.stream().filter(s -> s == ScalarStyle.SINGLE_QUOTED).count();
        long basic = styles.stream().filter(s -> s == ScalarStyle.DOUBLE_QUOTED).count();
        boolean single = literal + basic == 0 ? style.strings() == ScalarStyle.SINGLE_QUOTED : literal > basic;
        return single ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.DOUBLE_QUOTED;
    }

    private static boolean isTop(Field field, List<Table> tables) {
        return tables.isEmpty() || field.keyRange().start() < tables.getFirst().header().start();
    }

    /** Behind the last line of the table's own fields. */
    private static int endOf(String lf, Parsed parsed, Table table) {
        return own(parsed, table).map(f -> f.lines().end()).reduce((a, b) -> b).orElse(Lines.next(lf, table.header().end()));
    }

    private static String indent(String lf, Parsed parsed, Table table) {
        return own(parsed, table).map(f -> Lines.indent(lf, f.keyRange().start())).findFirst().orElse("");
    }

    private static Stream<Field> own(Parsed parsed, Table table) {
        return parsed.fields().stream()
                .filter(f -> f.key().startsWith(table.name() + ".") && f.keyRange().start() > table.header().end());
    }

    private static TomlReader reread(String lf, Parsed parsed) {
        TomlReader reader = new TomlReader(lf, new FrontMatterBlock(Notation.TOML, parsed.block(), parsed.content()));
        reader.read();
        return reader;
    }

    private static ChangeSet replace(TextRange range, String lexeme) {
        return ChangeSet.replace(range.start(), range.end(), lexeme);
    }
}
