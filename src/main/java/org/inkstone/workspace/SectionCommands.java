package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.document.DocumentState;
import org.inkstone.document.Origin;
import org.inkstone.document.Transaction;
import org.inkstone.markdown.Outline;
import org.inkstone.markdown.Section;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/**
 * The commands on a section with all that belong to it. A command that would change what the headings say, as where a fence is never
 * closed, does nothing. In a file whose line ends are mixed, moved lines take those of their new place.
 */
public final class SectionCommands {

    private SectionCommands() {}

    /**
     * Moves {@code section} before the section {@code target}, or to the end. No line is lost or changed: the end of the file stays as it
     * is, and the blank lines between two sections stay between them. A blank line is added only where two paragraphs would become one.
     */
    public static EditCommand move(Section section, Optional<Section> target) {
        return (state, selection) -> {
            Outline outline = outline(state);
            int from = outline.sections().indexOf(section);
            int to = target.map(outline.sections()::indexOf).orElse(outline.sections().size());
            if (from < 0 || to < 0 || to >= from && to <= outline.next(from)) {
                return Optional.empty();
            }
            return move(state, outline, from, to, selection);
        };
    }

    /**
     * Makes the headings of {@code section} and of all that belong to it one level higher or lower.
     *
     * @param by 1 for deeper, -1 for higher
     */
    public static EditCommand changeLevel(Section section, int by) {
        return (state, selection) -> {
            Outline outline = outline(state);
            int from = outline.sections().indexOf(section);
            if (from < 0) {
                return Optional.empty();
            }
            List<Section> sections = outline.sections();
            int end = outline.next(from);
            List<TextChange> changes = new ArrayList<>();
            for (Section changed : sections.subList(from, end)) {
                changes.addAll(HeadingLevel.change(state.text(), changed, changed.level() + by));
            }
            List<Section> wanted = new ArrayList<>(sections);
            wanted.subList(from, end).replaceAll(s -> new Section(s.level() + by, s.title(), s.head()));
            ChangeSet set = new ChangeSet(changes);
            return Optional.of(set).filter(c -> leadsTo(wanted, c, outline, state))
                    .map(c -> edit(state, c, new TextRange(c.mapOffset(selection.start(), false),
                            c.mapOffset(selection.end(), false))));
        };
    }

    private static Optional<Edit> move(DocumentState state, Outline outline, int from, int to, TextRange selection) {
        int next = outline.next(from);
        List<Section> wanted = new ArrayList<>(outline.sections());
        List<Section> moved = List.copyOf(wanted.subList(from, next));
        wanted.subList(from, next).clear();
        wanted.addAll(to < from ? to : to - moved.size(), moved);
        SectionMove move = to < from
                ? SectionMove.up(state.text(), outline.start(to), outline.start(from), outline.start(next))
                : SectionMove.down(state.text(), outline.start(from), outline.start(next), outline.start(to));
        return Optional.of(move).filter(m -> leadsTo(wanted, m.changes(), outline, state))
                .or(() -> Optional.of(move.withBlankLines()).filter(m -> leadsTo(wanted, m.changes(), outline, state)))
                .map(m -> edit(state, m.changes(), new TextRange(m.map(selection.start()), m.map(selection.end()))));
    }

    /** Whether the headings are those that are wanted once the changes are made. */
    private static boolean leadsTo(List<Section> wanted, ChangeSet changes, Outline outline, DocumentState state) {
        List<Section> after = outline.after(changes.apply(state.text()), state.post().body().start()).sections();
        boolean same = !changes.isEmpty() && after.size() == wanted.size();
        for (int i = 0; same && i < after.size(); i++) {
            same = after.get(i).level() == wanted.get(i).level() && after.get(i).title().equals(wanted.get(i).title());
        }
        return same;
    }

    private static Outline outline(DocumentState state) {
        return Outline.of(state.text(), state.post().body().start());
    }

    private static Edit edit(DocumentState state, ChangeSet changes, TextRange selection) {
        return new Edit(new Transaction(state.revision(), changes, Origin.COMMAND), selection);
    }
}
