package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.inkstone.document.Origin;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;
import org.inkstone.workspace.LineHead.Kind;

/** Makes list items of lines, and lines of list items. */
public final class ListCommands {

    private ListCommands() {}

    public static EditCommand bullets() {
        return toggle("- ", head -> head.endsInItem() && head.last().kind() == Kind.BULLET && !head.isTask());
    }

    /** Numbers go on from those of the list above. */
    public static EditCommand numbers() {
        return toggle("1. ", head -> head.endsInItem() && head.last().kind() == Kind.NUMBER && !head.isTask());
    }

    public static EditCommand tasks() {
        return toggle("- [ ] ", LineHead::isTask);
    }

    /** Ticks tasks off, or on again where all of them are done; a line that is no task becomes one. */
    public static EditCommand toggleDone() {
        return Body.command((body, selection) -> {
            List<TextRange> lines = written(body, selection);
            List<LineHead> heads = lines.stream().map(line -> LineHead.of(line.of(body.text()))).toList();
            if (heads.isEmpty()) {
                return Optional.empty();
            }
            if (!heads.stream().allMatch(LineHead::isTask)) {
                return addBoxes(body, selection, lines);
            }
            boolean done = heads.stream().allMatch(LineHead::isDone);
            List<TextChange> changes = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (heads.get(i).isDone() == done) {
                    int box = lines.get(i).start() + heads.get(i).box() + 1;
                    changes.add(TextChange.replace(box, box + 1, done ? " " : "x"));
                }
            }
            return body.edit(new ChangeSet(changes), selection);
        });
    }

    private static Optional<Edit> addBoxes(Body body, TextRange selection, List<TextRange> lines) {
        List<TextChange> changes = new ArrayList<>();
        for (TextRange line : lines) {
            LineHead head = LineHead.of(line.of(body.text()));
            if (!head.isTask()) {
                boolean blank = head.content() == 0 || !head.endsInItem() || head.line().charAt(head.content() - 1) != ' ';
                String box = head.endsInItem() ? (blank ? " " : "") + "[ ] " : "- [ ] ";
                changes.add(TextChange.insert(line.start() + (head.endsInItem() ? head.content() : head.indentEnd()), box));
            }
        }
        return body.edit(new ChangeSet(changes), Changes.map(new ChangeSet(changes), selection));
    }

    /** Puts the marker before every line, or takes it away where all of them have one such. What stands below an item moves with it. */
    private static EditCommand toggle(String marker, Predicate<LineHead> isSuch) {
        return Body.command((body, selection) -> {
            List<TextRange> lines = written(body, selection);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            ListRegion region = ListRegion.around(body, selection);
            ListTree tree = region.tree();
            int offset = region.range().start();
            boolean all = lines.stream().allMatch(line -> isSuch.test(LineHead.of(line.of(body.text()))));
            List<TextChange> changes = new ArrayList<>();
            Map<ListItem, Integer> deltas = new HashMap<>();
            for (TextRange line : lines) {
                LineHead head = LineHead.of(line.of(body.text()));
                int start = head.endsInItem() ? head.last().at() : head.indentEnd();
                int end = head.endsInItem() ? head.content() : start;
                String mark = all ? "" : marker;
                changes.add(minimal(body.text(), line.start() + start, line.start() + end, mark));
                // A box is no part of what the lines below line up with.
                int width = mark.isEmpty() ? 0 : mark.indexOf(' ') + 1;
                tree.beginningAt(line.start() - offset).filter(item -> offset + item.marker == line.start() + start)
                        .ifPresent(item -> deltas.put(item, width - (item.contentColumn - item.markerColumn)));
            }
            deltas.values().removeIf(delta -> delta == 0);
            if (!deltas.isEmpty()) {
                tree.shifts(deltas).forEach(c -> changes.add(new TextChange(c.range().shiftedBy(offset), c.inserted())));
            }
            ChangeSet set = Changes.ordered(changes);
            return Renumbering.edit(body, selection, set, Changes.map(set, selection), Origin.COMMAND);
        });
    }

    /** Only what differs at its begin: the blanks behind a marker that stays, say, are not touched. */
    private static TextChange minimal(String text, int start, int end, String mark) {
        int same = 0;
        while (same < Math.min(end - start, mark.length())
                && text.charAt(end - same - 1) == mark.charAt(mark.length() - same - 1)) {
            same++;
        }
        return TextChange.replace(start, end - same, mark.substring(0, mark.length() - same));
    }

    /** The lines of a selection that are not blank, or the one blank line of the caret. */
    private static List<TextRange> written(Body body, TextRange selection) {
        List<TextRange> prose = body.proseLines(selection);
        List<TextRange> written = prose.stream().filter(line -> !body.isBlank(line)).toList();
        return written.isEmpty() && prose.size() == 1 ? prose : written;
    }
}
