package org.inkstone.ui.check;

import java.nio.file.Path;
import java.util.Optional;

import org.inkstone.workspace.CheckedPost;
import org.inkstone.workspace.LocatedFinding;

/** A line of the list. */
sealed interface CheckRow {

    /** What a group of findings of the open post has in common. */
    record Group(String title, int count) implements CheckRow {}

    /** A post of the folder. */
    record Post(CheckedPost post, boolean folded) implements CheckRow {}

    /** @param file of a post of the folder; empty for the open post */
    record Found(Optional<Path> file, LocatedFinding found) implements CheckRow {}
}
