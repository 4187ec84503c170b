package org.inkstone.export;

import java.util.Locale;
import java.util.Set;

import org.inkstone.post.Field;
import org.inkstone.post.Metadata;

/** Which way the lines of a page run: a matter of the script of its language, unless the post says otherwise. */
public enum TextDirection {
    LEFT_TO_RIGHT, RIGHT_TO_LEFT;

    /** Languages that are usually written so (IANA's registry of subtags, Suppress-Script; CLDR, likely subtags). */
    private static final Set<String> LANGUAGES = Set.of("ar", "arc", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks", "lrc",
            "mzn", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi");
    private static final Set<String> SCRIPTS = Set.of("adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc",
            "thaa");

    /** The field {@code dir} or {@code direction} decides, then the language. */
    static TextDirection of(Metadata metadata, String language) {
        for (Field field : metadata.fields()) {
            if (field.key().equalsIgnoreCase("dir") || field.key().equalsIgnoreCase("direction")) {
                switch (field.value().text().strip().toLowerCase(Locale.ROOT)) {
                    case "rtl" -> {
                        return RIGHT_TO_LEFT;
                    }
                    case "ltr" -> {
                        return LEFT_TO_RIGHT;
                    }
                    default -> {
                    }
                }
            }
        }
        return of(language);
    }

    /** @param tag of a language (RFC 5646) */
    static TextDirection of(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String script = locale.getScript().toLowerCase(Locale.ROOT);
        boolean rightToLeft = script.isEmpty() ? LANGUAGES.contains(locale.getLanguage()) : SCRIPTS.contains(script);
        return rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }
}
