package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.inkstone.files.Disk;
import org.inkstone.spelling.WordList;
import org.inkstone.spelling.WordListFile;
import org.inkstone.work.Worker;

/** The words that the writer accepts: everywhere, in one blog, in one post until the program ends. Owner thread only. */
final class SpellingWords {

    private static final String MINE = "words.txt";
    /** Hidden, so that no generator publishes it. */
    private static final String OF_BLOG = ".inkstone-words.txt";

    private final Disk disk;
    private final Worker worker;
    private final Consumer<String> problem;
    private final Runnable changed;
    private final Source mine;
    private final Map<Path, WordList> ignored = new HashMap<>();
    private Optional<Source> ofBlog = Optional.empty();

    /** A list and its words as they are known. */
    private static final class Source {
        final WordListFile file;
        /** Added, and not on the disk yet. */
        final Set<String> added = new LinkedHashSet<>();
        WordList words = WordList.EMPTY;

        Source(WordListFile file) {
            this.file = file;
        }

        Stream<WordList> lists() {
            return Stream.of(words, WordList.of(String.join("\n", added)));
        }
    }

    /**
     * @param folder where the writer's own list is
     * @param problem is told one plain sentence
     * @param changed is run when there are other words
     */
    SpellingWords(Disk disk, Path folder, Worker worker, Consumer<String> problem, Runnable changed) {
        this.disk = disk;
        this.worker = worker;
        this.problem = problem;
        this.changed = changed;
        mine = new Source(new WordListFile(disk, folder.resolve(MINE), "Words that the spell check accepts, one a line."));
    }

    /** The list of another blog counts now. */
    void blog(Path folder) {
        Path file = folder.resolve(OF_BLOG);
        if (ofBlog.filter(list -> list.file.file().equals(file)).isEmpty()) {
            Source list = new Source(
                    new WordListFile(disk, file, "Words that the spell check of this blog accepts, one a line."));
            ofBlog = Optional.of(list);
            read(list);
        }
    }

    /** Reads the lists again; they may have been edited by hand. */
    void read() {
        read(mine);
        ofBlog.ifPresent(this::read);
    }

    List<WordList> lists(Path post) {
        Stream<WordList> blog = ofBlog.stream().flatMap(Source::lists);
        return Stream.of(mine.lists(), blog, Stream.ofNullable(ignored.get(post))).flatMap(lists -> lists).toList();
    }

    void addToMine(String word) {
        add(mine, word);
    }

    boolean hasBlog() {
        return ofBlog.isPresent();
    }

    void addToBlog(String word) {
        ofBlog.ifPresent(list -> add(list, word));
    }

    void ignore(Path post, String word) {
        ignored.put(post, ignored.getOrDefault(post, WordList.EMPTY).with(word));
        changed.run();
    }

    private void read(Source list) {
        worker.submitLatest(list, list.file::read, contents -> {
            contents.problem().ifPresent(problem);
            if (!contents.words().equals(list.words)) {
                list.words = contents.words();
                changed.run();
            }
        });
    }

    /** The word is right at once; should it not stay, the writer is told why. */
    private void add(Source list, String word) {
        list.added.add(word);
        changed.run();
        worker.submit(() -> list.file.add(word), refused -> {
            if (refused.isEmpty()) {
                list.added.remove(word);
                read(list);
            } else {
                problem.accept("“" + word + "” is accepted until Inkstone ends only. " + refused.get());
            }
        });
    }
}
