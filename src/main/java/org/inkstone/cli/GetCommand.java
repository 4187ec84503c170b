package org.inkstone.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.inkstone.post.Field;
import org.inkstone.post.FieldValue;
import org.inkstone.post.Post;
import org.inkstone.text.LineIndex;
import org.inkstone.text.TextRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inkstone get}: the fields of a post's front matter, as they read and as they stand there. */
@Command(name = "get", mixinStandardHelpOptions = true, description = {
        "Prints the fields of a post's front matter, or one of them.",
        "Without KEY: one line each, KEY: TEXT, a list with commas; a tab or line break in a value is shown as a blank.",
        "With KEY: the value's text and nothing else; of a list each item on a line.",
        "With --json: key, type (string, boolean, number, date, null, list, mapping, opaque), text or items, lexeme (the value's exact "
                + "characters) and range: start and end in bytes from the beginning of the file, byte order mark and line ends as they are "
                + "there; line and column from 1, columns in UTF-16 units."})
final class GetCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "FILE", description = "The post.")
    private Path file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "KEY", description = "The exact name of a field. Default: all.")
    private String key;

    @Option(names = "--json", description = "One JSON array of all fields, or one object with KEY.")
    private boolean json;

    @Override
    public Integer call() {
        Console console = Console.of(command);
        Optional<Console.ReadPost> read = console.read(file);
        if (read.isEmpty()) {
            return Console.PROBLEM;
        }
        Post post = read.get().post();
        LineIndex lines = LineIndex.of(post.source().lf().substring(0, post.frontMatter().block().end()));
        if (key == null) {
            List<Field> fields = post.metadata().fields();
            console.print(json
                    ? Json.lines(fields.stream().map(f -> json(post, lines, f)).toList())
                    : String.join("", fields.stream().map(GetCommand::line).toList()));
            return Console.DONE;
        }
        Optional<Field> field = post.field(key);
        if (field.isEmpty()) {
            console.complain(file + ": The front matter has no field \"" + key + "\".");
            return Console.PROBLEM;
        }
        console.print(json ? json(post, lines, field.get()) + "\n" : text(field.get().value()));
        return Console.DONE;
    }

    private static String line(Field field) {
        return (field.key() + ": " + field.value().text()).replaceAll("[\\t\\r\\n]+", " ").stripTrailing() + "\n";
    }

    private static String text(FieldValue value) {
        return value instanceof FieldValue.Sequence list
                ? String.join("", list.items().stream().map(item -> item.text() + "\n").toList())
                : value.text() + "\n";
    }

    /** @param lines of the front matter */
    private static String json(Post post, LineIndex lines, Field field) {
        FieldValue value = field.value();
        TextRange range = value.range();
        String content = value instanceof FieldValue.Sequence list
                ? "\"items\": " + Json.quoted(list.items().stream().map(FieldValue.Item::text).toList())
                : "\"text\": " + Json.quoted(value.text());
        return "{\"key\": " + Json.quoted(field.key()) + ", \"type\": " + Json.quoted(type(value)) + ", " + content
                + ", \"range\": {\"start\": " + post.source().byteOffset(range.start()) + ", \"end\": "
                + post.source().byteOffset(range.end()) + ", \"line\": " + lines.line(range.start()) + ", \"column\": "
                + lines.column(range.start()) + "}, \"lexeme\": " + Json.quoted(post.source().raw(range)) + "}";
    }

    private static String type(FieldValue value) {
        return switch (value) {
            case FieldValue.Scalar scalar -> scalar.kind().name().toLowerCase(Locale.ROOT);
            case FieldValue.Sequence list -> "list";
            case FieldValue.Mapping mapping -> "mapping";
            case FieldValue.Opaque opaque -> "opaque";
        };
    }
}
