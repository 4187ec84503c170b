package org.inkstone.ui.preview;

import java.util.List;

/**
 * The difference between two lists of pieces: the pieces from {@code from} on, {@code removed} of them, give way to {@code added}.
 */
record PagePatch(int from, int removed, List<String> added) {

    static PagePatch between(List<String> before, List<String> after) {
        int limit = Math.min(before.size(), after.size());
        int prefix = 0;
        while (prefix < limit && before.get(prefix).equals(after.get(prefix))) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < limit - prefix && before.get(before.size() - 1 - suffix).equals(after.get(after.size() - 1 - suffix))) {
            suffix++;
        }
        return new PagePatch(prefix, before.size() - prefix - suffix, after.subList(prefix, after.size() - suffix));
    }

    boolean isEmpty() {
        return removed == 0 && added.isEmpty();
    }

    int end() {
        return from + removed;
    }

    /** How many pieces more there are afterwards. */
    int growth() {
        return added.size() - removed;
    }
}
