package org.inkstone.post;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Sequence;

/**
 * How a new item of a list is written: as it stood before if it only moves, else as most of its neighbours are.
 *
 * @param known the lexemes of the items that are there, by their text
 * @param writer writes any other text
 */
record ListLexemes(Map<String, String> known, UnaryOperator<String> writer) {

    static ListLexemes yaml(YamlFieldSource source, Sequence list) {
        ScalarStyle style = usualStyle(list).orElse(list.flow() ? source.habits().quotes() : source.habits().strings());
        boolean kept = style == ScalarStyle.PLAIN || style == ScalarStyle.SINGLE_QUOTED;
        return of(source.lf(), list, text -> YamlLexeme.of(text, kept ? style : ScalarStyle.DOUBLE_QUOTED, list.flow()));
    }

    static ListLexemes of(String lf, Sequence list, UnaryOperator<String> writer) {
        Map<String, String> known = new HashMap<>();
        for (Item item : list.items()) {
            String lexeme = item.range().of(lf);
            if (item.scalar() && !lexeme.isEmpty() && lexeme.indexOf('\n') < 0) {
                known.putIfAbsent(item.text(), lexeme);
            }
        }
        return new ListLexemes(known, writer);
    }

    /** The style of most items; empty for an empty list. */
    static Optional<ScalarStyle> usualStyle(Sequence list) {
        Map<ScalarStyle, Integer> counts = new EnumMap<>(ScalarStyle.class);
        list.items().stream().filter(i -> i.scalar() && !i.range().isEmpty())
                .forEach(i -> counts.merge(i.style(), 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    String of(String text) {
        return known.containsKey(text) ? known.get(text) : writer.apply(text);
    }
}
