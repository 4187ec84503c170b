package org.inkstone.markdown;

/** What stands in a slot. */
sealed interface Slot {

    /** HTML of our own making, the same whatever the rest of the body is. */
    record Fixed(String html) implements Slot {}

    /**
     * The id of a heading, unique in the body.
     *
     * @param heading as it would be if it were alone: its id is its slug, its range is that in the passage
     */
    record HeadingId(Heading heading) implements Slot {}

    /** The number of a footnote, counted from 1 in the order of the first references. */
    record FootnoteNumber(String label) implements Slot {}

    /** The name of one reference to a footnote: its number, behind the first with how many came before. */
    record FootnoteReferenceId(String label) implements Slot {}

    /** The list of all headings of the body, those behind it too. */
    record Contents() implements Slot {}
}
