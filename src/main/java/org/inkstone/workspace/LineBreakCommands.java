package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.document.Origin;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;
import org.inkstone.workspace.LineHead.Kind;
import org.inkstone.workspace.LineHead.Mark;

/** What a line break does in lists, quotes and code. None applies where a plain line break is all there is to do. */
final class LineBreakCommands {

    private LineBreakCommands() {}

    /**
     * Goes on with the list, the quote or the code of the line: with the same marks, the next number, an empty box for a task. An empty
     * item or quote line ends instead what it is in.
     */
    static EditCommand enter() {
        return Body.command((body, selection) -> {
            RawBlocks blocks = RawBlocks.before(body, body.lineStart(selection.start()));
            return blocks.isOpen() ? inCode(body, selection, blocks) : new Line(body, selection).enter();
        });
    }

    /** A new line inside of the same item or quote. */
    static EditCommand sameBlock() {
        return Body.command((body, selection) -> {
            RawBlocks blocks = RawBlocks.before(body, body.lineStart(selection.start()));
            return insert(body, selection, "\n" + (blocks.isOpen()
                    ? codeIndentation(body, selection, blocks)
                    : new Line(body, selection).indentation()));
        });
    }

    /** A line break that the page shows as well (CommonMark 0.31.2, chapter 6.7). */
    static EditCommand hardBreak() {
        return Body.command((body, selection) -> body.isRaw(selection.start())
                ? Optional.empty()
                : insert(body, selection, "\\\n" + new Line(body, selection).indentation()));
    }

    private static Optional<Edit> inCode(Body body, TextRange selection, RawBlocks blocks) {
        String indentation = codeIndentation(body, selection, blocks);
        return indentation.isEmpty() ? Optional.empty() : insert(body, selection, "\n" + indentation);
    }

    /** The quote marks and blanks with which the line begins, as far as they stand before the caret. */
    private static String codeIndentation(Body body, TextRange selection, RawBlocks blocks) {
        TextRange line = body.lineAt(selection.start());
        int quotes = blocks.fence().map(RawBlocks.Fence::quotes).orElse(0);
        int from = Math.max(line.start(), RawBlocks.skipQuotes(body.text(), line.start(), line.end(), quotes));
        int end = Math.min(selection.start(), Columns.skipBlanks(body.text(), from, line.end()));
        return body.text().substring(line.start(), end);
    }

    private static Optional<Edit> insert(Body body, TextRange selection, String text) {
        return body.edit(ChangeSet.replace(selection.start(), selection.end(), text),
                TextRange.at(selection.start() + text.length()), origin(selection));
    }

    /** A break that only puts something in belongs to the typing around it. */
    private static Origin origin(TextRange replaced) {
        return replaced.isEmpty() ? Origin.TYPING : Origin.COMMAND;
    }

    /** The line that is broken. */
    private record Line(Body body, TextRange selection, TextRange range, LineHead head) {

        Line(Body body, TextRange selection) {
            this(body, selection, body.lineAt(selection.start()),
                    LineHead.of(body.lineAt(selection.start()).of(body.text())));
        }

        Optional<Edit> enter() {
            if (selection.isEmpty() && selection.end() == range.end()) {
                Optional<Edit> closed = FencedCode.closing(body, range);
                if (closed.isPresent()) {
                    return closed;
                }
            }
            if (head.isPlain() || !marksAreMeant()) {
                return plain();
            }
            if (caret() < head.last().end()) {
                return Optional.empty();
            }
            boolean empty = head.isEmpty() && body.lineAt(selection.end()).end() == range.end();
            if (!empty) {
                return next();
            }
            return head.endsInItem() ? endItem() : endQuote();
        }

        private int caret() {
            return selection.start() - range.start();
        }

        /** A hyphen behind four blanks is code, and one inside of a paragraph may be only that. */
        private boolean marksAreMeant() {
            return !head.endsInItem() || item().isPresent();
        }

        private Optional<ListItem> item() {
            ListRegion region = ListRegion.around(body, range);
            return region.tree().beginningAt(range.start() - region.range().start());
        }

        /** The quote marks and blanks with which the line begins, as far as they stand before the caret. */
        String blanks() {
            return head.line().substring(0, Math.min(caret(), head.indentEnd()));
        }

        /** The begin of a line that belongs to the same item as this one. */
        String indentation() {
            if (head.isPlain() || !marksAreMeant()) {
                return blanks();
            }
            return caret() < head.last().end() ? "" : head.continuation(head.marks().size());
        }

        /** A line without marks: the second line of an item goes on with the next item, others keep their indentation. */
        private Optional<Edit> plain() {
            String blanks = blanks();
            if (blanks.isEmpty()) {
                return Optional.empty();
            }
            if (head.line().isBlank()) {
                // Blanks alone would only be left behind.
                return body.edit(ChangeSet.replace(range.start(), selection.end(), "\n" + blanks),
                        TextRange.at(range.start() + 1 + blanks.length()));
            }
            ListRegion region = ListRegion.around(body, range);
            int offset = region.range().start();
            Optional<ListItem> item = head.isPlain() ? region.tree().around(range.start() - offset) : Optional.empty();
            boolean tight = item.filter(i -> !hasBlankLine(offset + i.line)).isPresent();
            return tight
                    ? new Line(body, selection, range, LineHead.of(body.lineAt(offset + item.get().line).of(body.text()))).next()
                    : insert(body, selection, "\n" + blanks);
        }

