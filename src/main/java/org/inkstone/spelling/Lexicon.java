package org.inkstone.spelling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;

/** A Hunspell dictionary in memory. Immutable; any thread. */
public final class Lexicon {

    private static final Pattern ENCODING = Pattern.compile("(?m)^\\s*SET\\s+(\\S+)");
    /** What the .dic file begins with, by the format: how many words follow. */
    private static final Pattern COUNT = Pattern.compile("\\uFEFF?\\s*[0-9]+");

    private final Hunspell hunspell;
    private final Set<UnicodeScript> scripts;
    private final boolean english;

    private Lexicon(Dictionary dictionary, Set<UnicodeScript> scripts, boolean english) {
        this.hunspell = new Hunspell(dictionary, TimeoutPolicy.RETURN_PARTIAL_RESULT, () -> {});
        this.scripts = scripts;
        this.english = english;
    }

    /** What came of loading. */
    public sealed interface Loading {

        record Loaded(Lexicon lexicon) implements Loading {}

        /** @param reason one plain sentence */
        record Broken(String reason) implements Loading {}
    }

    /** Takes some tenths of a second for each megabyte. */
    static Loading load(byte[] affixes, byte[] words, boolean english) {
        String text = new String(words, encoding(affixes));
        if (!COUNT.matcher(text.lines().findFirst().orElse("")).lookingAt()) {
            return new Loading.Broken("Its .dic file does not begin with the number of its words.");
        }
        try {
            Dictionary dictionary = new Dictionary(new ByteArrayInputStream(affixes), List.of(new ByteArrayInputStream(words)),
                    false, SortingStrategy.inMemory());
            return new Loading.Loaded(new Lexicon(dictionary, Letters.scripts(text), english));
        } catch (IOException | ParseException | RuntimeException e) {
            // A parser of hand-written files answers some of their mistakes with whatever exception the mistake leads to.
            return new Loading.Broken("Its .aff or .dic file is not as Hunspell has it"
                    + (e instanceof ParseException parse ? " (line " + parse.getErrorOffset() + " of the .aff file)." : "."));
        }
    }

    /** Whether it knows words of this script at all. */
    boolean judges(UnicodeScript script) {
        return scripts.contains(script);
    }

    boolean accepts(String word) {
        return hunspell.spell(word) || !english && hasRightParts(word);
    }

    /** Best first; what was found within {@code limit}. */
    List<String> suggest(String word, Duration limit) {
        return hunspell.suggest(word, Math.max(1, limit.toMillis()));
    }

    /** Romance languages join words by an apostrophe: {@code l'homme}, {@code dell'anno}. */
    private boolean hasRightParts(String word) {
        String[] parts = word.split("'");
        for (String part : parts) {
            if (part.length() > 1 && !hunspell.spell(part)) {
                return false;
            }
        }
        return parts.length > 1;
    }

    private static Charset encoding(byte[] affixes) {
        Matcher name = ENCODING.matcher(new String(affixes, StandardCharsets.ISO_8859_1));
        try {
            return name.find() ? Charset.forName(name.group(1)) : StandardCharsets.ISO_8859_1;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
