package org.inkstone.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Instant NOW = at("2026-11-23T12:00");

    @Test
    void saysTheDayOnlyAsFarAsItIsNeeded() {
        assertThat(Moments.said(at("2026-11-23T08:05"), NOW)).isEqualTo("08:05");
        assertThat(Moments.said(at("2026-11-22T23:59"), NOW)).isEqualTo("yesterday, 23:59");
        assertThat(Moments.said(at("2026-11-03T14:02"), NOW)).isEqualTo("3 November, 14:02");
        assertThat(Moments.said(at("2025-11-23T14:02"), NOW)).isEqualTo("23 November 2025, 14:02");
        assertThat(Moments.day(at("2026-11-23T00:00"), NOW)).isEqualTo("Today");
        assertThat(Moments.day(at("2026-11-22T00:00"), NOW)).isEqualTo("Yesterday");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.systemDefault()).toInstant();
    }
}
