package org.inkstone.check;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.markdown.BodyParts;
import org.inkstone.post.Field;
import org.inkstone.post.FieldChecks;
import org.inkstone.post.FieldValue;
import org.inkstone.post.Metadata;
import org.inkstone.post.Metadata.Role;
import org.inkstone.post.Post;
import org.inkstone.text.TextRange;

/** The rules for front matter that can be read. For one post. */
final class FieldRules {

    /** A time with its offset from UTC, behind a day (RFC 3339, and with a blank or without a colon as YAML has it). */
    private static final Pattern OFFSET_TIME = Pattern
            .compile("(?:[Tt]|\\s+)(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?\\s*([+-]\\d{2}):?(\\d{2})?$");

    private final Blog blog;
    private final LocalDate today;
    private final Path file;
    private final Metadata metadata;
    private final BodyParts parts;
    private final List<Finding> findings = new ArrayList<>();

    FieldRules(Blog blog, LocalDate today, Path file, Post post, BodyParts parts) {
        this.blog = blog;
        this.today = today;
        this.file = file;
        this.metadata = post.metadata();
        this.parts = parts;
    }

    List<Finding> findings() {
        title();
        summary();
        date();
        tags();
        for (Field field : metadata.fields()) {
            Optional<Role> role = Role.of(field.key());
            if (role.isPresent() && role.get() != Role.SUMMARY) {
                FieldChecks.of(metadata, field).ifPresent(sentence -> add(Rule.FIELD, field.value().range(), sentence));
            }
        }
        return findings;
    }

    private void title() {
        Optional<Field> field = metadata.field(Role.TITLE);
        if (metadata.title().isBlank()) {
            if (parts.headings().stream().anyMatch(heading -> heading.level() == 1)) {
                // Many generators take the first heading for it.
                return;
            }
            add(Rule.TITLE_MISSING, range(field), "The post has no title.");
            return;
        }
        blog.otherWithTitle(metadata.title(), file)
                .ifPresent(other -> add(Rule.TITLE_TWICE, range(field), "“" + place(other) + "” has the same title."));
    }

    private void summary() {
        Optional<Field> field = metadata.field(Role.SUMMARY);
        if (metadata.summary().isBlank()) {
            add(Rule.SUMMARY_MISSING, range(field),
                    "The post has no summary, so search engines and lists of posts show its first words.");
        } else {
            FieldChecks.of(metadata, Role.SUMMARY).ifPresent(sentence -> add(Rule.SUMMARY_LONG, range(field), sentence));
        }
    }

    private void date() {
        Optional<Field> field = metadata.field(Role.DATE);
        Optional<LocalDate> day = metadata.date();
        if (field.isEmpty() || day.isEmpty()) {
            return;
        }
        if (day.get().isAfter(today) && !metadata.draft()) {
            add(Rule.DATE_FUTURE, range(field), day.get() + " is still to come; most generators leave the post out until then.");
        }
        Optional<LocalDate> universal = inUtc(metadata.dateText().strip(), day.get());
        if (universal.isPresent() && !universal.get().equals(day.get())) {
            add(Rule.DATE_SHIFT, range(field),
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
            blog.usualTag(tag)
                    .ifPresent(usual -> add(Rule.TAG_SIMILAR, rangeOfTag(field, tag), "“" + tag + "” is “" + usual + "” in "
                            + (blog.count(usual) == 1 ? "another post." : blog.count(usual) + " posts.")));
        }
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

    private String place(Path other) {
        return other.startsWith(blog.folder()) ? blog.folder().relativize(other).toString() : other.toString();
    }

    private void add(Rule rule, TextRange range, String message) {
        findings.add(new Finding(rule, range, message));
    }
}
