package org.inkstone.store;

import java.util.Arrays;

/**
 * What makes a text out of the one that it was written from: how many bytes both begin with, how many both end with, and what the text
 * has between. While someone types in one place that is little, however long the post.
 */
record Difference(int prefix, int suffix, byte[] middle) {

    private static final int BLOCK = 4096;

    static Difference between(byte[] base, byte[] text) {
        int mismatch = Arrays.mismatch(base, text);
        int prefix = mismatch < 0 ? text.length : mismatch;
        int suffix = suffix(base, text, Math.min(base.length, text.length) - prefix);
        return new Difference(prefix, suffix, Arrays.copyOfRange(text, prefix, text.length - suffix));
    }

    /** Whole blocks first: comparing ranges is many times faster than comparing bytes. */
    private static int suffix(byte[] base, byte[] text, int limit) {
        int b = base.length;
        int t = text.length;
        int same = 0;
        while (same + BLOCK <= limit
                && Arrays.equals(base, b - same - BLOCK, b - same, text, t - same - BLOCK, t - same)) {
            same += BLOCK;
        }
        while (same < limit && base[b - 1 - same] == text[t - 1 - same]) {
            same++;
        }
        return same;
    }

    /** @throws StoreException if this cannot come from {@code base} */
    byte[] appliedTo(byte[] base) throws StoreException {
        if (prefix < 0 || suffix < 0 || (long) prefix + suffix > base.length) {
            throw StoreException.unreadable(null);
        }
        byte[] text = new byte[prefix + middle.length + suffix];
        System.arraycopy(base, 0, text, 0, prefix);
        System.arraycopy(middle, 0, text, prefix, middle.length);
        System.arraycopy(base, base.length - suffix, text, prefix + middle.length, suffix);
        return text;
    }
}
