package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.inkstone.text.TextRange;

/** What stands in the slots of a body, found out in the order in which they stand. For one rendering. */
final class SlotValues {

    private final Map<Slot, String> values = new IdentityHashMap<>();
    private final HeadingIds ids = new HeadingIds();
    private final FootnoteList footnotes;
    private final List<Heading> headings = new ArrayList<>();
    private String contents;

    SlotValues(FootnoteList footnotes) {
        this.footnotes = footnotes;
    }

    /** @param offset of the passage that it is from, in the body; negative for one that is not to be listed as a heading */
    void assign(Slot slot, int offset) {
        values.put(slot, switch (slot) {
            case Slot.Fixed fixed -> fixed.html();
            case Slot.HeadingId id -> heading(id.heading(), offset);
            case Slot.FootnoteNumber number -> String.valueOf(footnotes.number(number.label()));
            case Slot.FootnoteReferenceId reference -> footnotes.reference(reference.label());
            case Slot.Contents later -> "";
        });
    }

    private String heading(Heading heading, int offset) {
        String id = ids.unique(heading.id());
        if (offset < 0) {
            return id;
        }
        TextRange range = new TextRange(heading.range().start() + offset, heading.range().end() + offset);
        headings.add(new Heading(heading.level(), heading.text(), id, range));
        return id;
    }

    /** Of a slot that was assigned, once all are. */
    String of(Slot slot) {
        return slot instanceof Slot.Contents ? contents() : values.get(slot);
    }

    private String contents() {
        if (contents == null) {
            contents = TableOfContents.html(headings);
        }
        return contents;
    }

    /** The headings that were assigned an id, in order. */
    List<Heading> headings() {
        return headings;
    }
}
