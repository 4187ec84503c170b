package org.inkstone.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.inkstone.document.Alignment.Hunk;

/**
 * A passage of three texts, in tokens: what it was, and what each side made of it. Three texts are one chunk after the other.
 *
 * @param kept the tokens of {@code base} that neither side took away
 * @param onlyRemoved whether neither side put anything there
 */
record Chunk(List<String> base, List<String> mine, List<String> theirs, List<String> kept, boolean onlyRemoved) {

    /** Changes of the two sides that overlap are one chunk; so are two insertions at one place. */
    static List<Chunk> overlapping(List<String> base, List<String> mine, List<String> theirs) {
        return new Chunks(base, mine, theirs, false).all();
    }

    /** As {@link #overlapping}, and changes with nothing in between are one chunk too. */
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

    /** Where each side has as many tokens as there were: the chunks of one each. None where it has not, or only one. */
    List<Chunk> oneByOne() {
        int count = base.size() > 1 && mine.size() == base.size() && theirs.size() == base.size() ? base.size() : 0;
        return IntStream.range(0, count)
                .mapToObj(i -> new Chunk(base.subList(i, i + 1), mine.subList(i, i + 1), theirs.subList(i, i + 1), List.of(),
                        false))
                .toList();
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

    /** Walks both lists of changes at once, in the order of their places in the base. */
    private static final class Chunks {

        private final List<String> base;
        private final List<String> mine;
        private final List<String> theirs;
        private final boolean touchingIsOne;
        private final List<Chunk> chunks = new ArrayList<>();
        private int basePosition;
        private int minePosition;
        private int theirsPosition;

        private record Change(Hunk hunk, boolean isMine) {
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
            List<Change> ordered = Stream
                    .concat(Alignment.hunks(base, mine).stream().map(h -> new Change(h, true)),
                            Alignment.hunks(base, theirs).stream().map(h -> new Change(h, false)))
                    .sorted(Comparator.comparingInt((Change d) -> d.hunk.beforeStart())
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

        private boolean isOne(int start, int end, Change next) {
            int nextStart = next.hunk.beforeStart();
            return nextStart < end || (nextStart == end && (touchingIsOne || (start == end && next.isInsertion())));
        }

        /** Adds what stands from the current position to {@code end} of the base, with the changes in it. */
        private void add(int end, List<Change> changes) {
            int mineEnd = minePosition + end - basePosition + growth(changes, true);
            int theirsEnd = theirsPosition + end - basePosition + growth(changes, false);
            if (end > basePosition || !changes.isEmpty()) {
                chunks.add(new Chunk(base.subList(basePosition, end), mine.subList(minePosition, mineEnd),
                        theirs.subList(theirsPosition, theirsEnd), kept(end, changes),
                        changes.stream().allMatch(d -> d.hunk.afterStart() == d.hunk.afterEnd())));
            }
            basePosition = end;
            minePosition = mineEnd;
            theirsPosition = theirsEnd;
        }

        private static int growth(List<Change> changes, boolean isMine) {
            return changes.stream().filter(d -> d.isMine == isMine).map(Change::hunk)
                    .mapToInt(h -> h.afterEnd() - h.afterStart() - (h.beforeEnd() - h.beforeStart())).sum();
        }

        private List<String> kept(int end, List<Change> changes) {
            List<String> kept = new ArrayList<>();
            int position = basePosition;
            for (Change change : changes) {
                kept.addAll(base.subList(position, Math.max(position, change.hunk.beforeStart())));
                position = Math.max(position, change.hunk.beforeEnd());
            }
            kept.addAll(base.subList(position, end));
            return kept;
        }
    }
}
