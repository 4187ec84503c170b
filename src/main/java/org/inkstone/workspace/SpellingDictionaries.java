package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.inkstone.files.Disk;
import org.inkstone.spelling.Dictionaries;
import org.inkstone.spelling.InstalledDictionary;
import org.inkstone.spelling.Lexicon;
import org.inkstone.spelling.Lexicon.Loading;
import org.inkstone.work.Worker;

/**
 * Which dictionaries there are, which of them judge the open post, and those that are loaded; they are loaded when they are needed, on
 * the worker. Owner thread only.
 */
final class SpellingDictionaries {

    /** What a post is taken to be in that does not say. */
    private static final String USUAL_LANGUAGE = "en";
    private static final String CHOSEN = "spelling.dictionaries";

    private final Disk disk;
    private final Path folder;
    private final Worker worker;
    private final Session session;
    private final Consumer<String> problem;
    private final Runnable changed;
    private final Map<InstalledDictionary, Lexicon> loaded = new HashMap<>();
    private final Set<InstalledDictionary> loading = new HashSet<>();
    private final Set<InstalledDictionary> broken = new HashSet<>();
    private Dictionaries found;

    /**
     * @param folder where the writer puts dictionaries
     * @param problem is told one plain sentence
     * @param changed is run when there are others, or one is loaded
     */
    SpellingDictionaries(Disk disk, Path folder, Worker worker, Session session, Consumer<String> problem, Runnable changed) {
        this.disk = disk;
        this.folder = folder;
        this.worker = worker;
        this.session = session;
        this.problem = problem;
        this.changed = changed;
        found = new Dictionaries(List.of(), List.of());
    }

    /** Looks for dictionaries; those that were broken are tried again when they are needed. */
    void look(Runnable then) {
        worker.submitLatest("dictionaries", () -> Dictionaries.in(disk, folder), now -> {
            broken.clear();
            found = now;
            now.problems().forEach(problem);
            then.run();
            changed.run();
        });
    }

    List<InstalledDictionary> installed() {
        return found.installed();
    }

    boolean isBroken(InstalledDictionary dictionary) {
        return broken.contains(dictionary);
    }

    /** What the writer wants besides those of the post's language. */
    boolean isChosen(InstalledDictionary dictionary) {
        return chosen().contains(dictionary.name());
    }

    void choose(InstalledDictionary dictionary, boolean wanted) {
        Set<String> names = new LinkedHashSet<>(chosen());
        if (wanted) {
            names.add(dictionary.name());
        } else {
            names.remove(dictionary.name());
        }
        session.put(CHOSEN, String.join(",", names));
    }

    /**
     * Those that judge a post: of its language, and what the writer has chosen; none where there is none of its language. Of several for
     * its language, those that the writer has chosen. A post that names no language is judged by what the writer has chosen, or else as
     * English.
     */
    List<InstalledDictionary> judges(String language) {
        List<InstalledDictionary> chosen = usable(found.installed()).filter(this::isChosen).toList();
        if (language.isBlank() && !chosen.isEmpty()) {
            return chosen;
        }
        List<InstalledDictionary> own = usable(found.forLanguage(language.isBlank() ? USUAL_LANGUAGE : language)).toList();
        List<InstalledDictionary> preferred = own.stream().filter(chosen::contains).toList();
        return own.isEmpty()
                ? own
                : Stream.concat((preferred.isEmpty() ? own : preferred).stream(), chosen.stream()).distinct().toList();
    }

    /** Those of {@code judges} that are loaded; the others will be. */
    List<Lexicon> lexicons(List<InstalledDictionary> judges) {
        judges.forEach(this::load);
        return judges.stream().map(loaded::get).filter(lexicon -> lexicon != null).toList();
    }

    private void load(InstalledDictionary dictionary) {
        if (!loaded.containsKey(dictionary) && loading.add(dictionary)) {
            worker.submit(() -> dictionary.load(disk), result -> {
                loading.remove(dictionary);
                switch (result) {
                    case Loading.Loaded done -> loaded.put(dictionary, done.lexicon());
                    case Loading.Broken because -> {
                        broken.add(dictionary);
                        problem.accept("The dictionary " + dictionary.name() + " is not used. " + because.reason());
                    }
                }
                changed.run();
            });
        }
    }

    private Stream<InstalledDictionary> usable(List<InstalledDictionary> dictionaries) {
        return dictionaries.stream().filter(dictionary -> !broken.contains(dictionary));
    }

    private List<String> chosen() {
        return Arrays.stream(session.get(CHOSEN, "").split(",")).filter(name -> !name.isEmpty()).toList();
    }
}
