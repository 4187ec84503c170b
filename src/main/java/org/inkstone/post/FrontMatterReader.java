package org.inkstone.post;

/** Finds the front matter block and reads its fields by source range. */
final class FrontMatterReader {

    private FrontMatterReader() {}

    static FrontMatter read(String lf) {
        throw new UnsupportedOperationException("to be written: " + lf.length());
    }

    /** Whether the text begins in a way that some change further down could turn into a front matter block (an opening fence). */
    static boolean mayOpenWithFence(String lf) {
        throw new UnsupportedOperationException("to be written: " + lf.length());
    }
}
