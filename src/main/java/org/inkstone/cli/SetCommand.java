package org.inkstone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.inkstone.files.Expected;
import org.inkstone.files.SaveResult;
import org.inkstone.library.Library;
import org.inkstone.post.FieldEditResult;
import org.inkstone.post.HouseStyle;
import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.inkstone.workspace.LoadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inkstone set}: edits fields of the front matter and nothing else. */
@Command(name = "set", mixinStandardHelpOptions = true, description = {
        "Edits fields of a post's front matter; every other byte of the file stays as it is.",
        "KEY=VALUE sets a field; a list, as tags are, is given with commas: tags=java,desktop",
        "KEY+=ITEMS adds to a list what is not in it, KEY-=ITEMS takes from a list what is.",
        "A field that is missing is added in the place and form in which the posts beside this one have it. "
                + "Fields are removed first. If one edit is not possible, none is made."})
final class SetCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "FILE", description = "The post.")
    private Path file;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "KEY=VALUE", description = "What to set, to add (KEY+=ITEMS) or to take away (KEY-=ITEMS).")
    private List<String> arguments = List.of();

    @Option(names = "--remove", paramLabel = "KEY", description = "A field to remove; may stand more than once. One that is missing is no error.")
    private List<String> removals = List.of();

    @Override
    public Integer call() {
        List<Setting> settings = settings();
        Console console = Console.of(command);
        Optional<Console.ReadPost> read = console.read(file);
        if (read.isEmpty()) {
            return Console.PROBLEM;
        }
        Post post = read.get().post();
        HouseStyle style = null;
        for (Setting setting : settings) {
            if (style == null && setting.needsStyle(post)) {
                style = Library.beside(console.files().disk(), file).houseStyle();
            }
            switch (setting.edit(post, style == null ? HouseStyle.DEFAULT : style)) {
                case FieldEditResult.Refused refused -> {
                    console.complain(file + ": " + refused.reason());
                    return Console.PROBLEM;
                }
                case FieldEditResult.Edited edited -> post = edited.after();
            }
        }
        return save(console, read.get().loaded(), post.source());
    }

    /** Removals first, so that a field can be removed and added anew. */
    private List<Setting> settings() {
        List<Setting> settings = new ArrayList<>(removals.stream().map(Setting::remove).toList());
        for (String argument : arguments) {
            settings.add(Setting.parse(argument).orElseThrow(() -> new ParameterException(command.commandLine(),
                    "Not a setting: '" + argument + "'. Write KEY=VALUE, KEY+=ITEMS or KEY-=ITEMS.")));
        }
        if (settings.isEmpty()) {
            throw new ParameterException(command.commandLine(), "Nothing to do. Write KEY=VALUE or --remove KEY.");
        }
        return settings;
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
            case SaveResult.Unconfirmed unconfirmed -> {
                console.complain(file + ": " + unconfirmed.reason());
                yield Console.PROBLEM;
            }
            case SaveResult.Torn torn -> {
                console.complain(file + ": " + torn.reason());
                yield Console.PROBLEM;
            }
        };
    }
}
