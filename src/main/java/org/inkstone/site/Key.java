package org.inkstone.site;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.inkstone.export.JsonText;
import org.inkstone.files.ContentHash;

/** Names what something is made of: the same parts, the same name. */
final class Key {

    /** Hexadecimal digits of a key. */
    private static final int LENGTH = 32;

    private Key() {}

    /** @param parts strings, numbers, truth values, and lists and maps of these */
    static String of(Object... parts) {
        return ContentHash.of(JsonText.write(List.of(parts)).getBytes(StandardCharsets.UTF_8)).hex().substring(0, LENGTH);
    }
}
