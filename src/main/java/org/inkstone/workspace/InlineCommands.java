package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.markdown.LineHighlighter.Style;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/** Marks around words: bold, italic, struck out, code; links and images. Each takes its marks away where they stand already. */
public final class InlineCommands {

    private InlineCommands() {}

    public static EditCommand bold() {
        return marks(new Marking("**", "__", Style.STRONG));
    }

    public static EditCommand italic() {
        return marks(new Marking("*", "_", Style.EMPHASIS));
    }

    public static EditCommand strike() {
        return marks(new Marking("~~", "~", Style.STRIKE));
    }

    /** Code gets as many marks as it takes for the backticks inside of it (CommonMark 0.31.2, chapter 6.1). */
    public static EditCommand code() {
        return marks(new Marking("`", "`", Style.CODE));
    }

    /** {@code [selection](…)} with the caret where the address goes; in a link that is there, its address is selected. */
    public static EditCommand link() {
        return LinkCommands.link();
    }

    /** {@code ![selection](…)} with the caret where the address goes. */
    public static EditCommand image() {
        return LinkCommands.image();
    }

    /**
     * What pasting does to a selection if the clipboard holds an address: the selected words become a link to it, and those of a link
     * get it as their new address. Does not apply where it would be pasted as it is.
     */
    public static EditCommand pasteOver(String clipboardText) {
        return LinkCommands.pasteOver(clipboardText);
    }

    /**
     * @param marks that are put in
     * @param others that mean the same
     */
    private record Marking(String marks, String others, Style style) {

        /** The marks for these words. */
        String around(String words) {
            if (style != Style.CODE || words.indexOf('`') < 0) {
                return marks;
            }
            int longest = 0;
            int run = 0;
            for (char c : words.toCharArray()) {
                run = c == '`' ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
            return "`".repeat(longest + 1);
        }

        String padding(String words) {
            return style == Style.CODE && (words.startsWith("`") || words.endsWith("`")) ? " " : "";
        }
    }

    private static EditCommand marks(Marking marking) {
        return Body.command((body, selection) -> {
            if (body.proseLines(selection).isEmpty()) {
                return Optional.empty();
            }
            TextRange range = selection.isEmpty() ? Words.at(body, selection.start()) : selection;
            List<TextRange> passages = Words.passages(body, range);
            if (passages.isEmpty()) {
                int at = Math.max(Words.trimmed(body.text(), range).start(), Words.begin(body, range.start()));
                return around(body, TextRange.at(at), TextRange.at(at), marking);
            }
            return passages.size() == 1
                    ? around(body, selection, passages.getFirst(), marking)
                    : aroundEach(body, selection, passages, marking);
        });
    }

    private static Optional<Edit> around(Body body, TextRange selection, TextRange words, Marking marking) {
        Optional<ChangeSet> unmarked = unmarked(body, words, marking, selection.isEmpty());
        if (unmarked.isPresent()) {
            return body.edit(unmarked.get(), map(unmarked.get(), selection));
        }
        String marks = marking.around(words.of(body.text()));
        String padding = marking.padding(words.of(body.text()));
        int length = marks.length() + padding.length();
        if (words.isEmpty()) {
            return body.edit(ChangeSet.insert(words.start(), marks + marks), TextRange.at(words.start() + length));
        }
        ChangeSet change = new ChangeSet(List.of(TextChange.insert(words.start(), marks + padding),
                TextChange.insert(words.end(), padding + marks)));
        return body.edit(change, selection.isEmpty() ? TextRange.at(selection.start() + length) : words.shiftedBy(length));
    }

    /** Several paragraphs or list items: marks do not reach from one into the next. */
    private static Optional<Edit> aroundEach(Body body, TextRange selection, List<TextRange> passages, Marking marking) {
        String text = body.text();
        List<List<TextChange>> removals = passages.stream()
                .map(p -> marksAt(text, p, marking).map(InlineCommands::deletions).orElse(List.of())).toList();
        boolean all = removals.stream().noneMatch(List::isEmpty);
        List<TextChange> changes = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            TextRange passage = passages.get(i);
            if (all) {
                changes.addAll(removals.get(i));
            } else if (removals.get(i).isEmpty()) {
                String marks = marking.around(passage.of(text));
                String padding = marking.padding(passage.of(text));
                changes.add(TextChange.insert(passage.start(), marks + padding));
                changes.add(TextChange.insert(passage.end(), padding + marks));
            }
        }
        ChangeSet set = new ChangeSet(changes);
        return body.edit(set, map(set, selection));
    }

