package org.inkstone.export;

import java.util.Optional;

/**
 * An image as a page may hold it: SVG without what runs or leads out of it, everything else as it is.
 *
 * @param type its media type
 */
public record PageImage(String type, byte[] bytes) {

    private static final String SVG = "image/svg+xml";

    /** Empty where it says that it is SVG, and is none. */
    public static Optional<PageImage> of(String type, byte[] bytes) {
        return type.equals(SVG)
                ? SvgFile.clean(bytes).map(clean -> new PageImage(SVG, clean))
                : Optional.of(new PageImage(type, bytes));
    }

    /** As {@link #of}, without what it says about who made it, where and with what, as far as its format is known. */
    static Optional<PageImage> published(String type, byte[] bytes) {
        return ImageBytes.clean(bytes) instanceof ImageBytes.Clean clean && !clean.extension().equals("svg")
                ? Optional.of(new PageImage(type, clean.bytes()))
                : of(type, bytes);
    }
}
