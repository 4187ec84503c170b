package org.inkstone.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.inkstone.store.Version;
import org.inkstone.store.VersionKind;
import org.junit.jupiter.api.Test;

class VersionEntryTest {

    private static final Instant NOW = LocalDateTime.parse("2026-11-23T12:00").atZone(ZoneId.systemDefault()).toInstant();

    private final List<Version> versions = new ArrayList<>();

    @Test
    void savesThatHappenedByThemselvesWithinFiveMinutesAreOneLine() {
        add(1, VersionKind.SAVED_BY_ITSELF);
        add(3, VersionKind.SAVED_BY_ITSELF);
        add(5, VersionKind.SAVED_BY_ITSELF);
        add(7, VersionKind.SAVED_BY_ITSELF);
        add(8, VersionKind.SAVED);
        add(9, VersionKind.SAVED);
        assertThat(shown()).extracting(Version::id).containsExactly(1L, 7L, 8L, 9L);
    }

    @Test
    void whatTheWriterSavedOrAnotherProgramWroteIsNeverLeftOut() {
        add(1, VersionKind.SAVED_BY_ITSELF);
        add(2, VersionKind.SAVED);
        add(3, VersionKind.SAVED_BY_ITSELF);
        add(4, VersionKind.FROM_OUTSIDE);
        add(5, VersionKind.BEFORE_CHANGE);
        assertThat(shown()).hasSize(5);
    }

    @Test
    void aDayIsNamedOverItsFirstVersion() {
        add(1, VersionKind.SAVED);
        add(2, VersionKind.SAVED);
        add(3 * 24 * 60, VersionKind.SAVED);
        add(3 * 24 * 60 + 1, VersionKind.SAVED);
        List<VersionEntry> entries = VersionEntry.of(versions, NOW);
        assertThat(entries).extracting(VersionEntry::firstOfDay).containsExactly(true, false, true, false);
        assertThat(entries).extracting(VersionEntry::day).containsExactly("Today", "Today", "20 November", "20 November");
    }

    private List<Version> shown() {
        return VersionEntry.of(versions, NOW).stream().map(VersionEntry::version).toList();
    }

    /** The next older version; its number says how many minutes old it is. */
    private void add(long minutesAgo, VersionKind kind) {
        versions.add(new Version(minutesAgo, NOW.minus(Duration.ofMinutes(minutesAgo)), kind, 100));
    }
}
