package org.inkstone.post;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Dates as people write them in front matter: the digits are read and replaced, the shape around them is kept.
 *
 * <p>The shapes are those found in 30,767 real posts and named in the generators' manuals
 * (Hugo, Jekyll, Eleventy, Astro and Next; see {@link DateShape}). A day must exist: {@code 2024-02-30} is no date. No zone is ever applied.
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
        Optional<DateShape.Match> match = DateShape.match(text);
        if (match.isEmpty()) {
            return day.toString();
        }
        StringBuilder out = new StringBuilder();
        int position = 0;
        for (DateShape.Part part : match.get().parts()) {
            out.append(text, position, part.start()).append(match.get().rewritten(part, text, day));
            position = part.end();
        }
        return out.append(text, position, text.length()).toString();
    }
}
