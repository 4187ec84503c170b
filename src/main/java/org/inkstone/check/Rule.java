package org.inkstone.check;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is checked. */
public enum Rule {

    FRONT_MATTER(Weight.MISTAKE, "front matter that cannot be read"), //
    FIELD(Weight.MISTAKE, "values that generators read otherwise than they look, or not at all"), //
    TITLE_MISSING(Weight.MISTAKE, "a post without a title"), //
    TITLE_TWICE(Weight.MISTAKE, "a title that another post has too"), //
    SLUG_TWICE(Weight.MISTAKE, "an address that another post has too"), //
    SUMMARY_MISSING(Weight.ADVICE, "a post without a summary"), //
    SUMMARY_LONG(Weight.ADVICE, "a summary longer than search engines show"), //
    DATE_FUTURE(Weight.ADVICE, "a date that is still to come"), //
    DATE_SHIFT(Weight.ADVICE, "a time that is another day in UTC"), //
    TAG_SIMILAR(Weight.ADVICE, "a tag that other posts write otherwise"), //
    HEADING_JUMP(Weight.ADVICE, "a heading more than one level below the one before"), //
    HEADING_TITLE(Weight.ADVICE, "more than one heading of the first level"), //
    ALT_MISSING(Weight.ADVICE, "an image without a description"), //
    IMAGE_MISSING(Weight.MISTAKE, "an image that is not there"), //
    IMAGE_HEAVY(Weight.ADVICE, "an image of more than a megabyte"), //
    IMAGE_LOCATION(Weight.ADVICE, "an image that says where it was taken"), //
    LINK_DEAD(Weight.MISTAKE, "a link to a file that is not there"), //
    ANCHOR_DEAD(Weight.MISTAKE, "a link to a heading that is not there"), //
    FOOTNOTE_MISSING(Weight.MISTAKE, "a mark of a footnote that has no text"), //
    FOOTNOTE_UNUSED(Weight.MISTAKE, "a footnote that nothing leads to"), //
    EMPHASIS_OPEN(Weight.MISTAKE, "asterisks that readers will see"), //
    TODO(Weight.MISTAKE, "notes of the writer to herself"), //
    LINE_ENDS_MIXED(Weight.ADVICE, "line ends of several kinds"), //
    UNREADABLE(Weight.MISTAKE, "text that cannot be read as Markdown");

    /** What a finding means. */
    public enum Weight {
        /** The page will be wrong, or will not be. */
        MISTAKE,
        /** The page could be better. */
        ADVICE
    }

    private final Weight weight;
    private final String what;

    Rule(Weight weight, String what) {
        this.weight = weight;
        this.what = what;
    }

    public Weight weight() {
        return weight;
    }

    /** What it finds, as the end of "It finds …". */
    public String what() {
        return what;
    }

    /** The name by which it is turned off, such as {@code alt-missing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Rule> of(String id) {
        return Stream.of(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }
}
