package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inkstone.document.Origin;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/** Moves list items one level in and out, with what is nested in them, and indents other lines. */
public final class NestingCommands {

    private NestingCommands() {}

    /** Items become part of the item above (CommonMark 0.31.2, chapter 5.2); other lines move in by a tab stop. */
    public static EditCommand indent() {
        return Body.command((body, selection) -> {
            Items items = Items.in(body, selection);
            return items.chosen().isEmpty() ? indentLines(body, selection, Columns.TAB) : items.nest();
        });
    }

    /** Items leave the item that they are part of; other lines move out by a tab stop. */
    public static EditCommand outdent() {
        return Body.command((body, selection) -> {
            Items items = Items.in(body, selection);
            return items.chosen().isEmpty() ? indentLines(body, selection, -Columns.TAB) : items.unnest();
        });
    }

    /** What the Tab key does: with a selection or in a list as {@link #indent()}, else blanks up to the next tab stop. */
    static EditCommand tab() {
        return Body.command((body, selection) -> {
            Items items = Items.in(body, selection);
            if (!items.chosen().isEmpty()) {
                return items.nest();
            }
            if (!selection.isEmpty()) {
                return indentLines(body, selection, Columns.TAB);
            }
            TextRange line = body.lineAt(selection.start());
            String blanks = body.isRaw(selection.start())
                    ? codeIndent(body, line)
                    : " ".repeat(Columns.TAB - Columns.of(body.text(), line.start(), selection.start()) % Columns.TAB);
            return body.edit(ChangeSet.insert(selection.start(), blanks), TextRange.at(selection.start() + blanks.length()),
                    Origin.TYPING);
        });
    }

    /** Code that is indented by tabs stays so. */
    private static String codeIndent(Body body, TextRange line) {
        boolean tabs = body.text().startsWith("\t", line.start())
                || body.lineBefore(line).filter(above -> body.text().startsWith("\t", above.start())).isPresent();
        return tabs ? "\t" : " ".repeat(Columns.TAB);
    }

    private static Optional<Edit> indentLines(Body body, TextRange selection, int delta) {
        List<TextRange> lines = body.lines(selection);
        List<TextChange> changes = new ArrayList<>();
        for (TextRange line : lines) {
            if (lines.size() == 1 || !body.isBlank(line)) {
                LineHead head = LineHead.of(line.of(body.text()));
                int from = body.isRaw(line.start()) ? line.start() : line.start() + head.quoteEnd();
                int end = Columns.skipBlanks(body.text(), from, line.end());
                boolean tabs = end > from && body.text().charAt(from) == '\t';
                changes.add(tabs && delta > 0
                        ? TextChange.insert(from, "\t")
                        : Columns.indent(body.text(), line.start(), from, end, delta));
            }
        }
        ChangeSet set = Changes.ordered(changes);
        // Where there is nothing to move out, the key has done its work all the same.
        return body.edit(set, Changes.map(set, selection));
    }

    /** The items whose lines are selected, without those that are nested in another of them. */
    private record Items(Body body, TextRange selection, ListRegion region, ListTree tree, List<ListItem> chosen) {

        static Items in(Body body, TextRange selection) {
            ListRegion region = ListRegion.around(body, selection);
            if (body.isRaw(selection.start())) {
                return new Items(body, selection, region, ListTree.of("", 0), List.of());
            }
            ListTree tree = region.tree();
            List<ListItem> chosen = new ArrayList<>();
            for (TextRange line : body.lines(selection)) {
                int start = line.start() - region.range().start();
                // Only the first line may be one further down in an item: else its item begins before what is selected.
                boolean first = line.start() <= selection.start();
                Optional<ListItem> item = body.isBlank(line)
                        ? Optional.empty()
                        : (first ? tree.around(start) : tree.beginningAt(start)).map(Items::outermostOfLine);
                item.filter(i -> chosen.stream().noneMatch(c -> c.line <= i.line && i.line <= c.end())).ifPresent(chosen::add);
            }
            return new Items(body, selection, region, tree, chosen);
        }

        private static ListItem outermostOfLine(ListItem item) {
            ListItem outer = item;
            while (outer.parent.filter(p -> p.line == item.line).isPresent()) {
                outer = outer.parent.get();
            }
            return outer;
        }

        /** Without an item above there is nothing to become part of. */
        Optional<Edit> nest() {
            ListItem first = chosen.getFirst();
            if (first.above.isEmpty()) {
                return body.select(selection);
            }
            ListItem above = first.above.get();
            int column = above.latest().map(child -> child.markerColumn).orElse(above.contentColumn);
            Map<ListItem, Integer> deltas = new HashMap<>();
            chosen.forEach(item -> deltas.put(item, column - first.markerColumn));
            return move(deltas, above.latest());
        }

        Optional<Edit> unnest() {
            Map<ListItem, Integer> deltas = new HashMap<>();
            for (ListItem item : chosen) {
                int column = item.parent.map(parent -> parent.markerColumn).orElse(0);
                deltas.put(item, column - item.markerColumn);
            }
            return move(deltas, chosen.getFirst().parent);
        }

        /** @param joined an item of the list that the items come into: they take its kind of marker */
        private Optional<Edit> move(Map<ListItem, Integer> deltas, Optional<ListItem> joined) {
            List<TextChange> changes = new ArrayList<>();
            Map<ListItem, Integer> below = new HashMap<>();
            for (ListItem item : chosen) {
                int quoteEnd = item.line + LineHead.of(lineOf(item)).quoteEnd();
                changes.add(Columns.indent(region.text(), item.line, quoteEnd, item.marker, deltas.get(item)));
                String marker = joined.filter(j -> j.kind != item.kind).map(j -> j.isNumbered() ? "1" + j.kind : "" + j.kind)
                        .orElse("");
                if (!marker.isEmpty()) {
                    changes.add(TextChange.replace(item.marker, item.markerEnd, marker));
                }
                below.put(item, deltas.get(item) + (marker.isEmpty() ? 0 : marker.length() - (item.markerEnd - item.marker)));
            }
            changes.addAll(tree.shifts(below));
            ChangeSet set = Changes.shifted(Changes.ordered(changes), region.range().start());
            return Renumbering.edit(body, selection, set, Changes.map(set, selection), Origin.COMMAND);
        }

        private String lineOf(ListItem item) {
            int end = region.text().indexOf('\n', item.line);
            return region.text().substring(item.line, end < 0 ? region.text().length() : end);
        }
    }
}
