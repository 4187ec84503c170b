package org.inkstone.site;

import org.inkstone.text.Problem;

/**
 * Something that is wrong in a post.
 *
 * @param source the file, below the blog's folder, with slashes
 */
public record Located(String source, Problem problem) {}
