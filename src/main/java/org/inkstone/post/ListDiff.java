package org.inkstone.post;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a list becomes another one with the most items kept where they are.
 *
 * @param fates one for each old item
 * @param replacements the new text of each item whose fate is {@link Fate#REPLACED}, else null
 * @param added the new items before the first old one, and behind each old one; nothing is ever added behind a removed item
 */
record ListDiff(List<Fate> fates, List<String> replacements, List<List<String>> added) {

    enum Fate {
        KEPT, REPLACED, REMOVED
    }

    /** Above this many comparisons the middle of the list counts as replaced. */
    private static final long COMPARISONS = 1_000_000;

    static ListDiff between(List<String> before, List<String> after) {
        int n = before.size();
        Fate[] fates = new Fate[n];
        Arrays.fill(fates, Fate.REMOVED);
        String[] replacements = new String[n];
        List<List<String>> added = new ArrayList<>();
        for (int i = 0; i <= n; i++) {
            added.add(new ArrayList<>());
        }
        int[] partner = partners(before, after);
        int next = 0;
        for (int i = 0; i < n;) {
            int gapEnd = i;
            while (gapEnd < n && partner[gapEnd] < 0) {
                gapEnd++;
            }
            int until = gapEnd < n ? partner[gapEnd] : after.size();
            for (; i < gapEnd && next < until; i++, next++) {
                fates[i] = Fate.REPLACED;
                replacements[i] = after.get(next);
            }
            for (; next < until; next++) {
                added.get(i).add(after.get(next));
            }
            i = gapEnd;
            if (gapEnd < n) {
                fates[gapEnd] = Fate.KEPT;
                next = until + 1;
                i = gapEnd + 1;
            }
        }
        for (; next < after.size(); next++) {
            added.get(n).add(after.get(next));
        }
        return new ListDiff(List.of(fates), Arrays.asList(replacements), added);
    }

    boolean survives(int item) {
        return fates.get(item) != Fate.REMOVED;
    }

    /** For each old item the new one it stays as, or -1: a longest common subsequence. */
    private static int[] partners(List<String> before, List<String> after) {
        int[] partner = new int[before.size()];
        Arrays.fill(partner, -1);
        int head = 0;
        while (head < before.size() && head < after.size() && before.get(head).equals(after.get(head))) {
            partner[head] = head;
            head++;
        }
        int tail = 0;
        while (tail < before.size() - head && tail < after.size() - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            partner[before.size() - 1 - tail] = after.size() - 1 - tail;
            tail++;
        }
        int n = before.size() - head - tail;
        int m = after.size() - head - tail;
        if ((long) n * m > COMPARISONS) {
            return partner;
        }
        int[][] common = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                common[i][j] = before.get(head + i).equals(after.get(head + j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        for (int i = 0, j = 0; i < n && j < m;) {
            if (before.get(head + i).equals(after.get(head + j))) {
                partner[head + i++] = head + j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return partner;
    }
}
