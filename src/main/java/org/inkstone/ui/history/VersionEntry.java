package org.inkstone.ui.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.inkstone.store.Version;
import org.inkstone.store.VersionKind;
import org.inkstone.ui.kit.Moments;

/**
 * A line of the list of versions.
 *
 * @param day the heading it stands under, e.g. "Yesterday"
 * @param firstOfDay whether it is the first under that heading
 * @param what why the version was kept
 */
record VersionEntry(Version version, String day, boolean firstOfDay, String time, String what) {

    /** Saves that happened by themselves within this time of one another are one line: the newest of them. */
    private static final Duration TOGETHER = Duration.ofMinutes(5);

    /** @param versions newest first */
    static List<VersionEntry> of(List<Version> versions, Instant now) {
        List<VersionEntry> entries = new ArrayList<>();
        Version shown = null;
        for (Version version : versions) {
            if (shown != null && isPartOf(shown, version)) {
                continue;
            }
            String day = Moments.day(version.at(), now);
            boolean first = entries.isEmpty() || !entries.getLast().day().equals(day);
            entries.add(new VersionEntry(version, day, first, Moments.time(version.at()), what(version.kind())));
            shown = version;
        }
        return entries;
    }

    private static boolean isPartOf(Version shown, Version older) {
        return shown.kind() == VersionKind.SAVED_BY_ITSELF && older.kind() == VersionKind.SAVED_BY_ITSELF
                && Duration.between(older.at(), shown.at()).compareTo(TOGETHER) < 0;
    }

    private static String what(VersionKind kind) {
        return switch (kind) {
            case OPENED -> "As it was opened";
            case SAVED -> "Saved";
            case SAVED_BY_ITSELF -> "Saved by itself";
            case BEFORE_CHANGE -> "Before a large change";
            case FROM_OUTSIDE -> "From another program";
        };
    }
}
