package org.inkstone.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;

import org.inkstone.files.Disk;
import org.inkstone.files.ReadResult;
import org.inkstone.spelling.Lexicon.Loading;

/**
 * A dictionary that can be loaded.
 *
 * @param name of its two files without their ends; by custom the language that it is for, e.g. {@code de_DE} or {@code en-GB}
 * @param affixes its .aff file, beside which the .dic file stands; empty for one that comes with the program
 */
public record InstalledDictionary(String name, Optional<Path> affixes) {

    /** As a menu shows it, e.g. "English (United States)"; its name where that says no language. */
    public String title() {
        return locale().map(locale -> locale.getDisplayName(Locale.ENGLISH)).orElse(name);
    }

    /** E.g. "English"; its name where that says no language. */
    public String language() {
        return languageOf(name);
    }

    /** E.g. "GB"; empty where its name says none. */
    public String country() {
        return locale().map(Locale::getCountry).orElse("");
    }

    /** What a language tag means, e.g. "German"; the tag itself where nobody knows. */
    public static String languageOf(String tag) {
        return localeOf(tag).map(locale -> locale.getDisplayLanguage(Locale.ENGLISH)).orElse(tag);
    }

    /** Reads the files; takes some tenths of a second. Any thread. */
    public Loading load(Disk disk) {
        boolean english = locale().filter(locale -> locale.getLanguage().equals("en")).isPresent();
        if (affixes.isEmpty()) {
            return Lexicon.load(bundled(name + ".aff"), bundled(name + ".dic"), english);
        }
        ReadResult rules = disk.read(affixes.get());
        ReadResult words = disk.read(affixes.get().resolveSibling(name + ".dic"));
        if (rules instanceof ReadResult.Refused refused) {
            return new Loading.Broken(refused.reason());
        }
        return switch (words) {
            case ReadResult.Refused refused -> new Loading.Broken(refused.reason());
            case ReadResult.Contents contents -> Lexicon.load(((ReadResult.Contents) rules).bytes(), contents.bytes(), english);
        };
    }

    /** The language of its name; empty where that says none. */
    Optional<Locale> locale() {
        return localeOf(name);
    }

    /** Reads a language tag (BCP 47), also with underscores; empty for one of a language that nobody has heard of. */
    static Optional<Locale> localeOf(String tag) {
        Locale locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        try {
            boolean known = !locale.getISO3Language().isEmpty()
                    && !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage());
            return known ? Optional.of(locale) : Optional.empty();
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    private static byte[] bundled(String file) {
        try (InputStream in = InstalledDictionary.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the program lacks a part of itself: " + file, e);
        }
    }
}
