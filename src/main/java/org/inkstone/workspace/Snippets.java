package org.inkstone.workspace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.inkstone.files.Expected;
import org.inkstone.files.SaveResult;
import org.inkstone.work.Worker;

/**
 * The writer's snippets and templates: each a Markdown file in the folder {@code snippets} or {@code templates} of Inkstone's own folder,
 * or of {@code .inkstone} in the blog's, where they can be shared. Owner thread only; they are read on the disk worker, at the start and
 * whenever the writer comes back from another program.
 */
public final class Snippets {

    private final PostFiles files;
    private final Worker worker;
    private final Path home;
    private final Supplier<Optional<Path>> blog;
    private final Listeners listeners;
    private Found found = new Found(BuiltInSnippets.ALL, List.of(), List.of());

    /** The two kinds, each with its folder. */
    public enum Kind {
        SNIPPETS("snippets", """
            Each Markdown file in this folder (name.md) is a snippet of that name. Ctrl+J in the text lists them;
            a name typed in the text and Ctrl+J puts the snippet in its place.

            In a snippet stand for something else:
              ${date}              today, 2026-01-31
              ${date:d MMMM yyyy}  today, written so
              ${title} ${slug}     of the post
              ${selection}         what was selected
              ${1} ${2:words}      where the caret goes next, by Tab
              ${cursor}            where it goes in the end
            Write $${ for ${ itself. All else stays as it is.
            """), TEMPLATES("templates", """
            Each Markdown file in this folder (name.md) is a template: a whole post, front matter included.
            File, New post from template… begins a post with it.

            In a template stand for something else:
              ${date}              today, 2026-01-31
              ${date:d MMMM yyyy}  today, written so
              ${cursor}            where the caret is in the text
            Write $${ for ${ itself. All else stays as it is.
            """);

        private final String folder;
        private final String explanation;

        Kind(String folder, String explanation) {
            this.folder = folder;
            this.explanation = explanation;
        }
    }

    /** @param unread a sentence for each file that could not be read */
    private record Found(List<Snippet> snippets, List<Snippet> templates, List<String> unread) {}

    Snippets(PostFiles files, Worker worker, Path home, Supplier<Optional<Path>> blog, Listeners listeners) {
        this.files = files;
        this.worker = worker;
        this.home = home;
        this.blog = blog;
        this.listeners = listeners;
    }

    /** By name, as they were last read. */
    public List<Snippet> of(Kind kind) {
        return kind == Kind.SNIPPETS ? found.snippets() : found.templates();
    }

    /** The snippet of that name, whether it is written in capitals or not. */
    public Optional<Snippet> named(String name) {
        return found.snippets().stream().filter(snippet -> snippet.name().equalsIgnoreCase(name)).findFirst();
    }

    /** Makes sure that the writer's own folder is there, with a file that explains it. */
    public void prepareFolder(Kind kind, Consumer<Path> then) {
        Path folder = home.resolve(kind.folder);
        worker.submit(() -> make(folder, kind), obstacle -> {
            if (obstacle.isEmpty()) {
                then.accept(folder);
            } else {
                listeners.notice(Notice.problem(obstacle));
            }
        });
    }

    /** Reads them again. */
    void refresh() {
        Optional<Path> shared = blog.get().map(folder -> folder.resolve(".inkstone"));
        worker.submitLatest("snippets", () -> read(shared), read -> {
            if (shared.equals(blog.get().map(folder -> folder.resolve(".inkstone")))) {
                read.unread().stream().filter(sentence -> !found.unread().contains(sentence))
                        .forEach(sentence -> listeners.notice(Notice.problem(sentence)));
                found = read;
            }
        });
    }

    private Found read(Optional<Path> shared) {
        List<String> unread = new ArrayList<>();
        return new Found(read(Kind.SNIPPETS, shared, BuiltInSnippets.ALL, unread),
                read(Kind.TEMPLATES, shared, List.of(), unread),
                unread);
    }

    private List<Snippet> read(Kind kind, Optional<Path> shared, List<Snippet> builtIn, List<String> unread) {
        Map<String, Snippet> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        builtIn.forEach(snippet -> byName.put(snippet.name(), snippet));
        read(home.resolve(kind.folder), Snippet.Source.OWN, byName, unread);
        shared.ifPresent(folder -> read(folder.resolve(kind.folder), Snippet.Source.BLOG, byName, unread));
        return List.copyOf(byName.values());
    }

    private void read(Path folder, Snippet.Source source, Map<String, Snippet> byName, List<String> unread) {
        for (Path file : files.disk().postsIn(folder).stream().sorted(Comparator.naturalOrder()).toList()) {
            String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
            switch (files.load(file)) {
                case LoadResult.Loaded loaded -> byName.put(name, new Snippet(name, source, text(loaded)));
                case LoadResult.Refused refused -> unread.add("The snippet " + file + " cannot be used. " + refused.reason());
            }
        }
    }

    /** Editors end a file with a line break, which is not meant to be part of a snippet. */
    private static String text(LoadResult.Loaded loaded) {
        String text = loaded.source().lf();
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /** A plain sentence where that fails, or the empty string. */
    private String make(Path folder, Kind kind) {
        if (files.disk().isFolder(folder)) {
            return "";
        }
        String obstacle = files.disk().createFolder(folder);
        Path explanation = folder.resolve("how-to-write-" + kind.folder + ".txt");
        return obstacle.isEmpty() && files.disk().save(explanation, kind.explanation.getBytes(StandardCharsets.UTF_8),
                new Expected.NoFile()) instanceof SaveResult.Failed failed ? failed.reason() : obstacle;
    }
}
