package org.inkstone.post;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FieldValue.Sequence;

/**
 * How the strings of a block are quoted, so that a new value looks like its siblings.
 *
 * @param strings the style of most strings; double quotes where there are none
 * @param quotes the style of most quoted strings
 * @param plainDates whether a date stands there without quotes
 */
record BlockHabits(ScalarStyle strings, ScalarStyle quotes, boolean plainDates) {

    static final BlockHabits DEFAULT = new BlockHabits(ScalarStyle.DOUBLE_QUOTED, ScalarStyle.DOUBLE_QUOTED, false);

    /** Fields that generators read as a boolean, where a quoted "false" would count as true. */
    private static final Set<String> SWITCHES = Set.of("draft", "published");

    static BlockHabits of(List<Field> fields) {
        Map<ScalarStyle, Integer> counts = new EnumMap<>(ScalarStyle.class);
        boolean plainDates = false;
        for (Field field : fields) {
            if (field.value() instanceof Scalar scalar) {
                ScalarKind kind = scalar.style() == ScalarStyle.PLAIN ? PlainScalar.kind(scalar.text()) : ScalarKind.STRING;
                plainDates |= kind == ScalarKind.DATE;
                counts.merge(scalar.style(), kind == ScalarKind.STRING ? 1 : 0, Integer::sum);
            } else if (field.value() instanceof Sequence list) {
                list.items().stream().filter(Item::scalar).map(Item::style).distinct()
                        .forEach(style -> counts.merge(style, 1, Integer::sum));
            }
        }
        int plain = counts.getOrDefault(ScalarStyle.PLAIN, 0);
        int single = counts.getOrDefault(ScalarStyle.SINGLE_QUOTED, 0);
        int twice = counts.getOrDefault(ScalarStyle.DOUBLE_QUOTED, 0);
        ScalarStyle quotes = single > twice ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.DOUBLE_QUOTED;
        return new BlockHabits(plain > Math.max(single, twice) ? ScalarStyle.PLAIN : quotes, quotes, plainDates);
    }

    /** A value for a field that has none. */
    String newValue(String key, String text) {
        boolean typed = plainDates && PlainScalar.kind(text) == ScalarKind.DATE && PlainScalar.isSameKind(text, text)
                || SWITCHES.contains(key) && (text.equals("true") || text.equals("false"));
        return typed ? text : quotedUnless(strings, text);
    }

    /** Another value for a plain scalar: plain where that is certain, else as the block's other strings are quoted. */
    String afterPlain(String old, String text) {
        return PlainScalar.isSameKind(old, text) ? text : quotedUnless(ScalarStyle.PLAIN, text);
    }

    /** A list on one line, for a field that has none. */
    String newList(List<String> items) {
        return "[" + String.join(", ", items.stream().map(i -> ScalarLexeme.of(i, quotes, true)).toList()) + "]";
    }

    private String quotedUnless(ScalarStyle style, String text) {
        boolean plain = style == ScalarStyle.PLAIN && PlainScalar.isCertainlyString(text);
        return plain ? text : ScalarLexeme.of(text, quotes, false);
    }
}
