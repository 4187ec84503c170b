package org.inkstone.markdown;

/** What becomes of the HTML that stands in a post. */
public enum RawHtml {
    /** What {@link AllowedHtml} does not allow is left out, and said to be. */
    SANITISED,
    /** As before, but where something was that would have been seen or run, a note says what. */
    NOTED,
    /** All of it stays as it is, scripts too. */
    KEPT
}
