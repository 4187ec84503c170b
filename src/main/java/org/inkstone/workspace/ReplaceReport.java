package org.inkstone.workspace;

import java.util.List;

/**
 * What replacing in the folder, or taking that back, has done.
 *
 * @param undone whether it was taken back
 * @param matches how many places were changed, in {@code posts} posts
 * @param leftAlone posts that were to be changed and were not, or of which the disk does not confirm it
 * @param canUndo whether some of it can be taken back now
 */
public record ReplaceReport(boolean undone, int matches, int posts, List<LeftAlone> leftAlone, boolean canUndo) {

    public ReplaceReport {
        leftAlone = List.copyOf(leftAlone);
    }
}
