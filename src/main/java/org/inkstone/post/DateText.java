package org.inkstone.post;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Dates as people write them in front matter: the digits are read and replaced, the shape around them is kept.
 *
 * <p>The shapes are those found in 30,767 real posts and named in the generators' manuals
 * (Hugo, Jekyll, Eleventy, Astro and Next; see {@link DateShape}). A day must exist: {@code 2024-02-30} is no date. A date that stands in
 * a post is never moved to another zone; only {@link #now} writes a moment in one.
 */
public final class DateText {

    private DateText() {}

    /** The calendar day that {@code text} begins with; empty where it is no date or no real day ({@code 2026-13-45}). */
    public static Optional<LocalDate> day(String text) {
        return DateShape.match(text).map(DateShape.Match::day);
    }

    /**
     * {@code text} with its day replaced and every other character kept: separator, time, zone, one- or two-digit form. The name of a
     * weekday follows the day. A text that is no date gives way to {@code yyyy-MM-dd}.
     */
    public static String withDay(String text, LocalDate day) {
        return DateShape.match(text).map(match -> rewritten(text, match.parts(), part -> match.rewritten(part, text, day)))
                .orElse(day.toString());
    }

    /**
     * The moment {@code now} as {@code sample} is written: the same order, separators, precision and zone. A sample with an offset or a
     * known zone takes the moment there, one without takes the clock of {@code now}'s own zone, one without a time the day on that clock.
     * Where the sample is no date, {@code yyyy-MM-dd}.
     */
    public static String now(String sample, ZonedDateTime now) {
        Optional<DateShape.Match> match = DateShape.match(sample);
        if (match.isEmpty()) {
            return now.toLocalDate().toString();
        }
        LocalDateTime moment = TimeText.moment(sample, match.get().time(), now);
        List<DateShape.Part> parts = Stream.concat(match.get().parts().stream(), match.get().time().stream()).toList();
        return rewritten(sample, parts, part -> match.get().time().contains(part)
                ? TimeText.rewritten(part, sample, match.get().time(), moment)
                : match.get().rewritten(part, sample, moment.toLocalDate()));
    }

    /**
     * A text that is the same for all dates that are written the same way, with letters for the parts and everything else as it stands.
     * One digit or two, long and short names count as one way: "15" and "May" do not tell which it is.
     */
    public static String shape(String date) {
        return DateShape.match(date).map(match -> {
            List<DateShape.Part> parts = Stream.concat(match.parts().stream(), match.time().stream()).toList();
            return rewritten(date, parts, part -> switch (part.name()) {
                case "month" -> Character.isDigit(date.charAt(part.start())) ? "M" : "N";
                case "zone" -> part.of(date).replaceAll("[0-9]", "0").replace('-', '+');
                case "fraction" -> "f".repeat(part.end() - part.start());
                default -> part.name().substring(0, 1);
            });
        }).orElse(date).strip();
    }

    private static String rewritten(String text, List<DateShape.Part> parts, Function<DateShape.Part, String> rewriting) {
        StringBuilder out = new StringBuilder();
        int position = 0;
        for (DateShape.Part part : parts) {
            out.append(text, position, part.start()).append(rewriting.apply(part));
            position = part.end();
        }
        return out.append(text, position, text.length()).toString();
    }
}
