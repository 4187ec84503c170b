package org.inkstone.workspace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.inkstone.check.Finding;
import org.inkstone.check.Fix;
import org.inkstone.check.GeneratorReading;
import org.inkstone.check.GeneratorReadings;
import org.inkstone.check.Rule;
import org.inkstone.document.Document;
import org.inkstone.document.DocumentState;
import org.inkstone.document.Origin;
import org.inkstone.document.Transaction;
import org.inkstone.document.Update;
import org.inkstone.files.Disk;
import org.inkstone.library.Library;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.LineEnding;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextRange;
import org.inkstone.work.Alarms;
import org.inkstone.work.Worker;

/**
 * What there is to say about the open post before it is published, a moment behind its text: found on a worker when typing pauses, and
 * the newest wins. Meanwhile what was found moves along with the text. Owner thread only.
 */
public final class PostChecks implements WorkspaceListener, AutoCloseable {

    /** From the last key until the post is looked at again. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Where a post without a file is taken to lie. */
    private static final String NO_NAME = "new post.md";

    private final Worker worker;
    private final Alarms alarms;
    private final BlogSettings settings;
    private final BlogChecker checkers;
    private final FolderCheck inFolder;
    private final List<Runnable> listeners = new ArrayList<>();
    private Optional<Library> library = Optional.empty();
    private Optional<OpenPost> post = Optional.empty();
    private List<LocatedFinding> findings = List.of();
    private List<GeneratorReading> readings = List.of();
    private Set<Rule> rules = Set.of(Rule.values());
    /** The last state that was looked at. */
    private Optional<DocumentState> checked = Optional.empty();
    private Runnable callOff = () -> {};

    /** What a look at a post has found. */
    private record Look(List<LocatedFinding> findings, List<GeneratorReading> readings) {}

    /** @param worker is closed with this */
    public PostChecks(Disk disk, Worker worker, Alarms alarms, BlogSettings settings, Clock clock) {
        this.worker = worker;
        this.alarms = alarms;
        this.settings = settings;
        checkers = new BlogChecker(disk, clock);
        inFolder = new FolderCheck(disk, worker, checkers, this::rules);
        settings.addListener(this::settingsChanged);
    }

    /** @param changed is run after {@link #findings}, {@link #isCurrent} or {@link #rules} have changed */
    public void addListener(Runnable changed) {
        listeners.add(changed);
    }

    /** In the order of the text, in the coordinates of the text as it is now. */
    public List<LocatedFinding> findings() {
        return findings;
    }

    /** How generators would read the text that was looked at last; empty where none was. */
    public List<GeneratorReading> readings() {
        return readings;
    }

    /** Whether the text as it is now was looked at. */
    public boolean isCurrent() {
        return post.isPresent() && checked.filter(post.get().document().state()::equals).isPresent();
    }

    /** Whether there is a post to look at. */
    public boolean hasPost() {
        return post.isPresent() && library.isPresent();
    }

    /** Those that are not switched off for the blog in sight. */
    public Set<Rule> rules() {
        return rules;
    }

    /** Switches a rule on or off for the blog in sight, from now on and at the next starts. */
    public void setWanted(Rule rule, boolean wanted) {
        List<String> off = new ArrayList<>(settings.list(BlogFile.CHECKS_OFF));
        off.removeIf(id -> id.strip().equals(rule.id()));
        if (!wanted) {
            off.add(rule.id());
        }
        settings.set(BlogFile.CHECKS_OFF, off);
    }

    /** The check of all posts. */
    public FolderCheck inFolder() {
        return inFolder;
    }

    /** Checks all posts of the folder. */
    public void checkFolder() {
        library.ifPresent(inFolder::start);
    }

    /**
     * What mends {@code finding}, as a command: nothing where the text has changed since at that place.
     *
     * @param finding one of {@link #findings}
     */
    public EditCommand fix(LocatedFinding finding) {
        return (state, selection) -> findings.contains(finding) && isOpen(state)
                ? finding.finding().fix()
                        .flatMap(fix -> fix instanceof Fix.Edit edit ? Optional.of(edit.changes()) : Optional.empty())
                        .map(changes -> edit(state, changes))
                : Optional.empty();
    }

