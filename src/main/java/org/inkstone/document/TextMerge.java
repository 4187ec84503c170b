package org.inkstone.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Three texts merged by what they share: by blocks, where both sides changed one by its lines, and where both changed a line by its
 * sentences. What only one side changed is taken as it has it; nothing that either side put in is ever left out.
 */
final class TextMerge {

    /** A part of the merged text. Parts follow one another and are whole lines, but for the last line of a text. */
    sealed interface Part {}

    record Settled(String text) implements Part {}

    /** Both sides changed it, or one removed what the other changed. At most one of the two is empty. */
    record Contested(String mine, String theirs) implements Part {}

    private TextMerge() {}

    static List<Part> byBlocks(String base, String mine, String theirs) {
        List<Part> parts = new ArrayList<>();
        // Blocks that touch are looked at together by lines: where one side changes a block and adds one behind it, and the other
        // adds one there as well, only the lines tell which stands where.
        for (Chunk chunk : Chunk.touching(Tokens.blocks(base), Tokens.blocks(mine), Tokens.blocks(theirs))) {
            chunk.agreed().ifPresentOrElse(text -> parts.add(new Settled(text)),
                    () -> parts.addAll(byLines(chunk.baseText(), chunk.mineText(), chunk.theirsText())));
        }
        return parts;
    }

    static List<Part> byLines(String base, String mine, String theirs) {
        List<Part> parts = new ArrayList<>();
        for (Chunk chunk : Chunk.overlapping(Tokens.lines(base), Tokens.lines(mine), Tokens.lines(theirs))) {
            parts.addAll(lines(chunk));
        }
        return parts;
    }

    private static List<Part> lines(Chunk chunk) {
        // Who removes lines removes them whole: what the other wrote into them is no sentence to be left alone there.
        boolean linesAgainstNone = chunk.mine().isEmpty() || chunk.theirs().isEmpty();
        Optional<String> agreed = linesAgainstNone ? chunk.agreed() : chunk.agreed().or(() -> bySentences(chunk));
        if (agreed.isPresent()) {
            return List.of(new Settled(agreed.get()));
        }
        if (chunk.base().isEmpty()) {
            return bothInserted(chunk.mine(), chunk.theirs());
        }
        List<Part> each = chunk.oneByOne().stream().flatMap(line -> lines(line).stream()).toList();
        boolean helps = each.stream().anyMatch(Settled.class::isInstance);
        return helps ? each : List.of(new Contested(chunk.mineText(), chunk.theirsText()));
    }

    /** Empty if both sides changed the same sentence. */
    private static Optional<String> bySentences(Chunk lines) {
        StringBuilder merged = new StringBuilder();
        for (Chunk chunk : Chunk.overlapping(Tokens.sentences(lines.baseText()), Tokens.sentences(lines.mineText()),
                Tokens.sentences(lines.theirsText()))) {
            Optional<String> agreed = chunk.agreed();
            if (agreed.isEmpty()) {
                return agreed;
            }
            merged.append(agreed.get());
        }
        return Optional.of(merged.toString());
    }

    /** Lines that both put in one place: those that are the same at the begin and at the end stand once. */
    private static List<Part> bothInserted(List<String> mine, List<String> theirs) {
        int limit = Math.min(mine.size(), theirs.size());
        int head = 0;
        while (head < limit && mine.get(head).equals(theirs.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < limit - head && mine.get(mine.size() - 1 - tail).equals(theirs.get(theirs.size() - 1 - tail))) {
            tail++;
        }
        String onlyMine = String.join("", mine.subList(head, mine.size() - tail));
        String onlyTheirs = String.join("", theirs.subList(head, theirs.size() - tail));
        Part middle = onlyMine.isEmpty() || onlyTheirs.isEmpty()
                ? new Settled(onlyMine + onlyTheirs)
                : new Contested(onlyMine, onlyTheirs);
        return List.of(new Settled(String.join("", mine.subList(0, head))), middle,
                new Settled(String.join("", mine.subList(mine.size() - tail, mine.size()))));
    }
}
