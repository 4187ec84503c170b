package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.inkstone.export.Theme;
import org.inkstone.export.Themes;
import org.inkstone.work.Worker;

/**
 * Which theme the pages of each blog have: what the file in its folder says, else what was kept in the writer's settings by the folder's
 * real path, as earlier versions did. What a blog has not chosen is {@link Theme#paper}. Owner thread only; the disk worker looks which
 * themes there are.
 */
final class BlogThemes {

    private static final String FORMER = "blog.theme.";

    private final Settings settings;
    private final BlogSettings ofBlog;
    private final Themes themes;
    private final Worker worker;
    private List<String> names = Theme.builtIn().stream().map(Theme::name).toList();
    /** The last answer: it is asked for at each key, and finding a real path takes the disk. */
    private Optional<Known> known = Optional.empty();
    private Optional<String> told = Optional.empty();

    private record Known(Path blog, String name) {}

    BlogThemes(Settings settings, BlogSettings ofBlog, Themes themes, Worker worker) {
        this.settings = settings;
        this.ofBlog = ofBlog;
        this.themes = themes;
        this.worker = worker;
    }

    /** Looks which themes there are: some may have come while the writer was elsewhere. */
    void refresh() {
        known = Optional.empty();
        worker.submitLatest("themes", themes::names, found -> names = found);
    }

    /** Where the writer's own are; need not be there. */
    Path folder() {
        return themes.folder();
    }

    List<String> names() {
        return names;
    }

    String of(Path blog) {
        if (known.filter(k -> k.blog().equals(blog)).isEmpty()) {
            String name = isInSight(blog) ? ofBlog.text(BlogFile.THEME).orElse("") : "";
            known = Optional.of(new Known(blog, name.isBlank() ? former(blog) : name));
        }
        return known.get().name();
    }

    void set(Path blog, String name) {
        if (isInSight(blog)) {
            ofBlog.set(BlogFile.THEME, name);
        } else {
            settings.put(FORMER + TrustedBlogs.real(blog), name);
        }
        known = Optional.empty();
    }

    /** The file of the blog may say otherwise by now. */
    void forget() {
        known = Optional.empty();
    }

    private String former(Path blog) {
        return settings.get(FORMER + TrustedBlogs.real(blog), Theme.paper().name());
    }

    /** A post that was opened alone has a folder of its own, in which no file is made for it. */
    private boolean isInSight(Path blog) {
        return ofBlog.folder().filter(blog::equals).isPresent();
    }

    /** What is to be told of {@code trouble}: nothing where it was told before. */
    Optional<String> news(Optional<String> trouble) {
        Optional<String> news = trouble.filter(sentence -> !told.equals(trouble));
        told = trouble;
        return news;
    }
}
