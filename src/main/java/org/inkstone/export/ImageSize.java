package org.inkstone.export;

import java.util.Optional;

/**
 * How much room an image takes as a browser shows it, in CSS pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record ImageSize(int width, int height) {

    /** Bytes of a file in which its size stands: before it cameras write a small picture, and programs a colour profile. */
    static final int BEGINNING = 1 << 18;

    /**
     * What the first bytes of an image say; empty where they say nothing, as with a vector graphic that takes what room it gets. One that
     * its orientation turns on its side is as wide as its pixels are high. Never throws.
     */
    static Optional<ImageSize> of(byte[] beginning) {
        try {
            return (switch (Kind.of(beginning)) {
                case JPEG -> JpegFile.size(beginning);
                case PNG -> PngFile.size(beginning);
                case GIF -> GifFile.size(beginning);
                case WEBP -> WebpFile.size(beginning);
                case OTHER -> SvgFile.size(beginning);
            }).filter(size -> size.width > 0 && size.height > 0);
        } catch (IndexOutOfBoundsException | BrokenImageException e) {
            return Optional.empty();
        }
    }

    /** The formats that are known by how they begin. */
    enum Kind {
        JPEG, PNG, GIF, WEBP, OTHER;

        static Kind of(byte[] image) {
            if (ImageBytes.begins(image, 0, "\u00ff\u00d8\u00ff")) {
                return JPEG;
            }
            if (ImageBytes.begins(image, 0, "\u0089PNG\r\n\u001a\n")) {
                return PNG;
            }
            if (ImageBytes.begins(image, 0, "GIF87a") || ImageBytes.begins(image, 0, "GIF89a")) {
                return GIF;
            }
            return ImageBytes.begins(image, 0, "RIFF") && ImageBytes.begins(image, 8, "WEBP") ? WEBP : OTHER;
        }
    }
}
