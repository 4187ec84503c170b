package org.inkstone.document;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.document.Alignment.Hunk;

/**
 * Rows for the paragraphs of two texts. A row takes the blank lines behind its paragraph that both sides have; what one side has beyond
 * goes with what it alone has behind them, so that a paragraph at the end is added and removed together with the line break before it.
 */
final class Paragraphs {

    private final DifferenceRows rows;
    /** Characters behind the last row that no row has yet: blank lines. */
    private String rest = "";
    private String otherRest = "";

    /** @param gap the line end and the blank lines behind it */
    private record Paragraph(String text, String gap) {

        static Paragraph of(String block) {
            String text = block.stripTrailing();
            return new Paragraph(text, block.substring(text.length()));
        }
    }

    private Paragraphs(DifferenceRows rows) {
        this.rows = rows;
    }

    static void addRows(DifferenceRows rows, String before, String after) {
        new Paragraphs(rows).addAll(paragraphs(before), paragraphs(after));
    }

    private void addAll(List<Paragraph> before, List<Paragraph> after) {
        int i = 0;
        int j = 0;
        List<String> texts = before.stream().map(Paragraph::text).toList();
        List<String> otherTexts = after.stream().map(Paragraph::text).toList();
        for (Hunk hunk : Alignment.hunks(texts, otherTexts)) {
            while (i < hunk.beforeStart()) {
                addPair(before.get(i++), after.get(j++));
            }
            for (int[] pair : SimilarTexts.pairs(texts.subList(i, hunk.beforeEnd()), otherTexts.subList(j, hunk.afterEnd()))) {
                addLone(before.subList(i, hunk.beforeStart() + pair[0]), after.subList(j, hunk.afterStart() + pair[1]));
                i = hunk.beforeStart() + pair[0];
                j = hunk.afterStart() + pair[1];
                addPair(before.get(i++), after.get(j++));
            }
            addLone(before.subList(i, hunk.beforeEnd()), after.subList(j, hunk.afterEnd()));
            i = hunk.beforeEnd();
            j = hunk.afterEnd();
        }
        while (i < before.size()) {
            addPair(before.get(i++), after.get(j++));
        }
        addRest();
    }

    private void addPair(Paragraph paragraph, Paragraph other) {
        addRest();
        int shared = 0;
        int limit = Math.min(paragraph.gap.length(), other.gap.length());
        while (shared < limit && paragraph.gap.charAt(shared) == other.gap.charAt(shared)) {
            shared++;
        }
        rows.add("", paragraph.text.length() + shared, other.text.length() + shared);
        rest = paragraph.gap.substring(shared);
        otherRest = other.gap.substring(shared);
    }

    private void addLone(List<Paragraph> removed, List<Paragraph> added) {
        if (!rest.isEmpty() && !otherRest.isEmpty()) {
            addRest();
        }
        for (Paragraph paragraph : removed) {
            rows.add("", rest.length() + paragraph.text.length() + paragraph.gap.length(), 0);
            rest = "";
        }
        for (Paragraph paragraph : added) {
            rows.add("", 0, otherRest.length() + paragraph.text.length() + paragraph.gap.length());
            otherRest = "";
        }
    }

    private void addRest() {
        rows.add("", rest.length(), otherRest.length());
        rest = "";
        otherRest = "";
    }

    private static List<Paragraph> paragraphs(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String block : Tokens.blocks(text)) {
            paragraphs.add(Paragraph.of(block));
        }
        return paragraphs;
    }
}
