package org.inkstone.ui.editor;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Writes an image of the toolkit as PNG (third edition, chapter 5): 8 bits a channel, with transparency only where there is some. */
final class PngEncoder {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** Filter type 2: each byte less the one above it, which suits screens and photographs alike. */
    private static final int UP = 2;

    private final int width;
    private final int height;
    private final int[] pixels;

    /** Copies the points, on the thread that owns the image. */
    PngEncoder(Image image) {
        width = (int) image.getWidth();
        height = (int) image.getHeight();
        pixels = new int[Math.multiplyExact(width, height)];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    }

    /** On any thread. */
    byte[] encode() {
        boolean transparent = false;
        for (int pixel : pixels) {
            transparent |= pixel >>> 24 != 0xFF;
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) (transparent ? 6 : 2));
        chunk(png, "IHDR", header.array());
        chunk(png, "IDAT", deflated(transparent ? 4 : 3));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private byte[] deflated(int channels) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        byte[] above = new byte[width * channels];
        byte[] line = new byte[width * channels];
        byte[] filtered = new byte[1 + width * channels];
        filtered[0] = UP;
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION)) {
            for (int y = 0; y < height; y++) {
                read(y, channels, line);
                for (int i = 0; i < line.length; i++) {
                    filtered[i + 1] = (byte) (line[i] - above[i]);
                }
                deflater.setInput(filtered.clone());
                drain(deflater, buffer, compressed);
                byte[] next = above;
                above = line;
                line = next;
            }
            deflater.finish();
            drain(deflater, buffer, compressed);
        }
        return compressed.toByteArray();
    }

    private static void drain(Deflater deflater, byte[] buffer, ByteArrayOutputStream into) {
        for (int count = deflater.deflate(buffer); count > 0; count = deflater.deflate(buffer)) {
            into.write(buffer, 0, count);
        }
    }

    private void read(int y, int channels, byte[] line) {
        for (int x = 0; x < width; x++) {
            int pixel = pixels[y * width + x];
            int at = x * channels;
            line[at] = (byte) (pixel >> 16);
            line[at + 1] = (byte) (pixel >> 8);
            line[at + 2] = (byte) pixel;
            if (channels == 4) {
                line[at + 3] = (byte) (pixel >>> 24);
            }
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(name);
        png.writeBytes(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
