package org.inkstone.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.inkstone.export.Theme;
import org.inkstone.export.Trust;
import org.inkstone.files.Disk;
import org.inkstone.site.ExportReport;
import org.inkstone.site.ExportResult;
import org.inkstone.site.Progress;
import org.inkstone.site.SiteExport;
import org.inkstone.site.SiteOptions;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What {@code inkstone export} does beyond one page: packages of posts. */
final class PackageArguments {

    /** Files that are named one by one; of more only the number is said. */
    private static final int NAMED = 20;

    @Option(names = "--site-url", paramLabel = "URL", description = "Where the package will be, e.g. https://example.org/blog/. Feeds, sitemap and canonical addresses need it.")
    private String siteUrl;

    @Option(names = "--title", paramLabel = "TEXT", description = "The title of the site. Default: the folder's name.")
    private String title;

    @Option(names = "--author", paramLabel = "NAME", description = "The author that feeds name. Default: the title.")
    private String author;

    @Option(names = "--language", paramLabel = "TAG", defaultValue = "en", description = "The language of the pages that list posts. Default: en.")
    private String language;

    @Option(names = "--since", paramLabel = "MANIFEST", description = "Say what has changed since the package with this manifest.json, and put it into a ZIP file of its own.")
    private Path since;

    @Option(names = "--delta", paramLabel = "ZIP", description = "Where to put that. Default: the package's name with -changes.zip.")
    private Path delta;

    @Option(names = "--drafts", description = "Export drafts too, and posts whose front matter cannot be read.")
    private boolean drafts;

    @Option(names = "--future", description = "Export posts too that are dated after today.")
    private boolean future;

    @Option(names = "--json", description = "Report a package as one JSON object.")
    private boolean json;

    /** @param to {@code folder}, {@code zip} or {@code site} */
    int export(Console console, String to, PostArguments arguments, Optional<Path> output, Theme theme,
            Trust trust) {
        if (output.isEmpty()) {
            throw wrong(console, "Say where the package is to be written: --out.");
        }
        Path out = output.get().toAbsolutePath().normalize();
        Path path = arguments.file().toAbsolutePath().normalize();
        Disk disk = console.files().disk();
        boolean one = !disk.isFolder(path);
        Path folder = one ? path.getParent() : path;
        Path root = arguments.root(disk);
        List<Path> posts;
        try {
            if (one && !(disk.exists(path) && Disk.isPost(path))) {
                console.complain(arguments.file() + ": There is no such post.");
                return Console.PROBLEM;
            }
            posts = one ? List.of(path) : disk.posts(path);
        } catch (IOException e) {
            console.complain(arguments.file() + ": The folder cannot be read. Is the name right?");
            return Console.PROBLEM;
        }
        // Who names a post wants that one, whatever it says of itself.
        SiteOptions options = new SiteOptions(to.equals("site") ? SiteOptions.Kind.SITE : SiteOptions.Kind.FOLDER,
                folder.startsWith(root) ? root : folder, folder, posts, title == null ? nameOf(folder) : title,
                author == null ? "" : author, language, url(console), drafts || one, future || one, LocalDate.now(),
                theme, trust);
        Optional<SiteExport.Since> changes = Optional.ofNullable(since).map(manifest -> new SiteExport.Since(manifest,
                delta == null
                        ? out.resolveSibling(out.getFileName().toString().replaceFirst("\\.zip$", "") + "-changes.zip")
                        : delta));
        SiteExport export = new SiteExport(disk, options, progress());
        return switch (to.equals("zip") ? export.toZip(out, changes) : export.toFolder(out, changes)) {
            case ExportResult.Refused refused -> {
                console.complain(refused.reason());
                yield Console.PROBLEM;
            }
            case ExportResult.Done done -> tell(console, arguments, options, done.report());
        };
    }

