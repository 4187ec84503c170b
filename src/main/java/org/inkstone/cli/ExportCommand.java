package org.inkstone.cli;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.inkstone.export.FragmentExporter;
import org.inkstone.export.ImageFolder;
import org.inkstone.export.PageExporter;
import org.inkstone.export.PdfExporter;
import org.inkstone.export.Theme;
import org.inkstone.export.Themes;
import org.inkstone.export.Trust;
import org.inkstone.files.Disk;
import org.inkstone.files.Expected;
import org.inkstone.files.SaveResult;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.Post;
import org.inkstone.text.Problem;
import org.inkstone.text.TextRange;
import org.inkstone.workspace.BlogFile;
import org.inkstone.workspace.LoadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code inkstone export}: one self-contained HTML file of a post, or a package of posts. */
@Command(name = "export", mixinStandardHelpOptions = true, description = {
        "Exports a post as one HTML file that needs nothing beside it, or posts as a package to upload.",
        "What a page lacks (a missing image, a link to nothing, front matter that cannot be read) is said on standard error with its line; the page is written all the same, and the exit code is 1."})
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @ParentCommand
    private InkstoneCommand inkstone;

    @Mixin
    private PostArguments arguments;

    @Option(names = "--to", paramLabel = "WHAT", defaultValue = "html", description = {
            "html: one post as one file (the default).",
            "pdf: one post as a PDF, on A4 pages.",
            "fragment: the HTML of one post for a field of a CMS, without styles and classes.",
            "folder, zip: a post, or the posts of a folder, with images and style sheet beside them.",
            "site: a whole site, with lists, feeds and redirects."})
    private String to;

    @Option(names = {"-o", "--output",
            "--out"}, paramLabel = "OUT", description = "Where to write. Default for html and pdf: the post's name with .html or .pdf, in the current folder; - for standard output.")
    private Path output;

    @Mixin
    private PackageArguments packaging;

    @Option(names = "--theme", paramLabel = "THEME", description = "How pages look: Paper, Plain, Newspaper, or a theme of your own by its name or its folder. Default: what .inkstone.toml in the blog's folder says, else Paper.")
    private String theme;

    @Option(names = "--heading-shift", paramLabel = "LEVELS", description = "Levels by which the headings of a fragment go down, 0 to 5. Default: 1 where the post has one of the first level, else 0.")
    private Integer headingShift;

    @Option(names = "--image-base", paramLabel = "URL", defaultValue = "", description = "The absolute address that those of a fragment's images count from. Default: they stay as written.")
    private String imageBase;

    @Option(names = "--no-ids", description = "Leave out the anchors of a fragment's headings.")
    private boolean noIds;

    @Option(names = "--network-images", description = "Leave images that stand on the network in the pages, by their addresses.")
    private boolean networkImages;

    @Option(names = "--raw-html", description = "Leave the HTML of posts as it is, scripts too.")
    private boolean rawHtml;

    @Override
    public Integer call() {
        Console console = Console.of(command);
        return switch (to) {
            case "html", "pdf", "fragment" -> one(console);
            case "folder", "zip", "site" -> packaging.export(console, to, arguments, Optional.ofNullable(output), theme(console),
                    new Trust(networkImages, rawHtml));
            default -> throw new ParameterException(command.commandLine(),
                    "'" + to + "' is no target of an export. There are html, pdf, fragment, folder, zip and site.");
        };
    }

    private int one(Console console) {
        Path file = arguments.file();
        Optional<LoadResult.Loaded> loaded = console.load(file);
        if (loaded.isEmpty()) {
            return Console.PROBLEM;
        }
        Post post = Post.of(loaded.get().source());
        ImageFolder images = arguments.images(console.files());
        return switch (to) {
            case "pdf" -> pdf(console, file, post, images);
            case "fragment" -> fragment(console, file, post, images);
            default -> page(console, file, post, images);
        };
    }

    private int pdf(Console console, Path file, Post post, ImageFolder images) {
        if (output != null && output.toString().equals("-")) {
            throw new ParameterException(command.commandLine(), "A PDF is written to a file: choose one by --out.");
        }
        PdfExporter.Pdf pdf = new PdfExporter(new MarkdownRenderer(), theme(console)).export(post, images);
        pdf.notes().forEach(note -> console.complain(file + ": " + note));
        return done(console, file, pdf.bytes(), pdf.problems());
    }

    private int page(Console console, Path file, Post post, ImageFolder images) {
        Optional<URI> address = packaging.url(console)
                .map(site -> site.resolve(target(file).getFileName().toString().replace(" ", "%20")));
        PageExporter.ExportedPage page = new PageExporter(new MarkdownRenderer(), theme(console)).export(post, images,
                new Trust(networkImages, rawHtml), address);
        return done(console, file, page.html().getBytes(StandardCharsets.UTF_8), page.problems());
    }

    private int fragment(Console console, Path file, Post post, ImageFolder images) {
        FragmentExporter exporter = new FragmentExporter(new MarkdownRenderer());
        int shift = headingShift == null ? exporter.shiftBelowTitle(post) : headingShift;
        if (shift < 0 || shift > 5) {
            throw new ParameterException(command.commandLine(), "Headings go down by 0 to 5 levels, not by " + shift + ".");
        }
        FragmentExporter.Fragment fragment = exporter.export(post, TextRange.at(0), images, new Trust(networkImages, rawHtml),
                new FragmentExporter.Options(shift, imageBase, !noIds));
        return done(console, file, fragment.html().getBytes(StandardCharsets.UTF_8), fragment.problems());
    }

    private int done(Console console, Path file, byte[] page, List<Problem> problems) {
        problems.forEach(problem -> console.complain(file, problem));
        boolean written = write(console, file, page);
        return written && problems.isEmpty() ? Console.DONE : Console.PROBLEM;
    }

    /** One that cannot be used is wrong usage: nobody wants a site in another theme. */
    private Theme theme(Console console) {
        if (theme == null) {
            return blogTheme(console);
        }
        Path folder = Path.of(theme).toAbsolutePath().normalize();
        Disk disk = console.files().disk();
        Themes themes = new Themes(disk, disk.isFolder(folder) ? folder.getParent() : inkstone.themes());
        Themes.Found found = themes.find(disk.isFolder(folder) ? folder.getFileName().toString() : theme);
        found.trouble().ifPresent(trouble -> {
            throw new ParameterException(command.commandLine(), trouble);
        });
        return found.theme();
    }

    /** What the file of the blog says, by the name of a theme; one that cannot be used gives way to the usual one, as in the window. */
    private Theme blogTheme(Console console) {
        Disk disk = console.files().disk();
        Path given = arguments.file().toAbsolutePath().normalize();
        BlogFile.Contents contents = BlogFile.around(disk, disk.isFolder(given) ? given : given.getParent()).read();
        String name = contents instanceof BlogFile.Contents.Values values ? values.texts().getOrDefault(BlogFile.THEME, "") : "";
        if (contents instanceof BlogFile.Contents.Unreadable unreadable) {
            console.complain(unreadable.reason());
        }
        if (name.isBlank()) {
            return Theme.paper();
        }
        Themes.Found found = new Themes(disk, inkstone.themes()).find(name);
        found.trouble().ifPresent(console::complain);
        return found.theme();
    }

    /** Where the page of {@code file} goes; in the current folder where nothing else was said. */
    private Path target(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]+$", "") + (to.equals("pdf") ? ".pdf" : ".html");
        return (output == null ? Path.of(name) : output).toAbsolutePath();
    }

    private boolean write(Console console, Path file, byte[] page) {
        if (output != null && output.toString().equals("-")) {
            console.print(new String(page, StandardCharsets.UTF_8));
            return true;
        }
        Path target = target(file);
        if (Disk.isPost(target)) {
            throw new ParameterException(command.commandLine(), "'" + target.getFileName()
                    + "' is the name of a post; an export would replace it. Choose a name that ends in "
                    + (to.equals("pdf") ? ".pdf." : ".html."));
        }
        return switch (console.files().disk().save(target, page, new Expected.Anything())) {
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
