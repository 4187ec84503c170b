package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.document.Origin;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/** Whole lines: quoting, moving and doubling them. */
public final class LineCommands {

    private LineCommands() {}

    /** Quotes the lines, or unquotes them where all are quoted; blank lines between them are left as they are. */
    public static EditCommand quote() {
        return Body.command((body, selection) -> {
            List<TextRange> lines = body.lines(selection);
            List<TextRange> written = lines.stream().filter(line -> !body.isBlank(line)).toList();
            List<TextRange> meant = written.isEmpty() && lines.size() == 1 ? lines : written;
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            boolean all = meant.stream().allMatch(line -> LineHead.of(line.of(body.text())).leadingQuotes() > 0);
            List<TextChange> changes = new ArrayList<>();
            for (TextRange line : meant) {
                int end = all ? LineHead.of(line.of(body.text())).marks().getFirst().end() : 0;
                changes.add(TextChange.replace(line.start(), line.start() + end, all ? "" : "> "));
            }
            ChangeSet set = new ChangeSet(changes);
            return body.edit(set, Changes.map(set, selection));
        });
    }

    /** Lets the lines change places with the line above them; where they are numbered items, the numbers stay in order. */
    public static EditCommand moveUp() {
        return Body.command((body, selection) -> {
            TextRange lines = body.wholeLines(selection);
            Optional<TextRange> above = body.lineBefore(lines).filter(line -> !isEndOfText(body, lines));
            return above.flatMap(line -> {
                ChangeSet changes = Changes.ordered(List.of(TextChange.delete(new TextRange(line.start(), lines.start())),
                        TextChange.insert(lines.end(), "\n" + line.of(body.text()))));
                return Renumbering.edit(body, new TextRange(line.start(), lines.end()), changes,
                        selected(selection, lines).shiftedBy(line.start() - lines.start()), Origin.COMMAND);
            });
        });
    }

    public static EditCommand moveDown() {
        return Body.command((body, selection) -> {
            TextRange lines = body.wholeLines(selection);
            Optional<TextRange> below = body.lineBehind(lines).filter(line -> !isEndOfText(body, line));
            return below.flatMap(line -> {
                ChangeSet changes = Changes.ordered(List.of(TextChange.insert(lines.start(), line.of(body.text()) + "\n"),
                        TextChange.delete(new TextRange(lines.end(), line.end()))));
                return Renumbering.edit(body, new TextRange(lines.start(), line.end()), changes,
                        selected(selection, lines).shiftedBy(line.length() + 1), Origin.COMMAND);
            });
        });
    }

    /** Puts the lines there a second time, below themselves; the second ones are selected as the first were. */
    public static EditCommand duplicate() {
        return Body.command((body, selection) -> {
            TextRange lines = body.wholeLines(selection);
            return Renumbering.edit(body, lines, ChangeSet.insert(lines.end(), "\n" + lines.of(body.text())),
                    selected(selection, lines).shiftedBy(lines.length() + 1), Origin.COMMAND);
        });
    }

    /** The line end behind a selection is not moved with it. */
    private static TextRange selected(TextRange selection, TextRange lines) {
        return new TextRange(selection.start(), Math.min(selection.end(), lines.end()));
    }

    /** What stands behind the last line end is no line that could change places with another. */
    private static boolean isEndOfText(Body body, TextRange line) {
        return line.isEmpty() && line.end() == body.text().length();
    }
}
