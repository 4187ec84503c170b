package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Sanitised HTML with slots that are filled by what depends on the rest of the body. One thread. */
final class HtmlTemplate {

    private final List<String> literals;
    private final List<Slot> slots;
    private final List<Slots> origins;
    private List<String> values;
    private String html;

    private HtmlTemplate(List<String> literals, List<Slot> slots, List<Slots> origins) {
        this.literals = literals;
        this.slots = slots;
        this.origins = origins;
        if (slots.isEmpty()) {
            values = List.of();
            html = literals.getFirst();
        }
    }

    /** @param html sanitised, with the tokens of {@code held} */
    static HtmlTemplate of(String html, List<Slots> held) {
        List<String> literals = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        List<Slots> origins = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        String secret = held.isEmpty() ? "" : held.getFirst().secret();
        int from = 0;
        for (int at = next(html, secret, 0); at >= 0; at = next(html, secret, from)) {
            int end = html.indexOf('q', at + secret.length()) + 1;
            literal.append(html, from, at);
            String token = html.substring(at, end);
            Slots origin = find(token, held);
            Slot slot = origin.get(token);
            if (slot instanceof Slot.Fixed fixed) {
                literal.append(fixed.html());
            } else {
                literals.add(literal.toString());
                literal.setLength(0);
                slots.add(slot);
                origins.add(origin);
            }
            from = end;
        }
        literals.add(literal.append(html, from, html.length()).toString());
        return new HtmlTemplate(literals, slots, origins);
    }

    private static int next(String html, String secret, int from) {
        return secret.isEmpty() ? -1 : html.indexOf(secret, from);
    }

    private static Slots find(String token, List<Slots> held) {
        for (Slots slots : held) {
            if (slots.get(token) != null) {
                return slots;
            }
        }
        throw new IllegalStateException("a token without a slot");
    }

    List<Slot> slots() {
        return slots;
    }

    /** For each slot those that it is from. */
    List<Slots> origins() {
        return origins;
    }

    boolean isBlank() {
        return slots.isEmpty() && html.isBlank();
    }

    /** The HTML with what {@code value} gives for each slot, in order. The same string as before where nothing has changed. */
    String fill(Function<Slot, String> value) {
        if (!slots.isEmpty()) {
            List<String> now = slots.stream().map(value).toList();
            if (!now.equals(values)) {
                values = now;
                html = joined(now);
            }
        }
        return html;
    }

    private String joined(List<String> filled) {
        StringBuilder joined = new StringBuilder(literals.getFirst());
        for (int i = 0; i < filled.size(); i++) {
            joined.append(filled.get(i)).append(literals.get(i + 1));
        }
        return joined.toString();
    }
}
