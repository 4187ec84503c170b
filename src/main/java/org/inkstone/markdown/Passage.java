package org.inkstone.markdown;

import java.util.HashSet;
import java.util.Set;

import org.inkstone.text.Words;

/**
 * A stretch of a body, whole lines, that parses the same by itself as it does in the body, but for what is defined elsewhere. Knows what
 * was made of it. Used by one thread at a time.
 */
final class Passage {

    /** Line beginnings that may stand between the words of a label: a label may go on in the next line of a quote. */
    private static final String QUOTE_MARKS = " \t>";

    private final String text;
    private final boolean mayDefine;
    private Set<String> labels;
    private int words = -1;
    private ParsedPassage parsed;

    Passage(String text) {
        this.text = text;
        mayDefine = text.contains("]:");
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    int words() {
        if (words < 0) {
            words = Words.count(text);
        }
        return words;
    }

    boolean mayDefine() {
        return mayDefine;
    }

    /** Null where nothing was made of it yet. */
    ParsedPassage parsed() {
        return parsed;
    }

    void parsed(ParsedPassage made) {
        parsed = made;
    }

    /** What stands between brackets that hold no others, normalised: every label that is referred to, and more. */
    Set<String> labels() {
        if (labels == null) {
            labels = text.indexOf(']') < 0 ? Set.of() : findLabels();
        }
        return labels;
    }

    private Set<String> findLabels() {
        Set<String> found = new HashSet<>();
        int opened = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                opened = i + 1;
            } else if (c == ']' && opened >= 0) {
                found.add(Definitions.normal(withoutQuoteMarks(text.substring(opened, i))));
                opened = -1;
            }
        }
        return found;
    }

    private static String withoutQuoteMarks(String label) {
        int lineEnd = label.indexOf('\n');
        if (lineEnd < 0) {
            return label;
        }
        StringBuilder plain = new StringBuilder(label.length());
        int from = 0;
        for (; lineEnd >= 0; lineEnd = label.indexOf('\n', from)) {
            plain.append(label, from, lineEnd).append(' ');
            from = lineEnd + 1;
            while (from < label.length() && QUOTE_MARKS.indexOf(label.charAt(from)) >= 0) {
                from++;
            }
        }
        return plain.append(label, from, label.length()).toString();
    }
}
