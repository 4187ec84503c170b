package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.inkstone.Canary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import javafx.scene.input.KeyCode;

/** What a writer may allow a blog, in the real window, and that no other blog has it. */
class TrustWindowTest extends BlogWindowTest {

    private Canary canary;

    @BeforeEach
    void setOut() throws IOException {
        canary = new Canary(temp);
    }

    @AfterEach
    void clear() {
        canary.close();
    }

    @Test
    void imagesFromTheNetworkAreShownWhereTheyAreAllowedAndNowhereElse() throws Exception {
        byte[] picture = Files.readAllBytes(canary.outside().resolve("secret.png"));
        String address = canary.serve("picture.png", picture);
        String svg = canary.serve("drawing.svg", ("<svg xmlns='http://www.w3.org/2000/svg' width='41' height='9'><image href='"
                + canary.address("inside") + "' width='9' height='9'/><script>top.document.title='ran'</script></svg>")
                .getBytes());
        Path file = write("post.md", "Begin.\n\n![far](" + address + ") ![drawn](" + svg + ")\n\n<img src=\"/inkstone-network/"
                + "aHR0cDovLzEyNy4wLjAuMS8=\">\n");
        open(file, "Begin.");
        assertThat(window.page("document.images.length + document.body.textContent")).startsWith("0")
                .contains("Image on the network: far");

        palette("images from the network in this blog");
        window.until("the image", () -> shown(0).equals("" + Canary.SECRET_WIDTH));
        window.until("the drawing", () -> shown(1).equals("41"));
        assertThat(window.page("document.title")).isEqualTo("Untitled");
        assertThat(canary.requests()).isEmpty();
        try (Stream<Path> files = Files.list(blog)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(temp.resolve("data/settings.properties")).content()
                .contains("blog.network-images." + blog.toRealPath() + "=true");

        palette("images from the network in this blog");
        window.until("notes again", () -> window.page("document.images.length").equals("0"));
        palette("images from the network in this blog");
        window.until("the image", () -> shown(0).equals("" + Canary.SECRET_WIDTH));
        assertThat(window.closeByWriter()).isTrue();
        window.close();

        Path other = Files.createDirectory(temp.resolve("other"));
        open(Files.copy(file, other.resolve("post.md")), "Begin.");
        assertThat(window.page("document.images.length")).isEqualTo("0");
        window.close();

        open(file, "Begin.");
        window.until("the image again", () -> shown(0).equals("" + Canary.SECRET_WIDTH));
    }

    @Test
    void trustedHtmlIsNotedAndNeverRunInThePreview() throws Exception {
        open(write("post.md", "Begin.\n\n<iframe src=\"" + canary.address("frame") + "\"></iframe>\n\n<script src=\""
                + canary.address("script")
                + "\"></script>\n\n<p onclick=\"x()\"><script>top.document.title='ran'</script>p</p>\n\n"
                + "<iframe src=\"https://www.youtube.com/embed/x\"></iframe>\n"), "Begin.");
        assertThat(window.page("document.body.textContent")).doesNotContain("Embedded content");
        assertThat(window.find("▲ 5 page problems")).isPresent();

        palette("trust raw html");
        window.untilPreviewed("Embedded content: youtube.com");
        assertThat(window.page("document.body.textContent")).contains("Embedded content: 127.0.0.1", "Script: 127.0.0.1",
                "Script: <script>");
        assertThat(window.page("document.title + document.querySelectorAll('iframe, body script').length"))
                .isEqualTo("Untitled0");
        assertThat(window.find("▲ 5 page problems")).isEmpty();
        assertThat(canary.requests()).isEmpty();

        palette("trust raw html");
        window.until("no notes", () -> !window.pageBody().contains("Embedded content"));
    }

    private String shown(int image) {
        return window.page("document.images[" + image + "] ? document.images[" + image + "].naturalWidth : -1");
    }

    private void palette(String words) {
        window.shortcut(KeyCode.SHIFT, KeyCode.P);
        window.robot.write(words).push(KeyCode.ENTER);
    }
}
