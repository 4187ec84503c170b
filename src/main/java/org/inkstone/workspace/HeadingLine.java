package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/**
 * A heading, or a line that may become one (CommonMark 0.31.2, chapters 4.2 and 4.3).
 *
 * @param level 1 to 6; 0 for a line that is none
 * @param hashes the marks before the words with the blanks behind them; empty where the words begin if there are none
 * @param words all lines of them, for a heading that is underlined
 * @param closing the marks behind the words with the blanks before them
 * @param underline the line of {@code =} or {@code -} below the words; empty at their end if there is none
 */
record HeadingLine(int level, TextRange hashes, TextRange words, TextRange closing, TextRange underline) {

    private static final int LOWEST = 6;

    /** The headings and other lines of a selection: each line that is not blank, or the blank one of the caret. */
    static List<HeadingLine> in(Body body, TextRange selection) {
        List<HeadingLine> headings = new ArrayList<>();
        boolean caret = body.lines(selection).size() == 1;
        for (TextRange line : body.proseLines(selection)) {
            boolean seen = !headings.isEmpty() && line.start() <= headings.getLast().end();
            if (!seen && (caret || !body.isBlank(line))) {
                headings.add(at(body, line));
            }
        }
        return headings;
    }

    /** Behind the hashes of a heading and the blanks that follow; {@code at} where there are none. */
    static int contentBehindHashes(String line, int at) {
        int start = Columns.skipBlanks(line, at, line.length());
        int end = start;
        while (end < line.length() && line.charAt(end) == '#') {
            end++;
        }
        boolean heading = end > start && end - start <= LOWEST
                && (end == line.length() || line.charAt(end) == ' ' || line.charAt(end) == '\t');
        return heading ? Columns.skipBlanks(line, end, line.length()) : at;
    }

    /** The changes that make it a heading of this level, 0 being none. */
    List<TextChange> changes(String text, int wanted) {
        if (wanted == level) {
            return List.of();
        }
        return underline.isEmpty() ? hashed(text, wanted) : underlined(text, wanted);
    }

    int end() {
        return Math.max(words.end(), Math.max(closing.end(), underline.end()));
    }

    private List<TextChange> hashed(String text, int wanted) {
        List<TextChange> changes = new ArrayList<>();
        if (level == 0) {
            changes.add(TextChange.insert(hashes.start(), "#".repeat(wanted) + " "));
        } else if (wanted == 0) {
            changes.add(TextChange.delete(hashes));
            changes.add(TextChange.delete(closing));
        } else {
            int marks = hashes.start() + level;
            String blank = marks == hashes.end() && words.isEmpty() ? " " : "";
            changes.add(TextChange.replace(hashes.start(), marks, "#".repeat(wanted) + blank));
            if (!closing.isEmpty() && closing.of(text).strip().length() == level) {
                int start = closing.start() + closing.of(text).indexOf('#');
                changes.add(TextChange.replace(start, start + level, "#".repeat(wanted)));
            }
        }
        return changes.stream().filter(c -> !c.range().isEmpty() || !c.inserted().isEmpty()).toList();
    }

    /** Levels 1 and 2 keep their line below the words; the others know hashes only, and one line. */
    private List<TextChange> underlined(String text, int wanted) {
        LineHead line = LineHead.of(underline.of(text));
        String marks = line.line().substring(line.indentEnd()).stripTrailing();
        int start = underline.start() + line.indentEnd();
        if (wanted == 1 || wanted == 2) {
            return List.of(TextChange.replace(start, start + marks.length(), (wanted == 1 ? "=" : "-").repeat(marks.length())));
        }
        List<TextChange> changes = new ArrayList<>();
        if (wanted > 0) {
            changes.add(TextChange.insert(words.start(), "#".repeat(wanted) + " "));
            for (int i = text.indexOf('\n', words.start()); i >= 0 && i < words.end(); i = text.indexOf('\n', i + 1)) {
                LineHead head = LineHead.of(text.substring(i + 1, Math.max(i + 1, text.indexOf('\n', i + 1))));
                changes.add(TextChange.replace(i, i + 1 + head.indentEnd(), " "));
            }
        }
        changes.add(TextChange.replace(words.end(), underline.end(), ""));
        return changes;
    }

