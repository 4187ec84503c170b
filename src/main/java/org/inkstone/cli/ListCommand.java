package org.inkstone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.inkstone.library.Library;
import org.inkstone.library.PostSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inkstone list}: the posts of a folder, newest first. */
@Command(name = "list", mixinStandardHelpOptions = true, description = {"Lists the posts of a folder, newest first.",
        "Columns: file, date, draft or published, title, tags, words. A tab or line break in a value is shown as a blank."})
final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "FOLDER", description = "The folder with the posts.")
    private Path folder;

    @Option(names = "--json", description = "One JSON array instead of tab-separated lines.")
    private boolean json;

    @Override
    public Integer call() {
        Console console = Console.of(command);
        Library library;
        try {
            library = Library.scan(console.files().disk(), folder);
        } catch (IOException e) {
            console.complain(folder + ": The folder cannot be read. Is the name right?");
            return Console.PROBLEM;
        }
        if (json) {
            console.print(Json.lines(library.posts().stream().map(p -> json(library, p)).toList()));
        } else {
            library.posts().forEach(p -> console.print(line(library, p)));
        }
        List<PostSummary> problems = library.posts().stream().filter(p -> !p.problem().isEmpty()).toList();
        problems.forEach(p -> console.complain(folder.resolve(place(library, p)) + ": " + p.problem()));
        return problems.isEmpty() ? Console.DONE : Console.PROBLEM;
    }

    private static String line(Library library, PostSummary post) {
        List<String> columns = List.of(place(library, post), date(post), post.draft() ? "draft" : "published", post.title(),
                String.join(", ", post.tags()), String.valueOf(post.words()));
        return String.join("\t", columns.stream().map(c -> c.replaceAll("[\\t\\r\\n]+", " ")).toList()) + "\n";
    }

    private static String json(Library library, PostSummary post) {
        return "{\"file\": " + Json.quoted(place(library, post)) + ", \"date\": " + Json.quoted(date(post)) + ", \"draft\": "
                + post.draft() + ", \"title\": " + Json.quoted(post.title()) + ", \"tags\": " + Json.quoted(post.tags())
                + ", \"summary\": " + Json.quoted(post.summary()) + ", \"words\": " + post.words() + ", \"problem\": "
                + Json.quoted(post.problem()) + "}";
    }

    private static String place(Library library, PostSummary post) {
        return library.folder().relativize(post.file()).toString();
    }

    /** The day as ISO 8601; where the post has a date that is none, the date as it stands there. */
    private static String date(PostSummary post) {
        return post.date().map(Object::toString).orElse(post.dateText());
    }
}
