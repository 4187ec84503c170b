package org.inkstone.workspace;

import java.util.List;
import java.util.Locale;

/**
 * The quotation marks of a language, with the blanks that belong to them.
 *
 * @param open begins a quotation; likewise {@code innerOpen} one inside of another
 */
record QuoteMarks(String open, String close, String innerOpen, String innerClose) {

    private static final QuoteMarks ENGLISH = new QuoteMarks("“", "”", "‘", "’");
    private static final QuoteMarks GERMAN = new QuoteMarks("„", "“", "‚", "‘");
    /** No-break spaces inside, as the Imprimerie nationale has it. */
    private static final QuoteMarks FRENCH = new QuoteMarks("«\u00A0", "\u00A0»", "“", "”");
    private static final QuoteMarks GUILLEMETS = new QuoteMarks("«", "»", "“", "”");
    private static final QuoteMarks SWISS = new QuoteMarks("«", "»", "‹", "›");
    private static final QuoteMarks LOW_AND_HIGH = new QuoteMarks("„", "”", "‚", "’");
    private static final QuoteMarks HIGH = new QuoteMarks("”", "”", "’", "’");

    /** @param tag as in {@code lang: de-CH}; English where it is empty or of a language that is not known here */
    static QuoteMarks of(String tag) {
        String[] parts = tag.strip().toLowerCase(Locale.ROOT).split("[-_]");
        boolean swiss = List.of(parts).contains("ch") || List.of(parts).contains("li");
        return switch (parts[0]) {
            case "de", "fr", "it" -> swiss ? SWISS : parts[0].equals("de") ? GERMAN : parts[0].equals("fr") ? FRENCH : GUILLEMETS;
            case "cs", "sk", "sl", "is", "bg", "lt" -> GERMAN;
            case "es", "ca", "el", "ru", "uk", "no", "nb", "nn" -> GUILLEMETS;
            case "pl", "hu", "ro", "hr" -> LOW_AND_HIGH;
            case "sv", "fi" -> HIGH;
            default -> ENGLISH;
        };
    }
}
