package org.inkstone.markdown;

import com.vladsch.flexmark.ast.Heading;
import org.inkstone.text.TextRange;

/** What a heading says, without its markup. A reference keeps its brackets: whether something defines it, the heading alone cannot know. */
final class HeadingTitle {

    /** Where none of these stands, the text is its own title. */
    private static final String MARKUP = "\\`*_[]<>&~:@${\n";
    private static final int LONGEST_TITLE = 1_000;
    private static final MarkdownLanguage LANGUAGE = MarkdownLanguage.github();

    private HeadingTitle() {}

    /** The section whose heading is {@code text} from {@code start} to {@code end}. */
    static Section section(String text, int level, int start, int end) {
        String source = text.substring(start, Math.min(end, start + LONGEST_TITLE));
        return new Section(level, of(source), new TextRange(start, end));
    }

    private static String of(String source) {
        String words = source.strip();
        if (words.startsWith("#")) {
            words = withoutHashes(words);
        } else {
            int underline = words.lastIndexOf('\n');
            words = underline < 0 ? words : words.substring(0, underline).strip();
        }
        return isPlain(words) ? words : parsed(source, words.replace('\n', ' '));
    }

    private static String withoutHashes(String heading) {
        int from = 0;
        while (from < heading.length() && heading.charAt(from) == '#') {
            from++;
        }
        int to = heading.length();
        while (to > from && heading.charAt(to - 1) == '#') {
            to--;
        }
        boolean closing = to == from || Character.isWhitespace(heading.charAt(to - 1));
        return heading.substring(from, closing ? to : heading.length()).strip();
    }

    private static boolean isPlain(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (MARKUP.indexOf(words.charAt(i)) >= 0) {
                return false;
            }
        }
        return !words.contains("www.");
    }

    private static String parsed(String source, String words) {
        try {
            return LANGUAGE.parse(source).getFirstChild() instanceof Heading heading
                    ? InlineText.of(heading)
                    : words;
        } catch (StackOverflowError | RuntimeException failure) {
            return words;
        }
    }
}
