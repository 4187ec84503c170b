package org.inkstone.document;

import java.util.List;

import org.inkstone.text.ChangeSet;

/**
 * What a merge leads to.
 *
 * @param changes from mine to the merged text, in LF coordinates of mine, word by word, so that a caret keeps its place
 * @param conflicts in LF coordinates of the merged text, in order and disjoint
 */
public record Merge(ChangeSet changes, List<Conflict> conflicts) {

    public Merge {
        conflicts = List.copyOf(conflicts);
    }
}
