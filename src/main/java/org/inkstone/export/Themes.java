package org.inkstone.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.inkstone.files.Disk;
import org.inkstone.files.Expected;
import org.inkstone.files.FileStamp;
import org.inkstone.files.PackageFolder;
import org.inkstone.files.ReadResult;
import org.inkstone.files.SaveResult;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The themes to choose from: those that come along, and those in a folder of the writer's, each a folder with {@code page.mustache},
 * {@code style.css} or both, or with {@code page.mustache} and {@code page.css}, a style sheet that stands alone. One of the writer's goes before one of the same name that comes along. Blocks on the disk; any thread.
 */
public final class Themes {

    private static final String PAGE = "page.mustache";
    private static final String STYLE = "style.css";
    /** In the place of {@link #STYLE}: a style sheet for whole pages, to which nothing is added that it could notice. */
    private static final String WHOLE_STYLE = "page.css";
    /** The folder of a theme that is being written; with a dot before, so that it is none to choose. */
    private static final String BEGINNING = ".inkstone-new-theme";
    /** What would load something: a page has nothing but itself. */
    private static final Pattern OUTSIDE = Pattern
            .compile("(?i)@import\\b|url\\(\\s*[\"']?\\s*(?!data:|#|[\"'\\s])[^)]{0,60}");
    private static final String LOADING = "script, iframe, object, embed, link[rel~=(?i)stylesheet|icon|preload], [srcset], [src]:not([src^=data:])";

    private final Disk disk;
    private final Path folder;
    private final Map<Path, Read> read = new ConcurrentHashMap<>();

