package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.inkstone.export.Theme;
import org.inkstone.export.Themes;
import org.inkstone.work.Worker;

/**
 * Which theme the pages of each blog have: kept in the writer's settings by the folder's real path. What a blog has not chosen is
 * {@link Theme#paper}. Owner thread only; the disk worker looks which themes there are.
 */
final class BlogThemes {

    private static final String KEY = "blog.theme.";

    private final Settings settings;
    private final Themes themes;
    private final Worker worker;
    private List<String> names = Theme.builtIn().stream().map(Theme::name).toList();
    /** The last answer: it is asked for at each key, and finding a real path takes the disk. */
    private Optional<Known> known = Optional.empty();
    private Optional<String> told = Optional.empty();

    private record Known(Path blog, String name) {}

    BlogThemes(Settings settings, Themes themes, Worker worker) {
        this.settings = settings;
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
            known = Optional.of(new Known(blog, settings.get(KEY + TrustedBlogs.real(blog), Theme.paper().name())));
        }
        return known.get().name();
    }

    void set(Path blog, String name) {
        String key = KEY + TrustedBlogs.real(blog);
        if (name.equals(Theme.paper().name())) {
            settings.remove(key);
        } else {
            settings.put(key, name);
        }
        known = Optional.empty();
    }

    /** What is to be told of {@code trouble}: nothing where it was told before. */
    Optional<String> news(Optional<String> trouble) {
        Optional<String> news = trouble.filter(sentence -> !told.equals(trouble));
        told = trouble;
        return news;
    }
}
