package org.inkstone.post;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Sequence;

/**
 * How a new item of a list is written: as it stood before if it only moves, else as most of its neighbours are.
 *
 * @param known the lexemes of the items that are there, by their text
 */
record ListLexemes(Map<String, String> known, ScalarStyle style, boolean flow) {

    static ListLexemes of(FieldSource source, Sequence list) {
        Map<String, String> known = new HashMap<>();
        Map<ScalarStyle, Integer> counts = new EnumMap<>(ScalarStyle.class);
        for (Item item : list.items()) {
            String lexeme = item.range().of(source.lf());
            if (item.scalar() && !item.range().isEmpty()) {
                counts.merge(item.style(), 1, Integer::sum);
                if (lexeme.indexOf('\n') < 0) {
                    known.putIfAbsent(item.text(), lexeme);
                }
            }
        }
        ScalarStyle style = list.flow() ? source.habits().quotes() : source.habits().strings();
        int most = 0;
        for (Map.Entry<ScalarStyle, Integer> count : counts.entrySet()) {
            if (count.getValue() > most) {
                most = count.getValue();
                style = count.getKey();
            }
        }
        if (style == ScalarStyle.PLAIN) {
            return new ListLexemes(known, style, list.flow());
        }
        return new ListLexemes(known, style == ScalarStyle.SINGLE_QUOTED ? style : ScalarStyle.DOUBLE_QUOTED, list.flow());
    }

    String of(String text) {
        return known.getOrDefault(text, ScalarLexeme.of(text, style, flow));
    }
}
