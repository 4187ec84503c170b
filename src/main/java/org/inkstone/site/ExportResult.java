package org.inkstone.site;

/** What became of an export. */
public sealed interface ExportResult {

    /** The package is there. */
    record Done(ExportReport report) implements ExportResult {}

    /** @param reason plain sentences: what happened and what to do. A package that was there is as it was, or is marked as incomplete. */
    record Refused(String reason) implements ExportResult {}
}
