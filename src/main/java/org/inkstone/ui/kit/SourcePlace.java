package org.inkstone.ui.kit;

/**
 * A place of the source at a height of a view.
 *
 * @param offset in the text, in LF coordinates
 * @param height 0 at the view's top edge, 1 at its bottom edge
 */
public record SourcePlace(int offset, double height) {}
