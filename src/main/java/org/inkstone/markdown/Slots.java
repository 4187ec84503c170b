package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.vladsch.flexmark.util.data.NullableDataKey;

/** HTML of our own making that is put in after the sanitiser, which sees a token in its place that no post can guess. */
final class Slots {

    /** Set on the document before it is rendered. */
    static final NullableDataKey<Slots> KEY = new NullableDataKey<>("INKSTONE_SLOTS");

    private final String prefix = "slot-" + UUID.randomUUID() + "-";
    private final List<String> held = new ArrayList<>();

    /** Returns the token to write where {@code html} is to stand, as text. */
    String hold(String html) {
        held.add(html);
        return prefix + (held.size() - 1) + ";";
    }

    /** Replaces the tokens. */
    String fill(String cleanHtml) {
        StringBuilder filled = new StringBuilder();
        int done = 0;
        int token = cleanHtml.indexOf(prefix);
        while (token >= 0) {
            int number = token + prefix.length();
            int end = cleanHtml.indexOf(';', number);
            filled.append(cleanHtml, done, token).append(held.get(Integer.parseInt(cleanHtml.substring(number, end))));
            done = end + 1;
            token = cleanHtml.indexOf(prefix, done);
        }
        return filled.append(cleanHtml, done, cleanHtml.length()).toString();
    }
}
