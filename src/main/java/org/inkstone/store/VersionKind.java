package org.inkstone.store;

/** How a version came about. */
public enum VersionKind {

    /** What the file held when it was opened. */
    OPENED,

    /** The writer saved. */
    SAVED,

    /** Inkstone saved without being asked. */
    SAVED_BY_ITSELF,

    /** What was there before something that changes much at once. */
    BEFORE_CHANGE,

    /** What another program wrote. */
    FROM_OUTSIDE
}
