package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.inkstone.document.Conflict;
import org.inkstone.document.Update;
import org.inkstone.library.Library;
import org.inkstone.store.ViewPlace;

/** Follows a {@link Workspace}; called on the owner thread. */
public interface WorkspaceListener {

    /** The folder was opened, read, or a post in it changed. */
    default void libraryChanged(Library library) {}

    /** The style of the library's posts, and what some do otherwise, is known: asking for them costs nothing now. */
    default void habitsLearned(Library library) {}

    /** Another post is open, or none, or one that cannot be shown. */
    default void openChanged(OpenState open) {}

    /** The open post's text changed. */
    default void documentChanged(Update update) {}

    default void saveStateChanged(SaveState state) {}

    /** The open post's file was renamed or moved by another program; the post is followed. */
    default void fileMoved(Path file) {}

    /** Places of the open post where this text and another program's could not be brought together without asking; none any more. */
    default void conflictsChanged(List<Conflict> conflicts) {}

    /** Unsaved text came back into the open post; {@code place} is where the caret was in it. */
    default void recovered(OpenPost post, ViewPlace place) {}

    /** What came back was answered for: kept or discarded. */
    default void recoveryAnswered() {}

    /** Other posts, newest first, of which unsaved text is kept. */
    default void unsavedChanged(List<UnsavedText> others) {}

    /** @param trouble why nothing can be kept besides the posts, one plain sentence; empty: it can be again */
    default void archiveTrouble(Optional<String> trouble) {}

    /** The page of the open post is ready; never older than one shown before. */
    default void previewReady(PreviewContent content) {}

    /** @param words how many the open post is to have; 0: nothing was decided */
    default void goalChanged(int words) {}

    default void notice(Notice notice) {}
}
