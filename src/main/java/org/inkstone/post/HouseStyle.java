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
 */
public record HouseStyle(Notation notation, LineEnding lineEnding, ScalarStyle strings, List<String> keyOrder,
        Map<String, FieldForm> forms) {

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

    /** How the field {@code key} is usually written; empty where that is not known from posts that are there. */
    Optional<FieldForm> usual(String key) {
        return equals(DEFAULT) ? Optional.empty() : form(key);
    }

    /** How the field {@code key} is written; empty where no post has it. */
    public Optional<FieldForm> form(String key) {
        return Optional.ofNullable(forms.get(key));
    }
}
