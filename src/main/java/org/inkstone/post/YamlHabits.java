package org.inkstone.post;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.inkstone.post.FieldForm.Items;
import org.inkstone.post.FieldForm.ListForm;
import org.inkstone.post.FieldForm.Text;
import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FieldValue.Sequence;

/**
 * How a new value in a YAML block is written: as other posts write the field, else as its siblings are written.
 *
 * @param strings the style of most strings
 * @param quotes the style of most quoted strings
 * @param plainDates whether a date stands there without quotes
 */
record YamlHabits(ScalarStyle strings, ScalarStyle quotes, boolean plainDates, HouseStyle house) {

    /** Fields that generators read as a boolean, where a quoted "false" would count as true. */
    private static final Set<String> SWITCHES = Set.of("draft", "published");

    static YamlHabits of(List<Field> fields, HouseStyle house) {
        Map<ScalarStyle, Integer> counts = new EnumMap<>(ScalarStyle.class);
        boolean plainDates = false;
        for (Field field : fields) {
            if (field.value() instanceof Scalar scalar) {
                plainDates |= scalar.kind() == ScalarKind.DATE;
                counts.merge(scalar.style(), scalar.kind() == ScalarKind.STRING ? 1 : 0, Integer::sum);
            } else if (field.value() instanceof Sequence list) {
                list.items().stream().filter(Item::scalar).map(Item::style).distinct()
                        .forEach(style -> counts.merge(style, 1, Integer::sum));
            }
        }
        if (counts.values().stream().noneMatch(n -> n > 0)) {
            counts.put(house.strings(), 1);
        }
        int plain = counts.getOrDefault(ScalarStyle.PLAIN, 0);
        int single = counts.getOrDefault(ScalarStyle.SINGLE_QUOTED, 0);
        int twice = counts.getOrDefault(ScalarStyle.DOUBLE_QUOTED, 0);
        ScalarStyle quotes = single > twice ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.DOUBLE_QUOTED;
        return new YamlHabits(plain > Math.max(single, twice) ? ScalarStyle.PLAIN : quotes, quotes, plainDates, house);
    }

    /** A value for a field that has none, as it stands behind the colon and a blank. */
    String newValue(String key, String text, String indent) {
        if (house.usual(key).orElse(null) instanceof Text form) {
            return inForm(form, text, indent);
        }
        boolean typed = plainDates && PlainScalar.kind(text) == ScalarKind.DATE && PlainScalar.isSameKind(text, text)
                || SWITCHES.contains(key) && (text.equals("true") || text.equals("false"));
        return typed ? text : inStyle(text, strings, false);
    }

    /** Another value for a plain scalar: plain where that is certain, else as the block's other strings are quoted. */
    String afterPlain(String old, String text) {
        return PlainScalar.isSameKind(old, text) || PlainScalar.mendsDate(old, text)
                ? text
                : inStyle(text, ScalarStyle.PLAIN, false);
    }

    /** A list for a field that has none, as it stands behind the colon. */
    String newList(String key, List<String> items, String indent) {
        Items form = house.usual(key).filter(Items.class::isInstance).map(Items.class::cast)
                .orElse(new Items(ListForm.FLOW, quotes));
        Optional<String> text = form.inOneText(items);
        if (text.isPresent()) {
            return " " + inStyle(text.get(), form.items(), false);
        }
        boolean block = form.form() == ListForm.BLOCK || form.form() == ListForm.INDENTED_BLOCK;
        ScalarStyle style = form.items() == ScalarStyle.SINGLE_QUOTED || form.items() == ScalarStyle.PLAIN
                ? form.items()
                : quotes;
        if (block && !items.isEmpty()) {
            String dash = "\n" + indent + (form.form() == ListForm.BLOCK ? "- " : "  - ");
            return items.stream().map(i -> dash + inStyle(i, style, false)).collect(Collectors.joining());
        }
        return " [" + items.stream().map(i -> inStyle(i, style, true)).collect(Collectors.joining(", ")) + "]";
    }

    private String inForm(Text form, String text, String indent) {
        boolean typed = form.kind() != ScalarKind.STRING && PlainScalar.isSameKind(text, text);
        if (form.style() == ScalarStyle.PLAIN && typed) {
            return text;
        }
        if ((form.style() == ScalarStyle.LITERAL || form.style() == ScalarStyle.FOLDED) && !text.isEmpty()) {
            String block = YamlLexeme.block((form.style() == ScalarStyle.LITERAL ? "|" : ">") + "-", indent + "  ", text,
                    false);
            if (block != null) {
                return block;
            }
        }
        return inStyle(text, form.style(), false);
    }

    private String inStyle(String text, ScalarStyle style, boolean flow) {
        boolean plain = style == ScalarStyle.PLAIN
                && (flow ? PlainScalar.isCertainlyStringInFlow(text) : PlainScalar.isCertainlyString(text));
        return plain ? text : YamlLexeme.of(text, style == ScalarStyle.SINGLE_QUOTED ? style : quotes, flow);
    }
}