    /** What takes the marks away: those right around or right inside of the words, or those farther out between which the words stand. */
    private static Optional<ChangeSet> unmarked(Body body, TextRange words, Marking marking, boolean caretOnly) {
        Optional<List<TextRange>> near = marksAt(body.text(), words, marking);
        if (near.isPresent()) {
            return Optional.of(new ChangeSet(deletions(near.get())));
        }
        Surroundings around = Surroundings.of(body, words.start());
        return around.styled(marking.style()).filter(inner -> inner.start() <= words.start() && words.end() <= inner.end())
                .flatMap(inner -> marksAround(body.text(), inner, marking).map(marks -> caretOnly || marking.style() == Style.CODE
                        ? new ChangeSet(deletions(marks))
                        : lifted(body.text(), marks, words)));
    }

    private static List<TextChange> deletions(List<TextRange> marks) {
        return marks.stream().map(TextChange::delete).toList();
    }

    /** Takes words out from between marks: those that stand before and behind them keep theirs. */
    private static ChangeSet lifted(String text, List<TextRange> marks, TextRange words) {
        TextRange open = marks.getFirst();
        TextRange close = marks.getLast();
        TextRange before = Words.trimmed(text, new TextRange(open.end(), words.start()));
        TextRange behind = Words.trimmed(text, new TextRange(words.end(), close.start()));
        String mark = open.of(text);
        return new ChangeSet(List.of(before.isEmpty() ? TextChange.delete(open) : TextChange.insert(before.end(), mark),
                behind.isEmpty() ? TextChange.delete(close) : TextChange.insert(behind.start(), mark)));
    }

    /** The two marks that stand right around {@code words}, as far as these do not begin and end with them already. */
    private static Optional<List<TextRange>> marksAt(String text, TextRange words, Marking marking) {
        String marks = marking.marks() + marking.others();
        int start = words.start();
        int end = words.end();
        while (start < end && marks.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && marks.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        TextRange inner = start == end ? words : new TextRange(start, end);
        return marksAround(text, inner, marking).filter(found -> !holds(inner.of(text), found.getFirst().of(text)));
    }

    /** Whether these words are not between one pair of marks but between two: {@code **a** and **b**}. */
    private static boolean holds(String words, String marks) {
        for (int i = words.indexOf(marks); i >= 0; i = words.indexOf(marks, i)) {
            int end = i;
            while (end < words.length() && words.charAt(end) == marks.charAt(0)) {
                end++;
            }
            if (end - i == marks.length()) {
                return true;
            }
            i = end;
        }
        return false;
    }

    private static Optional<List<TextRange>> marksAround(String text, TextRange inner, Marking marking) {
        if (inner.start() == 0) {
            return Optional.empty();
        }
        char mark = text.charAt(inner.start() - 1);
        int before = 0;
        while (before < inner.start() && text.charAt(inner.start() - before - 1) == mark) {
            before++;
        }
        int behind = 0;
        while (inner.end() + behind < text.length() && text.charAt(inner.end() + behind) == mark) {
            behind++;
        }
        int length = length(mark, before, behind, marking);
        return length == 0
                ? Optional.empty()
                : Optional.of(List.of(new TextRange(inner.start() - length, inner.start()),
                        new TextRange(inner.end(), inner.end() + length)));
    }

    /** How many marks make this marking, of the runs that stand there; 0 for none: one half of {@code **} is no {@code *}. */
    private static int length(char mark, int before, int behind, Marking marking) {
        int run = Math.min(before, behind);
        if (marking.style() == Style.CODE) {
            return mark == '`' && before == behind ? run : 0;
        }
        for (String marks : List.of(marking.marks(), marking.others())) {
            // *** is both: strong and emphasis.
            if (mark == marks.charAt(0) && (run == marks.length() || run == 3 && mark != '~')) {
                return marks.length();
            }
        }
        return 0;
    }

    private static TextRange map(ChangeSet change, TextRange range) {
        int start = change.mapOffset(range.start(), true);
        return new TextRange(start, Math.max(start, change.mapOffset(range.end(), false)));
    }
}
