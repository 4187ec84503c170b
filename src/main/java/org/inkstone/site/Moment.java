package org.inkstone.site;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.post.DateText;

/** When a post was written, as feeds need it. */
final class Moment {

    private static final Pattern TIME = Pattern
            .compile("[T ]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?\\s*(?:(Z|UTC|GMT)|([-+]\\d{2}):?(\\d{2}))?\\s*$");

    private Moment() {}

    /**
     * The moment that a date of a front matter means: without a zone that of Greenwich, without a time its midnight, so that it is the same
     * on every computer. Empty where it is no date.
     */
    static Optional<Instant> of(String text) {
        return DateText.day(text).map(day -> day.atTime(time(text)).toInstant(zone(text)));
    }

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** RFC 3339, to the second. */
    static String written(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static LocalTime time(String text) {
        Matcher time = TIME.matcher(text);
        try {
            return time.find()
                    ? LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)),
                            time.group(3) == null ? 0 : Integer.parseInt(time.group(3)))
                    : LocalTime.MIDNIGHT;
        } catch (DateTimeException e) {
            return LocalTime.MIDNIGHT;
        }
    }

    private static ZoneOffset zone(String text) {
        Matcher time = TIME.matcher(text);
        try {
            return time.find() && time.group(5) != null
                    ? ZoneOffset.of(time.group(5) + ":" + time.group(6))
                    : ZoneOffset.UTC;
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
