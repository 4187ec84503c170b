package org.inkstone.export;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A day in the parts that templates write dates with. */
final class DateParts {

    /** How blogs write dates, as templates; one that another begins or ends with stands behind it. */
    static final List<String> PATTERNS = List.of("{{weekday}}, {{monthName}} {{dayOfMonth}}, {{year}}",
            "{{weekdayShort}}, {{monthShort}} {{dayOfMonth}}, {{year}}", "{{weekday}}, {{dayOfMonth}} {{monthName}} {{year}}",
            "{{weekday}}, {{dayOfMonth}}. {{monthName}} {{year}}", "{{weekdayShort}}, {{dayOfMonth}} {{monthShort}} {{year}}",
            "{{weekdayShort}} {{monthShort}} {{dayOfMonth2}} {{year}}", "{{monthName}} {{dayOfMonth}}{{ordinal}}, {{year}}",
            "{{monthName}} {{dayOfMonth}}, {{year}}", "{{monthName}} {{dayOfMonth2}}, {{year}}",
            "{{monthShort}} {{dayOfMonth}}, {{year}}", "{{monthShort}} {{dayOfMonth2}}, {{year}}",
            "{{monthShort}}. {{dayOfMonth}}, {{year}}", "{{monthName}} {{dayOfMonth}} {{year}}",
            "{{monthShort}} {{dayOfMonth}} {{year}}", "{{dayOfMonth}}{{ordinal}} {{monthName}} {{year}}",
            "{{dayOfMonth}} {{monthName}}, {{year}}", "{{dayOfMonth}} {{monthName}} {{year}}",
            "{{dayOfMonth2}} {{monthName}} {{year}}", "{{dayOfMonth}} {{monthShort}}, {{year}}",
            "{{dayOfMonth}} {{monthShort}} {{year}}", "{{dayOfMonth2}} {{monthShort}} {{year}}",
            "{{dayOfMonth}}. {{monthName}} {{year}}", "{{dayOfMonth}} de {{monthName}} de {{year}}",
            "{{year}}年{{month}}月{{dayOfMonth}}日", "{{year}}-{{month2}}-{{dayOfMonth2}}", "{{year}}/{{month2}}/{{dayOfMonth2}}",
            "{{year}}.{{month2}}.{{dayOfMonth2}}", "{{dayOfMonth2}}.{{month2}}.{{year}}", "{{dayOfMonth}}.{{month}}.{{year}}",
            "{{month2}}/{{dayOfMonth2}}/{{year}}", "{{dayOfMonth2}}/{{month2}}/{{year}}", "{{month}}/{{dayOfMonth}}/{{year}}",
            "{{dayOfMonth}}/{{month}}/{{year}}");

    private DateParts() {}

    /** @param language tag of that in which names are */
    static Map<String, Object> of(LocalDate day, String language) {
        Locale locale = Locale.forLanguageTag(language);
        int number = day.getDayOfMonth();
        Map<String, Object> parts = new HashMap<>();
        parts.put("year", String.valueOf(day.getYear()));
        parts.put("month", String.valueOf(day.getMonthValue()));
        parts.put("month2", String.format(Locale.ROOT, "%02d", day.getMonthValue()));
        parts.put("monthName", day.getMonth().getDisplayName(TextStyle.FULL, locale));
        parts.put("monthShort", day.getMonth().getDisplayName(TextStyle.SHORT, locale).replaceFirst("\\.$", ""));
        parts.put("dayOfMonth", String.valueOf(number));
        parts.put("dayOfMonth2", String.format(Locale.ROOT, "%02d", number));
        parts.put("ordinal", number / 10 == 1 ? "th" : switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        });
        parts.put("weekday", day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale));
        parts.put("weekdayShort", day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale).replaceFirst("\\.$", ""));
        return parts;
    }
}
