package org.inkstone.post;

import java.util.ArrayList;
import java.util.List;

/**
 * The tabs that YAML allows between tokens and SnakeYAML refuses: each is replaced by a blank in the text that is given to the parser.
 *
 * <p>A tab over which the parser stumbles is outside of every scalar by that alone. The tabs in places of the same look further down
 * are guessed to be alike, to save a parse for each; a guess inside a scalar is found by the scalar's range and taken back.
 */
final class ParserTabs {

    private final StringBuilder text;
    private final List<Integer> guesses = new ArrayList<>();
    private boolean guessing = true;

    /** @param text what the parser is given; changed in place, never in length */
    ParserTabs(StringBuilder text) {
        this.text = text;
    }

    /**
     * Replaces the tabs at {@code at}, where the parser looked for a token, unless they indent something: only behind another
     * character of the line, or in a line that holds nothing but a comment, is a tab mere separation.
     */
    boolean blankOut(int at) {
        if (at >= text.length() || text.charAt(at) != '\t') {
            return false;
        }
        String before = text.toString();
        int end = Lines.skipBlanks(before, at);
        int begin = Lines.skipBlanksBack(before, at);
        boolean indents = begin == Lines.start(before, at);
        if (indents && !Lines.atEnd(before, end) && before.charAt(end) != '#') {
            return false;
        }
        fill(at, end);
        if (guessing && !indents) {
            guess(before, end, before.charAt(begin - 1), Lines.atEnd(before, end));
        }
        return true;
    }

    /** Takes back every guess that a scalar holds; whether there was one, so that the text must be parsed again. */
    boolean restoreInside(List<YamlEvent> events, int base) {
        boolean restored = false;
        int next = 0;
        for (YamlEvent event : guesses.isEmpty() ? List.<YamlEvent>of() : events) {
            while (event.isScalar() && next < guesses.size() && guesses.get(next) < event.end() - base) {
                int guess = guesses.get(next++);
                if (guess >= event.start() - base) {
                    text.setCharAt(guess, '\t');
                    restored = true;
                }
            }
        }
        guessing &= !restored;
        if (restored) {
            guesses.clear();
        }
        return restored;
    }

    private void guess(String before, int from, char behind, boolean atLineEnd) {
        for (int tab = before.indexOf('\t', from); tab >= 0; tab = before.indexOf('\t', tab + 1)) {
            int begin = Lines.skipBlanksBack(before, tab);
            boolean alike = begin > 0 && before.charAt(begin - 1) == behind
                    && Lines.atEnd(before, Lines.skipBlanks(before, tab)) == atLineEnd;
            if (alike) {
                fill(tab, tab + 1);
                guesses.add(tab);
            }
        }
    }

    private void fill(int start, int end) {
        text.replace(start, end, " ".repeat(end - start));
    }
}
