package org.inkstone.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text cut into parts that follow one another without a gap, in the sizes in which texts are compared. All texts in LF coordinates. */
final class Tokens {

    private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}(?=[^`]*$)|~{3,}).*");
    private static final Pattern SENTENCE_END = Pattern
            .compile("(?<![.!?…])[.!?…]++[)\\]\"'”’»*_]*+(?=[ \\t\\n]|$)|[。！？]++[」』）]*+");
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Tokens() {}

    /** Lines with their line ends. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < text.length();) {
            int end = lineEnd(text, start);
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    /**
     * Runs of lines that are not blank, with the blank lines behind them; blank lines at the very top are a block. A fenced code block
     * is one whatever stands in it; a fence that nothing closes is a line like others.
     */
    static List<String> blocks(String text) {
        List<String> lines = lines(text);
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        boolean blankBefore = false;
        Fences fences = new Fences(lines);
        for (int i = 0; i < lines.size();) {
            boolean blank = lines.get(i).isBlank();
            if (blankBefore && !blank) {
                blocks.add(block.toString());
                block.setLength(0);
            }
            blankBefore = blank;
            for (int end = fences.end(i); i < end; i++) {
                block.append(lines.get(i));
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block.toString());
        }
        return blocks;
    }

    /** Sentences, the blanks between them, and line ends. A line without a sentence's end is one sentence. */
    static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String line : lines(text)) {
            int end = line.endsWith("\n") ? line.length() - 1 : line.length();
            Matcher sentenceEnd = SENTENCE_END.matcher(line);
            int start = 0;
            while (start < end && sentenceEnd.find(start)) {
                int blanks = sentenceEnd.end();
                sentences.add(line.substring(start, blanks));
                start = blanks;
                while (start < end && isBlank(line.charAt(start))) {
                    start++;
                }
                addUnlessEmpty(sentences, line.substring(blanks, start));
            }
            addUnlessEmpty(sentences, line.substring(start, end));
            addUnlessEmpty(sentences, line.substring(end));
        }
        return sentences;
    }

    /**
     * Words, runs of blanks, line ends, and every other character alone, as is each character of the scripts that put no blanks between
     * words. What a reader takes for one character is never cut.
     */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher cluster = CLUSTER.matcher(text);
        int start = 0;
        Shape shape = Shape.ALONE;
        while (cluster.find()) {
            Shape next = Shape.of(text.codePointAt(cluster.start()));
            if (next == Shape.ALONE || next != shape) {
                addUnlessEmpty(words, text.substring(start, cluster.start()));
                start = cluster.start();
                shape = next;
            }
        }
        addUnlessEmpty(words, text.substring(start));
        return words;
    }

    /** Where each token begins, and behind them where the last one ends. */
    static int[] offsets(List<String> tokens) {
        int[] offsets = new int[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            offsets[i + 1] = offsets[i] + tokens.get(i).length();
        }
        return offsets;
    }

    private enum Shape {
        WORD, BLANK, ALONE;

        static Shape of(int c) {
            if (c == ' ' || c == '\t') {
                return BLANK;
            }
            return Character.isLetterOrDigit(c) && !isOwnWord(c) ? WORD : ALONE;
        }

        private static boolean isOwnWord(int c) {
            if (c < 0x2E80) {
                return false;
            }
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            return Character.isIdeographic(c) || script == Character.UnicodeScript.HIRAGANA
                    || script == Character.UnicodeScript.KATAKANA || script == Character.UnicodeScript.HANGUL;
        }
    }

    /** Finds where a fenced code block ends. */
    private static final class Fences {
        private final List<String> lines;
        /** A fence of this length or more is closed nowhere below: no reason to look through the whole text again. */
        private int leftOpen = Integer.MAX_VALUE;
        private int tildesLeftOpen = Integer.MAX_VALUE;

        Fences(List<String> lines) {
            this.lines = lines;
        }

        /** Behind the line {@code i}; where it opens a fence, behind the line that closes it. */
        int end(int i) {
            Matcher opening = FENCE.matcher(lines.get(i).stripTrailing());
            if (!opening.matches()) {
                return i + 1;
            }
            String fence = opening.group(1);
            boolean tildes = fence.startsWith("~");
            if (fence.length() >= (tildes ? tildesLeftOpen : leftOpen)) {
                return i + 1;
            }
            for (int end = i + 1; end < lines.size(); end++) {
                String line = lines.get(end).strip();
                if (line.startsWith(fence) && line.chars().allMatch(c -> c == fence.charAt(0))) {
                    return end + 1;
                }
            }
            leftOpen = tildes ? leftOpen : fence.length();
            tildesLeftOpen = tildes ? fence.length() : tildesLeftOpen;
            return i + 1;
        }
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end + 1;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static void addUnlessEmpty(List<String> tokens, String token) {
        if (!token.isEmpty()) {
            tokens.add(token);
        }
    }
}
