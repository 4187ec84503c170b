package org.inkstone.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file held: the SHA-256 of its bytes, in lower-case hexadecimal. Files are compared by this, never by their time stamps, which
 * sync clients and file systems get wrong.
 */
public record ContentHash(String hex) {

    public static ContentHash of(byte[] bytes) {
        try {
            return new ContentHash(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
