package org.inkstone.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Reads an image's bytes one after the other and copies some of them. Reading behind the end throws. */
final class ImageCopy {

    private final byte[] from;
    private final ByteArrayOutputStream to;
    private int at;

    ImageCopy(byte[] from) {
        this.from = from;
        this.to = new ByteArrayOutputStream(from.length);
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at >= from.length;
    }

    int left() {
        return from.length - at;
    }

    /** The unsigned byte {@code ahead} of here. */
    int peek(int ahead) {
        return from[at + ahead] & 0xFF;
    }

    int bigEndian(int ahead, int bytes) {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | peek(ahead + i);
        }
        return value;
    }

    int littleEndian(int ahead, int bytes) {
        int value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << 8 | peek(ahead + i);
        }
        return value;
    }

    String ascii(int ahead, int bytes) {
        return at + ahead + bytes > from.length ? "" : new String(from, at + ahead, bytes, StandardCharsets.ISO_8859_1);
    }

    void copy(int bytes) throws BrokenImageException {
        require(bytes);
        to.write(from, at, bytes);
        at += bytes;
    }

    void skip(int bytes) throws BrokenImageException {
        require(bytes);
        at += bytes;
    }

    void write(byte[] bytes) {
        to.write(bytes, 0, bytes.length);
    }

    byte[] copied() {
        return to.toByteArray();
    }

    private void require(int bytes) throws BrokenImageException {
        if (bytes < 0 || bytes > left()) {
            throw new BrokenImageException();
        }
    }
}
