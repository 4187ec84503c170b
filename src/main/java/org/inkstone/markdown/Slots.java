package org.inkstone.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.NullableDataKey;

/**
 * What is put into the HTML of a passage after it has been sanitised: HTML of our own making, which the sanitiser would take away, and
 * numbers and ids that depend on the rest of the body. Until then a token stands there that no post can guess. One thread.
 */
final class Slots {

    /** Set on a document before it is rendered. Without it nothing is held back. */
    static final NullableDataKey<Slots> KEY = new NullableDataKey<>("INKSTONE_SLOTS");

    /** Makes the tokens of one renderer. */
    static final class Tokens {
        private final String secret = "q" + UUID.randomUUID().toString().replace("-", "") + "q";
        private long count;

        /** Letters and digits only, so that it means the same in text, in an attribute and in an address. */
        private String next() {
            return secret + count++ + "q";
        }

        String secret() {
            return secret;
        }
    }

    private final Tokens tokens;
    private final Map<String, Slot> slots = new HashMap<>();

    Slots(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The slots of {@code document}, null where nothing is held back. */
    static Slots of(Document document) {
        return KEY.get(document);
    }

    /** Returns the token to write where {@code html} is to stand, as text. */
    String hold(String html) {
        return hold(new Slot.Fixed(html));
    }

    String hold(Slot slot) {
        String token = tokens.next();
        slots.put(token, slot);
        return token;
    }

    /** Null where {@code token} is not one of these. */
    Slot get(String token) {
        return slots.get(token);
    }

    String secret() {
        return tokens.secret();
    }
}
