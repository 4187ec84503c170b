package org.inkstone.post;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.inkstone.post.FieldForm.ListForm;

/**
 * Several tags in one text: {@code a, b}, or {@code a b} as Jekyll reads it. Jekyll parts the text of a field with a plural name at
 * blanks and takes that of {@code tag} and {@code category} whole (jekyll, {@code Utils.pluralized_array_from_hash}).
 *
 * @param separator what stands, or would stand, between two tags
 */
record TagLine(List<String> tags, String separator) {

    private static final Set<String> SINGULAR = Set.of("tag", "category");

    static TagLine of(String key, String text) {
        return of(key, text, Optional.empty());
    }

    /** @param usual how other posts write the field, which tells what would part a second tag from a single one */
    static TagLine of(String key, String text, Optional<FieldForm> usual) {
        if (text.indexOf(',') >= 0) {
            return new TagLine(Metadata.commaSeparated(text), text.contains(", ") ? ", " : ",");
        }
        List<String> words = Stream.of(text.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
        if (words.size() < 2) {
            boolean blanks = usual.filter(f -> f instanceof FieldForm.Items list && list.form() == ListForm.BLANKS).isPresent();
            return new TagLine(words, blanks ? " " : ", ");
        }
        return SINGULAR.contains(key.toLowerCase(Locale.ROOT))
                ? new TagLine(List.of(text.strip()), ", ")
                : new TagLine(words, " ");
    }

    /** Tags as one text, with what stood between them. */
    String with(List<String> wanted) {
        return String.join(separator, stripped(wanted));
    }

    /** What keeps the line from holding {@code wanted}; empty for nothing. */
    Optional<String> obstacle(List<String> wanted) {
        if (wanted.stream().anyMatch(t -> t.indexOf(',') >= 0)) {
            return Optional.of("is one line of text, where an item holds no comma");
        }
        boolean parted = separator.equals(" ") && stripped(wanted).stream().anyMatch(t -> t.matches("(?s).*\\s.*"));
        return parted
                ? Optional.of("is one line of text with blanks between the items, where an item holds none")
                : Optional.empty();
    }

    private static List<String> stripped(List<String> tags) {
        return tags.stream().map(String::strip).filter(t -> !t.isEmpty()).toList();
    }
}
