package org.inkstone.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.inkstone.export.PageExporter;
import org.inkstone.export.Theme;
import org.inkstone.export.Trust;
import org.inkstone.files.Disk;
import org.inkstone.files.Expected;
import org.inkstone.files.SaveResult;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.Post;
import org.inkstone.workspace.LoadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code inkstone export}: one self-contained HTML file of a post, or a package of posts. */
@Command(name = "export", mixinStandardHelpOptions = true, description = {
        "Exports a post as one HTML file that needs nothing beside it, or posts as a package to upload.",
        "What a page lacks (a missing image, a link to nothing, front matter that cannot be read) is said on standard error with its line; the page is written all the same, and the exit code is 1."})
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private PostArguments arguments;

    @Option(names = "--to", paramLabel = "WHAT", defaultValue = "html", description = {
            "html: one post as one file (the default).",
            "folder, zip: a post, or the posts of a folder, with images and style sheet beside them.",
            "site: a whole site, with lists, feeds and redirects."})
    private String to;

    @Option(names = {"-o", "--output",
            "--out"}, paramLabel = "OUT", description = "Where to write. Default for html: the post's name with .html, in the current folder; - for standard output.")
    private Path output;

    @Mixin
    private PackageArguments packaging;

    @Option(names = "--network-images", description = "Leave images that stand on the network in the pages, by their addresses.")
    private boolean networkImages;

    @Option(names = "--raw-html", description = "Leave the HTML of posts as it is, scripts too.")
    private boolean rawHtml;

    @Override
    public Integer call() {
        Console console = Console.of(command);
        return switch (to) {
            case "html" -> page(console);
            case "folder", "zip", "site" -> packaging.export(console, to, arguments, Optional.ofNullable(output),
                    new Trust(networkImages, rawHtml));
            default -> throw new ParameterException(command.commandLine(),
                    "'" + to + "' is no target of an export. There are html, folder, zip and site.");
        };
    }

    private int page(Console console) {
        Path file = arguments.file();
        Optional<LoadResult.Loaded> loaded = console.load(file);
        if (loaded.isEmpty()) {
            return Console.PROBLEM;
        }
        Post post = Post.of(loaded.get().source());
        PageExporter.ExportedPage page = new PageExporter(new MarkdownRenderer(), Theme.paper()).export(post,
                arguments.images(console.files()), new Trust(networkImages, rawHtml));
        page.problems().forEach(problem -> console.complain(file, problem));
        boolean written = write(console, file, page.html());
        return written && page.problems().isEmpty() ? Console.DONE : Console.PROBLEM;
    }

    private boolean write(Console console, Path file, String html) {
        if (output != null && output.toString().equals("-")) {
            console.print(html);
            return true;
        }
        String name = file.getFileName().toString().replaceFirst("\\.[^.]+$", "") + ".html";
        Path target = (output == null ? Path.of(name) : output).toAbsolutePath();
        if (Disk.isPost(target)) {
            throw new ParameterException(command.commandLine(), "'" + target.getFileName()
                    + "' is the name of a post; an export would replace it. Choose a name that ends in .html.");
        }
        return switch (console.files().disk().save(target, html.getBytes(StandardCharsets.UTF_8), new Expected.Anything())) {
            case SaveResult.Saved saved -> true;
            case SaveResult.Conflict conflict -> throw new IllegalStateException("an export replaces anything");
            case SaveResult.Failed failed -> {
                console.complain(target + ": " + failed.reason());
                yield false;
            }
            case SaveResult.Unconfirmed unconfirmed -> {
                console.complain(target + ": " + unconfirmed.reason());
                yield false;
            }
            case SaveResult.Torn torn -> {
                console.complain(target + ": " + torn.reason());
                yield false;
            }
        };
    }
}
