package org.inkstone.spelling;

import java.lang.Character.UnicodeScript;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says whether words are right: those that one of the dictionaries has, or one of the word lists. A word in a script that no dictionary
 * is about is right, for nobody could say otherwise. Immutable; any thread.
 */
public final class Speller implements Predicate<String> {

    /** Accepts everything. */
    public static final Speller NONE = new Speller(List.of(), List.of());

    private static final int MOST_SUGGESTIONS = 6;
    /** Taking a word apart at its first or last letter hits upon words by chance. */
    private static final Pattern LONE_LETTER = Pattern.compile("^\\p{L}[ -]|[ -]\\p{L}$");

    /** An English word, and the name of this program, that dictionaries lack. */
    private static final WordList OWN = WordList.of("inkstone");

    private final List<Lexicon> lexicons;
    private final List<WordList> lists;

    public Speller(List<Lexicon> lexicons, List<WordList> lists) {
        this.lexicons = List.copyOf(lexicons);
        this.lists = List.copyOf(lists);
    }

    /** Whether there is any dictionary. */
    public boolean checks() {
        return !lexicons.isEmpty();
    }

    @Override
    public boolean test(String word) {
        List<Lexicon> judges = judges(word);
        String owner = withoutPossessive(word);
        return judges.isEmpty() || judges.stream().anyMatch(lexicon -> lexicon.accepts(word))
                || Stream.concat(lists.stream(), Stream.of(OWN)).anyMatch(list -> list.accepts(word) || list.accepts(owner));
    }

    /**
     * What a wrong word may have been meant to be, best first.
     *
     * @param deadline what is not found by then is left out
     */
    public List<String> suggest(String word, Duration deadline) {
        List<Lexicon> judges = judges(word);
        List<List<String>> all = judges.stream().map(lexicon -> lexicon.suggest(word, deadline.dividedBy(judges.size())))
                .toList();
        Set<String> best = new LinkedHashSet<>();
        // A missing apostrophe is likelier than another word.
        all.stream().flatMap(List::stream).filter(s -> s.replace("'", "").equals(word)).forEach(best::add);
        for (int rank = 0; best.size() <= MOST_SUGGESTIONS && rank < longest(all); rank++) {
            for (List<String> suggestions : all) {
                if (rank < suggestions.size() && (rank == 0 || !LONE_LETTER.matcher(suggestions.get(rank)).find())) {
                    best.add(suggestions.get(rank));
                }
            }
        }
        return best.stream().filter(s -> !s.equals(word)).filter(s -> s.indexOf('-') < 0 || !best.contains(s.replace('-', ' ')))
                .limit(MOST_SUGGESTIONS).toList();
    }

    private List<Lexicon> judges(String word) {
        UnicodeScript script = Letters.script(word);
        return lexicons.stream().filter(lexicon -> lexicon.judges(script)).toList();
    }

    private static int longest(List<List<String>> lists) {
        return lists.stream().mapToInt(List::size).max().orElse(0);
    }

    private static String withoutPossessive(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }
}
