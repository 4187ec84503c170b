package org.inkstone.workspace;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/** Footnotes: {@code [^1]} in the text, {@code [^1]: …} at its end. Reads the whole body, once for a command. */
public final class FootnoteCommands {

    private static final Pattern REFERENCE = Pattern.compile("\\[\\^([^\\]\\s]+)\\](:?)");
    private static final Pattern NUMBERED = Pattern.compile("\\[\\^([0-9]{1,8})\\]");
    private static final Pattern DEFINITION_LINE = Pattern.compile("^ {0,3}\\[\\^([^\\]\\s]+)\\]:[ \\t]*");

    private FootnoteCommands() {}

    /**
     * Puts a reference with the next free number behind the selection and its definition at the end of the body, the caret in it. On a
     * reference it goes to the definition instead, and on a definition back to the first reference.
     */
    public static EditCommand footnote() {
        return Body.command((body, selection) -> {
            if (body.proseLines(TextRange.at(selection.end())).isEmpty()) {
                return Optional.empty();
            }
            TextRange line = body.lineAt(selection.end());
            Optional<String> referred = reference(body, line, selection.end());
            if (referred.isPresent()) {
                return definition(body, referred.get()).map(body::select)
                        .orElseGet(() -> define(body, ChangeSet.none(), referred.get()));
            }
            Matcher definition = DEFINITION_LINE.matcher(line.of(body.text()));
            return definition.find()
                    ? firstReference(body, definition.group(1)).flatMap(body::select)
                    : insert(body, selection.end());
        });
    }

    private static Optional<Edit> insert(Body body, int at) {
        int number = 1;
        Matcher numbered = NUMBERED.matcher(body.text()).region(body.start(), body.text().length());
        while (numbered.find()) {
            number = Math.max(number, Integer.parseInt(numbered.group(1)) + 1);
        }
        return define(body, ChangeSet.insert(at, "[^" + number + "]"), String.valueOf(number));
    }

    /** The definition behind everything else, as a block of its own; other definitions right above it are fine. */
    private static Optional<Edit> define(Body body, ChangeSet reference, String label) {
        String text = body.text();
        int end = text.length();
        if (body.isRaw(end)) {
            return Optional.empty();
        }
        boolean lineEnd = text.endsWith("\n");
        TextRange last = lineEnd && end > body.start() ? body.lineAt(end - 1) : body.lineAt(end);
        boolean free = body.isBlank(last) && (reference.isEmpty() || reference.span().start() < last.start());
        String before = (lineEnd || free ? "" : "\n") + (free || DEFINITION_LINE.matcher(last.of(text)).find() ? "" : "\n");
        String definition = before + "[^" + label + "]: ";
        ChangeSet changes = Changes.ordered(Stream
                .concat(reference.changes().stream(), Stream.of(TextChange.insert(end, definition + (lineEnd ? "\n" : ""))))
                .toList());
        return body.edit(changes, TextRange.at(end + reference.lengthDelta() + definition.length()));
    }

    /** The label of the reference that the caret touches. */
    private static Optional<String> reference(Body body, TextRange line, int caret) {
        String text = line.of(body.text());
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            boolean definition = !matcher.group(2).isEmpty() && text.substring(0, matcher.start()).isBlank();
            int end = line.start() + matcher.end(1) + 1;
            if (!definition && line.start() + matcher.start() <= caret && caret <= end) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    /** Where the words of the definition begin. */
    private static Optional<TextRange> definition(Body body, String label) {
        RawBlocks blocks = new RawBlocks();
        for (int start = body.start(); start <= body.text().length(); start = body.lineEnd(start) + 1) {
            int end = body.lineEnd(start);
            boolean raw = blocks.isOpen();
            blocks.read(body.text(), start, end);
            if (!raw && isDefinition(body.text(), start, label)) {
                Matcher matcher = DEFINITION_LINE.matcher(body.text().substring(start, end));
                return matcher.find() ? Optional.of(TextRange.at(start + matcher.end())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isDefinition(String text, int lineStart, String label) {
        int at = lineStart;
        while (at < text.length() && at - lineStart < 3 && text.charAt(at) == ' ') {
            at++;
        }
        return text.startsWith("[^" + label + "]:", at);
    }

    private static Optional<TextRange> firstReference(Body body, String label) {
        String reference = "[^" + label + "]";
        for (int at = body.text().indexOf(reference, body.start()); at >= 0; at = body.text().indexOf(reference, at + 1)) {
            TextRange line = body.lineAt(at);
            boolean definition = isDefinition(body.text(), line.start(), label)
                    && body.text().substring(line.start(), at).isBlank();
            if (!definition && !body.proseLines(TextRange.at(at)).isEmpty()) {
                return Optional.of(TextRange.at(at + reference.length()));
            }
        }
        return Optional.empty();
    }
}
