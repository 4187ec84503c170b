package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;

/** What is put in the place of matches: plain words, or for a pattern a {@link ReplacementTemplate}. Immutable. */
public final class Replacement {

    private final String text;
    private final Optional<ReplacementTemplate> template;

    /** @param text as the writer wrote it. A CR in it is dropped: line ends are those of the post */
    public Replacement(String text, SearchQuery query) {
        this.text = text.replace("\r", "");
        this.template = query.regex() ? Optional.of(ReplacementTemplate.of(this.text)) : Optional.empty();
    }

    /** Why this cannot be put in the place of what was found, one plain sentence; the same for all matches of one search. */
    public Optional<String> problem(Match match) {
        return template.flatMap(t -> match.groups().flatMap(t::problem));
    }

    /** What is put in the place of {@code match}; there must be no {@link #problem}. */
    public String instead(Match match) {
        return template.map(t -> t.filled(match.groups().orElseThrow())).orElse(text);
    }

    /** Whether {@code match} would be replaced by anything else than {@code found}, which is what it matched. */
    public boolean alters(Match match, String found) {
        return !instead(match).equals(found);
    }

    /** The edit that replaces all of {@code matches}: disjoint, in the order of their text. */
    ChangeSet changes(List<Match> matches) {
        List<TextChange> changes = new ArrayList<>(matches.size());
        matches.forEach(match -> add(changes, new TextChange(match.range(), instead(match))));
        return new ChangeSet(changes);
    }

    /** A pattern may match something and then the empty place behind it: no edit has two changes that touch so. */
    private static void add(List<TextChange> changes, TextChange next) {
        TextChange last = changes.isEmpty() ? null : changes.getLast();
        if (last != null && last.range().end() == next.range().start()) {
            changes.set(changes.size() - 1,
                    TextChange.replace(last.range().start(), next.range().end(), last.inserted() + next.inserted()));
        } else {
            changes.add(next);
        }
    }
}
