package org.inkstone.workspace;

import org.inkstone.document.Update;
import org.inkstone.library.Library;

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

    /** The page of the open post is ready; never older than one shown before. */
    default void previewReady(PreviewContent content) {}

    default void notice(Notice notice) {}
}
