package org.inkstone.export;

import java.nio.charset.StandardCharsets;

/**
 * An image file as it is to be published: without place, camera, names, times and comments, every pixel as it was. What is not known to
 * matter to how the image looks, and can say something about who made it, goes.
 */
public sealed interface ImageBytes {

    /** Bytes. */
    int LARGEST = 50 << 20;

    /**
     * @param bytes not longer than those that were given
     * @param extension without a dot, e.g. {@code png}
     */
    record Clean(byte[] bytes, String extension) implements ImageBytes {}

    /** @param reason a plain sentence that begins with what is the matter, to be put behind a file's name */
    record Refused(String reason) implements ImageBytes {}

    /** Decides by the bytes, whatever the file is called. Never throws. */
    static ImageBytes clean(byte[] image) {
        if (image.length > LARGEST) {
            return new Refused("It is larger than " + (LARGEST >> 20) + " MB. Make a smaller copy of it and insert that.");
        }
        try {
            return cleaned(image);
        } catch (IndexOutOfBoundsException | BrokenImageException e) {
            return new Refused(
                    "It is damaged: its data ends too early or makes no sense. Save it again in the program it comes from.");
        }
    }

    private static ImageBytes cleaned(byte[] image) throws BrokenImageException {
        return switch (ImageSize.Kind.of(image)) {
            case JPEG -> new Clean(JpegFile.clean(image), "jpg");
            case PNG -> new Clean(PngFile.clean(image), "png");
            case GIF -> new Clean(GifFile.clean(image), "gif");
            case WEBP -> new Clean(WebpFile.clean(image), "webp");
            case OTHER -> other(image);
        };
    }

    private static ImageBytes other(byte[] image) {
        if (begins(image, 4, "ftyp")) {
            return new Refused("It is a HEIC, AVIF or video file, which cannot be freed from its place and camera data here."
                    + " Save it as JPEG or PNG and insert that.");
        }
        return SvgFile.clean(image).<ImageBytes>map(svg -> new Clean(svg, "svg")).orElseGet(
                () -> new Refused("It is no image that pages can show. PNG, JPEG, GIF, WebP and SVG can be inserted."));
    }

    /** Whether {@code magic}, a character for each byte, stands {@code at} that place. */
    static boolean begins(byte[] image, int at, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (at + i >= image.length || image[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
