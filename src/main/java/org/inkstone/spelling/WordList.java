package org.inkstone.spelling;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words that a writer accepts: one a line, blanks around it do not count, a line that begins with {@code #} is a comment. A word in
 * small letters is also right at the begin of a sentence, and every word in capitals. Immutable.
 */
public final class WordList {

    public static final WordList EMPTY = of("");

    private final Set<String> forms;

    private WordList(Set<String> forms) {
        this.forms = forms;
    }

    /** @param text with line ends of any kind */
    public static WordList of(String text) {
        Set<String> forms = new HashSet<>();
        text.lines().map(String::strip).filter(line -> !line.startsWith("#")).map(WordList::forms).forEach(forms::addAll);
        return new WordList(forms);
    }

    /** This list with one word more. */
    public WordList with(String word) {
        Set<String> more = new HashSet<>(forms);
        more.addAll(forms(word));
        return new WordList(more);
    }

    public boolean accepts(String word) {
        return forms.contains(word);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordList that && forms.equals(that.forms);
    }

    @Override
    public int hashCode() {
        return forms.hashCode();
    }

    private static List<String> forms(String written) {
        String word = Letters.normal(written.strip());
        if (word.isEmpty()) {
            return List.of();
        }
        String capitals = word.toUpperCase(Locale.ROOT);
        int second = word.offsetByCodePoints(0, 1);
        boolean small = word.equals(word.toLowerCase(Locale.ROOT));
        String first = word.substring(0, second).toUpperCase(Locale.ROOT);
        return small ? List.of(word, capitals, first + word.substring(second)) : List.of(word, capitals);
    }
}
