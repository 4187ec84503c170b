package org.inkstone.check;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.library.FileNames;
import org.inkstone.post.Field;
import org.inkstone.post.FieldChecks;
import org.inkstone.post.FieldEdit;
import org.inkstone.post.FieldValue;
import org.inkstone.post.Metadata;
import org.inkstone.post.Metadata.Role;
import org.inkstone.post.ScalarStyle;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/** The rules for front matter that can be read. For one post. */
final class FieldRules {

    /** A time with its offset from UTC, behind a day (RFC 3339, and with a blank or without a colon as YAML has it). */
    private static final Pattern OFFSET_TIME = Pattern
            .compile("(?:[Tt]|\\s+)(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?\\s*([+-]\\d{2}):?(\\d{2})?$");

    private final PostUnderCheck post;
    private final Blog blog;
    private final LocalDate today;
    private final Path file;
    private final Metadata metadata;

    FieldRules(PostUnderCheck post, LocalDate today) {
        this.post = post;
        this.today = today;
        blog = post.blog();
        file = post.file();
        metadata = post.post().metadata();
    }

    void check() {
        if (!post.post().hasOtherFields()) {
            title();
            summary();
        }
        address();
        date();
        tags();
        for (Field field : metadata.fields()) {
            Optional<Role> role = Role.of(field.key());
            if (role.isPresent() && role.get() != Role.SUMMARY) {
                FieldChecks.of(metadata, field).ifPresent(
                        sentence -> post.add(Rule.FIELD, field.value().range(), sentence, mended(role.get(), field)));
            }
        }
    }

    /** The value that was meant, where it is plain what that is. */
    private Optional<Fix> mended(Role role, Field field) {
        String text = field.value().text().strip();
        return switch (role) {
            case DRAFT ->
                isSwitch(text) && field.value() instanceof FieldValue.Scalar scalar && scalar.style() != ScalarStyle.PLAIN
                        ? Optional.of(new Fix.Edit("Take the quotes away",
                                ChangeSet.replace(field.value().range().start(), field.value().range().end(), text)))
                        : Optional.empty();
            case LANGUAGE -> text.contains("_")
                    ? set(field, text.replace('_', '-'))
                    : Optional.empty();
            case SLUG -> set(field, FileNames.slug(text));
            case TAGS -> field.value() instanceof FieldValue.Sequence list ? once(field, list) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isSwitch(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    }

    private Optional<Fix> set(Field field, String text) {
        return post.inField("Write “" + text + "”", new FieldEdit.SetText(field.key(), text));
    }

    private Optional<Fix> once(Field field, FieldValue.Sequence list) {
        Set<String> seen = new HashSet<>();
        return post.inField("Keep the first", new FieldEdit.SetList(field.key(), list.items().stream().map(FieldValue.Item::text)
                .filter(tag -> seen.add(tag.strip().toLowerCase(Locale.ROOT))).toList()));
    }

    private void address() {
        Optional<Field> field = metadata.field(Role.SLUG);
        blog.addresses().otherAt(file, metadata).ifPresent(other -> post.add(Rule.SLUG_TWICE, range(field),
                "“" + blog.place(other) + "” will be at the same address."));
    }

    private void title() {
        Optional<Field> field = metadata.field(Role.TITLE);
        if (metadata.title().isBlank()) {
            if (post.parts().headings().stream().anyMatch(heading -> heading.level() == 1)) {
                // Many generators take the first heading for it.
                return;
            }
            post.add(Rule.TITLE_MISSING, range(field), "The post has no title.");
            return;
        }
        blog.otherWithTitle(metadata.title(), file)
                .ifPresent(other -> post.add(Rule.TITLE_TWICE, range(field), "“" + blog.place(other) + "” has the same title."));
    }

    private void summary() {
        Optional<Field> field = metadata.field(Role.SUMMARY);
        if (metadata.summary().isBlank()) {
            post.add(Rule.SUMMARY_MISSING, range(field),
                    "The post has no summary, so search engines and lists of posts show its first words.");
        } else {
            FieldChecks.of(metadata, Role.SUMMARY).ifPresent(sentence -> post.add(Rule.SUMMARY_LONG, range(field), sentence));
        }
    }

    private void date() {
        Optional<Field> field = metadata.field(Role.DATE);
        Optional<LocalDate> day = metadata.date();
        if (field.isEmpty() || day.isEmpty()) {
            return;
        }
        if (day.get().isAfter(today) && !metadata.draft()) {
            post.add(Rule.DATE_FUTURE, range(field),
                    day.get() + " is still to come; most generators leave the post out until then.");
        }
        Optional<LocalDate> universal = inUtc(metadata.dateText().strip(), day.get());
        if (universal.isPresent() && !universal.get().equals(day.get())) {
            post.add(Rule.DATE_SHIFT, range(field),
                    "In UTC this is " + universal.get() + ", which is what generators show that count in UTC.");
        }
    }

    private static Optional<LocalDate> inUtc(String text, LocalDate day) {
        Matcher time = OFFSET_TIME.matcher(text);
        if (!time.find()) {
            return Optional.empty();
        }
        try {
            int minutes = time.group(4) == null ? 0 : Integer.parseInt(time.group(4));
            int hours = Integer.parseInt(time.group(3));
            ZoneOffset offset = ZoneOffset.ofHoursMinutes(hours, time.group(3).startsWith("-") ? -minutes : minutes);
            LocalTime clock = LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
            return Optional.of(LocalDateTime.of(day, clock).atOffset(offset).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void tags() {
        Optional<Field> field = metadata.field(Role.TAGS);
        for (String tag : metadata.tags()) {
            blog.usualTag(tag).ifPresent(usual -> post.add(Rule.TAG_SIMILAR, rangeOfTag(field, tag),
                    "“" + tag + "” is “" + usual + "” in "
                            + (blog.count(usual) == 1 ? "another post." : blog.count(usual) + " posts."),
                    renamed(field, tag, usual)));
        }
    }

    private Optional<Fix> renamed(Optional<Field> field, String tag, String usual) {
        List<String> tags = metadata.tags().stream().map(t -> t.equals(tag) ? usual : t).distinct().toList();
        return field.flatMap(f -> post.inField("Use “" + usual + "”", new FieldEdit.SetList(f.key(), tags)));
    }

    private static TextRange rangeOfTag(Optional<Field> field, String tag) {
        return field.map(Field::value)
                .flatMap(value -> value instanceof FieldValue.Sequence list
                        ? list.items().stream().filter(item -> item.text().equals(tag)).map(FieldValue.Item::range).findFirst()
                        : Optional.of(value.range()))
                .orElseGet(() -> range(field));
    }

    private static TextRange range(Optional<Field> field) {
        return field.map(f -> f.value().range().isEmpty() ? f.keyRange() : f.value().range()).orElse(TextRange.at(0));
    }
}
