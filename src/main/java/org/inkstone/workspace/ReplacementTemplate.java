package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * A text with places that are filled from what a pattern found: {@code $1}, {@code ${name}}, {@code $0} for the whole match; {@code \n},
 * {@code \t}; a {@code \} before anything else takes its meaning away. A {@code $} that begins none of these stands for itself. In all else
 * as {@link java.util.regex.Matcher#appendReplacement}.
 */
record ReplacementTemplate(List<Part> parts) {

    sealed interface Part {

        record Plain(String text) implements Part {}

        /** @param digits as they stand there: they name the longest number of which there is a group, and the rest is plain */
        record Numbered(String digits) implements Part {}

        record Named(String name) implements Part {}
    }

    static ReplacementTemplate of(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Optional<Part> group = c == '$' ? group(text, i + 1) : Optional.empty();
            if (group.isPresent()) {
                parts.add(new Part.Plain(plain.toString()));
                plain.setLength(0);
                parts.add(group.get());
                i += group.get() instanceof Part.Named named
                        ? named.name().length() + 2
                        : ((Part.Numbered) group.get()).digits().length();
            } else if (c == '\\' && i + 1 < text.length()) {
                i++;
                plain.append(escaped(text.charAt(i)));
            } else {
                plain.append(c);
            }
        }
        parts.add(new Part.Plain(plain.toString()));
        return new ReplacementTemplate(List.copyOf(parts));
    }

    /** Why this cannot be filled: it names a group that the pattern does not have. */
    Optional<String> problem(MatchResult groups) {
        for (Part part : parts) {
            switch (part) {
                case Part.Plain plain -> {
                }
                case Part.Numbered numbered -> {
                    if (number(numbered, 1) > groups.groupCount()) {
                        return Optional
                                .of("The pattern has no group " + number(numbered, 1) + "; a $ that is meant is written \\$.");
                    }
                }
                case Part.Named named -> {
                    if (!groups.namedGroups().containsKey(named.name())) {
                        return Optional.of("The pattern has no group called “" + named.name() + "”.");
                    }
                }
            }
        }
        return Optional.empty();
    }

    String filled(MatchResult groups) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Plain plain -> out.append(plain.text());
                case Part.Numbered numbered -> {
                    int length = length(numbered, groups.groupCount());
                    append(out, groups.group(number(numbered, length)));
                    out.append(numbered.digits(), length, numbered.digits().length());
                }
                case Part.Named named -> append(out, groups.group(named.name()));
            }
        }
        return out.toString();
    }

    /** A group that took no part in the match is empty. */
    private static void append(StringBuilder out, String group) {
        out.append(group == null ? "" : group);
    }

    private static Optional<Part> group(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        if (end > from) {
            return Optional.of(new Part.Numbered(text.substring(from, end)));
        }
        int close = text.startsWith("{", from) ? text.indexOf('}', from) : -1;
        return close > from + 1 ? Optional.of(new Part.Named(text.substring(from + 1, close))) : Optional.empty();
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> c;
        };
    }

    private static int length(Part.Numbered numbered, int groupCount) {
        int length = 1;
        while (length < numbered.digits().length() && number(numbered, length + 1) <= groupCount) {
            length++;
        }
        return length;
    }

    private static int number(Part.Numbered numbered, int length) {
        return Integer.parseInt(numbered.digits(), 0, length, 10);
    }
}
