package org.inkstone.files;

import java.util.Arrays;

/** Recognises what a write in place leaves behind when the process or the power ends midway. */
final class TornWrite {

    /**
     * A process that is killed leaves the beginning of one text and the rest of the other. A power cut leaves some blocks of the disk
     * written and others not, in any order; no disk has smaller ones. It leaves zeros too: ext4 was seen to keep the old length, with
     * zeros behind the end of a shorter text. No text holds them.
     */
    private static final int BLOCK = 512;

    private TornWrite() {}

    /** Whether {@code found} is neither of the two texts, but all of it comes from them or was never written. */
    static boolean isPartOf(byte[] found, byte[] before, byte[] after) {
        if (Arrays.equals(found, before) || Arrays.equals(found, after) || found.length < Math.min(before.length, after.length)
                || found.length > Math.max(before.length, after.length)) {
            return false;
        }
        byte[] zeros = new byte[found.length];
        for (int start = 0; start < found.length; start += BLOCK) {
            int end = Math.min(start + BLOCK, found.length);
            if (!isSpliced(found, start, end, after, before) && !isSpliced(found, start, end, before, after)
                    && !isSpliced(found, start, end, after, zeros) && !isSpliced(found, start, end, before, zeros)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the block begins as {@code first} and goes on as {@code second}; all of it may be of one of them. */
    private static boolean isSpliced(byte[] found, int start, int end, byte[] first, byte[] second) {
        int at = start;
        while (at < end && at < first.length && found[at] == first[at]) {
            at++;
        }
        return at == end || end <= second.length && Arrays.equals(found, at, end, second, at, end);
    }
}
