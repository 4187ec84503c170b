package org.inkstone.workspace;

import java.util.Optional;

import org.inkstone.document.Origin;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/**
 * Typographic quotes, dashes and ellipses in the place of what keyboards have, as the post's language has them. Never in code, HTML,
 * addresses or shortcodes. {@code --} is an en dash and {@code ---} an em dash, as in Pandoc, Hugo and SmartyPants.
 */
final class SmartPunctuation {

    private SmartPunctuation() {}

    /** Does not apply to other characters, and not where none is to be replaced. */
    static EditCommand typed(char c, TypingOptions options) {
        return Body.command((body, selection) -> {
            if (!options.smartQuotes() || !selection.isEmpty()) {
                return Optional.empty();
            }
            return switch (c) {
                case '"', '\'' -> quote(body, selection.start(), c, options);
                case '-' -> dash(body, selection.start());
                case '.' -> ellipsis(body, selection.start());
                default -> Optional.empty();
            };
        });
    }

    /** Puts back what was typed, if {@code made} is what has just been made of it; the next Backspace deletes as ever. */
    static EditCommand takeBack(Edit made) {
        return Body.command((body, selection) -> {
            boolean last = body.state().revision() == made.transaction().startRevision() + 1 && selection.equals(made.selection())
                    && made.transaction().changes().changes().size() == 1;
            if (!last) {
                return Optional.empty();
            }
            String inserted = made.transaction().changes().changes().getFirst().inserted();
            int start = made.transaction().changes().changes().getFirst().range().start();
            int caret = plain(inserted.substring(0, selection.start() - start)).length();
            String plain = plain(inserted);
            return plain.equals(inserted)
                    ? Optional.empty()
                    : body.edit(ChangeSet.replace(start, start + inserted.length(), plain), TextRange.at(start + caret),
                            Origin.TYPING);
        });
    }

    /** The quotation marks of the post's language. */
    static QuoteMarks marks(Body body, TypingOptions options) {
        String language = body.state().post().metadata().language();
        return QuoteMarks.of(language.isBlank() ? options.language() : language);
    }

    private static Optional<Edit> quote(Body body, int at, char c, TypingOptions options) {
        if (isEscaped(body.text(), at) || !Surroundings.of(body, at).isProse()) {
            return Optional.empty();
        }
        QuoteMarks marks = marks(body, options);
        boolean opens = opensAt(body, at);
        if (c == '\'') {
            return insert(body, at,
                    opens
                            ? marks.innerOpen()
                            : "’".equals(marks.innerClose()) || isApostrophe(body, at) ? "’" : marks.innerClose(),
                    "");
        }
        boolean pair = opens && options.autoClose() && Pairs.mayCloseBefore(body, at);
        return insert(body, at, opens ? marks.open() : marks.close(), pair ? marks.close() : "");
    }

    /** Inside of a word, and behind one where no quotation is open in the line. */
    private static boolean isApostrophe(Body body, int at) {
        boolean wordFollows = at < body.lineEnd(at) && Character.isLetterOrDigit(body.text().codePointAt(at));
        String before = body.text().substring(body.lineStart(at), at);
        return wordFollows
                || before.lastIndexOf('‚') <= before.lastIndexOf('‘') && before.lastIndexOf('‹') <= before.lastIndexOf('›');
    }

    private static Optional<Edit> dash(Body body, int at) {
        int lineStart = body.lineStart(at);
        boolean second = endsWith(body, at, "-") && !endsWith(body, at, "--");
        boolean third = endsWith(body, at, "–");
        if (!second && !third || !hasWords(body, lineStart, at - 1) || !isProse(body, at)) {
            return Optional.empty();
        }
        String dash = second ? "–" : "—";
        return body.edit(ChangeSet.replace(at - 1, at, dash), TextRange.at(at), Origin.TYPING);
    }

    private static Optional<Edit> ellipsis(Body body, int at) {
        boolean third = endsWith(body, at, "..") && !endsWith(body, at, "...") && !isEscaped(body.text(), at - 2);
        return !third || !isProse(body, at)
                ? Optional.empty()
                : body.edit(ChangeSet.replace(at - 2, at, "…"), TextRange.at(at - 1), Origin.TYPING);
    }

    /** Hyphens and dots belong to an address as long as no blank follows it. */
    private static boolean isProse(Body body, int at) {
        String text = body.text();
        int word = at;
        while (word > body.lineStart(at) && !Character.isWhitespace(text.charAt(word - 1))) {
            word--;
        }
        String begun = text.substring(word, at);
        return !begun.contains("://") && !begun.contains("www.") && Surroundings.of(body, at).isProse();
    }

    /** A line of hyphens is a rule, the line below a heading or part of a table. */
    private static boolean hasWords(Body body, int from, int to) {
        return body.text().substring(from, to).chars().anyMatch(c -> "-–|:>+*_ \t".indexOf(c) < 0);
    }

    private static Optional<Edit> insert(Body body, int at, String text, String behind) {
        return body.edit(ChangeSet.insert(at, text + behind), TextRange.at(at + text.length()), Origin.TYPING);
    }

    /** Whether a quotation begins here, by what stands before. */
    private static boolean opensAt(Body body, int at) {
        int start = body.lineStart(at);
        int i = at;
        while (i > start && "*_~".indexOf(body.text().charAt(i - 1)) >= 0) {
            i--;
        }
        return i == start || Pairs.opensBehind(body.text().codePointBefore(i));
    }

    private static boolean endsWith(Body body, int at, String end) {
        return at - end.length() >= body.lineStart(at) && body.text().startsWith(end, at - end.length());
    }

    static boolean isEscaped(String text, int at) {
        int i = at;
        while (i > 0 && text.charAt(i - 1) == '\\') {
            i--;
        }
        return (at - i) % 2 == 1;
    }

    private static String plain(String typographic) {
        StringBuilder plain = new StringBuilder();
        for (char c : typographic.toCharArray()) {
            plain.append(switch (c) {
                case '“', '”', '„', '«', '»' -> "\"";
                case '‘', '’', '‚', '‹', '›' -> "'";
                case '–' -> "--";
                case '—' -> "---";
                case '…' -> "...";
                case '\u00A0' -> "";
                default -> String.valueOf(c);
            });
        }
        return plain.toString();
    }
}
