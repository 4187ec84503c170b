package org.inkstone.export;

import java.util.Optional;

/**
 * JPEG (ITU-T T.81, annex B) without Exif, XMP, IPTC, comments and what cameras write besides. Colour profile, JFIF and Adobe's segment
 * stay, as they decide how it looks; so does the orientation, in an Exif segment that says nothing else.
 */
final class JpegFile {

    private static final int SOS = 0xDA;
    private static final int EOI = 0xD9;

    private JpegFile() {}

    static byte[] clean(byte[] image) throws BrokenImageException {
        ImageCopy copy = new ImageCopy(image);
        copy.copy(2);
        boolean scanned = false;
        while (true) {
            if (copy.peek(0) != 0xFF) {
                throw new BrokenImageException();
            }
            int marker = copy.peek(1);
            if (marker == 0xFF) {
                copy.skip(1);
            } else if (marker == EOI) {
                if (!scanned) {
                    throw new BrokenImageException();
                }
                // What stands behind the end is another picture or a film, which no page shows.
                copy.copy(2);
                return copy.copied();
            } else if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD7) {
                copy.copy(2);
            } else {
                segment(copy, marker);
                if (marker == SOS) {
                    scanned = true;
                    entropy(copy);
                }
            }
        }
    }

    /** Annex B.2.2: the frame header; the orientation stands in a segment before it. */
    static Optional<ImageSize> size(byte[] image) throws BrokenImageException {
        ImageCopy copy = new ImageCopy(image);
        copy.skip(2);
        int orientation = 1;
        while (copy.peek(0) == 0xFF) {
            int marker = copy.peek(1);
            if (marker == 0xFF) {
                copy.skip(1);
            } else if (isFrame(marker)) {
                int height = copy.bigEndian(5, 2);
                int width = copy.bigEndian(7, 2);
                return Optional.of(orientation < 5 ? new ImageSize(width, height) : new ImageSize(height, width));
            } else if (marker == SOS || marker == EOI) {
                return Optional.empty();
            } else if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD7) {
                copy.skip(2);
            } else {
                int length = copy.bigEndian(2, 2);
                if (marker == 0xE1 && copy.ascii(4, 6).equals("Exif\0\0")) {
                    orientation = orientation(copy, length);
                }
                copy.skip(2 + length);
            }
        }
        return Optional.empty();
    }

    /** SOF0 to SOF15, among which three other markers stand. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static void segment(ImageCopy copy, int marker) throws BrokenImageException {
        int length = copy.bigEndian(2, 2);
        if (length < 2 || marker == 0x00) {
            throw new BrokenImageException();
        }
        if (marker == 0xE1) {
            int orientation = copy.ascii(4, 6).equals("Exif\0\0") ? orientation(copy, length) : 1;
            copy.skip(2 + length);
            if (orientation > 1) {
                copy.write(exif(orientation));
            }
        } else if (marker >= 0xE0 && marker <= 0xEF && !isNeeded(copy, marker) || marker == 0xFE) {
            copy.skip(2 + length);
        } else {
            copy.copy(2 + length);
        }
    }

    private static boolean isNeeded(ImageCopy copy, int marker) {
        return marker == 0xE0 && copy.ascii(4, 5).equals("JFIF\0") || marker == 0xE2 && copy.ascii(4, 12).equals("ICC_PROFILE\0")
                || marker == 0xEE && copy.ascii(4, 5).equals("Adobe");
    }

    /** The compressed data: up to the next marker that is neither a stuffed zero nor a restart (B.1.1.2). */
    private static void entropy(ImageCopy copy) throws BrokenImageException {
        int length = 0;
        while (copy.peek(length) != 0xFF || copy.peek(length + 1) == 0
                || copy.peek(length + 1) >= 0xD0 && copy.peek(length + 1) <= 0xD7) {
            length++;
        }
        copy.copy(length);
    }

    /** Exif 2.32, 4.6.4: tag 0x0112 of the first directory; 1 where there is none. */
    private static int orientation(ImageCopy copy, int length) {
        int tiff = 10;
        int end = 2 + length;
        if (end - tiff < 14 || end > copy.left()) {
            return 1;
        }
        boolean little = copy.ascii(tiff, 2).equals("II");
        int directory = read(copy, tiff + 4, 4, little);
        if (directory < 8 || directory > end - tiff - 2) {
            return 1;
        }
        int entries = read(copy, tiff + directory, 2, little);
        for (int i = 0; i < entries; i++) {
            int entry = tiff + directory + 2 + 12 * i;
            if (entry + 12 > end) {
                return 1;
            }
            if (read(copy, entry, 2, little) == 0x0112) {
                int value = read(copy, entry + 8, 2, little);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static int read(ImageCopy copy, int ahead, int bytes, boolean little) {
        return little ? copy.littleEndian(ahead, bytes) : copy.bigEndian(ahead, bytes);
    }

    /** 36 bytes; a segment from which an orientation can be read has as many at least. */
    private static byte[] exif(int orientation) {
        return new byte[]{(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01,
                0x12, 0, 3,
                0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0};
    }
}
