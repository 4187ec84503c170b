package org.inkstone.workspace;

import java.util.Optional;
import java.util.function.Supplier;

import org.inkstone.document.Conflict;
import org.inkstone.document.Origin;
import org.inkstone.text.ChangeSet;

/** The places of the open post that another program and the writer have both changed, and their answers. Owner thread only. */
public final class Conflicts {

    private final Saver saver;
    private final Listeners listeners;
    private final Supplier<Optional<OpenPost>> open;

    /** Which of two texts is to stand. */
    public enum Resolution {
        MINE, THEIRS, BOTH
    }

    Conflicts(Saver saver, Listeners listeners, Supplier<Optional<OpenPost>> open) {
        this.saver = saver;
        this.listeners = listeners;
        this.open = open;
    }

    /** Answers one of {@link OpenPost#conflicts}, as a step that can be undone; nothing where it is none any more. */
    public void resolve(Conflict conflict, Resolution resolution) {
        open.get().filter(post -> post.conflicts().contains(conflict)).ifPresent(post -> {
            ChangeSet changes = switch (resolution) {
                case MINE -> conflict.keepMine();
                case THEIRS -> conflict.takeTheirs();
                case BOTH -> ChangeSet.none();
            };
            post.resolved(conflict);
            if (!changes.isEmpty()) {
                post.document().applyAlone(changes, Origin.MERGE);
            }
            listeners.tell(l -> l.conflictsChanged(post.conflicts()));
            // Until now it did not save itself.
            saver.edited(post);
        });
    }
}
