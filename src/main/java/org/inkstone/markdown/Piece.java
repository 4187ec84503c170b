package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inkstone.text.TextRange;

/** Blocks that become one element of the page, sanitised together. One thread. */
final class Piece {

    private final List<ParsedBlock> blocks;
    private final HtmlTemplate template;
    private final int length;
    private final List<BlockPosition> positions;
    private final List<Removal> removals;
    /** For each slot where its passage begins, counted from the first one's begin. */
    private final List<Integer> slotShifts;

    private Piece(List<ParsedBlock> blocks, HtmlTemplate template, List<Integer> slotShifts, int length,
            List<BlockPosition> positions, List<Removal> removals) {
        this.blocks = blocks;
        this.template = template;
        this.slotShifts = slotShifts;
        this.length = length;
        this.positions = positions;
        this.removals = removals;
    }

    /** @param offsets of the passages that the blocks stand in, in the body */
    static Piece of(List<ParsedBlock> blocks, List<Integer> offsets, PieceHtml cleaning) {
        StringBuilder html = new StringBuilder();
        Map<Slots, Integer> shifts = new LinkedHashMap<>();
        List<BlockPosition> positions = new ArrayList<>();
        int start = offsets.getFirst() + blocks.getFirst().range().start();
        for (int i = 0; i < blocks.size(); i++) {
            ParsedBlock block = blocks.get(i);
            int shift = offsets.get(i) - start;
            shifts.put(block.slots(), offsets.get(i) - offsets.getFirst());
            html.append(block.html()).append('\n');
            block.positions().forEach(position -> positions
                    .add(new BlockPosition(position.type(), shifted(position.range(), shift), position.depth())));
        }
        List<Removal> removals = new ArrayList<>();
        String clean = cleaning.clean(html.toString(), removals::add);
        HtmlTemplate template = HtmlTemplate.of(clean, List.copyOf(shifts.keySet()));
        int end = offsets.getLast() + blocks.getLast().range().end();
        return new Piece(List.copyOf(blocks), template, template.origins().stream().map(shifts::get).toList(), end - start,
                List.copyOf(positions), List.copyOf(removals));
    }

    static TextRange shifted(TextRange range, int by) {
        return new TextRange(range.start() + by, range.end() + by);
    }

    /** Whether this was made of the very blocks. */
    boolean isOf(List<ParsedBlock> others) {
        if (blocks.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }

    ParsedBlock first() {
        return blocks.getFirst();
    }

    HtmlTemplate template() {
        return template;
    }

    /** @param offset of the first block's passage in the body */
    void assign(SlotValues values, int offset) {
        for (int i = 0; i < slotShifts.size(); i++) {
            values.assign(template.slots().get(i), offset + slotShifts.get(i));
        }
    }

    /** What the sanitiser left out. */
    List<Removal> removals() {
        return removals;
    }

    int length() {
        return length;
    }

    /** Of the blocks, from the piece's begin. */
    List<BlockPosition> positions() {
        return positions;
    }
}
