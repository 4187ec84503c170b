package org.inkstone.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Whether an image says where it was taken: by the GPS directory of Exif 2.32 (4.6.6), or by the properties of that in XMP. */
public final class ImageLocation {

    /** Bytes from the begin of a JPEG in which this stands, if anywhere: before the picture itself. */
    public static final int JPEG_HEAD = 1 << 19;

    private static final int GPS_DIRECTORY = 0x8825;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE = 4;
    private static final int RATIONAL = 5;

    private ImageLocation() {}

    /**
     * Decides by the bytes, whatever the file is called. Never throws.
     *
     * @param image the file, or at least {@link #JPEG_HEAD} bytes of a JPEG
     */
    public static boolean isTold(byte[] image) {
        try {
            return switch (ImageSize.Kind.of(image)) {
                case JPEG -> inJpeg(image);
                case PNG -> inPng(image);
                case WEBP -> inWebp(image);
                case GIF -> false;
                case OTHER -> ImageBytes.begins(image, 4, "ftyp") && inBoxes(image);
            };
        } catch (IndexOutOfBoundsException | BrokenImageException e) {
            return false;
        }
    }

    /** Whether it is enough to know the begin of this image. */
    public static boolean standsAhead(byte[] begin) {
        return ImageSize.Kind.of(begin) == ImageSize.Kind.JPEG;
    }

    private static boolean inJpeg(byte[] image) throws BrokenImageException {
        ImageCopy copy = new ImageCopy(image);
        copy.skip(2);
        while (copy.peek(0) == 0xFF) {
            int marker = copy.peek(1);
            if (marker == 0xDA || marker == 0xD9) {
                return false;
            }
            if (marker == 0xFF) {
                copy.skip(1);
                continue;
            }
            int length = copy.bigEndian(2, 2);
            int begin = copy.at() + 4;
            int end = Math.min(image.length, copy.at() + 2 + length);
            if (marker == 0xE1 && (copy.ascii(4, 6).equals("Exif\0\0")
                    ? inExif(image, begin + 6, end)
                    : inXmp(image, begin, end))) {
                return true;
            }
            copy.skip(2 + length);
        }
        return false;
    }

    private static boolean inPng(byte[] image) throws BrokenImageException {
        ImageCopy copy = new ImageCopy(image);
        copy.skip(8);
        while (copy.left() >= 12) {
            int length = copy.bigEndian(0, 4);
            String type = copy.ascii(4, 4);
            int begin = copy.at() + 8;
            if (type.equals("eXIf") && inExif(image, begin, begin + length)
                    || type.equals("iTXt") && inXmp(image, begin, begin + length)) {
                return true;
            }
            copy.skip(12 + length);
        }
        return false;
    }

    private static boolean inWebp(byte[] image) throws BrokenImageException {
        ImageCopy copy = new ImageCopy(image);
        copy.skip(12);
        while (copy.left() >= 8) {
            int length = copy.littleEndian(4, 4);
            String type = copy.ascii(0, 4);
            int begin = copy.at() + 8;
            if (type.equals("EXIF") && inExif(image, begin + (copy.ascii(8, 6).equals("Exif\0\0") ? 6 : 0), begin + length)
                    || type.equals("XMP ") && inXmp(image, begin, begin + length)) {
                return true;
            }
            copy.skip(Math.min(copy.left(), 8 + length + (length & 1)));
        }
        return false;
    }

    /** HEIC and AVIF keep Exif as an item somewhere in the file. */
    private static boolean inBoxes(byte[] image) {
        return indexOf(image, "Exif\0\0", 0, image.length)
                .filter(at -> inExif(image, at + 6, image.length)).isPresent();
    }

    private static boolean inXmp(byte[] image, int begin, int end) {
        return indexOf(image, "exif:GPSLatitude", begin, end).isPresent();
    }

    private static boolean inExif(byte[] image, int begin, int end) {
        if (end - begin < 14) {
            return false;
        }
        ImageCopy tiff = new ImageCopy(Arrays.copyOfRange(image, begin, Math.min(end, image.length)));
        boolean little = tiff.ascii(0, 2).equals("II");
        if (!little && !tiff.ascii(0, 2).equals("MM")) {
            return false;
        }
        int gps = entry(tiff, read(tiff, 4, 4, little), GPS_DIRECTORY, little);
        if (gps < 0) {
            return false;
        }
        int directory = read(tiff, gps + 8, 4, little);
        return isPlace(tiff, entry(tiff, directory, LATITUDE, little), little)
                || isPlace(tiff, entry(tiff, directory, LONGITUDE, little), little);
    }

    /** Where the directory's entry of this tag stands; negative for nowhere. */
    private static int entry(ImageCopy tiff, int directory, int tag, boolean little) {
        int entries = read(tiff, directory, 2, little);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (read(tiff, entry, 2, little) == tag) {
                return entry;
            }
        }
        return -1;
    }

    /** Cameras without reception write a place of zeros, or of nothing by nothing. */
    private static boolean isPlace(ImageCopy tiff, int entry, boolean little) {
        if (entry < 0 || read(tiff, entry + 2, 2, little) != RATIONAL || read(tiff, entry + 4, 4, little) < 1) {
            return false;
        }
        int value = read(tiff, entry + 8, 4, little);
        int parts = Math.min(3, read(tiff, entry + 4, 4, little));
        for (int i = 0; i < parts; i++) {
            if (read(tiff, value + 8 * i, 4, little) != 0 && read(tiff, value + 8 * i + 4, 4, little) != 0) {
                return true;
            }
        }
        return false;
    }

    private static int read(ImageCopy tiff, int at, int bytes, boolean little) {
        return little ? tiff.littleEndian(at, bytes) : tiff.bigEndian(at, bytes);
    }

    private static Optional<Integer> indexOf(byte[] image, String text, int begin, int end) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = begin; at <= Math.min(end, image.length) - wanted.length; at++) {
            if (image[at] == wanted[0] && ImageBytes.begins(image, at, text)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
