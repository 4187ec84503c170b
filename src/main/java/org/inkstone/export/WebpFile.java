package org.inkstone.export;

import java.util.Optional;
import java.util.Set;

/** WebP (RFC 9649, chapter 2) without Exif, XMP and chunks that are not of the format; flags and size say so. */
final class WebpFile {

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final Set<String> PICTURES = Set.of("VP8 ", "VP8L", "ANMF");
    /** In the flags of VP8X. */
    private static final int EXIF_AND_XMP = 0x08 | 0x04;

    private WebpFile() {}

    static byte[] clean(byte[] image) throws BrokenImageException {
        ImageCopy copy = new ImageCopy(image);
        int size = copy.littleEndian(4, 4);
        if (size < 4 || size > image.length - 8) {
            throw new BrokenImageException();
        }
        int end = 8 + size;
        copy.copy(12);
        int flags = -1;
        boolean shown = false;
        while (copy.at() < end) {
            String type = copy.ascii(0, 4);
            int length = copy.littleEndian(4, 4);
            if (length < 0 || length > end - copy.at() - 8) {
                throw new BrokenImageException();
            }
            // The last chunk's padding is sometimes left out.
            int whole = Math.min(8 + length + (length & 1), end - copy.at());
            if (type.equals("VP8X") && length > 0) {
                flags = copy.copied().length + 8;
            }
            shown |= PICTURES.contains(type);
            if (KEPT.contains(type)) {
                copy.copy(whole);
            } else {
                copy.skip(whole);
            }
        }
        if (!shown) {
            throw new BrokenImageException();
        }
        byte[] cleaned = copy.copied();
        if (flags >= 0) {
            cleaned[flags] &= ~EXIF_AND_XMP;
        }
        for (int i = 0; i < 4; i++) {
            cleaned[4 + i] = (byte) (cleaned.length - 8 >> 8 * i);
        }
        return cleaned;
    }

    /** RFC 9649, chapters 2.5 to 2.7; the frame header of VP8 is that of RFC 6386, chapter 9.1. */
    static Optional<ImageSize> size(byte[] image) {
        ImageCopy header = new ImageCopy(image);
        return switch (header.ascii(12, 4)) {
            case "VP8X" -> Optional.of(new ImageSize(header.littleEndian(24, 3) + 1, header.littleEndian(27, 3) + 1));
            case "VP8 " -> Optional.of(new ImageSize(header.littleEndian(26, 2) & 0x3FFF, header.littleEndian(28, 2) & 0x3FFF));
            case "VP8L" -> {
                int bits = header.littleEndian(21, 4);
                yield Optional.of(new ImageSize((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1));
            }
            default -> Optional.empty();
        };
    }
}
