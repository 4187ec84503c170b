package org.inkstone.site;

/** Is told how far an export is. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (done, all) -> {};

    /** Of {@code all} posts so many are done. Called by any thread, several at once. */
    void at(int done, int all);
}
