package org.inkstone.workspace;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.inkstone.document.Document;
import org.inkstone.document.DocumentState;
import org.inkstone.document.Origin;
import org.inkstone.text.ChangeSet;
import org.inkstone.work.Alarms;
import org.inkstone.work.Worker;

/**
 * Finding and replacing, in the open post and in the folder. Owner thread only; searching happens on a worker, within a limit of time, and only the answer to
 * the newest question comes.
 */
public final class Search {

    /** From the last key until a text that is being written is searched again. */
    private static final Duration PAUSE = Duration.ofMillis(120);

    private final Worker worker;
    private final Alarms alarms;
    private final History history;
    private final Supplier<Optional<OpenPost>> open;
    private final FolderSearch inFolder;
    private final FolderReplacing replacing;
    private Patience finding = new Patience(Patience.USUAL);
    private Patience previewing = new Patience(Patience.USUAL);
    private Runnable callOff = () -> {};

    Search(PostFiles files, Workspace.Workers workers, Archive archive, Listeners listeners, PostFolder folder, History history,
            Supplier<Optional<OpenPost>> open) {
        this.worker = workers.search();
        this.alarms = workers.alarms();
        this.history = history;
        this.open = open;
        inFolder = new FolderSearch(files, worker, alarms, listeners, folder, open);
        replacing = new FolderReplacing(new BulkSave(files.disk(), archive), workers.disk(), history, folder, open);
    }

    /** Finding in all posts of the folder. */
    public FolderSearch inFolder() {
        return inFolder;
    }

    /** Replacing in the posts of the folder. */
    public FolderReplacing replacingInFolder() {
        return replacing;
    }

    /** Finds in the open post's text as it is now. */
    public void find(SearchQuery query, Consumer<Answer> then) {
        stop();
        open.get().ifPresent(post -> {
            DocumentState state = post.document().state();
            Patience patience = new Patience(Patience.USUAL);
            finding = patience;
            worker.submitLatest("find", () -> new TextSearch(query).in(state.text(), TextSearch.SHOWN, patience), result -> {
                if (finding == patience) {
                    then.accept(new Answer(state, result));
                }
            });
        });
    }

    /** @param state the text that {@code result} is of; the present one may be newer */
    public record Answer(DocumentState state, SearchResult result) {}

    /** The same once nobody has called this for a moment: for a text that is being written. */
    public void findAfterPause(SearchQuery query, Consumer<Answer> then) {
        stop();
        callOff = alarms.after(PAUSE, () -> find(query, then));
    }

    /** Nobody waits for what is being looked for. */
    public void stop() {
        callOff.run();
        finding.cancel();
        finding = new Patience(Patience.USUAL);
    }

    /** Works out what replacing all would do to the open post as it is now. */
    public void preview(SearchQuery query, Replacement replacement, Consumer<ReplacePreview> then) {
        stopPreview();
        open.get().ifPresent(post -> {
            DocumentState state = post.document().state();
            Patience patience = new Patience(Patience.USUAL);
            previewing = patience;
            worker.submitLatest("preview", () -> ReplacePreview.of(state, query, replacement, patience), preview -> {
                if (previewing == patience) {
                    then.accept(preview);
                }
            });
        });
    }

    /** Nobody waits for the preview any more. */
    public void stopPreview() {
        previewing.cancel();
        previewing = new Patience(Patience.USUAL);
    }

    /**
     * Replaces what {@code preview} shows, as one step that can be undone; the text as it was becomes a version first. Nothing where the
     * text has changed since.
     */
    public void replace(ReplacePreview.Ready preview) {
        present(preview.state()).filter(document -> !preview.changes().isEmpty()).ifPresent(document -> {
            history.keepBeforeChange();
            document.applyAlone(preview.changes(), Origin.COMMAND);
        });
    }

    /**
     * Replaces one match, as a step that can be undone; nothing where the text has changed since.
     *
     * @param state the text that {@code match} is of
     * @return the edit; empty where the text has changed
     */
    public Optional<ChangeSet> replace(DocumentState state, Match match, Replacement replacement) {
        return present(state).map(document -> {
            if (!replacement.alters(match, match.range().of(state.text()))) {
                return ChangeSet.none();
            }
            ChangeSet changes = ChangeSet.replace(match.range().start(), match.range().end(), replacement.instead(match));
            document.applyAlone(changes, Origin.COMMAND);
            return changes;
        });
    }

    /** Ends what is being looked for, and the worker. */
    void close() {
        stop();
        stopPreview();
        inFolder.cancel();
        worker.close();
    }

    /** The open document, if {@code state} is what it holds. */
    private Optional<Document> present(DocumentState state) {
        return open.get().map(OpenPost::document).filter(document -> document.state() == state);
    }
}
