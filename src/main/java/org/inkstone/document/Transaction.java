package org.inkstone.document;

import org.inkstone.text.ChangeSet;

/**
 * An edit that someone wants to make.
 *
 * @param startRevision the revision whose coordinates {@code changes} are in
 * @param changes in LF coordinates
 * @param subject what the edit is about, e.g. the key of a form field; successive {@link Origin#FORM} edits of one subject are one undo
 *        step. Empty for edits of the text
 */
public record Transaction(long startRevision, ChangeSet changes, Origin origin, String subject) {

    public Transaction(long startRevision, ChangeSet changes, Origin origin) {
        this(startRevision, changes, origin, "");
    }
}
