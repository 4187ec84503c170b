package org.inkstone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.inkstone.check.Blog;
import org.inkstone.check.Finding;
import org.inkstone.check.PostChecker;
import org.inkstone.check.Rule;
import org.inkstone.files.Disk;
import org.inkstone.library.Library;
import org.inkstone.library.PostSummary;
import org.inkstone.post.Post;
import org.inkstone.text.LineIndex;
import org.inkstone.workspace.BlogFile;
import org.inkstone.workspace.LoadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inkstone check}: what a writer wants to know before a post is published. */
@Command(name = "check", mixinStandardHelpOptions = true, description = {
        "Checks a post, or all posts of a folder, before they are published. Nothing is changed.",
        "Prints a line for each finding: file, line, column, what it is, and the rule in brackets. The exit code is 1 where something is"
                + " wrong, and 0 where there is advice at most."})
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(arity = "0..1", paramLabel = "PATH", description = "A post, or a folder with posts.")
    private Path path;

    @Option(names = "--root", paramLabel = "DIR", description = "The blog's folder, in which images and other posts lie. "
            + "Default: PATH if it is a folder, else the post's own.")
    private Path root;

    @Option(names = "--without", paramLabel = "RULE", split = ",", description = "Leaves out these rules, by the names in brackets, besides those "
            + "that .inkstone.toml in the blog's folder leaves out (checks-off).")
    private List<String> without = List.of();

    @Option(names = "--json", description = "One JSON array instead of lines.")
    private boolean json;

    @Option(names = "--rules", description = "Lists the rules and what they find, and checks nothing.")
    private boolean listRules;

    /**
     * A file that was looked at.
     *
     * @param text of the post, for lines and columns
     * @param refusal why it could not be read; empty where it could
     */
    private record Checked(Path file, String text, List<Finding> findings, String refusal) {

        boolean isMistaken() {
            return !refusal.isEmpty() || findings.stream().anyMatch(finding -> finding.rule().weight() == Rule.Weight.MISTAKE);
        }
    }

    @Override
    public Integer call() {
        Console console = Console.of(command);
        if (listRules) {
            Stream.of(Rule.values()).forEach(rule -> console.print(rule.id() + "\t" + rule.what() + "\n"));
            return Console.DONE;
        }
        if (path == null) {
            throw new ParameterException(command.commandLine(), "What is to be checked? Name a post or a folder.");
        }
        Library library;
        try {
            library = library(console.files().disk());
        } catch (IOException e) {
            console.complain(path + ": The folder cannot be read. Is the name right?");
            return Console.PROBLEM;
        }
        Path own = path.toAbsolutePath().normalize();
        List<Path> files = console.files().disk().isFolder(own)
                ? library.posts().stream().map(PostSummary::file).filter(file -> file.startsWith(own)).sorted().toList()
                : List.of(own);
        PostChecker checker = new PostChecker(console.files().disk(),
                new Blog(console.files().disk(), library.folder(), library.posts(), library.houseStyle()),
                LocalDate.now(),
                rules(console, library.folder()));
        List<Checked> checked = files.parallelStream().map(file -> check(checker, console, file)).toList();
        if (json) {
            console.print(Json.lines(checked.stream().flatMap(CheckCommand::json).toList()));
        } else {
            checked.stream().flatMap(CheckCommand::lines).forEach(console::print);
        }
        checked.stream().filter(one -> !one.refusal().isEmpty())
                .forEach(one -> console.complain(shown(one.file()) + ": " + one.refusal()));
        return checked.stream().anyMatch(Checked::isMistaken) ? Console.PROBLEM : Console.DONE;
    }

    private Library library(Disk disk) throws IOException {
        if (root != null) {
            return Library.scan(disk, root);
        }
        return disk.isFolder(path) ? Library.scan(disk, path) : Library.beside(disk, path);
    }

    /** Those that neither the call nor the file of the blog leaves out. */
    private Set<Rule> rules(Console console, Path folder) {
        Set<Rule> rules = EnumSet.allOf(Rule.class);
        for (String id : without) {
            rules.remove(Rule.of(id.strip()).orElseThrow(() -> new ParameterException(command.commandLine(),
                    "There is no rule '" + id.strip() + "'. 'inkstone check --rules' lists them.")));
        }
        switch (BlogFile.around(console.files().disk(), folder).read()) {
            case BlogFile.Contents.Values values -> values.lists().getOrDefault(BlogFile.CHECKS_OFF, List.of())
                    .forEach(id -> Rule.of(id.strip()).ifPresent(rules::remove));
            case BlogFile.Contents.Unreadable unreadable -> console.complain(unreadable.reason());
        }
        return rules;
    }

    private static Checked check(PostChecker checker, Console console, Path file) {
        return switch (console.files().load(file)) {
            case LoadResult.Refused refused -> new Checked(file, "", List.of(), refused.reason());
            case LoadResult.Loaded loaded -> new Checked(file, loaded.source().lf(),
                    checker.check(file, Post.of(loaded.source())), "");
        };
    }

    private static Stream<String> lines(Checked checked) {
        LineIndex lines = LineIndex.of(checked.text());
        return checked.findings().stream().map(finding -> {
            int start = finding.range().start();
            return shown(checked.file()) + ":" + lines.line(start) + ":" + lines.column(start) + ": " + finding.message() + " ["
                    + finding.rule().id() + "]\n";
        });
    }

    private static Stream<String> json(Checked checked) {
        LineIndex lines = LineIndex.of(checked.text());
        return checked.findings().stream().map(finding -> {
            int start = finding.range().start();
            return "{\"file\": " + Json.quoted(shown(checked.file())) + ", \"line\": " + lines.line(start) + ", \"column\": "
                    + lines.column(start) + ", \"rule\": " + Json.quoted(finding.rule().id()) + ", \"weight\": "
                    + Json.quoted(finding.rule().weight().name().toLowerCase(Locale.ROOT)) + ", \"message\": "
                    + Json.quoted(finding.message())
                    + finding.fix().map(fix -> ", \"fix\": " + Json.quoted(fix.label())).orElse("") + "}";
        });
    }

    /** As short as it can be said from the current folder. */
    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }
}
