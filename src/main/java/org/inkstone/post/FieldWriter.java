package org.inkstone.post;

import java.util.List;
import java.util.Optional;

import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.text.ChangeSet;

/**
 * Writes edits in one notation. Its answers are proposals, the most faithful first: {@link FrontMatterEditor} takes the first one that,
 * read again, does what was wished and nothing else.
 */
sealed interface FieldWriter permits YamlWriter, TomlWriter, JsonWriter, ScriptWriter {

    static FieldWriter of(Notation notation) {
        return switch (notation) {
            case YAML -> new YamlWriter();
            case TOML -> new TomlWriter();
            case JSON -> new JsonWriter();
            case SCRIPT -> new ScriptWriter();
        };
    }

    /** What makes the edit impossible, as the end of a sentence that begins with the field's name; empty for nothing. */
    Optional<String> obstacle(String lf, Parsed parsed, Field field, FieldEdit wish, HouseStyle style);

    /** Sets, renames or removes a field that is there. */
    List<ChangeSet> edit(String lf, Parsed parsed, Field field, FieldEdit wish, HouseStyle style);

    /** Adds a field; {@code wish} sets a text or a list. */
    List<ChangeSet> add(String lf, Parsed parsed, FieldEdit wish, HouseStyle style);

    /** A whole block with one field, fences and the line end behind them included; the body follows after a blank line. */
    String newBlock(FieldEdit wish, HouseStyle style);
}
