package org.inkstone.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.inkstone.export.PageTheme;
import org.inkstone.export.Themes;
import org.inkstone.markdown.MarkdownRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code inkstone theme}: a theme made of a page of the writer's blog. */
@Command(name = "theme", mixinStandardHelpOptions = true, description = {
        "Makes a theme of one page of your blog, saved by a browser as “Web page, complete”, and of the post that it shows.",
        "Scripts, comments and what would load something are left out. Style sheets, fonts and images are read from the page's folder only."})
final class ThemeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @ParentCommand
    private InkstoneCommand inkstone;

    @Parameters(paramLabel = "PAGE", description = "The saved page.")
    private Path page;

    @Option(names = "--post", required = true, paramLabel = "POST", description = "The Markdown file of the post that the page shows.")
    private Path post;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "What the theme is called; none may be called so yet.")
    private String name;

    @Override
    public Integer call() {
        Console console = Console.of(command);
        Themes themes = new Themes(console.files().disk(), inkstone.themes());
        if (!themes.isFree(name)) {
            console.complain("“" + name + "” cannot be the name of a new theme: there is one, or no folder can be called so.");
            return Console.PROBLEM;
        }
        Optional<Console.ReadPost> source = console.read(post);
        return source.isEmpty()
                ? Console.PROBLEM
                : switch (new PageTheme(console.files().disk(), new MarkdownRenderer()).derive(page, source.get().post())) {
                    case PageTheme.Result.Refused refused -> {
                        console.complain(refused.reason());
                        yield Console.PROBLEM;
                    }
                    case PageTheme.Result.Derived derived -> kept(console, themes.keep(name, derived), derived);
                };
    }

    private int kept(Console console, Themes.Kept kept, PageTheme.Result.Derived derived) {
        if (kept.trouble().isPresent()) {
            console.complain(kept.trouble().get());
            return Console.PROBLEM;
        }
        console.print("Found in the page: " + derived.found() + ".\n");
        derived.lacking().forEach(sentence -> console.print(sentence + "\n"));
        console.print("The theme “" + name + "” is in " + kept.theme() + ".\n");
        return Console.DONE;
    }
}