        private boolean hasBlankLine(int from) {
            return body.text().substring(from, range.start()).lines().anyMatch(String::isBlank);
        }

        private Optional<Edit> next() {
            int words = Columns.skipBlanks(body.text(), selection.end(), body.lineEnd(selection.end()));
            String quotes = head.continuation(head.marks().size() - 1);
            String blankLine = isLoose() ? "\n" + quotes.stripTrailing() : "";
            String inserted = blankLine + "\n" + quotes + nextMark();
            int start = Math.max(selection.start(), Math.min(range.end(), range.start() + (isOwnLine() ? head.content() : 0)));
            int end = Math.max(start, words);
            return Renumbering.edit(body, new TextRange(range.start(), end), ChangeSet.replace(start, end, inserted),
                    TextRange.at(start + inserted.length()), start == end ? Origin.TYPING : Origin.COMMAND);
        }

        /** Whether the marks stand in the line that is broken, not above it. */
        private boolean isOwnLine() {
            return head.line().equals(range.of(body.text()));
        }

        private boolean isLoose() {
            return isOwnLine() && head.endsInItem() && item().filter(i -> i.loose && i.previous.isPresent()).isPresent();
        }

        private String nextMark() {
            Mark mark = head.last();
            String spacing = head.line().substring(mark.markEnd(), mark.end());
            String own = head.line().substring(mark.start(), mark.at());
            if (mark.kind() == Kind.QUOTE) {
                return own + ">" + (spacing.isEmpty() && mark.end() == head.line().length() ? " " : spacing);
            }
            String marker = head.line().substring(mark.at(), mark.markEnd());
            if (mark.kind() == Kind.NUMBER) {
                String number = String
                        .valueOf(Math.min(Renumbering.LARGEST, Integer.parseInt(marker.substring(0, marker.length() - 1)) + 1));
                spacing = number.length() == marker.length() && spacing.startsWith("  ") ? spacing.substring(1) : spacing;
                marker = number + marker.charAt(marker.length() - 1);
            }
            boolean words = !head.isEmpty();
            return own + marker + (words && !spacing.isEmpty() ? spacing : " ") + (head.isTask() ? "[ ] " : "");
        }

        /** One level up, or out of the list. */
        private Optional<Edit> endItem() {
            ListRegion region = ListRegion.around(body, range);
            int offset = region.range().start();
            ListItem item = region.tree().beginningAt(range.start() - offset).orElseThrow();
            Optional<ListItem> parent = item.parent;
            String start = head.continuation(head.leadingQuotes());
            if (parent.isEmpty()) {
                return leave(start, item.previous.isPresent());
            }
            LineHead above = LineHead.of(body.lineAt(offset + parent.get().line).of(body.text()));
            String next = start + " ".repeat(parent.get().markerColumn) + nextLike(above, parent.get(), offset);
            return Renumbering.edit(body, range, ChangeSet.replace(range.start(), range.end(), next),
                    TextRange.at(range.start() + next.length()), Origin.COMMAND);
        }

        private String nextLike(LineHead above, ListItem parent, int offset) {
            int at = offset + parent.marker - body.lineStart(offset + parent.marker);
            Mark mark = above.marks().stream().filter(m -> m.at() == at).findFirst().orElse(above.last());
            boolean task = mark.equals(above.last()) && above.isTask();
            String spacing = above.line().substring(mark.markEnd(), mark.end());
            return above.line().substring(mark.at(), mark.markEnd()) + (spacing.isEmpty() ? " " : spacing) + (task ? "[ ] " : "");
        }

        private Optional<Edit> endQuote() {
            // Blanks before the mark hold the quote in an item.
            String outside = head.continuation(head.marks().size() - 1)
                    + head.line().substring(head.last().start(), head.last().at());
            return leave(outside, body.lineBefore(range)
                    .map(before -> LineHead.of(before.of(body.text())))
                    .filter(before -> !before.isEmpty() && before.marks().size() >= head.marks().size()).isPresent());
        }

        /**
         * An empty line in the place of this one, outside of what it ends. What is written there would still continue the paragraph
         * above (CommonMark 0.31.2, chapter 5.1: laziness) or keep a numbered list below from being one: blank lines part them.
         */
        private Optional<Edit> leave(String marks, boolean parted) {
            String blank = marks.stripTrailing() + "\n";
            String before = parted && body.lineBefore(range).filter(line -> !isBlankBehind(line)).isPresent() ? blank : "";
            String behind = parted && body.lineBehind(range).filter(line -> !isBlankBehind(line)).isPresent()
                    ? "\n" + marks.stripTrailing()
                    : "";
            List<TextChange> changes = new ArrayList<>();
            changes.add(TextChange.replace(range.start(), range.end(), before + marks + behind));
            return Renumbering.edit(body, range, new ChangeSet(changes),
                    TextRange.at(range.start() + before.length() + marks.length()), Origin.COMMAND);
        }

        private boolean isBlankBehind(TextRange line) {
            LineHead other = LineHead.of(line.of(body.text()));
            return other.isEmpty() && !other.endsInItem();
        }
    }
}
