package org.inkstone.export;

/**
 * What the writer allows the posts of a blog.
 *
 * @param networkImages pages show images that stand on the network
 * @param rawHtml exported pages hold the HTML of the posts as it is, scripts too
 */
public record Trust(boolean networkImages, boolean rawHtml) {

    /** What a blog is allowed unless the writer says otherwise. */
    public static final Trust NONE = new Trust(false, false);
}