    private int tell(Console console, PostArguments arguments, SiteOptions options, ExportReport report) {
        Path shown = options.posts().equals(List.of(arguments.file().toAbsolutePath().normalize()))
                ? Optional.ofNullable(arguments.file().getParent()).orElse(Path.of(""))
                : arguments.file();
        report.problems().forEach(located -> {
            Path file = options.folder().relativize(options.root().resolve(located.source()));
            console.complain(shown.resolve(file), located.problem());
        });
        report.failures().forEach(failure -> console.complain(report.target() + ": " + failure));
        report.notices().forEach(console::complain);
        console.print(json ? json(report) : plain(report));
        return report.isClean() ? Console.DONE : Console.PROBLEM;
    }

    private static String plain(ExportReport report) {
        StringBuilder text = new StringBuilder();
        text.append(counted(report.posts(), "post")).append(", ").append(counted(report.files(), "file")).append(", ")
                .append(size(report.bytes())).append(" in ").append(report.target()).append('\n');
        if (report.drafts() > 0) {
            text.append("left out: ").append(counted(report.drafts(), "draft")).append(" (--drafts takes them in)\n");
        }
        if (report.future() > 0) {
            text.append("left out: ").append(counted(report.future(), "post"))
                    .append(" of days to come (--future takes them in)\n");
        }
        if (report.written().isEmpty() && report.removed().isEmpty()) {
            text.append("nothing has changed\n");
        }
        names(text, "written", report.written());
        names(text, "removed", report.removed());
        report.since().ifPresent(changes -> {
            names(text, "changed since", changes.changed());
            names(text, "removed since", changes.removed());
            text.append(changes.zip().map(zip -> "to upload: " + zip + "\n").orElse("nothing to upload\n"));
        });
        return text.toString();
    }

    private static void names(StringBuilder text, String what, List<String> paths) {
        if (!paths.isEmpty()) {
            text.append(what).append(": ").append(counted(paths.size(), "file")).append('\n');
        }
        if (paths.size() <= NAMED) {
            paths.forEach(path -> text.append("  ").append(path).append('\n'));
        }
    }

    private static String json(ExportReport report) {
        String problems = report.problems().stream().map(l -> "{\"file\": " + Json.quoted(l.source()) + ", \"line\": "
                + l.problem().line() + ", \"column\": " + l.problem().column() + ", \"message\": "
                + Json.quoted(l.problem().message()) + "}").reduce((a, b) -> a + ", " + b).orElse("");
        String since = report.since().map(changes -> ", \"since\": {\"changed\": " + Json.quoted(changes.changed())
                + ", \"removed\": " + Json.quoted(changes.removed()) + ", \"zip\": "
                + Json.quoted(changes.zip().map(Path::toString).orElse("")) + "}").orElse("");
        return "{\"target\": " + Json.quoted(report.target().toString()) + ", \"posts\": " + report.posts() + ", \"drafts\": "
                + report.drafts() + ", \"future\": " + report.future() + ", \"files\": " + report.files() + ", \"bytes\": "
                + report.bytes() + ", \"written\": " + Json.quoted(report.written()) + ", \"removed\": "
                + Json.quoted(report.removed()) + ", \"problems\": [" + problems + "], \"failures\": "
                + Json.quoted(report.failures()) + ", \"notices\": " + Json.quoted(report.notices()) + since + "}\n";
    }

    /** Where the pages will be. */
    Optional<URI> url(Console console) {
        try {
            return Optional.ofNullable(siteUrl).map(SiteOptions::siteUrl);
        } catch (IllegalArgumentException e) {
            throw wrong(console, e.getMessage());
        }
    }

    /** On a terminal only: what is redirected is read by programs. */
    private static Progress progress() {
        java.io.Console terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            return Progress.NONE;
        }
        return (done, all) -> {
            if (done % 50 == 0 || done == all) {
                System.err.print("\r" + done + " of " + all + (done == all ? "\n" : ""));
            }
        };
    }

    private static String nameOf(Path folder) {
        return folder.getFileName() == null ? "Blog" : folder.getFileName().toString();
    }

    private static ParameterException wrong(Console console, String sentence) {
        return new ParameterException(console.command().commandLine(), sentence);
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String size(long bytes) {
        return bytes < 1_000_000 ? (bytes + 999) / 1000 + " KB" : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
