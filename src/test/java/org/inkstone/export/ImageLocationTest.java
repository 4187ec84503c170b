package org.inkstone.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A place is found wherever a format keeps it, and nothing else is taken for one. */
class ImageLocationTest {

    enum Format {
        JPEG, PNG, WEBP, HEIC
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aPlaceIsFound(Format format) {
        assertThat(ImageLocation.isTold(image(format, exif(ByteOrder.LITTLE_ENDIAN, 48)))).isTrue();
        assertThat(ImageLocation.isTold(image(format, exif(ByteOrder.BIG_ENDIAN, 48)))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aPlaceOfNothingIsNone(Format format) {
        assertThat(ImageLocation.isTold(image(format, exif(ByteOrder.LITTLE_ENDIAN, 0)))).isFalse();
        assertThat(ImageLocation.isTold(image(format, "nothing to see".getBytes(StandardCharsets.US_ASCII)))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"JPEG", "PNG", "WEBP"})
    void aCleanedImageTellsNone(Format format) {
        byte[] whole = whole(format, exif(ByteOrder.LITTLE_ENDIAN, 48));
        assertThat(ImageLocation.isTold(whole)).isTrue();
        assertThat(ImageLocation.isTold(((ImageBytes.Clean) ImageBytes.clean(whole)).bytes())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatIsCutAnywhereThrowsNothing(Format format) {
        byte[] image = image(format, exif(ByteOrder.BIG_ENDIAN, 48));
        for (int length = 0; length < image.length; length++) {
            ImageLocation.isTold(Arrays.copyOf(image, length));
        }
    }

    /** Exif 2.32, 4.6: one directory that leads to the GPS directory, with a latitude of {@code degrees}. */
    private static byte[] exif(ByteOrder order, int degrees) {
        ByteBuffer tiff = ByteBuffer.allocate(80).order(order);
        tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII)).putShort((short) 42);
        tiff.putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(26).putInt(0);
        tiff.putShort((short) 1).putShort((short) 2).putShort((short) 5).putInt(3).putInt(44).putInt(0);
        tiff.putInt(degrees).putInt(1).putInt(degrees).putInt(1).putInt(0).putInt(1);
        return tiff.array();
    }

    private static byte[] image(Format format, byte[] exif) {
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        switch (format) {
            case JPEG -> put(image, "\u00ff\u00d8\u00ff\u00e0\0\4ab\u00ff\u00e1", size16(exif.length + 8), "Exif\0\0", exif,
                    "\u00ff\u00d9");
            case PNG -> put(image, "\u0089PNG\r\n\u001a\n", size32(0), "IHDR", new byte[4], size32(exif.length), "eXIf", exif,
                    new byte[4]);
            case WEBP -> put(image, "RIFF", size32(0), "WEBP", "EXIF", little(exif.length), exif);
            case HEIC -> put(image, size32(24), "ftypheic", new byte[16], size32(6), "Exif\0\0", exif);
        }
        return image.toByteArray();
    }

    /** One that the cleaner takes for undamaged. */
    private static byte[] whole(Format format, byte[] exif) {
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        switch (format) {
            case JPEG -> put(image, "\u00ff\u00d8\u00ff\u00e1", size16(exif.length + 8), "Exif\0\0", exif,
                    "\u00ff\u00da\0\2\1\u00ff\u00d9");
            case PNG -> {
                put(image, "\u0089PNG\r\n\u001a\n");
                chunk(image, "IHDR", new byte[13]);
                chunk(image, "eXIf", exif);
                chunk(image, "IEND", new byte[0]);
            }
            case WEBP -> put(image, "RIFF", little(4 + 8 + 2 + 8 + exif.length), "WEBP", "VP8 ", little(2), new byte[2], "EXIF",
                    little(exif.length), exif);
            case HEIC -> throw new IllegalArgumentException();
        }
        return image.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream image, String type, byte[] data) {
        ByteArrayOutputStream checked = new ByteArrayOutputStream();
        put(checked, type, data);
        CRC32 crc = new CRC32();
        crc.update(checked.toByteArray());
        put(image, size32(data.length), checked.toByteArray(), size32((int) crc.getValue()));
    }

    private static void put(ByteArrayOutputStream image, Object... parts) {
        for (Object part : parts) {
            image.writeBytes(part instanceof String text ? text.getBytes(StandardCharsets.ISO_8859_1) : (byte[]) part);
        }
    }

    private static byte[] size16(int size) {
        return ByteBuffer.allocate(2).putShort((short) size).array();
    }

    private static byte[] size32(int size) {
        return ByteBuffer.allocate(4).putInt(size).array();
    }

    private static byte[] little(int size) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(size).array();
    }
}
