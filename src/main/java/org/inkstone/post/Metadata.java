package org.inkstone.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FieldValue.Sequence;

/**
 * What the fields of a front matter mean to a blog: which field plays which {@link Role}, whatever its generator calls it.
 *
 * @param fields every field, in order
 */
public record Metadata(List<Field> fields) {

    /** The names that generators use for each role, most usual first (Hugo, Jekyll, Eleventy, Astro, Next, Zola, Hexo). */
    public enum Role {
        TITLE("title", "post_title"), //
        DATE("date", "pubDate", "publishDate", "pubdate", "publish_date", "published", "created_at", "created"), //
        MODIFIED("lastmod", "updated", "updatedDate", "modified", "last_modified_at", "updated_at", "dateModified"), //
        SUMMARY("summary", "description", "excerpt", "teaser"), //
        TAGS("tags", "taxonomies.tags", "tag", "categories", "category", "keywords"), //
        DRAFT("draft"), //
        LANGUAGE("lang", "language"), //
        SLUG("slug"), //
        ALIASES("aliases", "alias", "redirect_from"), //
        IMAGE("image", "cover", "heroImage", "images", "thumbnail", "featured_image", "coverImage", "header-img");

        private final List<String> names;

        Role(String... names) {
            this.names = List.of(names);
        }

        /** The role that a field of this name plays, unless its value says otherwise. */
        public static Optional<Role> of(String key) {
            return Stream.of(values()).filter(role -> role.names.stream().anyMatch(key::equalsIgnoreCase)).findFirst();
        }

        /** Most usual first. */
        public List<String> names() {
            return names;
        }
    }

    private static final Set<String> TRUE = Set.of("true", "yes", "on");
    private static final Set<String> FALSE = Set.of("false", "no", "off");
    private static final Metadata NONE = new Metadata(List.of());

    public Metadata {
        fields = List.copyOf(fields);
    }

    public static Metadata of(FrontMatter frontMatter) {
        return frontMatter instanceof FrontMatter.Parsed parsed ? new Metadata(parsed.fields()) : NONE;
    }

    /**
     * The field that plays {@code role}: the first of the role's names that stands there; of a duplicate key, the last. A field that
     * says only yes or no is no date, though Jekyll and Hexo call it {@code published} as others call their date.
     */
    public Optional<Field> field(Role role) {
        for (String name : role.names()) {
            Optional<Field> found = fields.reversed().stream().filter(f -> f.key().equalsIgnoreCase(name)).findFirst();
            if (found.isPresent() && !(role == Role.DATE && isSwitch(found.get().value()))) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Empty where the field is missing or empty. */
    public String title() {
        return text(Role.TITLE);
    }

    public String summary() {
        return text(Role.SUMMARY);
    }

    /** The language tag of the post, e.g. {@code en} or {@code pt-BR}; empty where it names none. */
    public String language() {
        return text(Role.LANGUAGE);
    }

    public String slug() {
        return text(Role.SLUG);
    }

    /** The date as it stands there. */
    public String dateText() {
        return text(Role.DATE);
    }

    /** The calendar day of the date as it stands there; no zone is ever applied. */
    public Optional<LocalDate> date() {
        return DateText.day(dateText());
    }

    /** The calendar day of the last change as it stands there. */
    public Optional<LocalDate> modified() {
        return DateText.day(text(Role.MODIFIED));
    }

    public List<String> tags() {
        return field(Role.TAGS).map(Metadata::tagsOf).orElse(List.of());
    }

    /** Whether the post is not to be published: {@code draft: true}, or {@code published: false} as Jekyll and Hexo have it. */
    public boolean draft() {
        return TRUE.contains(text(Role.DRAFT).toLowerCase(Locale.ROOT)) || fields.reversed().stream()
                .filter(f -> f.key().equals("published")).findFirst()
                .map(f -> FALSE.contains(f.value().text().toLowerCase(Locale.ROOT))).orElse(false);
    }

    /** The parts of a text between commas, without the blanks around them; empty parts are none. */
    public static List<String> commaSeparated(String text) {
        return Stream.of(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** The tags that a value names: the items of a list, or a scalar's parts (see {@link TagLine}). */
    public static List<String> tagsOf(Field field) {
        return tagsOf(field.key(), field.value());
    }

    private static List<String> tagsOf(String key, FieldValue value) {
        return switch (value) {
            case Sequence list -> list.items().stream().map(FieldValue.Item::text).filter(t -> !t.isBlank()).toList();
            case Scalar scalar -> TagLine.of(key, textOf(scalar)).tags();
            case FieldValue.Mapping mapping -> List.of();
            case FieldValue.Opaque opaque -> List.of();
        };
    }

    private String text(Role role) {
        return field(role).map(f -> textOf(f.value())).orElse("");
    }

    /** The word {@code null} without quotes, or a tilde, is YAML's way of saying nothing. */
    private static String textOf(FieldValue value) {
        return value instanceof Scalar scalar && scalar.kind() == ScalarKind.NULL ? "" : value.text();
    }

    private static boolean isSwitch(FieldValue value) {
        return value instanceof Scalar scalar && PlainScalar.kind(scalar.text()) == ScalarKind.BOOLEAN;
    }
}
