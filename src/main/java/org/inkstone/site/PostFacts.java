package org.inkstone.site;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inkstone.library.PostSummary;
import org.inkstone.post.DateText;
import org.inkstone.post.Field;
import org.inkstone.post.Metadata;
import org.inkstone.post.Metadata.Role;

/**
 * What the front matter of a post says to a site.
 *
 * @param source the file, below the blog's folder, with slashes
 * @param sha256 of the file
 * @param day of the post as it stands there, in no zone; empty where it has none
 * @param date the moment of the post; empty where it has none
 * @param modified the moment of its last change, as the writer says; empty where that is not said
 * @param summary as the writer wrote it; may be empty
 * @param wish the address that it shall have: begins with a slash for a whole path, else is a slug; may be empty
 * @param aliases addresses that it had before
 */
record PostFacts(String source, String sha256, String title, Optional<LocalDate> day, Optional<Instant> date,
        Optional<Instant> modified, List<String> tags,
        String summary, String wish, List<String> aliases, boolean draft) {

    private static final List<String> ADDRESSES = List.of("url", "permalink");

    PostFacts {
        tags = List.copyOf(tags);
        aliases = List.copyOf(aliases);
    }

    static PostFacts of(String source, String sha256, Metadata metadata) {
        String name = PostSummary.nameOf(Path.of(source));
        String title = metadata.title().strip().replaceAll("\\s+", " ");
        Optional<LocalDate> dayInName = name.length() > 10 ? DateText.day(name.substring(0, 10)) : Optional.empty();
        return new PostFacts(source, sha256, title.isEmpty() ? name : title, metadata.date().or(() -> dayInName),
                Moment.of(metadata.dateText()).or(() -> dayInName.map(Moment::midnight)),
                metadata.field(Role.MODIFIED).flatMap(f -> Moment.of(f.value().text())),
                metadata.tags().stream().distinct().toList(),
                metadata.summary().strip().replaceAll("\\s+", " "), wish(metadata),
                metadata.field(Role.ALIASES).map(PostFacts::items).orElse(List.of()), metadata.draft());
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", source);
        json.put("sha256", sha256);
        json.put("title", title);
        json.put("day", day.map(LocalDate::toString).orElse(""));
        json.put("date", date.map(Moment::written).orElse(""));
        json.put("modified", modified.map(Moment::written).orElse(""));
        json.put("tags", tags);
        json.put("summary", summary);
        json.put("wish", wish);
        json.put("aliases", aliases);
        json.put("draft", draft);
        return json;
    }

    static PostFacts of(Map<String, Object> json) {
        return new PostFacts((String) json.get("source"), (String) json.get("sha256"), (String) json.get("title"),
                json.get("day").equals("") ? Optional.empty() : Optional.of(LocalDate.parse((String) json.get("day"))),
                moment(json.get("date")), moment(json.get("modified")), Manifest.strings(json.get("tags")),
                (String) json.get("summary"), (String) json.get("wish"), Manifest.strings(json.get("aliases")),
                (Boolean) json.get("draft"));
    }

    private static Optional<Instant> moment(Object text) {
        return text.equals("") ? Optional.empty() : Optional.of(Instant.parse((String) text));
    }

    /** Addresses that are made of parts of others ({@code /:year/:title/}) say nothing about this one. */
    private static String wish(Metadata metadata) {
        for (Field field : metadata.fields()) {
            String text = field.value().text().strip();
            if (ADDRESSES.contains(field.key()) && text.startsWith("/") && text.length() > 1 && text.indexOf(':') < 0
                    && text.indexOf('{') < 0) {
                return text;
            }
        }
        return metadata.slug().strip();
    }

    private static List<String> items(Field field) {
        return Metadata.tagsOf(new Field("tags", field.keyRange(), field.value(), field.lines()));
    }
}
