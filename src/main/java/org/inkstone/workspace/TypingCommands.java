package org.inkstone.workspace;

import java.util.Optional;

import org.inkstone.document.Origin;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;
import org.inkstone.workspace.LineHead.Mark;

/** What keys do besides what their name says. A command that does not apply leaves the key to the control. */
public final class TypingCommands {

    private TypingCommands() {}

    /** Goes on with lists, quotes and code, or ends them. */
    public static EditCommand enter() {
        return LineBreakCommands.enter();
    }

    /** Shift and Enter: a new line in the same item or quote. */
    public static EditCommand lineBreak() {
        return LineBreakCommands.sameBlock();
    }

    /** Nests list items, indents selected lines, or puts in blanks up to a tab stop. */
    public static EditCommand tab() {
        return NestingCommands.tab();
    }

    /** Takes list items and other lines one level out. */
    public static EditCommand shiftTab() {
        return NestingCommands.outdent();
    }

    /** Takes away a list or quote mark right before the caret, or both halves of an empty pair around it. */
    public static EditCommand backspace(TypingOptions options) {
        return firstOf(Pairs.backspace(options), removeMark());
    }

    /** Whether {@link #typed} may apply to a character: for all others nothing needs to be asked. */
    public static boolean isSpecial(char c, TypingOptions options) {
        return options.autoClose() && Pairs.isPart(c) || options.smartQuotes() && "\"'-.".indexOf(c) >= 0;
    }

    /** A character that makes pairs, or that typography writes otherwise. */
    public static EditCommand typed(char c, TypingOptions options) {
        EditCommand pairs = options.autoClose() ? Pairs.typed(c, options) : none();
        EditCommand smart = SmartPunctuation.typed(c, options);
        // A quote that closes is passed over before it is replaced, one that opens replaced before it is doubled.
        return firstOf((state, selection) -> pairs.run(state, selection).filter(edit -> edit.transaction().changes().isEmpty()),
                smart, pairs);
    }

    /**
     * Puts back what was typed where {@code made}, the edit of {@link #typed}, wrote something else; applies right behind that edit only.
     */
    public static EditCommand takeBack(Edit made) {
        return SmartPunctuation.takeBack(made);
    }

    private static EditCommand removeMark() {
        return Body.command((body, selection) -> {
            TextRange line = body.lineAt(selection.start());
            LineHead head = LineHead.of(line.of(body.text()));
            if (!selection.isEmpty() || head.isPlain() || selection.start() != line.start() + head.content()
                    || body.isRaw(line.start())) {
                return Optional.empty();
            }
            Mark mark = head.last();
            int start = line.start() + (head.endsInItem() ? mark.at() : mark.start());
            return Renumbering.edit(body, line, ChangeSet.replace(start, selection.start(), ""), TextRange.at(start),
                    Origin.COMMAND);
        });
    }

    private static EditCommand none() {
        return (state, selection) -> Optional.empty();
    }

    private static EditCommand firstOf(EditCommand... commands) {
        return (state, selection) -> {
            for (EditCommand command : commands) {
                Optional<Edit> edit = command.run(state, selection);
                if (edit.isPresent()) {
                    return edit;
                }
            }
            return Optional.empty();
        };
    }
}
