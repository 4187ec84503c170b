package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.document.DocumentState;
import org.inkstone.document.Origin;
import org.inkstone.document.Transaction;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/** The commands that write Markdown for the writer. None applies inside the front matter. */
public final class FormatCommands {

    private static final Pattern HEADING = Pattern.compile("^(#{1,6})[ \\t]+");
    private static final Pattern QUOTE = Pattern.compile("^> ?");
    private static final Pattern TASK = Pattern.compile("^([ \\t]*)[-*+] \\[[ xX]] ");
    private static final Pattern BULLET = Pattern.compile("^([ \\t]*)[-*+] ");
    private static final Pattern NUMBER = Pattern.compile("^([ \\t]*)\\d{1,9}[.)] ");
    private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:)\\S+");

    private FormatCommands() {}

    public static EditCommand bold() {
        return surround("**");
    }

    public static EditCommand italic() {
        return surround("*");
    }

    public static EditCommand strike() {
        return surround("~~");
    }

    public static EditCommand code() {
        return surround("`");
    }

    /** No heading, then level 2, 3, 4, and back to none: level 1 is the post's title. */
    public static EditCommand heading() {
        return lines(line -> {
            Matcher heading = HEADING.matcher(line);
            if (!heading.find()) {
                return "## " + line;
            }
            int level = heading.group(1).length();
            String text = line.substring(heading.end());
            return level >= 4 ? text : "#".repeat(Math.max(2, level + 1)) + " " + text;
        });
    }

    public static EditCommand quote() {
        return toggle(QUOTE, "> ");
    }

    public static EditCommand bulletList() {
        return lines((line, all) -> all.stream().allMatch(l -> BULLET.matcher(l).find() && !TASK.matcher(l).find())
                ? BULLET.matcher(line).replaceFirst("$1")
                : bare(line, "- "));
    }

    public static EditCommand numberedList() {
        return lines((line, all) -> all.stream().allMatch(l -> NUMBER.matcher(l).find())
                ? NUMBER.matcher(line).replaceFirst("$1")
                : bare(line, all.indexOf(line) + 1 + ". "));
    }

    public static EditCommand taskList() {
        return lines((line, all) -> all.stream().allMatch(l -> TASK.matcher(l).find())
                ? TASK.matcher(line).replaceFirst("$1")
                : bare(line, "- [ ] "));
    }

    /** {@code [selection](…)} with the caret where the address goes; a selected address becomes the target. */
    public static EditCommand link() {
        return (state, selection) -> inBody(state, selection).map(range -> {
            String selected = range.of(state.text());
            boolean address = ADDRESS.matcher(selected).matches();
            String link = address ? "[](" + selected + ")" : "[" + selected + "]()";
            int caret = range.start() + (address || selected.isEmpty() ? 1 : link.length() - 1);
            return edit(state, ChangeSet.replace(range.start(), range.end(), link), TextRange.at(caret));
        });
    }

    /** A fenced block around the selected lines, or an empty one with the caret in it. */
    public static EditCommand codeBlock() {
        return (state, selection) -> inBody(state, selection).map(range -> {
            TextRange lines = wholeLines(state, range);
            String code = lines.of(state.text());
            String fence = code.contains("```") ? "````" : "```";
            String block = fence + "\n" + code + "\n" + fence;
            return edit(state, ChangeSet.replace(lines.start(), lines.end(), block),
                    TextRange.at(lines.start() + fence.length()));
        });
    }

    /** A thematic break below the line of the caret. */
    public static EditCommand rule() {
        return (state, selection) -> inBody(state, selection).map(range -> {
            TextRange line = wholeLines(state, TextRange.at(range.end()));
            String rule = (line.isEmpty() ? "" : "\n\n") + "---\n\n";
            return edit(state, ChangeSet.insert(line.end(), rule), TextRange.at(line.end() + rule.length()));
        });
    }

    /** Puts {@code marker} around the selection, or around the word at the caret, or takes it away where it stands there. */
    private static EditCommand surround(String marker) {
        return (state, selection) -> inBody(state, selection).map(range -> {
            String text = state.text();
            TextRange inner = trimmed(text, range.isEmpty() ? wordAt(text, range.start()) : range);
            int length = marker.length();
            if (standsAround(text, inner, marker)) {
                ChangeSet change = new ChangeSet(List.of(TextChange.replace(inner.start() - length, inner.start(), ""),
                        TextChange.replace(inner.end(), inner.end() + length, "")));
                return edit(state, change, map(change, range));
            }
            if (inner.length() >= 2 * length
                    && standsAround(text, new TextRange(inner.start() + length, inner.end() - length), marker)) {
                ChangeSet change = new ChangeSet(List.of(TextChange.replace(inner.start(), inner.start() + length, ""),
                        TextChange.replace(inner.end() - length, inner.end(), "")));
                return edit(state, change, map(change, range));
            }
            if (inner.isEmpty()) {
                return edit(state, ChangeSet.insert(inner.start(), marker + marker), TextRange.at(inner.start() + length));
            }
            ChangeSet change = new ChangeSet(
                    List.of(TextChange.insert(inner.start(), marker), TextChange.insert(inner.end(), marker)));
            return edit(state, change, range.isEmpty() ? TextRange.at(range.start() + length) : inner.shiftedBy(length));
        });
    }

    private static TextRange map(ChangeSet change, TextRange range) {
        int start = change.mapOffset(range.start(), true);
        return new TextRange(start, Math.max(start, change.mapOffset(range.end(), false)));
    }

    /** Whether exactly this marker stands around {@code inner}: {@code *} does not match one half of {@code **}. */
    private static boolean standsAround(String text, TextRange inner, String marker) {
        int length = marker.length();
        int start = inner.start() - length;
        int end = inner.end() + length;
        if (start < 0 || end > text.length() || !text.startsWith(marker, start) || !text.startsWith(marker, inner.end())) {
            return false;
        }
        char c = marker.charAt(0);
        int run = 0;
        while (inner.start() - run - 1 >= 0 && text.charAt(inner.start() - run - 1) == c) {
            run++;
        }
        // *** is both: strong and emphasis.
        return run == length || run == 3 && c == '*';
    }

    private static EditCommand toggle(Pattern mark, String added) {
        return lines((line,
                all) -> all.stream().allMatch(l -> mark.matcher(l).find()) ? mark.matcher(line).replaceFirst("") : added + line);
    }

    private static String bare(String line, String added) {
        for (Pattern list : List.of(TASK, BULLET, NUMBER)) {
            Matcher matcher = list.matcher(line);
            if (matcher.find()) {
                return matcher.group(1) + added + line.substring(matcher.end());
            }
        }
        int indent = line.length() - line.stripLeading().length();
        return line.substring(0, indent) + added + line.substring(indent);
    }

    private static EditCommand lines(UnaryOperator<String> change) {
        return lines((line, all) -> change.apply(line));
    }

    @FunctionalInterface
    private interface LineChange {
        String apply(String line, List<String> all);
    }

    /** Changes the begin of every selected line that is not blank (or the one blank line of the caret); the rest keeps its place. */
    private static EditCommand lines(LineChange change) {
        return (state, selection) -> inBody(state, selection).map(range -> {
            TextRange whole = wholeLines(state, range);
            List<String> lines = whole.of(state.text()).lines().toList();
            List<String> written = lines.stream().filter(l -> !l.isBlank()).toList();
            List<TextChange> changes = new ArrayList<>();
            int offset = whole.start();
            for (String line : lines.isEmpty() ? List.of("") : lines) {
                if (!line.isBlank() || written.isEmpty()) {
                    changes.add(prefixChange(offset, line, change.apply(line, written.isEmpty() ? List.of(line) : written)));
                }
                offset += line.length() + 1;
            }
            ChangeSet set = new ChangeSet(changes);
            return edit(state, set, new TextRange(set.mapOffset(range.start(), true), set.mapOffset(range.end(), true)));
        });
    }

    /** Only what differs at the begin of the line: the rest of the line is not touched. */
    private static TextChange prefixChange(int offset, String before, String after) {
        int same = 0;
        while (same < Math.min(before.length(), after.length())
                && before.charAt(before.length() - same - 1) == after.charAt(after.length() - same - 1)) {
            same++;
        }
        return TextChange.replace(offset, offset + before.length() - same, after.substring(0, after.length() - same));
    }

    private static Edit edit(DocumentState state, ChangeSet changes, TextRange selection) {
        return new Edit(new Transaction(state.revision(), changes, Origin.COMMAND), selection);
    }

    private static Optional<TextRange> inBody(DocumentState state, TextRange selection) {
        return selection.start() < state.post().body().start() ? Optional.empty() : Optional.of(selection);
    }

    private static TextRange wholeLines(DocumentState state, TextRange range) {
        String text = state.text();
        int start = text.lastIndexOf('\n', range.start() - 1) + 1;
        // A selection that ends at the begin of a line does not mean that line.
        int last = !range.isEmpty() && range.end() > start && text.charAt(range.end() - 1) == '\n'
                ? range.end() - 1
                : range.end();
        int end = text.indexOf('\n', last);
        return new TextRange(start, end < 0 ? text.length() : end);
    }

    private static TextRange wordAt(String text, int offset) {
        int start = offset;
        while (start > 0 && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        int end = offset;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return new TextRange(start, end);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || Character.isSurrogate(c);
    }

    /** Emphasis must not begin or end with a blank (CommonMark 0.31.2, chapter 6.2). */
    private static TextRange trimmed(String text, TextRange range) {
        int start = range.start();
        int end = range.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new TextRange(start, end);
    }
}
