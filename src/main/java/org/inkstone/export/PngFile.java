package org.inkstone.export;

import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG (third edition, chapter 5) without texts, Exif and time, and without anything behind its end. */
final class PngFile {

    private static final Set<String> DROPPED = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME", "zxIf", "caBX", "iDOT");
    private static final int SIGNATURE = 8;

    private PngFile() {}

    static byte[] clean(byte[] image) throws BrokenImageException {
        ImageCopy copy = new ImageCopy(image);
        copy.copy(SIGNATURE);
        boolean first = true;
        while (true) {
            int length = copy.bigEndian(0, 4);
            String type = copy.ascii(4, 4);
            if (length < 0 || length > copy.left() - 12 || first && !type.equals("IHDR") || !checked(image, copy.at(), length)) {
                throw new BrokenImageException();
            }
            first = false;
            if (DROPPED.contains(type)) {
                copy.skip(12 + length);
            } else {
                copy.copy(12 + length);
            }
            if (type.equals("IEND")) {
                return copy.copied();
            }
        }
    }

    /** Chapter 11.2.1, IHDR. */
    static Optional<ImageSize> size(byte[] image) {
        ImageCopy header = new ImageCopy(image);
        return header.ascii(SIGNATURE + 4, 4).equals("IHDR")
                ? Optional.of(new ImageSize(header.bigEndian(SIGNATURE + 8, 4), header.bigEndian(SIGNATURE + 12, 4)))
                : Optional.empty();
    }

    private static boolean checked(byte[] image, int at, int length) {
        CRC32 crc = new CRC32();
        crc.update(image, at + 4, length + 4);
        int end = at + 8 + length;
        int written = (image[end] & 0xFF) << 24 | (image[end + 1] & 0xFF) << 16 | (image[end + 2] & 0xFF) << 8
                | image[end + 3] & 0xFF;
        return (int) crc.getValue() == written;
    }
}
