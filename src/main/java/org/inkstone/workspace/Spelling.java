package org.inkstone.workspace;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.inkstone.document.DocumentState;
import org.inkstone.document.Update;
import org.inkstone.files.Disk;
import org.inkstone.library.Library;
import org.inkstone.spelling.InstalledDictionary;
import org.inkstone.spelling.Lexicon;
import org.inkstone.spelling.LineSpelling;
import org.inkstone.spelling.Misspelling;
import org.inkstone.spelling.Proofreader;
import org.inkstone.spelling.RememberedWords;
import org.inkstone.spelling.Speller;
import org.inkstone.text.TextRange;
import org.inkstone.work.Worker;

/**
 * The spell check of the open post. Everything is looked up on a worker of its own; what comes back is dropped where it was asked of
 * other dictionaries or words than count now. Owner thread only.
 */
public final class Spelling implements WorkspaceListener, AutoCloseable {

    private static final String WANTED = "spelling";
    private static final String OFF = "off";
    /** For suggestions, which take some hundredths of a second where the computer has nothing else to do. */
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    /** A post that has no file yet. */
    private static final Path NO_FILE = Path.of("");

    private final Path folder;
    private final Disk disk;
    private final Worker worker;
    private final Session session;
    private final Consumer<Notice> tell;
    private final SpellingDictionaries dictionaries;
    private final SpellingWords words;
    private final SpellingSearch search;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private Optional<OpenPost> post = Optional.empty();
    private String language = "";
    private Speller speller = Speller.NONE;
    /** For the worker. */
    private Proofreader proofreader = new Proofreader(new RememberedWords(speller));

    /**
     * @param data where the writer's own words and dictionaries are
     * @param worker is closed with this
     * @param tell hears of what cannot be read or written
     */
    public Spelling(Disk disk, Path data, Worker worker, Session session, Consumer<Notice> tell) {
        this.disk = disk;
        this.worker = worker;
        this.session = session;
        this.tell = tell;
        folder = data.resolve("dictionaries");
        dictionaries = new SpellingDictionaries(disk, folder, worker, session, this::problem, this::decide);
        words = new SpellingWords(disk, data, worker, this::problem, this::decide);
        search = new SpellingSearch(worker, () -> proofreader);
    }

    /** @param changed is run when other words are right than before, or {@link #state} is another */
    public void addListener(Runnable changed) {
        listeners.add(changed);
    }

    /** Begins; call it once the window is on the screen. */
    public void start() {
        words.read();
        lookForDictionaries(() -> {});
    }

    /** Looks again for dictionaries that the writer may have put there or mended. */
    public void lookForDictionaries(Runnable then) {
        dictionaries.look(then);
    }

    /** The writer is back from another program, in which a word list may have been edited. */
    public void windowEntered() {
        words.read();
    }

    public boolean wanted() {
        return !session.get(WANTED, "on").equals(OFF);
    }

    public void setWanted(boolean wanted) {
        session.put(WANTED, wanted ? "on" : OFF);
        decide();
    }

    public SpellingState state() {
        if (!wanted()) {
            return new SpellingState.Off();
        }
        List<InstalledDictionary> judges = dictionaries.judges(language);
        boolean looked = !installed().isEmpty();
        return judges.isEmpty() && looked ? new SpellingState.NoDictionary(language) : new SpellingState.Checking(judges);
    }

    /** Where dictionaries are dropped in. Makes the folder where it is not there. */
    public Path dictionaryFolder() {
        disk.createFolder(folder);
        return folder;
    }

    public List<InstalledDictionary> installed() {
        return dictionaries.installed();
    }

    /** Whether it could not be read, which the writer was told. */
    public boolean isBroken(InstalledDictionary dictionary) {
        return dictionaries.isBroken(dictionary);
    }

    /** Whether the writer wants it besides those for the language that a post names. */
    public boolean isChosen(InstalledDictionary dictionary) {
        return dictionaries.isChosen(dictionary);
    }

    public void choose(InstalledDictionary dictionary, boolean wanted) {
        dictionaries.choose(dictionary, wanted);
        decide();
    }

