package org.inkstone.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Real images, made here, with what cameras and programs write into them. */
class ImageBytesTest {

    private static final String SECRET = "51.5007N 0.1246W Somebody";

    @Test
    void aJpegLosesPlaceAndCommentsAndKeepsItsPixelsAndItsProfile() throws IOException {
        byte[] plain = encoded("jpg");
        byte[] profile = join(ascii("ICC_PROFILE\0"), new byte[]{1, 1}, ascii("profile"));
        byte[] image = join(slice(plain, 0, 2), segment(0xE1, join(ascii("Exif\0\0"), exif(1, true))),
                segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0" + SECRET)), segment(0xE2, profile),
                segment(0xED, ascii("Photoshop 3.0\0" + SECRET)), segment(0xFE, ascii(SECRET)), slice(plain, 2, plain.length),
                ascii(SECRET));

        byte[] clean = clean(image, "jpg");

        assertThat(text(clean)).doesNotContain("51.5007").doesNotContain("Exif").contains("ICC_PROFILE");
        assertThat(clean).isEqualTo(join(slice(plain, 0, 2), segment(0xE2, profile), slice(plain, 2, plain.length)));
        assertThat(clean(clean, "jpg")).isEqualTo(clean);
    }

    @Test
    void aJpegThatLiesOnItsSideStaysOnIt() throws IOException {
        byte[] plain = encoded("jpg");
        for (boolean little : new boolean[]{true, false}) {
            byte[] image = join(slice(plain, 0, 2), segment(0xE1, join(ascii("Exif\0\0"), exif(6, little))),
                    slice(plain, 2, plain.length));

            byte[] clean = clean(image, "jpg");

            assertThat(text(clean)).contains("Exif").doesNotContain("51.5007");
            assertThat(clean.length).isLessThan(image.length);
            assertThat(clean[2 + 4 + 6 + 8 + 2 + 9]).as("the orientation").isEqualTo((byte) 6);
            assertThat(pixels(clean)).isEqualTo(pixels(plain));
            assertThat(clean(clean, "jpg")).isEqualTo(clean);
        }
    }

    @Test
    void aPngLosesTextsAndWhatStandsBehindItsEnd() throws IOException {
        byte[] plain = encoded("png");
        byte[] image = join(slice(plain, 0, 33), chunk("tEXt", ascii("Author\0" + SECRET)), chunk("eXIf", exif(1, true)),
                chunk("gAMA", new byte[]{0, 0, (byte) 0xB1, (byte) 0x8F}), chunk("iTXt", ascii("XML:com.adobe.xmp\0" + SECRET)),
                chunk("tIME", new byte[7]), slice(plain, 33, plain.length), ascii(SECRET));

        assertThat(clean(image, "png"))
                .isEqualTo(join(slice(plain, 0, 33), chunk("gAMA", new byte[]{0, 0, (byte) 0xB1, (byte) 0x8F}),
                        slice(plain, 33, plain.length)));
    }

    @Test
    void aGifLosesCommentsAndKeepsMoving() throws IOException {
        byte[] plain = encoded("gif");
        int screen = 13 + ((plain[10] & 0x80) == 0 ? 0 : 3 << (plain[10] & 7) + 1);
        byte[] netscape = join(new byte[]{0x21, (byte) 0xFF, 11}, ascii("NETSCAPE2.0"), new byte[]{3, 1, 0, 0, 0});
        byte[] xmp = join(new byte[]{0x21, (byte) 0xFF, 11}, ascii("XMP DataXMP"), new byte[]{5}, ascii("hello"), new byte[]{0});
        byte[] comment = join(new byte[]{0x21, (byte) 0xFE, (byte) SECRET.length()}, ascii(SECRET), new byte[]{0});
        byte[] image = join(slice(plain, 0, screen), netscape, comment, xmp, slice(plain, screen, plain.length), ascii(SECRET));

        assertThat(clean(image, "gif")).isEqualTo(join(slice(plain, 0, screen), netscape, slice(plain, screen, plain.length)));
    }

    @Test
    void aWebpLosesItsExifAndSaysSo() {
        byte[] picture = riff("VP8L", Base64.getDecoder().decode("LwAAAAAHEP0PRET/Aw=="));
        byte[] image = webp(riff("VP8X", new byte[]{0x2C, 0, 0, 0, 0, 0, 0, 0, 0, 0}), riff("ICCP", ascii("profile!")), picture,
                riff("EXIF", exif(1, true)), riff("XMP ", ascii(SECRET + "!")));

        assertThat(clean(image, "webp")).isEqualTo(
                webp(riff("VP8X", new byte[]{0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0}), riff("ICCP", ascii("profile!")), picture));
        assertThat(clean(webp(picture), "webp")).isEqualTo(webp(picture));
    }

