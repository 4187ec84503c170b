package org.inkstone.post;

import java.util.List;
import java.util.Optional;

import org.inkstone.post.FieldEdit.SetText;
import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.text.ChangeSet;

/** Replaces strings in a script by strings that need no escape, and does nothing else to it. */
final class ScriptWriter implements FieldWriter {

    @Override
    public Optional<String> obstacle(String lf, Parsed parsed, Field field, FieldEdit wish, HouseStyle style) {
        if (!(field.value() instanceof Scalar) || !(wish instanceof SetText set)) {
            return Optional.of("stands in a script, which is never run here");
        }
        return proposals(field, set.text()).isEmpty()
                ? Optional.of("stands in a script, where this text would need escapes")
                : Optional.empty();
    }

    @Override
    public List<ChangeSet> edit(String lf, Parsed parsed, Field field, FieldEdit wish, HouseStyle style) {
        return proposals(field, ((SetText) wish).text());
    }

    @Override
    public List<ChangeSet> add(String lf, Parsed parsed, FieldEdit wish, HouseStyle style) {
        return List.of();
    }

    @Override
    public String newBlock(FieldEdit wish, HouseStyle style) {
        throw new IllegalArgumentException("no new front matter is a script");
    }

    private static List<ChangeSet> proposals(Field field, String text) {
        char own = ((Scalar) field.value()).style() == ScalarStyle.DOUBLE_QUOTED ? '"' : '\'';
        char quote = text.indexOf(own) < 0 ? own : own == '"' ? '\'' : '"';
        boolean escapes = ScriptReader.LONG_TOKEN.matcher(text).find() || text.indexOf(quote) >= 0 || text.indexOf('\\') >= 0
                || text.contains("#{") || text.contains("${")
                || text.chars().anyMatch(c -> c == '\t' || PlainScalar.isUnsafe((char) c));
        return escapes
                ? List.of()
                : List.of(ChangeSet.replace(field.value().range().start(), field.value().range().end(), quote + text + quote));
    }
}