    /** Ends all lines of the open post alike where that is what mends {@code finding}; says whether it was. */
    public boolean fixLineEnds(LocatedFinding finding) {
        if (post.isEmpty() || !(finding.finding().fix().orElse(null) instanceof Fix.LineEnds ends)) {
            return false;
        }
        Document document = post.get().document();
        SourceText source = document.state().post().source();
        document.reload(ChangeSet.none(), ended(source, ends.ending()), Origin.COMMAND);
        return true;
    }

    /** The finding that is to be mended at {@code offset}: the nearest of its line that can be. */
    public Optional<LocatedFinding> fixableIn(TextRange line, int offset) {
        return findings.stream().filter(found -> found.finding().fix().isPresent())
                .filter(found -> found.finding().range().start() <= line.end() && found.finding().range().end() >= line.start())
                .min(Comparator.comparingInt(found -> distance(found.finding(), offset)));
    }

    /** Looks again at once, rather than a moment later. */
    public void refresh() {
        callOff.run();
        if (post.isEmpty() || library.isEmpty()) {
            return;
        }
        OpenPost of = post.get();
        Library among = library.get();
        Set<Rule> wanted = rules;
        DocumentState state = of.document().state();
        Path file = of.file().orElse(among.folder().resolve(NO_NAME));
        worker.submitLatest("open post", () -> new Look(
                LocatedFinding.in(state.text(), checkers.of(among, wanted).check(file, state.post())),
                GeneratorReadings.of(among.folder(), file, state.post())), look -> {
                    if (post.filter(of::equals).isPresent() && of.document().state() == state && rules.equals(wanted)) {
                        checked = Optional.of(state);
                        readings = look.readings();
                        show(look.findings());
                    }
                });
    }

    @Override
    public void openChanged(OpenState open) {
        post = open instanceof OpenState.Editing editing ? Optional.of(editing.post()) : Optional.empty();
        checked = Optional.empty();
        readings = List.of();
        show(List.of());
        refresh();
    }

    @Override
    public void documentChanged(Update update) {
        if (!findings.isEmpty()) {
            ChangeSet typed = update.transaction().changes();
            findings = findings.stream().flatMap(finding -> finding.after(typed).stream()).toList();
        }
        later();
    }

    @Override
    public void libraryChanged(Library now) {
        if (library.filter(before -> before.folder().equals(now.folder())).isEmpty()) {
            inFolder.clear();
        }
        library = Optional.of(now);
        later();
    }

    @Override
    public void close() {
        inFolder.stop();
        worker.close();
    }

    private void later() {
        callOff.run();
        callOff = alarms.after(PAUSE, this::refresh);
    }

    private void settingsChanged() {
        Set<Rule> now = BlogChecker.without(settings.list(BlogFile.CHECKS_OFF));
        if (!now.equals(rules)) {
            rules = now;
            inFolder.keepOnly(now);
            show(findings.stream().filter(found -> now.contains(found.finding().rule())).toList());
            refresh();
        }
    }

    private boolean isOpen(DocumentState state) {
        return post.filter(open -> open.document().state() == state).isPresent();
    }

    private static Edit edit(DocumentState state, ChangeSet changes) {
        int end = changes.changes().getLast().range().end();
        // Where a text was begun, it goes on there: before the line end that the change may bring.
        String inserted = changes.changes().getLast().inserted();
        int place = changes.mapOffset(end, true) - (inserted.endsWith("\n") ? 1 : 0);
        return new Edit(new Transaction(state.revision(), changes, Origin.COMMAND), TextRange.at(place));
    }

    private static SourceText ended(SourceText source, LineEnding ending) {
        String raw = source.lf().replace("\n", ending.characters());
        return source.byteOrderMark() ? ((DecodeResult.Decoded) SourceText.decode(marked(raw))).source() : SourceText.of(raw);
    }

    private static byte[] marked(String raw) {
        return ("\uFEFF" + raw).getBytes(StandardCharsets.UTF_8);
    }

    private static int distance(Finding finding, int offset) {
        return finding.range().touches(offset)
                ? 0
                : Math.min(Math.abs(finding.range().start() - offset), Math.abs(finding.range().end() - offset));
    }

    private void show(List<LocatedFinding> now) {
        findings = now;
        listeners.forEach(Runnable::run);
    }
}
