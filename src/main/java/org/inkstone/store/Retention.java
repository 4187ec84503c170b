package org.inkstone.store;

/**
 * How long versions are kept.
 *
 * @param days at most this old; 0 or less: for ever
 * @param bytes at most this many bytes of compressed content in all; 0 or less: any number
 */
public record Retention(int days, long bytes) {

    public static final Retention USUAL = new Retention(90, 200L << 20);
}
