package org.inkstone.ui.search;

import org.inkstone.workspace.PostMatches;

/** A line of the list. */
sealed interface SearchRow {

    PostMatches post();

    /** @param folded whether its matches are not in the list */
    record Post(PostMatches post, boolean folded) implements SearchRow {}

    record Hit(PostMatches post, PostMatches.Hit hit, Choice choice) implements SearchRow {}
}
