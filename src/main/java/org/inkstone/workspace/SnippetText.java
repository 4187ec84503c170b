package org.inkstone.workspace;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.text.TextRange;

/**
 * The text of a snippet once its placeholders are filled in: <code>${date}</code>, <code>${date:d MMMM yyyy}</code> (patterns of
 * {@link DateTimeFormatter}), <code>${title}</code>, <code>${slug}</code>, <code>${selection}</code>, stops for the caret
 * <code>${1}</code>, <code>${2:words to replace}</code> and so on, and the last of them, <code>${cursor}</code>. All else, such as
 * <code>{{ page.url }}</code> or <code>$HOME</code>, stays as it stands; <code>$${</code> is <code>${</code>.
 */
sealed interface SnippetText {

    /**
     * @param stops where the caret goes, one after the other, as ranges of {@code text}; at least one
     */
    record Filled(String text, List<TextRange> stops) implements SnippetText {}

    /** @param reason a plain sentence */
    record Refused(String reason) implements SnippetText {}

    /** @param selection what was selected where the snippet goes, or the empty string */
    static SnippetText fill(Snippet snippet, SnippetValues values, String selection) {
        try {
            return new Filling(snippet.text(), values, selection).filled();
        } catch (DateTimeException | IllegalArgumentException e) {
            return new Refused(
                    "The snippet “" + snippet.name() + "” asks for a date in a form that is none: " + e.getMessage() + ".");
        }
    }

    /** One pass through the text. */
    final class Filling {

        private static final Pattern PLACEHOLDER = Pattern
                .compile("\\$(?<escaped>\\$\\{)|\\$\\{(?<name>[a-z]+|\\d{1,3})(?::(?<more>[^}\n]*))?}");
        /** What goes before every line of a selection: the indent and the quote marks of the line that it is put into. */
        private static final Pattern LEAD = Pattern.compile("[ \t>]*");

        private final StringBuilder out = new StringBuilder();
        private final List<Stop> stops = new ArrayList<>();
        private final String source;
        private final SnippetValues values;
        private final String selection;

        /** @param number {@link Integer#MAX_VALUE} for the last */
        private record Stop(int number, TextRange range) {}

        Filling(String source, SnippetValues values, String selection) {
            this.source = source;
            this.values = values;
            this.selection = selection;
        }

        SnippetText filled() {
            Matcher matcher = PLACEHOLDER.matcher(source);
            int from = 0;
            while (matcher.find()) {
                out.append(source, from, matcher.start());
                from = matcher.end();
                if (matcher.group("escaped") != null) {
                    out.append("${");
                } else {
                    fill(matcher.group("name"), matcher.group("more"), matcher.group());
                }
            }
            out.append(source, from, source.length());
            List<TextRange> ordered = stops.stream().sorted(Comparator.comparingInt(Stop::number)).map(Stop::range).toList();
            return new Filled(out.toString(), ordered.isEmpty() ? List.of(TextRange.at(out.length())) : ordered);
        }

        private void fill(String name, String more, String asWritten) {
            boolean number = Character.isDigit(name.charAt(0));
            if (number || name.equals("cursor") && more == null) {
                stop(number && !name.equals("0") ? Integer.parseInt(name) : Integer.MAX_VALUE, more == null ? "" : more);
            } else if (name.equals("date")) {
                out.append(date(values.now(), more));
            } else if (more != null) {
                out.append(asWritten);
            } else {
                switch (name) {
                    case "title" -> out.append(values.title());
                    case "slug" -> out.append(values.slug());
                    case "selection" -> out.append(selection.replace("\n", "\n" + lead()));
                    default -> out.append(asWritten);
                }
            }
        }

        private void stop(int number, String words) {
            stops.add(new Stop(number, new TextRange(out.length(), out.length() + words.length())));
            out.append(words);
        }

        private String lead() {
            String line = out.substring(out.lastIndexOf("\n") + 1);
            return LEAD.matcher(line).matches() ? line : "";
        }

        /** Names of months and days are in the language of the system, as it is the writer's. */
        private static String date(ZonedDateTime now, String pattern) {
            DateTimeFormatter form = pattern == null
                    ? DateTimeFormatter.ISO_LOCAL_DATE
                    : DateTimeFormatter.ofPattern(pattern, Locale.getDefault());
            return form.format(now);
        }
    }
}
