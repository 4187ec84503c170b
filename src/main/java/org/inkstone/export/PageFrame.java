package org.inkstone.export;

/**
 * What a page holds besides its post, as HTML; each part ended by a line feed, or empty.
 *
 * @param head at the end of the head: the style sheet or a link to it, and links to what belongs to the page
 * @param above the post, in the body
 * @param below the post, in the body
 */
public record PageFrame(String head, String above, String below) {}
