package org.inkstone.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

/**
 * Which tokens of one text stay in another. Tokens that stand once on either side are matched first, as a reader would; between them
 * Myers finds the shortest script. Ends in a few seconds whatever it is given: where there is too much to compare, it guesses.
 */
final class Alignment {

    /** Above this many pairs of tokens a region is guessed: Myers would take seconds. */
    private static final long COMPARISONS = 16_000_000;
    /** Each level finds tokens that became unique; real texts need two or three. */
    private static final int DEPTH = 20;

    private final int[] before;
    private final int[] after;
    /** For each token before, the one after that it stays as, or -1. */
    private final int[] partner;
    /** The tokens with a letter or digit in them: that a blank line stands once on either side means nothing. */
    private final BitSet telling;

    /** Tokens that gave way to others; one of the two ranges may be empty. Between two hunks at least one token stays. */
    record Hunk(int beforeStart, int beforeEnd, int afterStart, int afterEnd) {}

    private Alignment(int[] before, int[] after, BitSet telling) {
        this.before = before;
        this.after = after;
        this.telling = telling;
        this.partner = new int[before.length];
        Arrays.fill(partner, -1);
    }

    /** What differs, in order. */
    static List<Hunk> hunks(List<String> before, List<String> after) {
        Map<String, Integer> names = new HashMap<>();
        int[] namedBefore = named(before, names);
        int[] namedAfter = named(after, names);
        BitSet telling = new BitSet();
        names.forEach((token, name) -> telling.set(name, token.codePoints().anyMatch(Character::isLetterOrDigit)));
        Alignment alignment = new Alignment(namedBefore, namedAfter, telling);
        alignment.match(0, before.size(), 0, after.size(), 0);
        return alignment.hunks();
    }

    private static int[] named(List<String> tokens, Map<String, Integer> names) {
        int[] named = new int[tokens.size()];
        int i = 0;
        for (String token : tokens) {
            Integer fresh = names.size();
            Integer known = names.putIfAbsent(token, fresh);
            named[i++] = known == null ? fresh : known;
        }
        return named;
    }

    private List<Hunk> hunks() {
        List<Hunk> hunks = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.length || j < after.length) {
            int start = i;
            while (i < before.length && partner[i] < 0) {
                i++;
            }
            int until = i < before.length ? partner[i] : after.length;
            if (i > start || until > j) {
                hunks.add(new Hunk(start, i, j, until));
            }
            i++;
            j = until + 1;
        }
        return hunks;
    }

    private void match(int from, int to, int otherFrom, int otherTo, int depth) {
        int a = from;
        int b = otherFrom;
        while (a < to && b < otherTo && before[a] == after[b]) {
            partner[a++] = b++;
        }
        int aEnd = to;
        int bEnd = otherTo;
        while (aEnd > a && bEnd > b && before[aEnd - 1] == after[bEnd - 1]) {
            partner[--aEnd] = --bEnd;
        }
        if (a == aEnd || b == bEnd) {
            return;
        }
        List<int[]> anchors = depth < DEPTH ? anchors(a, aEnd, b, bEnd) : List.of();
        if (anchors.isEmpty()) {
            matchByMyers(a, aEnd, b, bEnd);
            return;
        }
        for (int[] anchor : anchors) {
            partner[anchor[0]] = anchor[1];
            match(a, anchor[0], b, anchor[1], depth + 1);
            a = anchor[0] + 1;
            b = anchor[1] + 1;
        }
        match(a, aEnd, b, bEnd, depth + 1);
    }

    /** Pairs of places of tokens that stand once on either side: the most that are in order on both. */
    private List<int[]> anchors(int from, int to, int otherFrom, int otherTo) {
        Map<Integer, int[]> seen = new HashMap<>();
        for (int i = from; i < to; i++) {
            seen.computeIfAbsent(before[i], t -> new int[4])[0]++;
            seen.get(before[i])[1] = i;
        }
        for (int j = otherFrom; j < otherTo; j++) {
            int[] counts = seen.get(after[j]);
            if (counts != null) {
                counts[2]++;
                counts[3] = j;
            }
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int[] counts = seen.get(before[i]);
            if (counts[0] == 1 && counts[2] == 1 && telling.get(before[i])) {
                pairs.add(new int[]{i, counts[3]});
            }
        }
        return longestInOrder(pairs);
    }

    /** Patience sorting: each pile is topped by the smallest end of a run of that length. */
    private static List<int[]> longestInOrder(List<int[]> pairs) {
        int[] tops = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int piles = 0;
        for (int k = 0; k < pairs.size(); k++) {
            int low = 0;
            int high = piles;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tops[middle])[1] < pairs.get(k)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[k] = low == 0 ? -1 : tops[low - 1];
            tops[low] = k;
            piles = Math.max(piles, low + 1);
        }
        List<int[]> longest = new ArrayList<>();
        for (int k = piles == 0 ? -1 : tops[piles - 1]; k >= 0; k = previous[k]) {
            longest.add(pairs.get(k));
        }
        return longest.reversed();
    }

    private void matchByMyers(int from, int to, int otherFrom, int otherTo) {
        List<Integer> places = shared(before, from, to, after, otherFrom, otherTo);
        List<Integer> otherPlaces = shared(after, otherFrom, otherTo, before, from, to);
        if ((long) places.size() * otherPlaces.size() > COMPARISONS) {
            matchOneByOne(places, otherPlaces);
            return;
        }
        List<Integer> tokens = places.stream().map(i -> before[i]).toList();
        List<Integer> otherTokens = otherPlaces.stream().map(j -> after[j]).toList();
        int i = 0;
        int j = 0;
        for (Change change : new MyersDiffWithLinearSpace<Integer>().computeDiff(tokens, otherTokens, null)) {
            while (i < change.startOriginal) {
                partner[places.get(i++)] = otherPlaces.get(j++);
            }
            i = change.endOriginal;
            j = change.endRevised;
        }
        while (i < places.size()) {
            partner[places.get(i++)] = otherPlaces.get(j++);
        }
    }

    /** A guess that costs nothing: right where every paragraph was changed and the blank lines between them were not. */
    private void matchOneByOne(List<Integer> places, List<Integer> otherPlaces) {
        for (int k = 0; k < Math.min(places.size(), otherPlaces.size()); k++) {
            if (before[places.get(k)] == after[otherPlaces.get(k)]) {
                partner[places.get(k)] = otherPlaces.get(k);
            }
        }
    }

    /** The places of tokens that the other side has too; the others cannot be matched and would only cost time. */
    private static List<Integer> shared(int[] tokens, int from, int to, int[] others, int otherFrom, int otherTo) {
        Set<Integer> known = new HashSet<>();
        for (int j = otherFrom; j < otherTo; j++) {
            known.add(others[j]);
        }
        List<Integer> places = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (known.contains(tokens[i])) {
                places.add(i);
            }
        }
        return places;
    }
}