    /** Whether there is anything to ask now: a post, and dictionaries that are loaded. */
    public boolean checks() {
        return speller.checks();
    }

    /** Checks the lines of {@code window}; a question of this kind that still waits is dropped. */
    public void check(DocumentState state, TextRange window, Consumer<List<LineSpelling>> then) {
        Proofreader reader = proofreader;
        worker.submitLatest("check", () -> reader.check(state.text(), state.post().body().start(), window), lines -> {
            if (reader == proofreader) {
                then.accept(lines);
            }
        });
    }

    /** What the word at {@code offset} may have been meant to be, where it is misspelt. */
    public void correctionsAt(DocumentState state, int offset, Consumer<Optional<Corrections>> then) {
        Proofreader reader = proofreader;
        Speller asked = speller;
        worker.submit(() -> reader.check(state.text(), state.post().body().start(), TextRange.at(offset)).stream()
                .flatMap(line -> line.misspellings().stream()).filter(found -> found.range().touches(offset)).findFirst()
                .map(found -> new Corrections(found, asked.suggest(found.word(), DEADLINE))), then);
    }

    /**
     * The misspelt words of a text of a few lines.
     *
     * @param field whose text it is: a question about the same that still waits is dropped
     */
    public void misspellingsIn(String text, Object field, Consumer<List<Misspelling>> then) {
        Speller asked = speller;
        worker.submitLatest(field, () -> new Proofreader(asked).check(text, 0, new TextRange(0, text.length())), lines -> {
            if (asked == speller) {
                then.accept(lines.stream().flatMap(line -> line.misspellings().stream()).toList());
            }
        });
    }

    /** What a misspelt word may have been meant to be. */
    public void corrections(Misspelling misspelling, Consumer<Corrections> then) {
        Speller asked = speller;
        worker.submit(() -> new Corrections(misspelling, asked.suggest(misspelling.word(), DEADLINE)), then);
    }

    /** Finds the next misspelling behind {@code from} or the last before it, and goes on at the other end of the text. */
    public void find(DocumentState state, int from, boolean forward, Consumer<Optional<Misspelling>> then) {
        search.find(state, from, forward, then);
    }

    public void addToMyWords(String word) {
        words.addToMine(word);
    }

    /** Whether there is a folder of posts, which can have words of its own. */
    public boolean hasBlog() {
        return words.hasBlog();
    }

    public void addToWordsOfBlog(String word) {
        words.addToBlog(word);
    }

    /** Accepts a word in the open post until the program ends. */
    public void ignore(String word) {
        words.ignore(file(), word);
    }

    @Override
    public void openChanged(OpenState open) {
        post = open instanceof OpenState.Editing editing ? Optional.of(editing.post()) : Optional.empty();
        readLanguage();
        decide();
    }

    @Override
    public void documentChanged(Update update) {
        if (update.frontMatterChanged() && readLanguage()) {
            decide();
        }
    }

    @Override
    public void libraryChanged(Library library) {
        words.blog(library.folder());
    }

    @Override
    public void close() {
        worker.close();
    }

    private boolean readLanguage() {
        String before = language;
        language = post.map(p -> p.document().state().post().metadata().language()).orElse("");
        return !language.equals(before);
    }

    /** Nobody judges before all judges are there: a word that only the last of them knows would be marked until then. */
    private void decide() {
        List<InstalledDictionary> judges = wanted() && post.isPresent() ? dictionaries.judges(language) : List.of();
        List<Lexicon> lexicons = dictionaries.lexicons(judges);
        speller = lexicons.size() == judges.size() ? new Speller(lexicons, words.lists(file())) : Speller.NONE;
        proofreader = new Proofreader(new RememberedWords(speller));
        listeners.forEach(Runnable::run);
    }

    private Path file() {
        return post.flatMap(OpenPost::file).orElse(NO_FILE);
    }

    private void problem(String sentence) {
        if (told.add(sentence)) {
            tell.accept(Notice.problem(sentence));
        }
    }
}
