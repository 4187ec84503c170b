package org.inkstone.post;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The orders in which the parts of a date stand in front matter. Month and weekday names are English in every locale. */
enum DateShape {
    ISO("(?<year>\\d{4})(?<separator>[-/.])(?<month>\\d{1,2})\\k<separator>(?<day>\\d{1,2})"), //
    CHINESE("(?<year>\\d{4})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日"), //
    MONTH_FIRST(Names.WEEKDAY + Names.MONTH + "\\.?[ ]+(?<day>\\d{1,2})(?<ordinal>st|nd|rd|th)?,?[ ]+(?<year>\\d{4})"), //
    DAY_FIRST(Names.WEEKDAY + "(?<day>\\d{1,2})(?<ordinal>st|nd|rd|th)?[- ]" + Names.MONTH + "\\.?,?[- ](?<year>\\d{4})"), //
    AMERICAN("(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})"), //
    GERMAN("(?<day>\\d{1,2})\\.[ ]?(?<month>\\d{1,2})\\.[ ]?(?<year>\\d{4})");

    /** What may follow the day: nothing, or a time, with a zone or half of the day. */
    private static final String TIME = "(?:(?:[Tt]|,?[ \\t]+)(?<hour>\\d{1,2})(?::(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d+))?)?)?"
            + "(?:[ ]*(?<half>[AaPp]\\.?[Mm]\\.?))?(?:[ ]*(?<zone>[A-Za-z]{1,5}|(?:GMT|UTC)?[-+]\\d{1,2}(?::?\\d{2})?))?)?\\s*";
    private static final List<String> DAY = List.of("weekday", "year", "month", "day", "ordinal");
    private static final List<String> TIME_OF_DAY = List.of("hour", "minute", "second", "fraction", "half", "zone");

    private final Pattern pattern;

    DateShape(String date) {
        this.pattern = Pattern.compile("\\s*" + date + TIME, Pattern.CASE_INSENSITIVE);
    }

    /** One part of a date, by name and place. */
    record Part(String name, int start, int end) {
        String of(String text) {
            return text.substring(start, end);
        }
    }

    /**
     * @param parts of the day, in the order in which they stand
     * @param time the parts of the time behind it, in order; empty where there is none
     */
    record Match(LocalDate day, List<Part> parts, List<Part> time) {

        String rewritten(Part part, String text, LocalDate to) {
            String old = part.of(text);
            return switch (part.name()) {
                case "year" -> String.format(Locale.ROOT, "%04d", to.getYear());
                case "month" ->
                    Character.isDigit(old.charAt(0)) ? digits(part, text, to.getMonthValue()) : monthName(old, text, to);
                case "day" -> digits(part, text, to.getDayOfMonth());
                case "weekday" -> inCaseOf(old, Names.weekday(to, old.length() > 3));
                default -> inCaseOf(old, ordinal(to.getDayOfMonth()));
            };
        }

        /** Two digits where the old number shows a leading zero, or no part of the date shows that it would have none. */
        private String digits(Part part, String text, int number) {
            String old = part.of(text);
            boolean twoDigits = old.length() == 2 && (old.charAt(0) == '0' || !showsOneDigit(text) && !isLongForm(text));
            return String.format(Locale.ROOT, twoDigits ? "%02d" : "%d", number);
        }

        private boolean showsOneDigit(String text) {
            return parts.stream().anyMatch(p -> p.end() - p.start() == 1 && Character.isDigit(text.charAt(p.start())));
        }

        /** "July 15, 2022" would be "July 5, 2022", while "Jul 15 2022" would be "Jul 05 2022". */
        private boolean isLongForm(String text) {
            return parts.stream()
                    .anyMatch(p -> p.name().equals("ordinal") || p.name().equals("month") && p.end() - p.start() > 4);
        }

        private String monthName(String old, String text, LocalDate to) {
            // "May" is short and long: a leading zero beside it tells.
            boolean leadingZero = parts.stream().anyMatch(p -> p.name().equals("day") && text.charAt(p.start()) == '0');
            boolean isLong = old.equalsIgnoreCase("may") ? !leadingZero : old.length() > 4 || old.matches("(?i)june|july");
            return inCaseOf(old, Names.month(to, isLong));
        }

        private static String inCaseOf(String old, String name) {
            if (old.equals(old.toUpperCase(Locale.ROOT))) {
                return name.toUpperCase(Locale.ROOT);
            }
            return old.equals(old.toLowerCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
        }

        private static String ordinal(int day) {
            return switch (day) {
                case 1, 21, 31 -> "st";
                case 2, 22 -> "nd";
                case 3, 23 -> "rd";
                default -> "th";
            };
        }
    }

    static Optional<Match> match(String text) {
        if (text.length() > 100) {
            return Optional.empty();
        }
        for (DateShape shape : values()) {
            Matcher matcher = shape.pattern.matcher(text);
            if (matcher.matches()) {
                return day(matcher).map(day -> new Match(day, parts(matcher, DAY), parts(matcher, TIME_OF_DAY)));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        String month = matcher.group("month");
        int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : Names.monthNumber(month);
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(matcher.group("year")), number, Integer.parseInt(matcher.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<Part> parts(Matcher matcher, List<String> names) {
        Map<String, Integer> known = matcher.namedGroups();
        List<Part> parts = new ArrayList<>();
        for (String name : names) {
            if (known.containsKey(name) && matcher.start(name) >= 0) {
                parts.add(new Part(name, matcher.start(name), matcher.end(name)));
            }
        }
        parts.sort(Comparator.comparingInt(Part::start));
        return List.copyOf(parts);
    }

    /** English names, which generators read whatever the reader's language is. */
    private static final class Names {

        static final String WEEKDAY = "(?:(?<weekday>Mon(?:day)?|Tue(?:sday)?|Wed(?:nesday)?|Thu(?:rsday)?|Fri(?:day)?|Sat(?:urday)?"
                + "|Sun(?:day)?),?[ ]+)?";
        static final String MONTH = "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

        private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
                "August",
                "September", "October", "November", "December");
        private static final List<String> WEEKDAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
                "Sunday");

        static int monthNumber(String name) {
            String begin = name.substring(0, 3).toLowerCase(Locale.ROOT);
            for (int i = 0; i < 12; i++) {
                if (MONTHS.get(i).toLowerCase(Locale.ROOT).startsWith(begin)) {
                    return i + 1;
                }
            }
            return 0;
        }

        static String month(LocalDate day, boolean isLong) {
            String name = MONTHS.get(day.getMonthValue() - 1);
            return isLong ? name : name.substring(0, 3);
        }

        static String weekday(LocalDate day, boolean isLong) {
            String name = WEEKDAYS.get(day.getDayOfWeek().getValue() - 1);
            return isLong ? name : name.substring(0, 3);
        }
    }
}
