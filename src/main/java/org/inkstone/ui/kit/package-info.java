/**
 * What every part of the window is made of: commands, the look (fonts, colours, one style sheet), bars, chips, the palette.
 *
 * <p>Architecture invariant: nothing here knows of posts. Colours stand in {@code inkstone.css} as tokens and nowhere else.
 */
package org.inkstone.ui.kit;
