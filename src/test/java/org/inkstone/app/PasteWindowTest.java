package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;

/** What other programs put on the clipboard, pasted into the real window; what counts is the bytes on the disk. */
class PasteWindowTest extends BlogWindowTest {

    private static final String HEAD = "---\ntitle: \"My title\"\n---\n\n";

    @Test
    void cellsOfASpreadsheetBecomeATable() throws Exception {
        Path file = open(HEAD + "Before.\n\n");
        window.putCaret(window.text().length());
        clipboard(content -> content.putString("Name\tPrice\nInk | black\t3\n"));
        window.shortcut(KeyCode.V);

        saved(file, HEAD + "Before.\n\n| Name         | Price |\n| ------------ | ----- |\n| Ink \\| black | 3     |");
    }

    @Test
    void anImageIsStoredWhereThePostsHaveTheirsAndGetsAName() throws Exception {
        writeAt("blog/other.md", "![a](/images/a.png) ![b](/images/b.png)\n");
        Files.createDirectories(temp.resolve("blog/static/images"));
        Path file = open(HEAD + "Before.\n\n\n\nAfter.\n");
        window.putCaret(window.text().indexOf("\n\n\n") + 2);
        clipboard(content -> content.putImage(image(Color.RED)));
        window.shortcut(KeyCode.V);
        untilNaming("post-1");
        assertThat(pixel(temp.resolve("blog/static/images/post-1.png"))).isEqualTo(0xFFFF0000);

        window.robot.write("A stone").push(KeyCode.ENTER);
        window.until("the new name", () -> window.editor().getText().contains("](/images/a-stone.png)"));
        window.robot.write("ink");

        saved(file, HEAD + "Before.\n\n![ink](/images/a-stone.png)\n\nAfter.\n");
        assertThat(pixel(temp.resolve("blog/static/images/a-stone.png"))).isEqualTo(0xFFFF0000);
        assertThat(temp.resolve("blog/static/images/post-1.png")).doesNotExist();
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Z);
        assertThat(window.text()).isEqualTo(HEAD + "Before.\n\n\n\nAfter.\n");
    }

    @Test
    void theSameImageIsStoredOnceAndEscapeKeepsItsName() throws Exception {
        Path file = open(HEAD + "Text.\n");
        window.putCaret(window.text().length());
        clipboard(content -> content.putImage(image(Color.BLUE)));
        window.shortcut(KeyCode.V);
        untilNaming("post-1");
        window.robot.push(KeyCode.ESCAPE).write("one");
        window.putCaret(window.text().length());
        window.robot.write("\n");
        window.shortcut(KeyCode.V);
        window.until("the second", () -> window.editor().getText().contains("\n![](images/post-1.png)"));
        window.robot.write("two");

        saved(file, HEAD + "Text.\n![one](images/post-1.png)\n![two](images/post-1.png)");
        assertThat(temp.resolve("blog/images")).isDirectoryContaining("glob:**/post-1.png");
        try (var images = Files.list(temp.resolve("blog/images"))) {
            assertThat(images).hasSize(1);
        }
    }

    @Test
    void filesBecomeImagesWithoutWhatTheySaid() throws Exception {
        Path file = open(HEAD + "Text.\n");
        Path photo = writeAt("elsewhere/My Photo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- by me --><script/></svg>");
        Path heic = Files.write(temp.resolve("elsewhere/x.heic"),
                new byte[]{0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c', 0, 0});
        window.putCaret(window.text().length());
        clipboard(content -> content.putFiles(List.of(photo.toFile(), heic.toFile())));
        window.shortcut(KeyCode.V);
        untilNaming("post-1");
        window.robot.push(KeyCode.ESCAPE).write("me");

        saved(file, HEAD + "Text.\n![me](images/post-1.svg)");
        assertThat(temp.resolve("blog/images/post-1.svg")).content().doesNotContain("by me").doesNotContain("script");
        assertThat(photo).content().contains("by me");
        window.until("why not", () -> window.robot.lookup(".bar .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().startsWith("x.heic was not inserted. It is a HEIC")));
    }

    @Test
    void formattedTextBecomesMarkdownAndPlainTextStaysPlain() throws Exception {
        Path file = open(HEAD + "Before.\n\n\n\nAfter.\n");
        window.putCaret(window.text().indexOf("\n\n\n") + 2);
        clipboard(content -> {
            content.putHtml("<meta charset='utf-8'><h2>Why</h2><p>It is <b>fast</b>.</p><ul><li>one</li><li>two</li></ul>");
            content.putString("Why\nIt is fast.");
        });
        window.shortcut(KeyCode.V);
        window.until("Markdown", () -> window.editor().getText().contains("- two"));
        window.robot.write("!");
        saved(file, HEAD + "Before.\n\n## Why\n\nIt is **fast**.\n\n- one\n- two!\n\nAfter.\n");

        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Z);
        assertThat(window.text()).isEqualTo(HEAD + "Before.\n\n\n\nAfter.\n");
        window.shortcut(KeyCode.SHIFT, KeyCode.V);
        saved(file, HEAD + "Before.\n\nWhy\nIt is fast.\n\nAfter.\n");
    }

    @Test
    void codeTakesPlainTextOnly() throws Exception {
        Path file = open(HEAD + "```\n\n```\n");
        window.putCaret(HEAD.length() + 4);
        clipboard(content -> {
            content.putHtml("<p><b>x</b> = 1</p>");
            content.putString("x = 1");
        });
        window.shortcut(KeyCode.V);
        saved(file, HEAD + "```\nx = 1\n```\n");
    }

    @Test
    void anAddressOverWordsMakesThemALink() throws Exception {
        Path file = open(HEAD + "See the docs now.\n");
        window.putCaret(0);
        int start = window.text().indexOf("the docs");
        window.robot.interact(() -> window.editor().selectRange(start, start + 8));
        clipboard(content -> {
            content.putHtml("<a href=\"https://example.org/\">https://example.org/</a>");
            content.putString("https://example.org/");
        });
        window.shortcut(KeyCode.V);
        saved(file, HEAD + "See [the docs](https://example.org/) now.\n");
    }

    @Test
    void aPostAmongTheFilesIsOpened() throws Exception {
        open(HEAD + "Text.\n");
        Path other = writeAt("blog/second.md", "The second.\n");
        window.putCaret(window.text().length());
        clipboard(content -> content.putFiles(List.of(other.toFile())));
        window.shortcut(KeyCode.V);
        window.until("the other post", () -> window.editor().getText().equals("The second.\n"));
    }

    @Test
    void aNewPostIsSavedFirst() throws Exception {
        open(HEAD + "Text.\n");
        window.shortcut(KeyCode.N);
        window.robot.write("Ink and stone");
        window.robot.interact(() -> window.editor().requestFocus());
        clipboard(content -> content.putImage(image(Color.GREEN)));
        window.shortcut(KeyCode.V);
        untilNaming("ink-and-stone-1");
        assertThat(temp.resolve("blog/ink-and-stone.md")).exists();
        assertThat(temp.resolve("blog/images/ink-and-stone-1.png")).exists();
    }

    private interface Filled {
        void fill(ClipboardContent content);
    }

    private void clipboard(Filled filled) {
        window.robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            filled.fill(content);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private static Image image(Color color) {
        WritableImage image = new WritableImage(30, 20);
        for (int x = 0; x < 30; x++) {
            for (int y = 0; y < 20; y++) {
                image.getPixelWriter().setColor(x, y, color);
            }
        }
        return image;
    }

    private static int pixel(Path file) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(file)));
        assertThat(image.getWidth()).isEqualTo(30);
        assertThat(image.getHeight()).isEqualTo(20);
        return image.getRGB(29, 19);
    }

    private void untilNaming(String name) {
        window.until("the bar", () -> window.robot.lookup("#image-name").queryTextInputControl().isFocused()
                && window.robot.lookup("#image-name").queryTextInputControl().getText().equals(name));
    }

    private Path open(String text) throws IOException, TimeoutException {
        Path file = writeAt("blog/post.md", text);
        open(file);
        window.until("the text", () -> window.editor().getText().equals(text));
        window.until("the list of posts", () -> window.rows() > 0);
        return file;
    }

    private Path writeAt(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void saved(Path file, String expected) {
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).content().isEqualTo(expected);
    }
}
