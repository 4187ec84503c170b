package org.inkstone.check;

import java.util.Optional;

import org.inkstone.text.ChangeSet;
import org.inkstone.text.LineEnding;

/** What mends a finding, made for the text in which it was found. */
public sealed interface Fix {

    /** What a button says, e.g. "Make it level 3". */
    String label();

    /** @param changes in LF coordinates of the whole text */
    record Edit(String label, ChangeSet changes) implements Fix {}

    /** All lines end alike; no character between them changes. */
    record LineEnds(String label, LineEnding ending) implements Fix {}

    /**
     * The same fix once the text has changed; empty where what it is about was touched.
     *
     * @param typed changes of the text that it was made for
     */
    default Optional<Fix> after(ChangeSet typed) {
        return switch (this) {
            case LineEnds ends -> Optional.of(ends);
            case Edit edit -> Places.after(edit.changes(), typed).map(moved -> new Edit(edit.label(), moved));
        };
    }
}
