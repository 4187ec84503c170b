package org.inkstone.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.post.Metadata.Role;

/**
 * What a writer may want to mend in a field: one plain sentence, or nothing. A hint only; it keeps nobody from writing, saving or
 * exporting. What a template would fill in ({@code {{ page.date }}}) is left alone.
 */
public final class FieldChecks {

    /** What search engines show of a summary, in characters. */
    public static final int SUMMARY_LIMIT = 160;

    /** What Eleventy fills in itself. */
    private static final Set<String> DATE_WORDS = Set.of("last modified", "created", "git last modified", "git created");

    private FieldChecks() {}

    /** About the field that plays {@code role}, or about its absence. */
    public static Optional<String> of(Metadata metadata, Role role) {
        Optional<Field> field = metadata.field(role);
        if (role == Role.TITLE && metadata.title().isBlank() && field.map(f -> f.value() instanceof Scalar).orElse(true)) {
            return Optional.of("A post needs a title.");
        }
        return field.flatMap(f -> of(metadata, f));
    }

    /** About one of the fields of {@code metadata}. */
    public static Optional<String> of(Metadata metadata, Field field) {
        long times = metadata.fields().stream().filter(f -> f.key().equals(field.key())).count();
        if (times > 1) {
            return Optional.of("“" + field.key() + "” stands " + (times == 2 ? "twice." : times + " times."));
        }
        return Role.of(field.key()).flatMap(role -> switch (field.value()) {
            case Scalar scalar -> isTemplate(scalar.text())
                    ? Optional.empty()
                    : scalar(role, field, scalar, metadata.field(role).filter(field::equals).isPresent());
            case Sequence list ->
                role == Role.TAGS ? sameTwice(list.items().stream().map(Item::text).toList()) : Optional.empty();
            case FieldValue.Mapping mapping -> Optional.empty();
            case FieldValue.Opaque opaque -> Optional.empty();
        });
    }

    /** @param plays whether the field is the one that plays the role, not another that could */
    private static Optional<String> scalar(Role role, Field field, Scalar scalar, boolean plays) {
        String text = scalar.text();
        boolean nothing = text.isBlank() || scalar.kind() == ScalarKind.NULL;
        return switch (role) {
            case DATE, MODIFIED -> nothing ? Optional.empty() : date(text);
            case DRAFT -> nothing ? Optional.empty() : draft(scalar);
            case SLUG -> nothing ? Optional.of("The slug is empty; give it a word or take the field out.") : slug(text);
            case LANGUAGE -> nothing ? Optional.empty() : language(text);
            case SUMMARY -> plays ? summary(text) : Optional.empty();
            case TAGS -> sameTwice(Metadata.tagsOf(field));
            case TITLE, ALIASES, IMAGE -> Optional.empty();
        };
    }

    private static Optional<String> date(String text) {
        boolean known = DateText.day(text).isPresent() || DATE_WORDS.contains(text.strip().toLowerCase(Locale.ROOT))
                || PlainScalar.kind(text) == ScalarKind.BOOLEAN;
        return known ? Optional.empty() : Optional.of("“" + shortened(text) + "” is not a date.");
    }

    private static Optional<String> draft(Scalar scalar) {
        if (PlainScalar.kind(scalar.text()) != ScalarKind.BOOLEAN) {
            return Optional.of("“" + shortened(scalar.text()) + "” is neither true nor false.");
        }
        return scalar.style() == ScalarStyle.PLAIN
                ? Optional.empty()
                : Optional.of("In quotes this is a text, which some programs take for true whatever it says.");
    }

    private static Optional<String> slug(String text) {
        List<String> faults = new ArrayList<>();
        if (text.chars().anyMatch(Character::isWhitespace)) {
            faults.add("blanks");
        }
        if (text.indexOf('/') >= 0 || text.indexOf('\\') >= 0) {
            faults.add("slashes");
        }
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            faults.add("capital letters");
        }
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        String last = faults.removeLast();
        String all = faults.isEmpty() ? last : String.join(", ", faults) + " and " + last;
        return Optional.of("A slug is part of a web address; " + all + " make trouble there.");
    }

    private static Optional<String> language(String text) {
        if (isLanguageTag(text)) {
            return Optional.empty();
        }
        String dashed = text.strip().replace('_', '-');
        return Optional.of("“" + shortened(text) + "” is not a language tag; "
                + (isLanguageTag(dashed) ? "“" + dashed + "” is." : "write one such as “en” or “pt-BR”."));
    }

    private static boolean isLanguageTag(String text) {
        try {
            new Locale.Builder().setLanguageTag(text);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static Optional<String> summary(String text) {
        int over = length(text) - SUMMARY_LIMIT;
        return over <= 0
                ? Optional.empty()
                : Optional.of(over + (over == 1 ? " character" : " characters") + " more than search engines show.");
    }

    /** The length of a text as a writer counts it, without the line break that a block of text may end with. */
    public static int length(String text) {
        String shown = text.stripTrailing();
        return shown.codePointCount(0, shown.length());
    }

    private static Optional<String> sameTwice(List<String> tags) {
        Map<String, String> seen = new HashMap<>();
        for (String tag : tags) {
            String before = seen.putIfAbsent(tag.strip().toLowerCase(Locale.ROOT), tag);
            if (before != null) {
                return Optional.of(before.equals(tag)
                        ? "“" + shortened(tag) + "” stands twice."
                        : "“" + shortened(before) + "” and “" + shortened(tag) + "” are one tag to most programs.");
            }
        }
        return Optional.empty();
    }

    private static boolean isTemplate(String text) {
        return text.contains("{{") || text.contains("{%") || text.contains("<%");
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 40 ? line : line.substring(0, line.offsetByCodePoints(0, 39)) + "…";
    }
}
