package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;

/** Makes headings of lines and lines of headings. */
public final class HeadingCommands {

    private static final int LOWEST = 6;

    private HeadingCommands() {}

    /** No heading, then level 2, 3, 4, and back to none: level 1 is the post's title. */
    public static EditCommand next() {
        return levels(level -> level >= 4 ? 0 : Math.max(2, level + 1));
    }

    /** @param level 1 to 6; 0 for none */
    public static EditCommand level(int level) {
        return levels(present -> level);
    }

    /** One level up: a line becomes a heading of the lowest level. */
    public static EditCommand up() {
        return levels(level -> level == 0 ? LOWEST : Math.max(1, level - 1));
    }

    /** One level down: a heading of the lowest level becomes a line. */
    public static EditCommand down() {
        return levels(level -> level == 0 || level == LOWEST ? 0 : level + 1);
    }

    private static EditCommand levels(IntUnaryOperator wanted) {
        return Body.command((body, selection) -> {
            List<TextChange> changes = new ArrayList<>();
            for (HeadingLine heading : HeadingLine.in(body, selection)) {
                changes.addAll(heading.changes(body.text(), wanted.applyAsInt(heading.level())));
            }
            ChangeSet set = new ChangeSet(changes);
            return changes.isEmpty() ? Optional.empty() : body.edit(set, Changes.map(set, selection));
        });
    }
}
