package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A body cut into passages, whose texts joined are the body. Where it may be cut is {@link BlockScan}'s to say. Immutable; the passages
 * that an edit leaves alone are the same objects afterwards.
 */
final class Passages {

    /** Characters: as a whole they are parsed in half the time that their blocks would take one by one. */
    static final int COARSE = 8_192;
    /** Characters around an edit that are cut as finely as can be, so that the next edit there costs little. */
    private static final int FINE_REACH = 65_536;

    private final int coarse;
    private final String text;
    private final List<Passage> passages;

    private Passages(int coarse, String text, List<Passage> passages) {
        this.coarse = coarse;
        this.text = text;
        this.passages = passages;
    }

    /** @param coarse characters that a passage has at least, but near an edit */
    static Passages ofNothing(int coarse) {
        return new Passages(coarse, "", List.of());
    }

    List<Passage> list() {
        return passages;
    }

    /** The passages of another body; the less it differs from this one, the less it costs. */
    Passages after(String now) {
        if (passages.isEmpty()) {
            return new Passages(coarse, now, cut(now, 0, cuts(now, 0, start -> false), now.length(), new HashMap<>()));
        }
        int same = CommonEnds.begin(text, now);
        if (same == text.length() && same == now.length()) {
            return this;
        }
        int delta = now.length() - text.length();
        int changeEnd = now.length() - CommonEnds.end(text, now, same);
        Starts starts = new Starts();
        // What a passage begins with can join it to the one before, and that one, a term by now, to the definitions before it.
        int restart = Math.max(0, starts.at(same) - 2);
        int[] resumed = {passages.size()};
        int from = starts.of(restart);
        List<Integer> cuts = cuts(now, from, start -> {
            int index = start < changeEnd ? -1 : starts.exactly(start - delta);
            resumed[0] = index < 0 ? resumed[0] : index;
            return index >= 0;
        });
        int end = resumed[0] == passages.size() ? now.length() : starts.of(resumed[0]) + delta;
        Map<String, Passage> known = new HashMap<>();
        passages.subList(restart, resumed[0]).forEach(passage -> known.put(passage.text(), passage));
        List<Passage> made = new ArrayList<>(passages.subList(0, restart));
        made.addAll(cut(now, from, cuts, end, known));
        made.addAll(passages.subList(resumed[0], passages.size()));
        return new Passages(coarse, now, made);
    }

    private interface Stop {
        boolean at(int cut);
    }

    /** Where {@code text} may be cut behind {@code from}, which is such a place itself, up to where {@code stop} is true. */
    private static List<Integer> cuts(String text, int from, Stop stop) {
        List<Integer> cuts = new ArrayList<>();
        BlockScan.scan(text, from, text.length(), new BlockScan.Blocks() {
            @Override
            public boolean heading(int level, int start, int end) {
                return true;
            }

            @Override
            public boolean cut(int start) {
                return !stop.at(start) && cuts.add(start);
            }
        });
        return cuts;
    }

    private List<Passage> cut(String text, int from, List<Integer> cuts, int end, Map<String, Passage> known) {
        int shortest = end - from > FINE_REACH || passages.isEmpty() ? coarse : 1;
        List<Passage> made = new ArrayList<>();
        int start = from;
        for (int cut : cuts) {
            if (cut - start >= shortest && cut < end) {
                made.add(passage(text.substring(start, cut), known));
                start = cut;
            }
        }
        if (start < end) {
            made.add(passage(text.substring(start, end), known));
        }
        return made;
    }

    /** Takes a passage out of {@code known}: each stands in one place only. */
    private static Passage passage(String text, Map<String, Passage> known) {
        Passage passage = known.remove(text);
        return passage == null ? new Passage(text) : passage;
    }

    /** Where each passage begins. */
    private final class Starts {
        private final int[] starts = new int[passages.size() + 1];

        Starts() {
            for (int i = 0; i < passages.size(); i++) {
                starts[i + 1] = starts[i] + passages.get(i).length();
            }
        }

        int of(int index) {
            return starts[index];
        }

        /** The passage that holds {@code offset}; the last one for the text's end. */
        int at(int offset) {
            int found = Arrays.binarySearch(starts, 0, passages.size(), offset);
            return found >= 0 ? found : -found - 2;
        }

        /** The passage that begins at {@code offset}, or -1. */
        int exactly(int offset) {
            int found = Arrays.binarySearch(starts, 0, passages.size(), offset);
            return found >= 0 ? found : -1;
        }
    }
}