    /** @param folder with a folder for each theme; need not be there */
    public Themes(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /**
     * @param theme {@link Theme#paper} where the one that was asked for cannot be used
     * @param trouble why not, one plain sentence
     */
    public record Found(Theme theme, Optional<String> trouble) {}

    private record Read(Optional<FileStamp> page, Optional<FileStamp> style, Found found) {}

    /** Those that come along, then the writer's own in the order of their names. */
    public List<String> names() {
        List<String> builtIn = Theme.builtIn().stream().map(Theme::name).toList();
        return Stream.concat(builtIn.stream(), disk.foldersIn(folder).stream().map(f -> f.getFileName().toString())
                .filter(name -> !name.startsWith(".") && builtIn.stream().noneMatch(name::equalsIgnoreCase)).sorted()).toList();
    }

    /** The theme of that name, read again where its files have changed. */
    public Found find(String name) {
        Optional<Path> own = ownFolder(name);
        if (own.isPresent()) {
            Path page = own.get().resolve(PAGE);
            Path whole = own.get().resolve(WHOLE_STYLE);
            Path style = disk.exists(whole) ? whole : own.get().resolve(STYLE);
            Optional<FileStamp> pageStamp = disk.stamp(page);
            Optional<FileStamp> styleStamp = disk.stamp(style);
            Read last = read.get(own.get());
            if (last == null || !last.page().equals(pageStamp) || !last.style().equals(styleStamp)) {
                last = new Read(pageStamp, styleStamp, read(name, pageStamp.map(s -> page), styleStamp.map(s -> style)));
                read.put(own.get(), last);
            }
            return last.found();
        }
        return Theme.builtIn().stream().filter(theme -> theme.name().equalsIgnoreCase(name)).findFirst()
                .map(theme -> new Found(theme, Optional.empty()))
                .orElseGet(() -> broken(name, "it is not in " + folder + " any more"));
    }

    /** Where the writer's own are; need not be there. */
    public Path folder() {
        return folder;
    }

    /**
     * A theme that was written.
     *
     * @param trouble where that failed, why, one plain sentence
     * @param theme its folder
     */
    public record Kept(Path theme, Optional<String> trouble) {}

    /** The first name like {@code wanted} that no theme has: that itself, or with a number behind. */
    public String freeName(String wanted) {
        String plain = wanted.strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").replaceFirst("^[.\\s]+", "").strip();
        String base = plain.isEmpty() ? "My blog" : plain;
        return Stream.iterate(1, n -> n + 1).map(n -> n == 1 ? base : base + " " + n).filter(this::isFree).findFirst()
                .orElseThrow();
    }

    /** Whether {@code name} can be that of a new theme. */
    public boolean isFree(String name) {
        return !name.startsWith(".") && Theme.builtIn().stream().noneMatch(theme -> theme.name().equalsIgnoreCase(name))
                && inFolder(name).filter(own -> !disk.exists(own)).isPresent();
    }

    /**
     * Writes {@code derived} as a theme; {@code name} must be free. It is there whole or not at all: it is written beside and then moved.
     * What a crash has left of an earlier one is cleared away.
     */
    public Kept keep(String name, PageTheme.Result.Derived derived) {
        Path theme = folder.resolve(name);
        PackageFolder beginning = new PackageFolder(folder.resolve(BEGINNING));
        if (disk.exists(beginning.path())) {
            beginning.delete();
        }
        String obstacle = disk.createFolder(beginning.path());
        Optional<String> trouble = obstacle.isEmpty() ? Optional.empty() : Optional.of(obstacle);
        trouble = trouble.or(() -> write(beginning.path().resolve(WHOLE_STYLE), derived.css()))
                .or(() -> write(beginning.path().resolve(PAGE), derived.page()))
                .or(() -> move(beginning.path(), theme));
        if (trouble.isPresent() && disk.exists(beginning.path())) {
            beginning.delete();
        }
        return new Kept(theme, trouble.or(() -> find(name).trouble()));
    }

    private Optional<String> move(Path beginning, Path theme) {
        if (disk.exists(theme)) {
            return Optional.of("There is something of that name already: " + theme + ".");
        }
        String obstacle = disk.rename(beginning, theme);
        return obstacle.isEmpty() ? Optional.empty() : Optional.of("The theme was not written to " + theme + ". " + obstacle);
    }

    private Optional<String> write(Path file, String text) {
        return switch (disk.save(file, text.getBytes(StandardCharsets.UTF_8), new Expected.NoFile())) {
            case SaveResult.Saved saved -> Optional.empty();
            case SaveResult.Unconfirmed unconfirmed -> Optional.of(unconfirmed.reason());
            case SaveResult.Torn torn -> Optional.of(torn.reason());
            case SaveResult.Conflict conflict -> Optional.of("Another program has put a file there: " + file + ".");
            case SaveResult.Failed failed -> Optional.of(failed.reason());
        };
    }

    private Optional<Path> inFolder(String name) {
        try {
            Path found = folder.resolve(name);
            return name.isBlank() || !folder.equals(found.normalize().getParent()) ? Optional.empty() : Optional.of(found);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> ownFolder(String name) {
        return inFolder(name).filter(disk::isFolder);
    }

    private Found read(String name, Optional<Path> page, Optional<Path> style) {
        if (page.isEmpty() && style.isEmpty()) {
            return broken(name, "its folder has neither " + PAGE + " nor " + STYLE);
        }
        try {
            String css = style.isPresent() ? text(style.get()) : "";
            var outside = OUTSIDE.matcher(css);
            if (outside.find()) {
                throw new Unusable(style.get().getFileName() + " loads something from elsewhere (" + outside.group().strip()
                        + "…); write it into the file, as a data: address");
            }
            Template template = page.isPresent() ? template(text(page.get())) : Theme.paper().page();
            // Nothing in it may end the element that it stands in.
            String safe = css.replace("</", "<\\/");
            boolean whole = style.isPresent() && style.get().endsWith(WHOLE_STYLE);
            return new Found(whole ? Theme.whole(name, safe, template) : Theme.of(name, safe, template), Optional.empty());
        } catch (Unusable e) {
            return broken(name, e.getMessage());
        }
    }

    private String text(Path file) throws Unusable {
        return switch (disk.read(file)) {
            case ReadResult.Refused refused -> throw new Unusable(file.getFileName() + " cannot be read. " + refused.reason());
            case ReadResult.Contents contents -> switch (SourceText.decode(contents.bytes())) {
                case DecodeResult.Refused refused ->
                    throw new Unusable(file.getFileName() + " cannot be read. " + refused.reason());
                case DecodeResult.Decoded decoded -> decoded.source().lf();
            };
        };
    }

    private static Template template(String text) throws Unusable {
        Template template;
        Document page;
        try {
            template = Template.of(text);
            page = Jsoup.parse(PostPage.probe().document(new Theme("", "", template), "", ""));
        } catch (IllegalArgumentException e) {
            throw new Unusable(PAGE + " is not understood (" + e.getMessage() + ")");
        }
        if (page.select("#" + PostPage.BODY_ID).size() != 1) {
            throw new Unusable(PAGE + " must hold {{{body}}} once");
        }
        if (page.select("head > meta[charset]").isEmpty()) {
            throw new Unusable(PAGE + " must hold {{{head}}} inside its head element");
        }
        page.select("script[type=application/ld+json]").remove();
        if (page.selectFirst(LOADING) != null) {
            throw new Unusable(PAGE + " holds a script or loads something from elsewhere (" + page.selectFirst(LOADING).tagName()
                    + "), and pages do neither");
        }
        return template;
    }

    private static Found broken(String name, String reason) {
        return new Found(Theme.paper(), Optional.of("The theme “" + name + "” cannot be used: " + reason + "."));
    }

    /** The message is the reason, without a full stop. */
    private static final class Unusable extends Exception {

        private static final long serialVersionUID = 1;

        Unusable(String reason) {
            super(reason.replaceFirst("\\.$", ""));
        }
    }
}
