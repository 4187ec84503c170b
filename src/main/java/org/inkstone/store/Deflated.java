package org.inkstone.store;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes made smaller, and back. */
final class Deflated {

    /** Deflate makes nothing smaller than by this factor. A larger size is damage, and must not be believed and allocated. */
    private static final long LARGEST_RATIO = 1040;

    private Deflated() {}

    /** For what is written once and kept. */
    static byte[] small(byte[] bytes) {
        return deflate(bytes, Deflater.DEFAULT_COMPRESSION);
    }

    /** For what is written again with every pause in typing. */
    static byte[] fast(byte[] bytes) {
        return deflate(bytes, Deflater.BEST_SPEED);
    }

    private static byte[] deflate(byte[] bytes, int level) {
        try (Deflater deflater = new Deflater(level)) {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream deflated = new ByteArrayOutputStream(64 + bytes.length / 4);
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                deflated.write(buffer, 0, deflater.deflate(buffer));
            }
            return deflated.toByteArray();
        }
    }

    /**
     * @param deflated null where SQLite could not read it, which it does not call an error
     * @throws StoreException if {@code deflated} is not {@code size} bytes deflated
     */
    static byte[] inflate(byte[] deflated, long size) throws StoreException {
        if (deflated == null || size < 0 || size > Math.min(Integer.MAX_VALUE - 8, LARGEST_RATIO * (deflated.length + 1L))) {
            throw StoreException.unreadable(null);
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(deflated);
            byte[] bytes = new byte[(int) size];
            int filled = 0;
            while (filled < bytes.length) {
                int more = inflater.inflate(bytes, filled, bytes.length - filled);
                if (more == 0) {
                    throw StoreException.unreadable(null);
                }
                filled += more;
            }
            return bytes;
        } catch (DataFormatException e) {
            throw StoreException.unreadable(e);
        }
    }
}
