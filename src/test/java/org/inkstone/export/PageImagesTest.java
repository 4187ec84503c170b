package org.inkstone.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

import org.inkstone.files.Disk;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.markdown.RenderedPiece;
import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much room the images of a page take, when they come, and which are looked at again. */
class PageImagesTest {

    @TempDir
    private Path blog;
    private final Disk disk = new Disk();

    @BeforeEach
    void makeImages() throws IOException {
        Files.write(blog.resolve("a.png"), encoded("png", 40, 30));
        Files.write(blog.resolve("b.gif"), encoded("gif", 12, 7));
        Files.write(blog.resolve("c.jpg"), encoded("jpg", 40, 30));
        Files.write(blog.resolve("side.jpg"), onItsSide(encoded("jpg", 40, 30)));
        Files.writeString(blog.resolve("d.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='64px' height=\"48.5\"/>");
        Files.writeString(blog.resolve("wide.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='100%' viewBox='0 0 4 3'/>");
        Files.writeString(blog.resolve("broken.jpg"), "no image");
    }

    @Test
    void eachImageSaysHowMuchRoomItTakes() {
        Elements images = images("![](a.png) ![](b.gif) ![](c.jpg) ![](side.jpg) ![](d.svg)\n");
        assertThat(images.eachAttr("width")).containsExactly("40", "12", "40", "30", "64");
        assertThat(images.eachAttr("height")).containsExactly("30", "7", "30", "40", "48");
    }

    @Test
    void webpSaysItInThreeWays() {
        HexFormat hex = HexFormat.of();
        byte[] lossy = hex.parseHex("52494646" + "24000000" + "57454250" + "56503820" + "18000000" + "3001009d012a"
                + "28001e00" + "00".repeat(14));
        byte[] lossless = hex.parseHex("52494646" + "1a000000" + "57454250" + "5650384c" + "0d000000" + "2f" + "27400700"
                + "00".repeat(9));
        byte[] extended = hex.parseHex("52494646" + "16000000" + "57454250" + "56503858" + "0a000000" + "00000000"
                + "270000" + "1d0000");
        assertThat(List.of(lossy, lossless, extended)).allSatisfy(
                image -> assertThat(ImageSize.of(image)).contains(new ImageSize(40, 30)));
    }

    @Test
    void whatTheWriterSaysHoldsAndTheRestFollows() {
        Elements images = images("<img src=a.png width=20> <img src=a.png height=60> <img src=a.png width=50%>"
                + " <img src=a.png width=1 height=2>\n\n![](wide.svg) ![](broken.jpg)\n");
        assertThat(images).extracting(i -> i.attr("width") + "x" + i.attr("height"))
                .containsExactly("20x15", "80x60", "50%x", "1x2", "x", "x");
    }

    @Test
    void allButTheFirstComeWhenTheyAreNear() {
        Elements images = images("Text.\n\n![](none.png)\n\n![](a.png) ![](b.gif)\n\n> ![](c.jpg)\n");
        assertThat(images).hasSize(3);
        assertThat(images).extracting(i -> i.attr("loading")).containsExactly("", "lazy", "lazy");
        assertThat(images).extracting(i -> i.attr("decoding")).containsExactly("", "async", "async");
    }

    @Test
    void noBytesMakeMeasuringThrow() throws IOException {
        Random random = new Random(3);
        for (String name : List.of("a.png", "b.gif", "side.jpg", "d.svg")) {
            byte[] image = Files.readAllBytes(blog.resolve(name));
            for (int i = 0; i < 500; i++) {
                byte[] hurt = Arrays.copyOf(image, random.nextInt(image.length + 1));
                for (int j = random.nextInt(4); j > 0 && hurt.length > 0; j--) {
                    hurt[random.nextInt(hurt.length)] = (byte) random.nextInt();
                }
                assertThat(ImageSize.of(hurt)).satisfiesAnyOf(size -> assertThat(size).isEmpty(),
                        size -> assertThat(size.orElseThrow().width()).isPositive());
            }
        }
    }

    @Test
    void aPageThatIsMadeAgainIsTheOneThatIsMadeAtOnce() throws IOException {
        List<String> blocks = List.of("![](a.png)", "![](new.png) ![](b.gif)", "Text.", "[![](c.jpg)](x)", "![](none.png)", "# H",
                "![](https://a.org/x.png)");
        PageImages.Memory memory = new PageImages.Memory();
        Random random = new Random(5);
        for (int i = 0; i < 100; i++) {
            StringBuilder body = new StringBuilder();
            for (int j = random.nextInt(8); j > 0; j--) {
                body.append(blocks.get(random.nextInt(blocks.size()))).append("\n\n");
            }
            if (random.nextInt(5) == 0) {
                Files.deleteIfExists(blog.resolve("new.png"));
            } else if (random.nextInt(4) == 0) {
                Files.write(blog.resolve("new.png"), encoded("png", 10 + i, 10));
            }
            PageImages.Resolved again = resolve(body.toString(), memory);
            assertThat(again).isEqualTo(resolve(body.toString(), new PageImages.Memory()));
        }
    }

    @Test
    void onlyWhatWasEditedIsLookedAtAgain() throws IOException {
        PageImages.Memory memory = new PageImages.Memory();
        String body = "![one](a.png)\n\nText.\n\n![two](b.gif)\n";
        List<RenderedPiece> first = resolve(body, memory).body().pieces();
        List<RenderedPiece> edited = resolve(body.replace("Text.", "Other text."), memory).body().pieces();
        assertThat(edited.getFirst().html()).isSameAs(first.getFirst().html());
        assertThat(edited.getLast().html()).isSameAs(first.getLast().html());

        Files.write(blog.resolve("a.png"), encoded("png", 50, 30));
        List<RenderedPiece> changed = resolve(body, memory).body().pieces();
        assertThat(changed.getFirst().html()).contains("width=\"50\"");
        assertThat(changed.getLast().html()).isSameAs(first.getLast().html());
    }

    @Test
    void anExportedImageDoesNotSayWhoMadeIt() throws IOException {
        byte[] plain = encoded("png", 40, 30);
        byte[] named = Files.readAllBytes(blog.resolve("side.jpg"));
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        behind.writeBytes(plain);
        behind.writeBytes("Somebody".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(blog.resolve("a.png"), behind.toByteArray());
        Post post = Post.of(SourceText.of("![](a.png) ![](side.jpg)\n"));
        Elements images = Jsoup.parse(new PageExporter(new MarkdownRenderer(), Theme.paper())
                .export(post, new ImageFolder(new Disk(), blog, blog), Trust.NONE).html()).select("img");
        assertThat(images.first().attr("src")).isEqualTo("data:image/png;base64," + base64(plain));
        assertThat(images.last().attr("src")).as("its orientation stays").isEqualTo("data:image/jpeg;base64," + base64(named));
    }

    private static String base64(byte[] bytes) {
        return java.util.Base64.getEncoder().encodeToString(bytes);
    }

    private Elements images(String body) {
        List<Element> images = Jsoup.parse(resolve(body, new PageImages.Memory()).body().html()).select("img");
        return new Elements(images);
    }

    private PageImages.Resolved resolve(String body, PageImages.Memory memory) {
        Post post = Post.of(SourceText.of(body));
        return PageImages.resolve(new MarkdownRenderer().render(post.bodyText()), post, new ImageFolder(disk, blog, blog),
                PageImages.Embedding.REFERENCED, memory);
    }

    /** With an orientation of 6: a quarter turn to the right (Exif 2.32, 4.6.4). */
    private static byte[] onItsSide(byte[] jpeg) {
        byte[] exif = HexFormat.of()
                .parseHex("ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + "0112" + "0003" + "00000001"
                        + "00060000" + "00000000");
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        turned.write(jpeg, 0, 2);
        turned.writeBytes(exif);
        turned.write(jpeg, 2, jpeg.length - 2);
        return turned.toByteArray();
    }

    private static byte[] encoded(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes)).isTrue();
        return bytes.toByteArray();
    }
}
