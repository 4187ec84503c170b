package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a language is written, as far as its colours depend on it: comments, strings, words. Made once, then only read. */
final class LexicalRules {

    /**
     * A comment or string between two marks.
     *
     * @param severalLines whether it may go on behind the end of the line; if not, one without its end is no such thing
     * @param escapes whether a backslash takes the next character's meaning away
     * @param nests whether {@code open} inside needs a {@code close} of its own
     */
    record Delimited(String open, String close, TokenKind kind, boolean severalLines, boolean escapes, boolean nests) {}

    private final List<String> lineComments = new ArrayList<>();
    private final List<Delimited> delimited = new ArrayList<>();
    private final Map<String, TokenKind> words = new HashMap<>();
    private String wordParts = "_";
    private String sigils = "";
    private boolean ignoresCase;
    private boolean shapes = true;
    private boolean tags;
    private boolean regularExpressions;
    private char keyEnd;

    LexicalRules lineComments(String... openers) {
        lineComments.addAll(List.of(openers));
        return this;
    }

    LexicalRules blockComment(String open, String close) {
        return add(new Delimited(open, close, TokenKind.COMMENT, true, false, false));
    }

    LexicalRules nestedComment(String open, String close) {
        return add(new Delimited(open, close, TokenKind.COMMENT, true, false, true));
    }

    /** Strings that end with the line at the latest, with backslash escapes. */
    LexicalRules strings(String... quotes) {
        for (String quote : quotes) {
            add(new Delimited(quote, quote, TokenKind.STRING, false, true, false));
        }
        return this;
    }

    LexicalRules longStrings(String... quotes) {
        for (String quote : quotes) {
            add(new Delimited(quote, quote, TokenKind.STRING, true, true, false));
        }
        return this;
    }

    /** Strings without escapes. */
    LexicalRules rawString(String open, String close) {
        return add(new Delimited(open, close, TokenKind.STRING, true, false, false));
    }

    /** Anything else between two marks, such as annotations. */
    LexicalRules marked(String open, String close, TokenKind kind) {
        return add(new Delimited(open, close, kind, true, false, false));
    }

    private LexicalRules add(Delimited rule) {
        delimited.add(rule);
        // The longest first, so that three quotes are not read as an empty string and one.
        delimited.sort(Comparator.comparingInt((Delimited d) -> d.open().length()).reversed());
        return this;
    }

    LexicalRules keywords(String blankSeparated) {
        return words(blankSeparated, TokenKind.KEYWORD);
    }

    LexicalRules types(String blankSeparated) {
        return words(blankSeparated, TokenKind.TYPE);
    }

    LexicalRules constants(String blankSeparated) {
        return words(blankSeparated, TokenKind.NUMBER);
    }

    LexicalRules functions(String blankSeparated) {
        return words(blankSeparated, TokenKind.FUNCTION);
    }

    private LexicalRules words(String blankSeparated, TokenKind kind) {
        for (String word : blankSeparated.strip().split("\\s+")) {
            words.put(word, kind);
        }
        return this;
    }

    /** Characters that a word may hold besides letters and digits, not at its beginning. */
    LexicalRules wordParts(String characters) {
        wordParts = characters + "_";
        return this;
    }

    /** Characters that make the word behind them a variable. */
    LexicalRules sigils(String characters) {
        sigils = characters;
        return this;
    }

    /** Words count in any case; {@link #keywords} and the like are given in lower case. */
    LexicalRules ignoringCase() {
        ignoresCase = true;
        return this;
    }

    /** Names do not tell by capitals and parentheses what they are. */
    LexicalRules withoutShapes() {
        shapes = false;
        return this;
    }

    /** Elements may stand in the code, as in JSX. */
    LexicalRules tags() {
        tags = true;
        return this;
    }

    /** {@code /…/} may be a regular expression. */
    LexicalRules regularExpressions() {
        regularExpressions = true;
        return this;
    }

    /** A word that stands first in its line and before {@code end} is a key. */
    LexicalRules keysBefore(char end) {
        keyEnd = end;
        return this;
    }

    List<Delimited> delimited() {
        return delimited;
    }

    boolean isLineComment(String code, int at) {
        for (String opener : lineComments) {
            if (code.startsWith(opener, at)) {
                return true;
            }
        }
        return false;
    }

    /** {@code null} for a word that is not in the table. */
    TokenKind kindOf(String word) {
        return words.get(ignoresCase ? word.toLowerCase(Locale.ROOT) : word);
    }

    boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || wordParts.indexOf(c) >= 0;
    }

    boolean isSigil(char c) {
        return sigils.indexOf(c) >= 0;
    }

    boolean hasShapes() {
        return shapes;
    }

    boolean hasTags() {
        return tags;
    }

    boolean hasRegularExpressions() {
        return regularExpressions;
    }

    boolean isKeyEnd(char c) {
        return keyEnd != 0 && c == keyEnd;
    }
}
