package org.inkstone.post;

import java.time.LocalDate;
import java.util.Optional;

/** Dates as people write them in front matter: the digits are read and replaced, the shape around them is kept. */
public final class DateText {

    private DateText() {}

    /** The calendar day that {@code text} begins with; empty where it is no date or no real day ({@code 2026-13-45}). */
    public static Optional<LocalDate> day(String text) {
        throw new UnsupportedOperationException("to be written: " + text);
    }

    /** {@code text} with its day replaced and every other character kept: separator, time, zone, one- or two-digit form. */
    public static String withDay(String text, LocalDate day) {
        throw new UnsupportedOperationException("to be written: " + text + day);
    }
}
