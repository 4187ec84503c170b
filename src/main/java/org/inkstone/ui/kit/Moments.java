package org.inkstone.ui.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people say them, in the writer's zone. */
public final class Moments {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Moments() {}

    /** For a sentence: "14:02" today, "yesterday, 14:02", "3 November, 14:02", "3 November 2025, 14:02". */
    public static String said(Instant moment, Instant now) {
        ZonedDateTime then = moment.atZone(ZoneId.systemDefault());
        String day = day(moment, now);
        return (day.equals("Today") ? "" : day.equals("Yesterday") ? "yesterday, " : day + ", ") + TIME.format(then);
    }

    /** For a heading: "Today", "Yesterday", "3 November", "3 November 2025". */
    public static String day(Instant moment, Instant now) {
        LocalDate then = LocalDate.ofInstant(moment, ZoneId.systemDefault());
        LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
        if (then.equals(today)) {
            return "Today";
        }
        if (then.equals(today.minusDays(1))) {
            return "Yesterday";
        }
        return (then.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(then);
    }

    public static String time(Instant moment) {
        return TIME.format(moment.atZone(ZoneId.systemDefault()));
    }
}
