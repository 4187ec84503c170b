package org.inkstone.document;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.document.TextMerge.Contested;
import org.inkstone.document.TextMerge.Part;
import org.inkstone.document.TextMerge.Settled;
import org.inkstone.text.TextRange;

/** Puts the parts of a merge one behind the other and notes where the conflicts stand. */
final class MergedText {

    private final StringBuilder text;
    private final List<Conflict> conflicts;

    /** A text that is merged already; parts go behind it. */
    MergedText(String text, List<Conflict> conflicts) {
        this.text = new StringBuilder(text);
        this.conflicts = new ArrayList<>(conflicts);
    }

    String text() {
        return text.toString();
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    MergedText append(List<Part> parts) {
        List<Part> filled = parts.stream().filter(p -> !begin(p).isEmpty()).toList();
        for (int i = 0; i < filled.size(); i++) {
            endLine();
            switch (filled.get(i)) {
                case Settled settled -> text.append(settled.text());
                case Contested contested -> {
                    boolean beginsBlock = i == 0 || endsBlank(text);
                    boolean endsBlock = i + 1 == filled.size() || beginsBlank(begin(filled.get(i + 1)));
                    append(contested, beginsBlock && endsBlock);
                }
            }
        }
        return this;
    }

    /** @param wholeBlocks whether either text would be a paragraph of its own here, and so must not grow together with the other */
    private void append(Contested contested, boolean wholeBlocks) {
        int start = text.length();
        text.append(contested.mine());
        TextRange mine = new TextRange(start, text.length());
        if (!contested.mine().isEmpty() && !contested.theirs().isEmpty()) {
            endLine();
            if (wholeBlocks && !endsBlank(text) && !beginsBlank(contested.theirs())) {
                text.append('\n');
            }
        }
        int theirs = text.length();
        text.append(contested.theirs());
        conflicts.add(new Conflict.Passage(mine, new TextRange(theirs, text.length())));
    }

    /** A part is whole lines; the last line of a text may lack its end and yet be followed by what the other side put there. */
    private void endLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private static String begin(Part part) {
        return switch (part) {
            case Settled settled -> settled.text();
            case Contested contested -> contested.mine().isEmpty() ? contested.theirs() : contested.mine();
        };
    }

    /** Whether the last line, which ends with a line break, is blank. */
    private static boolean endsBlank(CharSequence text) {
        int end = text.length() - 1;
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
            end--;
        }
        return end == 0 || (end > 0 && text.charAt(end - 1) == '\n');
    }

    private static boolean beginsBlank(String text) {
        int end = text.indexOf('\n');
        return text.substring(0, end < 0 ? text.length() : end).isBlank();
    }
}
