package org.inkstone.workspace;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import org.inkstone.document.Document;
import org.inkstone.document.DocumentState;
import org.inkstone.document.Update;
import org.inkstone.markdown.Outline;
import org.inkstone.work.Alarms;
import org.inkstone.work.Worker;

/** The outline of the open post, a moment behind its text: made on a worker a few times a second, and the newest wins. Owner thread only. */
public final class PostOutline implements WorkspaceListener, AutoCloseable {

    /** While somebody types. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Worker worker;
    private final Alarms alarms;
    private Consumer<Outline> listener = outline -> {};
    private Outline latest = Outline.EMPTY;
    private Document document;
    /** Of which {@link #latest} is the outline. */
    private Optional<DocumentState> outlined = Optional.empty();
    private boolean due;

    /** @param worker is closed with this */
    public PostOutline(Worker worker, Alarms alarms) {
        this.worker = worker;
        this.alarms = alarms;
    }

    /** @param changed is given each outline, also where only places in the text have changed */
    public void setListener(Consumer<Outline> changed) {
        listener = changed;
    }

    /** Whether the outline that was told last is of the text as it is now. */
    public boolean isCurrent() {
        return document != null && outlined.filter(state -> state == document.state()).isPresent();
    }

    @Override
    public void openChanged(OpenState open) {
        document = open instanceof OpenState.Editing editing ? editing.post().document() : null;
        show(Outline.EMPTY, Optional.empty());
        refresh();
    }

    @Override
    public void documentChanged(Update update) {
        if (!due) {
            due = true;
            alarms.after(PAUSE, this::refresh);
        }
    }

    @Override
    public void close() {
        worker.close();
    }

    /** Begins a new outline at once, rather than a moment later. */
    public void refresh() {
        due = false;
        if (document != null) {
            Document of = document;
            DocumentState state = of.state();
            Outline base = latest;
            worker.submitLatest("outline", () -> base.after(state.text(), state.post().body().start()), outline -> {
                if (document == of) {
                    show(outline, Optional.of(state));
                }
            });
        }
    }

    private void show(Outline outline, Optional<DocumentState> of) {
        latest = outline;
        outlined = of;
        listener.accept(outline);
    }
}
