package org.inkstone.post;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.post.DateShape.Part;

/** The time behind the day of a date, written for another moment. */
final class TimeText {

    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC)?([-+])(\\d{1,2}):?(\\d{2})?", Pattern.CASE_INSENSITIVE);
    /** Hours; the names of RFC 822, chapter 5, and those of Central Europe. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(Map.entry("Z", 0), Map.entry("UT", 0), Map.entry("UTC", 0),
            Map.entry("GMT", 0), Map.entry("EST", -5), Map.entry("EDT", -4), Map.entry("CST", -6), Map.entry("CDT", -5),
            Map.entry("MST", -7), Map.entry("MDT", -6), Map.entry("PST", -8), Map.entry("PDT", -7), Map.entry("CET", 1),
            Map.entry("CEST", 2));

    private TimeText() {}

    /** What the clock shows at {@code now} in the zone of {@code sample}; in that of {@code now} where it names none that is known. */
    static LocalDateTime moment(String sample, List<Part> time, ZonedDateTime now) {
        return time.stream().filter(p -> p.name().equals("zone")).findFirst().flatMap(p -> offset(p.of(sample)))
                .map(offset -> now.withZoneSameInstant(offset).toLocalDateTime()).orElse(now.toLocalDateTime());
    }

    static String rewritten(Part part, String sample, List<Part> time, LocalDateTime to) {
        String old = part.of(sample);
        return switch (part.name()) {
            case "hour" -> hour(old, time.stream().anyMatch(p -> p.name().equals("half")), to.getHour());
            case "minute" -> String.format(Locale.ROOT, "%02d", to.getMinute());
            case "second" -> String.format(Locale.ROOT, "%02d", to.getSecond());
            case "fraction" -> fraction(old.length(), to.getNano());
            case "half" -> half(old, to.getHour() >= 12);
            default -> old;
        };
    }

    private static Optional<ZoneOffset> offset(String zone) {
        Matcher offset = OFFSET.matcher(zone);
        if (!offset.matches()) {
            return Optional.ofNullable(ZONES.get(zone.toUpperCase(Locale.ROOT))).map(ZoneOffset::ofHours);
        }
        int minutes = Integer.parseInt(offset.group(2)) * 60 + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
        boolean real = minutes <= 18 * 60;
        return real
                ? Optional.of(ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * minutes))
                : Optional.empty();
    }

    /** In a day of two halves 7 stands without a zero unless the sample shows one. */
    private static String hour(String old, boolean halves, int hour) {
        int shown = halves ? (hour + 11) % 12 + 1 : hour;
        boolean twoDigits = old.length() == 2 && (old.charAt(0) == '0' || !halves);
        return String.format(Locale.ROOT, twoDigits ? "%02d" : "%d", shown);
    }

    private static String fraction(int digits, int nano) {
        String all = String.format(Locale.ROOT, "%09d", nano);
        return digits <= 9 ? all.substring(0, digits) : all + "0".repeat(digits - 9);
    }

    private static String half(String old, boolean afternoon) {
        boolean small = Character.isLowerCase(old.charAt(0));
        char letter = afternoon ? 'p' : 'a';
        return (small ? letter : Character.toUpperCase(letter)) + old.substring(1);
    }
}
