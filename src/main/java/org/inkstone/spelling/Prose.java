package org.inkstone.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.inkstone.markdown.LineHighlighter.Span;
import org.inkstone.markdown.LineHighlighter.Style;
import org.inkstone.text.TextRange;

/** The text that a reader sees of a line, with the place of each character in that line. */
final class Prose {

    /** What stands between two blanks and is no word, or only looks like some: addresses, paths, options, names in programs. */
    private static final Pattern NO_PROSE = Pattern.compile("[@\\\\]|://|::|->|=>|[\\p{L}\\p{N}]\\(|<" //
            + "|^[^\\p{L}\\p{N}]*?(?:www\\.|[#%$]\\{?\\p{L}|-{1,2}\\p{L}|(?<!\\.)\\.{1,2}/|(?<!\\.)\\.\\p{L}|~?/\\p{L})"
            + "|/[^/]++/" //
            + "|[\\p{L}\\p{N}][.+=]\\p{L}|\\p{L}[.+=][\\p{L}\\p{N}]|[$%]\\p{L}");

    /** {@link #NO_PROSE} matches nothing that has none of these. */
    private static final String SIGNS = "@\\:->(<.#%$/+=";

    private final StringBuilder text = new StringBuilder();
    private final int[] places;

    /** @param covered the line, with covers */
    Prose(CharSequence covered, List<Span> spans) {
        places = new int[covered.length()];
        int position = 0;
        for (Span span : spans) {
            append(covered, position, span.range().start());
            append(covered, span);
            position = span.range().end();
        }
        append(covered, position, covered.length());
        coverChunks();
    }

    List<Word> words() {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int end = Letters.endOfWord(text, i);
            if (end == i) {
                i += Character.charCount(Character.codePointAt(text, i));
            } else {
                if (!isCovered(i - 1) && !isCovered(end) && Letters.isOrdinary(text, i, end)) {
                    words.add(word(i, end));
                }
                i = end;
            }
        }
        return words;
    }

    /** Emphasis vanishes, so that {@code un**believ**able} is a word; code keeps its ends; all other markup parts words. */
    private void append(CharSequence covered, Span span) {
        boolean marker = span.styles().contains(Style.MARKER);
        boolean markup = marker || span.styles().contains(Style.HTML) || span.styles().contains(Style.HARD_BREAK);
        for (int i = span.range().start(); i < span.range().end(); i++) {
            char c = covered.charAt(i);
            if (!markup || c == ProseLine.COVER) {
                append(c, i);
            } else if (marker && c == '`') {
                append(ProseLine.COVER, i);
            } else if (!marker || c != '*' && c != '_' && c != '~') {
                append(' ', i);
            }
        }
    }

    private void append(CharSequence covered, int start, int end) {
        for (int i = start; i < end; i++) {
            append(covered.charAt(i), i);
        }
    }

    private void append(char c, int place) {
        places[text.length()] = place;
        text.append(c);
    }

    private void coverChunks() {
        int start = 0;
        boolean suspicious = false;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                if (suspicious && NO_PROSE.matcher(text).region(start, i).find()) {
                    ProseLine.cover(text, start, i);
                }
                start = i + 1;
                suspicious = false;
            } else {
                suspicious |= SIGNS.indexOf(text.charAt(i)) >= 0;
            }
        }
    }

    private boolean isCovered(int i) {
        return i >= 0 && i < text.length() && text.charAt(i) == ProseLine.COVER;
    }

    private Word word(int start, int end) {
        List<TextRange> parts = new ArrayList<>();
        int from = start;
        for (int i = start + 1; i <= end; i++) {
            if (i == end || places[i] != places[i - 1] + 1) {
                parts.add(new TextRange(places[from], places[i - 1] + 1));
                from = i;
            }
        }
        return new Word(text.substring(start, end), parts);
    }
}
