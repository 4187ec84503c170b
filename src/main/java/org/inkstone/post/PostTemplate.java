package org.inkstone.post;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.inkstone.post.FieldForm.Items;
import org.inkstone.post.FieldForm.Text;
import org.inkstone.post.Metadata.Role;
import org.inkstone.text.SourceText;

/** What a new post begins with: the fields that the posts of a blog have, as they write them, with nothing in them yet. */
public final class PostTemplate {

    /** A post gets an address of its own from its file; to Zola an empty one is an error, to others the address of the site. */
    private static final Set<String> ADDRESSES = Set.of("slug", "path", "url", "permalink");
    /** A day on which a post ends is not the one on which it begins. */
    private static final Set<String> ENDS = Set.of("expirydate", "unpublishdate");

    private final HouseStyle style;
    private final String title;
    private final ZonedDateTime now;

    private PostTemplate(HouseStyle style, String title, ZonedDateTime now) {
        this.style = style;
        this.title = title;
        this.now = now;
    }

    /** A post in {@code style}, dated {@code now}; a draft where the blog marks drafts. */
    public static SourceText newPost(HouseStyle style, String title, ZonedDateTime now) {
        String lf = new PostTemplate(style, title, now).block() + "\n";
        return SourceText.of(lf.replace("\n", style.lineEnding().characters()));
    }

    private String block() {
        Map<String, String> values = new LinkedHashMap<>();
        style.beginning().keys().forEach(key -> value(key).ifPresent(value -> values.put(key, value)));
        return switch (style.notation()) {
            case TOML -> toml(values);
            case JSON -> values.entrySet().stream().map(e -> "  " + JsonString.written(e.getKey(), '"') + ": " + e.getValue())
                    .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
            case YAML, SCRIPT -> values.entrySet().stream().map(e -> yamlKey(e.getKey()) + ": " + e.getValue() + "\n")
                    .collect(Collectors.joining("", "---\n", "---\n"));
        };
    }

    /** What stands behind a key; empty for a field that is better added by hand. */
    private Optional<String> value(String key) {
        FieldForm form = style.form(key).orElse(new Text(style.strings(), ScalarKind.STRING));
        String name = key.toLowerCase(Locale.ROOT);
        if (form instanceof FieldForm.Nested || ADDRESSES.contains(name) || ENDS.contains(name)) {
            return Optional.empty();
        }
        if (form instanceof Items items) {
            return Optional.of(items.form().isOneText() ? quoted("", items.items()) : "[]");
        }
        Text text = (Text) form;
        Optional<Role> role = Role.of(key);
        if (role.equals(Optional.of(Role.TITLE))) {
            return Optional.of(quoted(title, text.style()));
        }
        if (role.equals(Optional.of(Role.DRAFT)) || name.equals("published") && text.kind() == ScalarKind.BOOLEAN) {
            return Optional.of(asIs(name.equals("published") ? "false" : "true", text.style()));
        }
        String constant = style.beginning().constants().get(key);
        return switch (text.kind()) {
            case DATE -> Optional.of(asIs(DateText.now(style.beginning().dates().getOrDefault(key, ""), now), text.style()));
            case BOOLEAN, NUMBER -> Optional.ofNullable(constant);
            case STRING, NULL -> constant == null && role.equals(Optional.of(Role.LANGUAGE))
                    ? Optional.empty()
                    : Optional.of(quoted(constant == null ? "" : constant, text.style()));
        };
    }

    /** A date or a switch, in quotes only where the blog's posts have some. */
    private String asIs(String text, ScalarStyle form) {
        return form == ScalarStyle.PLAIN ? text : quoted(text, form);
    }

    private String quoted(String text, ScalarStyle form) {
        boolean single = form == ScalarStyle.SINGLE_QUOTED
                || form == ScalarStyle.PLAIN && style.quotes() == ScalarStyle.SINGLE_QUOTED;
        if (style.notation() == Notation.JSON) {
            return JsonString.written(text, '"');
        }
        if (style.notation() == Notation.TOML) {
            return TomlLexeme.of(text, single ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.DOUBLE_QUOTED);
        }
        if (form == ScalarStyle.PLAIN && PlainScalar.isCertainlyString(text)) {
            return text;
        }
        return single ? YamlLexeme.singleQuoted(text) : YamlLexeme.doubleQuoted(text);
    }

    private static String yamlKey(String key) {
        return YamlLexeme.of(key, ScalarStyle.PLAIN, false);
    }

    /** The order of the keys keeps each table's fields together, behind the post's own. */
    private static String toml(Map<String, String> values) {
        StringBuilder out = new StringBuilder("+++\n");
        String table = "";
        for (Map.Entry<String, String> value : values.entrySet()) {
            String own = TomlKey.tableOf(value.getKey());
            if (!own.equals(table)) {
                table = own;
                out.append(out.length() == 4 ? "[" : "\n[").append(TomlKey.written(table)).append("]\n");
            }
            String name = TomlKey.leafOf(value.getKey());
            out.append(TomlKey.written(name)).append(" = ").append(value.getValue()).append('\n');
        }
        return out.append("+++\n").toString();
    }
}
