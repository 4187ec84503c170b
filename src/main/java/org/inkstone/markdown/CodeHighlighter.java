package org.inkstone.markdown;

import java.util.Locale;

/**
 * Colours code: HTML in which keywords, strings, comments and so on stand in spans of the classes that {@link TokenKind} names.
 *
 * <p>Invariants: the text of the HTML is the code to the character; there is nothing in it but text and such spans; the same code
 * gives the same HTML; it takes linear time and never fails. Code in a language that nobody knows, of more than
 * {@value #LONGEST_CODE} characters or with a line of more than {@value #LONGEST_LINE} stays plain.
 */
final class CodeHighlighter {

    static final int LONGEST_CODE = 200_000;
    static final int LONGEST_LINE = 5_000;

    private static final String ENDS_OF_LANGUAGE = "{}:,;= \t\"";
    private static final String PREFIX = "language-";

    /** Made with the first fence that is coloured: a page without one need not wait for them. */
    private static final class Languages {
        static final CodeLanguages ALL = new CodeLanguages();
    }

    /**
     * The name of the language in the info string of a fence, as written; empty if there is none. Besides {@code java} that is understood
     * what blogs write for several renderers: <code>{.java}</code>, <code>java{1,3}</code>, {@code java:Title}, {@code java,linenos},
     * {@code language-java}.
     */
    static String language(String info) {
        int start = 0;
        while (start < info.length() && "{. \t".indexOf(info.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < info.length() && ENDS_OF_LANGUAGE.indexOf(info.charAt(end)) < 0) {
            end++;
        }
        String word = info.substring(start, end);
        return word.startsWith(PREFIX) ? word.substring(PREFIX.length()) : word;
    }

    /** @param language its name or one of its other names, in any case; @param code with LF at the ends of its lines */
    String html(String language, String code) {
        if (isSmallEnough(code)) {
            Tokenizer tokenizer = Languages.ALL.named(language.toLowerCase(Locale.ROOT));
            ColouredCode coloured = new ColouredCode(code);
            try {
                tokenizer.tokenize(code, coloured);
                return coloured.html();
            } catch (RuntimeException | StackOverflowError failure) {
                // Some of the scanners are other people's work: no code may take the post it stands in away.
                return new ColouredCode(code).html();
            }
        }
        return new ColouredCode(code).html();
    }

    private static boolean isSmallEnough(String code) {
        if (code.length() > LONGEST_CODE) {
            return false;
        }
        int start = 0;
        while (start < code.length()) {
            int end = code.indexOf('\n', start);
            end = end < 0 ? code.length() : end;
            if (end - start > LONGEST_LINE) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }
}
