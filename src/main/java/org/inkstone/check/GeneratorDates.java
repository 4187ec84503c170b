package org.inkstone.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.post.DateText;

/** Which texts are moments to which generator. */
final class GeneratorDates {

    private static final Pattern PARTS = Pattern.compile(
            "(\\d{4}-\\d{1,2}-\\d{1,2})(?:([Tt]|[ \\t]+)(\\d{1,2}:\\d{2})(:\\d{2})?(?:\\.\\d+)?(?:([ \\t]*)(Z|[-+]\\d{2}:?\\d{2}))?)?");
    private static final Pattern NAMED_DAY = Pattern.compile("\\d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4}");
    private static final Pattern TWO_DIGITS = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[Tt ].*)?");
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private GeneratorDates() {}

    /**
     * When {@code text} is to {@code generator}, as people say it; empty where it is no moment to it.
     *
     * @param text of a date field, without quotes
     */
    static Optional<String> moment(Generator generator, String text) {
        Optional<LocalDate> day = DateText.day(text);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return switch (generator) {
                // The list of formats in spf13/cast, of which this is the one without digits for the month.
                case HUGO -> NAMED_DAY.matcher(text).matches() ? Optional.of(midnight(day.get())) : Optional.empty();
                case JEKYLL, ASTRO -> Optional.of(day.get().format(DAY) + ", 00:00 where the site is built");
                case ELEVENTY, ZOLA -> Optional.empty();
            };
        }
        boolean seconds = parts.group(3) == null || parts.group(4) != null;
        if (generator == Generator.HUGO && (!seconds || !TWO_DIGITS.matcher(text).matches())) {
            return Optional.empty();
        }
        if (generator == Generator.ZOLA && !seconds) {
            return Optional.empty();
        }
        return said(generator, day.get(), parts);
    }

    private static Optional<String> said(Generator generator, LocalDate day, Matcher parts) {
        try {
            if (parts.group(3) == null) {
                return Optional
                        .of(generator == Generator.JEKYLL ? day.format(DAY) + ", 00:00 where the site is built" : midnight(day));
            }
            String clock = parts.group(3).length() < 5 ? "0" + parts.group(3) : parts.group(3);
            LocalDateTime local = LocalDateTime.of(day, LocalTime.parse(clock));
            if (parts.group(6) == null) {
                boolean there = generator == Generator.JEKYLL
                        || generator == Generator.ASTRO && parts.group(2).equalsIgnoreCase("T");
                return Optional.of(local.format(SAID) + (there ? " where the site is built" : " UTC"));
            }
            String zone = parts.group(6);
            return Optional.of(
                    OffsetDateTime.of(local, ZoneOffset.of(zone)).withOffsetSameInstant(ZoneOffset.UTC).format(SAID) + " UTC");
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String midnight(LocalDate day) {
        return day.format(DAY) + ", 00:00 UTC";
    }
}