    private static HeadingLine at(Body body, TextRange line) {
        Optional<HeadingLine> above = underlined(body, line);
        if (above.isPresent()) {
            return above.get();
        }
        TextRange last = line;
        Optional<TextRange> below = Optional.of(line);
        while (below.filter(l -> isParagraph(body, l, line) && !isUnderline(body, l)).isPresent()) {
            last = below.get();
            below = body.lineBehind(last);
        }
        return below.filter(l -> l.start() > line.start()).flatMap(l -> underlined(body, l)).orElseGet(() -> hashed(body, line));
    }

    private static HeadingLine hashed(Body body, TextRange line) {
        LineHead head = LineHead.of(line.of(body.text()));
        int start = Math.max(head.content(), Columns.skipBlanks(head.line(), head.content(), head.line().length()));
        int content = contentBehindHashes(head.line(), start);
        int level = content == start ? 0 : head.line().substring(start, content).strip().length();
        int end = head.line().length();
        int words = level == 0 ? end : endOfWords(head.line(), content);
        return new HeadingLine(level, new TextRange(start, content).shiftedBy(line.start()),
                new TextRange(content, words).shiftedBy(line.start()), new TextRange(words, end).shiftedBy(line.start()),
                TextRange.at(line.end()));
    }

    /** Before the closing hashes and the blanks around them. */
    private static int endOfWords(String line, int content) {
        int end = line.stripTrailing().length();
        int hashes = end;
        while (hashes > content && line.charAt(hashes - 1) == '#') {
            hashes--;
        }
        boolean closing = hashes < end && (hashes == content || Character.isWhitespace(line.charAt(hashes - 1)));
        return !closing ? line.length() : Math.max(content, line.substring(0, hashes).stripTrailing().length());
    }

    /** The heading whose underline is {@code line}, or could be: words that are not marked as something else stand above it. */
    private static Optional<HeadingLine> underlined(Body body, TextRange line) {
        if (!isUnderline(body, line)) {
            return Optional.empty();
        }
        Optional<TextRange> last = body.lineBefore(line).filter(above -> isParagraph(body, above, line));
        TextRange first = last.orElse(line);
        for (Optional<TextRange> above = last; above.filter(l -> isParagraph(body, l, line))
                .isPresent(); above = body.lineBefore(first)) {
            first = above.get();
        }
        LineHead head = LineHead.of(first.of(body.text()));
        int start = first.start() + head.indentEnd();
        int level = line.of(body.text()).indexOf('=') >= 0 ? 1 : 2;
        return last.map(
                l -> new HeadingLine(level, TextRange.at(start), new TextRange(start, l.end()), TextRange.at(l.end()), line));
    }

    private static boolean isUnderline(Body body, TextRange line) {
        LineHead head = LineHead.of(line.of(body.text()));
        String marks = head.line().substring(head.quoteEnd()).strip();
        boolean single = !marks.isEmpty() && "=-".indexOf(marks.charAt(0)) >= 0
                && marks.chars().allMatch(c -> c == marks.charAt(0));
        return single && head.indentEnd() - head.quoteEnd() < Columns.TAB;
    }

    /** Whether a line is plain words in the same quotes as the underline. */
    private static boolean isParagraph(Body body, TextRange line, TextRange underline) {
        LineHead head = LineHead.of(line.of(body.text()));
        LineHead below = LineHead.of(underline.of(body.text()));
        return !head.line().substring(head.content()).isBlank() && head.marks().size() == head.leadingQuotes()
                && head.leadingQuotes() == below.leadingQuotes()
                && contentBehindHashes(head.line(), head.content()) == head.content()
                && RawBlocks.fenceLength(head.line(), head.indentEnd(), head.line().length()) == 0
                && !LineHead.isThematicBreak(head.line(), head.indentEnd(), head.line().length())
                && head.line().charAt(head.indentEnd()) != '|';
    }
}
