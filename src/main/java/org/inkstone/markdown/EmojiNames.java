package org.inkstone.markdown;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vladsch.flexmark.ext.emoji.internal.EmojiReference;

/**
 * GitHub's names of emoji (api.github.com/emojis, as flexmark brings them), some 1,850. Those that GitHub has pictures of its own for, such as
 * {@code octocat}, are none. Read when the first name between colons is met. Any thread.
 */
final class EmojiNames {

    /** Characters. */
    static final int LONGEST = 64;

    private static final class Table {
        private static final Map<String, String> CHARACTERS = EmojiReference.getEmojiList().stream()
                .filter(emoji -> "github".equals(emoji.category) && emoji.unicodeChars != null
                        && emoji.unicodeChars.startsWith("U+"))
                .collect(Collectors.toUnmodifiableMap(emoji -> emoji.shortcut, emoji -> decoded(emoji.unicodeChars),
                        (first, second) -> first));
    }

    private EmojiNames() {}

    /** @param name without colons, in small letters as GitHub has it */
    static Optional<String> find(String name) {
        return Optional.ofNullable(Table.CHARACTERS.get(name));
    }

    /** @param codePoints {@code U+1F1E9 U+1F1EA} */
    private static String decoded(String codePoints) {
        int[] decoded = Arrays.stream(codePoints.strip().split("\\s+")).mapToInt(code -> Integer.parseInt(code.substring(2), 16))
                .toArray();
        return new String(decoded, 0, decoded.length);
    }
}
