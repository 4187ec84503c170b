package org.inkstone.markdown;

import java.util.List;

import org.inkstone.text.TextRange;

/**
 * A block of the top of a passage. Compared by identity: parsing again makes another one.
 */
final class ParsedBlock {

    private final String html;
    private final boolean rawHtml;
    private final TextRange range;
    private final List<BlockPosition> positions;
    private final Slots slots;

    /**
     * @param html not yet sanitised, with tokens of {@code slots}
     * @param rawHtml whether HTML that the writer wrote is in it: an element may begin here and end in another block
     * @param range in the passage
     * @param positions of it and the blocks in it, in the passage
     */
    ParsedBlock(String html, boolean rawHtml, TextRange range, List<BlockPosition> positions, Slots slots) {
        this.html = html;
        this.rawHtml = rawHtml;
        this.range = range;
        this.positions = positions;
        this.slots = slots;
    }

    String html() {
        return html;
    }

    boolean rawHtml() {
        return rawHtml;
    }

    TextRange range() {
        return range;
    }

    List<BlockPosition> positions() {
        return positions;
    }

    Slots slots() {
        return slots;
    }
}
