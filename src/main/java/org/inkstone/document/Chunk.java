package org.inkstone.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.inkstone.document.Alignment.Hunk;

/**
 * A passage of three texts, in tokens: what it was, and what each side made of it. Three texts are one chunk after the other.
 *
 * @param kept the tokens of {@code base} that neither side took away
 * @param onlyRemoved whether neither side put anything there
 */
record Chunk(List<String> base, List<String> mine, List<String> theirs, List<String> kept, boolean onlyRemoved) {

    /** Differences of the two sides that overlap are one chunk; so are two insertions at one place. */
    static List<Chunk> overlapping(List<String> base, List<String> mine, List<String> theirs) {
        return new Chunks(base, mine, theirs, false).all();
    }

    /** As {@link #overlapping}, and differences with nothing in between are one chunk too. */
    static List<Chunk> touching(List<String> base, List<String> mine, List<String> theirs) {
        return new Chunks(base, mine, theirs, true).all();
    }

    /** The text that both sides can live with; empty where each wants another one. */
    Optional<String> agreed() {
        if (mine.equals(base) || mine.equals(theirs)) {
            return Optional.of(theirsText());
        }
        if (theirs.equals(base)) {
            return Optional.of(mineText());
        }
        return onlyRemoved ? Optional.of(String.join("", kept)) : Optional.empty();
    }

    String baseText() {
        return String.join("", base);
    }

    String mineText() {
        return String.join("", mine);
    }

    String theirsText() {
        return String.join("", theirs);
    }

    /** Walks both lists of differences at once, in the order of their places in the base. */
    private static final class Chunks {

        private final List<String> base;
        private final List<String> mine;
        private final List<String> theirs;
        private final boolean touchingIsOne;
        private final List<Chunk> chunks = new ArrayList<>();
        private int basePosition;
        private int minePosition;
        private int theirsPosition;

        private record Difference(Hunk hunk, boolean isMine) {
            boolean isInsertion() {
                return hunk.beforeStart() == hunk.beforeEnd();
            }
        }

        Chunks(List<String> base, List<String> mine, List<String> theirs, boolean touchingIsOne) {
            this.base = base;
            this.mine = mine;
            this.theirs = theirs;
            this.touchingIsOne = touchingIsOne;
        }

        List<Chunk> all() {
            List<Difference> ordered = Stream
                    .concat(Alignment.hunks(base, mine).stream().map(h -> new Difference(h, true)),
                            Alignment.hunks(base, theirs).stream().map(h -> new Difference(h, false)))
                    .sorted(Comparator.comparingInt((Difference d) -> d.hunk.beforeStart())
                            .thenComparingInt(d -> d.hunk.beforeEnd()))
                    .toList();
            for (int i = 0; i < ordered.size();) {
                int start = ordered.get(i).hunk.beforeStart();
                int end = ordered.get(i).hunk.beforeEnd();
                int next = i + 1;
                while (next < ordered.size() && isOne(start, end, ordered.get(next))) {
                    end = Math.max(end, ordered.get(next).hunk.beforeEnd());
                    next++;
                }
                add(start, List.of());
                add(end, ordered.subList(i, next));
                i = next;
            }
            add(base.size(), List.of());
            return chunks;
        }

        private boolean isOne(int start, int end, Difference next) {
            int nextStart = next.hunk.beforeStart();
            return nextStart < end || (nextStart == end && (touchingIsOne || (start == end && next.isInsertion())));
        }

        /** Adds what stands from the current position to {@code end} of the base, with the differences in it. */
        private void add(int end, List<Difference> differences) {
            int mineEnd = minePosition + end - basePosition + growth(differences, true);
            int theirsEnd = theirsPosition + end - basePosition + growth(differences, false);
            if (end > basePosition || !differences.isEmpty()) {
                chunks.add(new Chunk(base.subList(basePosition, end), mine.subList(minePosition, mineEnd),
                        theirs.subList(theirsPosition, theirsEnd), kept(end, differences),
                        differences.stream().allMatch(d -> d.hunk.afterStart() == d.hunk.afterEnd())));
            }
            basePosition = end;
            minePosition = mineEnd;
            theirsPosition = theirsEnd;
        }

        private static int growth(List<Difference> differences, boolean isMine) {
            return differences.stream().filter(d -> d.isMine == isMine).map(Difference::hunk)
                    .mapToInt(h -> h.afterEnd() - h.afterStart() - (h.beforeEnd() - h.beforeStart())).sum();
        }

        private List<String> kept(int end, List<Difference> differences) {
            List<String> kept = new ArrayList<>();
            int position = basePosition;
            for (Difference difference : differences) {
                kept.addAll(base.subList(position, Math.max(position, difference.hunk.beforeStart())));
                position = Math.max(position, difference.hunk.beforeEnd());
            }
            kept.addAll(base.subList(position, end));
            return kept;
        }
    }
}