    @Test
    void anSvgRunsNothingAndLeadsNowhere() {
        String svg = """
            <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg [<!ENTITY x "y">]><!-- by Somebody -->
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="alert(1)">
            <script>alert(2)</script><foreignObject><p>x</p></foreignObject><metadata>Somebody</metadata>
            <image xlink:href="https://track.example/x.png"/><use href="#a"/><a href="javascript:alert(3)"><rect id="a" fill="url(#g)"/></a>
            <style>rect { fill: url(https://track.example/y) }</style><rect style="fill:url('http://track.example/z')" onclick="x()"/>
            <animate attributeName="href" values="javascript:alert(4)"/></svg>""";

        String clean = text(clean(svg.getBytes(StandardCharsets.UTF_8), "svg"));

        assertThat(clean).contains("#a", "url(#g)", "http://www.w3.org/2000/svg").doesNotContain("alert", "track", "Somebody",
                "foreign",
                "onclick", "ENTITY");
        byte[] harmless = "<svg viewBox='0 0 1 1'><path d='M0 0'/></svg>\n".getBytes(StandardCharsets.UTF_8);
        assertThat(clean(harmless, "svg")).isEqualTo(harmless);
    }

    @Test
    void whatCannotBeCleanedIsRefusedInASentence() throws IOException {
        assertThat(reason(join(new byte[]{0, 0, 0, 24}, ascii("ftypheic"), new byte[20]))).contains("HEIC");
        assertThat(reason(ascii("%PDF-1.7"))).contains("no image");
        assertThat(reason(new byte[0])).contains("no image");
        assertThat(reason(slice(encoded("png"), 0, 60))).contains("damaged");
        assertThat(reason(new byte[ImageBytes.LARGEST + 1])).contains("50 MB");
    }

    @Test
    void noDamageMakesItThrowOrRunOnOrGrow() throws IOException {
        Random random = new Random(20261125);
        List<byte[]> images = List.of(encoded("jpg"), encoded("png"), encoded("gif"),
                webp(riff("VP8X", new byte[]{0x2C, 0, 0, 0, 0, 0, 0, 0, 0, 0}), riff("VP8L", new byte[40]),
                        riff("EXIF", new byte[31])),
                join(slice(encoded("jpg"), 0, 2), segment(0xE1, join(ascii("Exif\0\0"), exif(8, false))),
                        slice(encoded("jpg"), 2, encoded("jpg").length)));
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (byte[] image : images) {
                for (int length = 0; length < image.length; length += 1 + length / 200) {
                    neverGrows(slice(image, 0, length));
                }
                for (int round = 0; round < 3_000; round++) {
                    byte[] damaged = image.clone();
                    for (int i = random.nextInt(4); i >= 0; i--) {
                        damaged[random
                                .nextInt(Math.min(damaged.length, round % 2 == 0 ? 200 : damaged.length))] ^= (byte) (1 << random
                                        .nextInt(8));
                    }
                    neverGrows(damaged);
                }
            }
        });
    }

    private static void neverGrows(byte[] image) {
        if (ImageBytes.clean(image) instanceof ImageBytes.Clean clean) {
            assertThat(clean.bytes().length).isLessThanOrEqualTo(image.length);
        }
    }

    private static byte[] clean(byte[] image, String extension) {
        assertThat(ImageBytes.clean(image)).isInstanceOf(ImageBytes.Clean.class);
        ImageBytes.Clean clean = (ImageBytes.Clean) ImageBytes.clean(image);
        assertThat(clean.extension()).isEqualTo(extension);
        return clean.bytes();
    }

    private static String reason(byte[] image) {
        assertThat(ImageBytes.clean(image)).isInstanceOf(ImageBytes.Refused.class);
        return ((ImageBytes.Refused) ImageBytes.clean(image)).reason();
    }

    private static byte[] encoded(String format) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 30; y++) {
                image.setRGB(x, y, new Color(x * 6, y * 8, x * y % 256).getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static List<Integer> pixels(byte[] bytes) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        List<Integer> pixels = new ArrayList<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                pixels.add(image.getRGB(x, y));
            }
        }
        return pixels;
    }

    /** A TIFF directory with an orientation and, as cameras write it, a place. */
    private static byte[] exif(int orientation, boolean little) {
        byte[] head = little
                ? new byte[]{'I', 'I', 42, 0, 8, 0, 0, 0, 2, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0, 0x25,
                        (byte) 0x88, 4,
                        0, 1, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0}
                : new byte[]{'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0,
                        (byte) 0x88, 0x25, 0,
                        4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0};
        return join(head, ascii(SECRET), ascii("!"));
    }

    private static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return join(new byte[]{(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] checked = join(ascii(type), content);
        CRC32 crc = new CRC32();
        crc.update(checked);
        return join(bigEndian(content.length), checked, bigEndian((int) crc.getValue()));
    }

    private static byte[] riff(String type, byte[] content) {
        byte[] length = new byte[]{(byte) content.length, (byte) (content.length >> 8), 0, 0};
        return join(ascii(type), length, content, new byte[content.length & 1]);
    }

    private static byte[] webp(byte[]... chunks) {
        byte[] content = join(ascii("WEBP"), join(chunks));
        return riff("RIFF", content);
    }

    private static byte[] bigEndian(int value) {
        return new byte[]{(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
