package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;
import org.inkstone.workspace.RawBlocks.Fence;

/** Code blocks and rules. */
public final class BlockCommands {

    private BlockCommands() {}

    /** Fences around the selected lines, the caret where the language goes; inside of a block, the fences go away. */
    public static EditCommand codeBlock() {
        return Body.command((body, selection) -> {
            TextRange line = body.lineAt(selection.start());
            RawBlocks blocks = RawBlocks.before(body, line.start());
            if (!blocks.isOpen()) {
                blocks.read(body.text(), line.start(), line.end());
            }
            if (blocks.isOpen()) {
                return blocks.fence().flatMap(fence -> unfenced(body, selection, fence));
            }
            LineHead head = LineHead.of(line.of(body.text()));
            return selection.isEmpty() && head.endsInItem() && head.isEmpty()
                    ? inItem(body, line, head)
                    : fenced(body, selection);
        });
    }

    /** A thematic break below the line of the caret, the caret below it. */
    public static EditCommand rule() {
        return Body.command((body, selection) -> {
            if (body.isRaw(selection.end())) {
                return Optional.empty();
            }
            TextRange line = body.lineAt(selection.end());
            // Right below words the line would make a heading of them (CommonMark 0.31.2, chapter 4.3).
            boolean below = !body.isBlank(line);
            boolean afterWords = !below && body.lineBefore(line).filter(before -> !body.isBlank(before)).isPresent();
            Optional<TextRange> next = body.lineBehind(line);
            boolean blankFollows = next.filter(body::isBlank).isPresent();
            boolean endFollows = blankFollows && next.get().end() == body.text().length();
            String behind = next.isEmpty() ? "\n\n" : blankFollows && !endFollows ? "" : "\n";
            String rule = (below ? "\n\n" : afterWords ? "\n" : "") + "---" + behind;
            return body.edit(ChangeSet.insert(line.end(), rule),
                    TextRange.at(line.end() + rule.length() + (blankFollows ? 1 : 0)));
        });
    }

    /** A line's quote marks and indentation, if all lines that hold something have them, stand before the fences as well. */
    private static Optional<Edit> fenced(Body body, TextRange selection) {
        TextRange lines = body.wholeLines(selection);
        String text = body.text();
        String code = lines.of(text);
        String start = commonStart(body, lines);
        String fence = FencedCode.fenceAround(code);
        String opening = start + fence + "\n" + (code.isEmpty() ? start : "");
        String closing = "\n" + start + fence;
        ChangeSet changes = lines.isEmpty()
                ? ChangeSet.insert(lines.start(), opening + closing)
                : new ChangeSet(List.of(TextChange.insert(lines.start(), opening), TextChange.insert(lines.end(), closing)));
        return body.edit(changes, TextRange.at(lines.start() + start.length() + fence.length()));
    }

    private static String commonStart(Body body, TextRange lines) {
        String common = null;
        for (TextRange line : body.lines(lines)) {
            LineHead head = LineHead.of(line.of(body.text()));
            if (!head.line().isBlank()) {
                String start = head.line().substring(0, head.indentEnd());
                common = common == null ? start : commonStart(common, start);
            }
        }
        return common == null ? "" : common;
    }

    private static String commonStart(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }

    private static Optional<Edit> inItem(Body body, TextRange line, LineHead head) {
        String start = head.continuation(head.marks().size());
        String opening = (Character.isWhitespace(body.text().charAt(line.end() - 1)) ? "" : " ") + "```";
        return body.edit(ChangeSet.insert(line.end(), opening + "\n" + start + "\n" + start + "```"),
                TextRange.at(line.end() + opening.length()));
    }

    /** What stands before the marks of the first fence, a list item's marker say, stays. */
    private static Optional<Edit> unfenced(Body body, TextRange selection, Fence fence) {
        TextRange opening = body.lineAt(fence.start());
        boolean item = LineHead.of(opening.of(body.text())).endsInItem();
        List<TextChange> changes = new ArrayList<>();
        changes.add(TextChange.delete(new TextRange(item ? fence.marks() : opening.start(),
                item ? opening.end() : Math.min(body.text().length(), opening.end() + 1))));
        int end = changes.getFirst().range().end();
        FencedCode.closingLine(body, fence)
                .ifPresent(line -> changes.add(TextChange.delete(new TextRange(Math.max(end, line.start() - 1), line.end()))));
        ChangeSet set = new ChangeSet(changes);
        int start = set.mapOffset(selection.start(), true);
        return body.edit(set, new TextRange(start, Math.max(start, set.mapOffset(selection.end(), false))));
    }
}
