package org.inkstone.workspace;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.document.DocumentState;
import org.inkstone.document.Origin;
import org.inkstone.document.Transaction;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/** What putting a snippet into the text would do. */
public sealed interface SnippetInsertion {

    /** UTF-16 units; who writes a longer one chooses it from the list. */
    int LONGEST_NAME = 64;

    /**
     * One undo step.
     *
     * @param text where the snippet stands behind the edit
     * @param stops where the caret goes, one after the other, in the text behind the edit; the first is the edit's selection
     */
    record Inserted(Edit edit, TextRange text, List<TextRange> stops) implements SnippetInsertion {}

    /** @param reason a plain sentence */
    record Refused(String reason) implements SnippetInsertion {}

    /** The letters, digits, hyphens and low lines that end at {@code offset}, in which a snippet's name may be written. */
    static String wordBefore(String text, int offset) {
        int start = offset;
        while (start > 0 && offset - start < LONGEST_NAME && isNamePart(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, offset);
    }

    /** @param range is replaced; what stands there is the snippet's selection */
    static SnippetInsertion over(DocumentState state, TextRange range, Snippet snippet, SnippetValues values) {
        return insert(state, range, range.of(state.text()), snippet, values);
    }

    /** @param word is replaced, and was written only to call for the snippet */
    static SnippetInsertion forWord(DocumentState state, TextRange word, Snippet snippet, SnippetValues values) {
        return insert(state, word, "", snippet, values);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    private static SnippetInsertion insert(DocumentState state, TextRange range, String selection, Snippet snippet,
            SnippetValues values) {
        if (range.start() < state.post().body().start()) {
            return new Refused("A snippet goes into the text, not into the front matter.");
        }
        String lead = lead(state.text(), range.start());
        return switch (SnippetText.fill(indented(snippet, lead), values, selection)) {
            case SnippetText.Refused refused -> new Refused(refused.reason());
            case SnippetText.Filled filled -> {
                List<TextRange> stops = filled.stops().stream().map(stop -> stop.shiftedBy(range.start())).toList();
                ChangeSet changes = ChangeSet.replace(range.start(), range.end(), filled.text());
                TextRange text = new TextRange(range.start(), range.start() + filled.text().length());
                yield new Inserted(new Edit(new Transaction(state.revision(), changes, Origin.COMMAND), stops.getFirst()), text,
                        stops);
            }
        };
    }

    /** Its lines begin as the one that it is put into: in a quote they are quoted, in a list indented. */
    private static Snippet indented(Snippet snippet, String lead) {
        String[] lines = snippet.text().split("\n", -1);
        for (int i = 1; i < lines.length; i++) {
            lines[i] = lines[i].isEmpty() ? lead.stripTrailing() : lead + lines[i];
        }
        return new Snippet(snippet.name(), snippet.source(), String.join("\n", lines));
    }

    private static String lead(String text, int offset) {
        String line = text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset);
        Matcher matcher = Pattern.compile("[ \t>]*").matcher(line);
        return matcher.lookingAt() ? matcher.group() : "";
    }
}
