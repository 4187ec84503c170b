package org.inkstone.post;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inkstone.text.LineEnding;

/**
 * How the posts of a blog write their front matter: what a new field and a new post follow.
 *
 * @param notation of a new block; YAML or TOML or JSON
 * @param lineEnding of a new post
 * @param strings how a text is written whose field has no form of its own
 * @param keyOrder the names of fields in the order in which posts have them
 * @param forms how each field is written, by its name
 * @param beginning what a new post begins with
 * @param imagePlace what stands before an image's file name in its address, e.g. {@code /images/}; an empty text where images lie beside
 *            the post; empty where the posts do not agree or have none
 */
public record HouseStyle(Notation notation, LineEnding lineEnding, ScalarStyle strings, List<String> keyOrder,
        Map<String, FieldForm> forms, PostBeginning beginning, Optional<String> imagePlace) {

    /** The front matter of tailwind-nextjs-starter and Contentlayer, which Hugo and Eleventy read too: for a folder without posts. */
    public static final HouseStyle DEFAULT = new HouseStyle(Notation.YAML, LineEnding.LF, ScalarStyle.DOUBLE_QUOTED,
            List.of("title", "date", "summary", "tags"),
            Map.of("title", new FieldForm.Text(ScalarStyle.DOUBLE_QUOTED, ScalarKind.STRING), "date",
                    new FieldForm.Text(ScalarStyle.DOUBLE_QUOTED, ScalarKind.DATE), "summary",
                    new FieldForm.Text(ScalarStyle.DOUBLE_QUOTED, ScalarKind.STRING), "tags",
                    new FieldForm.Items(FieldForm.ListForm.FLOW, ScalarStyle.DOUBLE_QUOTED)));

    public HouseStyle {
        keyOrder = List.copyOf(keyOrder);
        forms = Map.copyOf(forms);
    }

    /** A style of which only the form of fields is known; a new post gets the fields of {@code keyOrder}. */
    public HouseStyle(Notation notation, LineEnding lineEnding, ScalarStyle strings, List<String> keyOrder,
            Map<String, FieldForm> forms) {
        this(notation, lineEnding, strings, keyOrder, forms, new PostBeginning(keyOrder, Map.of(), Map.of()), Optional.empty());
    }

    /**
     * What most of {@code posts} do; {@link #DEFAULT} where none has front matter that can be read. The same posts in the same order give
     * the same style; where as many do one thing as the other, the earlier post decides.
     */
    public static HouseStyle learn(List<PostHabits> posts) {
        return new LearnedStyle(posts).style();
    }

    /** How the field {@code key} is usually written; empty where that is not known from posts that are there. */
    Optional<FieldForm> usual(String key) {
        return forms.equals(DEFAULT.forms) ? Optional.empty() : form(key);
    }

    /** What the posts call the field that plays {@code role}; where none has it, its most usual name. */
    public String nameOf(Metadata.Role role) {
        return keyOrder.stream().filter(key -> Metadata.Role.of(key).filter(role::equals).isPresent()).findFirst()
                .orElse(role.names().getFirst());
    }

    /** How the field {@code key} is written; empty where no post has it. */
    public Optional<FieldForm> form(String key) {
        return Optional.ofNullable(forms.get(key));
    }

    /** The quotes around a text that needs some: those that most fields with quotes have. */
    ScalarStyle quotes() {
        if (strings == ScalarStyle.SINGLE_QUOTED || strings == ScalarStyle.DOUBLE_QUOTED) {
            return strings;
        }
        int single = 0;
        for (FieldForm form : forms.values()) {
            ScalarStyle style = switch (form) {
                case FieldForm.Text text -> text.style();
                case FieldForm.Items items -> items.items();
                case FieldForm.Nested nested -> ScalarStyle.PLAIN;
            };
            single += style == ScalarStyle.SINGLE_QUOTED ? 1 : style == ScalarStyle.DOUBLE_QUOTED ? -1 : 0;
        }
        return single > 0 ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.DOUBLE_QUOTED;
    }
}
