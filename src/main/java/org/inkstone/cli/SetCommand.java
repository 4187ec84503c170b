package org.inkstone.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.inkstone.files.Expected;
import org.inkstone.files.SaveResult;
import org.inkstone.post.FieldEdit;
import org.inkstone.post.FieldEditResult;
import org.inkstone.post.FieldValue;
import org.inkstone.post.FrontMatterEditor;
import org.inkstone.post.Metadata;
import org.inkstone.post.Metadata.Role;
import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.inkstone.workspace.LoadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inkstone set}: edits fields of the front matter and nothing else. */
@Command(name = "set", mixinStandardHelpOptions = true, description = {
        "Edits fields of a post's front matter; every other byte of the file stays as it is.",
        "A list, as tags are, is given with commas: tags=java,desktop"})
final class SetCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "FILE", description = "The post.")
    private Path file;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "KEY=VALUE", description = "What to set; a field that is missing is added.")
    private List<String> settings;

    @Override
    public Integer call() {
        for (String setting : settings) {
            if (setting.indexOf('=') < 1) {
                throw new ParameterException(command.commandLine(), "Not a setting: '" + setting + "'. Write KEY=VALUE.");
            }
        }
        Console console = Console.of(command);
        Optional<LoadResult.Loaded> loaded = console.load(file);
        if (loaded.isEmpty()) {
            return Console.PROBLEM;
        }
        Post post = Post.of(loaded.get().source());
        if (console.complainOf(file, post.frontMatter())) {
            return Console.PROBLEM;
        }
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            switch (FrontMatterEditor.edit(post, edit(post, setting.substring(0, equals), setting.substring(equals + 1)))) {
                case FieldEditResult.Refused refused -> {
                    console.complain(file + ": " + refused.reason());
                    return Console.PROBLEM;
                }
                case FieldEditResult.Edited edited -> {
                    SourceText source = post.source().edited(edited.changes());
                    post = Post.of(source);
                }
            }
        }
        return save(console, loaded.get(), post.source());
    }

    /** A field that holds a list stays one, and so do tags that are not there yet. */
    private static FieldEdit edit(Post post, String key, String value) {
        FieldValue now = post.metadata().fields().stream().filter(f -> f.key().equals(key)).findFirst().map(f -> f.value())
                .orElse(null);
        boolean list = now instanceof FieldValue.Sequence || now == null && Role.TAGS.names().contains(key);
        return list
                ? new FieldEdit.SetList(key,
                        Metadata.commaSeparated(value))
                : new FieldEdit.SetText(key, value);
    }

    private int save(Console console, LoadResult.Loaded loaded, SourceText source) {
        if (source.equals(loaded.source())) {
            return Console.DONE;
        }
        return switch (console.files().disk().save(loaded.file(), source.encode(), new Expected.Content(loaded.hash()))) {
            case SaveResult.Saved saved -> Console.DONE;
            case SaveResult.Conflict conflict -> {
                console.complain(
                        file + ": Another program changed the file meanwhile; nothing was written. Run the command again.");
                yield Console.PROBLEM;
            }
            case SaveResult.Failed failed -> {
                console.complain(file + ": " + failed.reason());
                yield Console.PROBLEM;
            }
        };
    }
}
