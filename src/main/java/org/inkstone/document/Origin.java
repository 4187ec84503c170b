package org.inkstone.document;

/** Where an edit came from; decides with what it shares an undo step. */
public enum Origin {
    TYPING, PASTE, FORM, COMMAND, UNDO, REDO, RELOAD, MERGE
}
