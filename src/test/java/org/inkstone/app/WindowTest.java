package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.inkstone.Corpus;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.Post;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;

/** What a writer does, done by a robot in the real window; what counts is the bytes on the disk and the page in the preview. */
class WindowTest extends BlogWindowTest {

    private static final String POST = """
        ---
        title: "Boring deploys" # kept
        date: '2026-01-04'
        summary: "Short."
        tags: ["backend", "ops"]
        layout: post
        ---

        First paragraph.

        ## A heading

        Last paragraph.
        """;

    @Test
    void theSeedPostChangesInExactlyTheTwoPlacesThatWereEdited() throws Exception {
        Path file = Files.copy(Corpus.seed(), blog.resolve("why-i-chose-monolith.md"));
        byte[] original = Files.readAllBytes(file);
        String text = new String(original, StandardCharsets.UTF_8);
        open(file, "microservices felt like the obvious choice");

        int middle = text.indexOf("Very sensible. Very junior.");
        window.putCaret(middle);
        window.robot.write("I wrote this in the middle. ");
        window.robot.clickOn("#form-title").push(KeyCode.CONTROL, KeyCode.END).write(" at last");
        window.untilPreviewed("I wrote this in the middle. Very sensible.");
        window.shortcut(KeyCode.S);
        window.untilSaved();

        String expected = text.replace("Very sensible. Very junior.", "I wrote this in the middle. Very sensible. Very junior.")
                .replace("for a Production Backend\"", "for a Production Backend at last\"");
        assertThat(Files.readString(file)).isEqualTo(expected);

        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).hasBinaryContent(original);
    }

    @Test
    void thePreviewHoldsTheBodyThatIsExported() throws Exception {
        Path file = Files.copy(Corpus.seed(), blog.resolve("seed.md"));
        open(file, "microservices felt like the obvious choice");
        Post post = Post.of(((DecodeResult.Decoded) SourceText.decode(Files.readAllBytes(file))).source());
        String rendered = new MarkdownRenderer().render(post.bodyText()).html();
        window.until("the same body", () -> normal(window.robot.lookup("#preview-web").queryAs(WebView.class).getEngine()
                .executeScript("document.getElementById('inkstone-body').innerHTML").toString()).equals(normal(rendered)));
        // And still so after edits have been patched in and taken back.
        window.putCaret(post.body().start() + 40);
        window.robot.write("\n\n* patched\n\nin ");
        window.untilPreviewed("patched");
        for (int i = 0; i < 12; i++) {
            window.shortcut(KeyCode.Z);
        }
        window.until("the same body again", () -> normal(window.robot.lookup("#preview-web").queryAs(WebView.class).getEngine()
                .executeScript("document.getElementById('inkstone-body').innerHTML").toString()).equals(normal(rendered)));
    }

    @Test
    void aNewPostIsWrittenFromNothingToASavedFile() throws Exception {
        open(blog);
        window.until("an empty list", () -> window.robot.lookup("#post-list").tryQuery().isPresent());
        window.shortcut(KeyCode.N);
        window.until("a new post", () -> window.robot.lookup("#form-title").tryQuery().isPresent());
        window.robot.write("My first post");
        window.robot.clickOn("#form-tags").write("java,desktop").push(KeyCode.ENTER);
        window.putCaret(window.text().length());
        window.robot.write("Hello from the robot.");
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(blog.resolve("my-first-post.md")).content()
                .isEqualTo("---\ntitle: \"My first post\"\ndate: \"" + LocalDate.now()
                        + "\"\nsummary: \"\"\ntags: [\"java\", \"desktop\"]\n---\n\nHello from the robot.");
    }

    @Test
    void eachFieldOfTheFormChangesItsLineOnly() throws Exception {
        Path file = write("post.md", POST);
        open(file, "First paragraph");
        window.robot.clickOn("#form-summary").push(KeyCode.END).write(" Sweet.");
        window.robot.clickOn("#form-tags").push(KeyCode.BACK_SPACE).write("deploy").push(KeyCode.ENTER);
        window.robot.clickOn("#form-more").clickOn("#form-field-layout").push(KeyCode.END).write("s");
        window.robot.clickOn("#form-date").push(KeyCode.CONTROL, KeyCode.A).write("5 March 2026").push(KeyCode.ENTER);
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).content()
                .isEqualTo(POST.replace("Short.", "Short. Sweet.").replace("[\"backend\", \"ops\"]", "[\"backend\", \"deploy\"]")
                        .replace("layout: post", "layout: posts").replace("'2026-01-04'", "'2026-03-05'"));
    }

    @Test
    void aLongTagLeavesRoomForTheOtherFilters() throws Exception {
        Path file = write("post.md", POST.replace("[\"backend\", \"ops\"]", "[\"a tag that is as long as half a sentence\"]"));
        open(file, "First paragraph");
        window.until("the number of posts, whole",
                () -> !window.robot.lookup("All 1").queryAs(ToggleButton.class).isTextTruncated());
    }

    @Test
    void theFrontMatterIsFoldedAndCannotBeHurtFromTheText() throws Exception {
        Path file = write("post.md", POST);
        open(file, "First paragraph");
        window.putCaret(window.text().length());
        window.shortcut(KeyCode.A);
        window.robot.push(KeyCode.DELETE);
        window.robot.push(KeyCode.BACK_SPACE);
        window.robot.push(KeyCode.UP);
        window.robot.write("New body");
        assertThat(window.text()).isEqualTo(POST.substring(0, POST.indexOf("---\n", 4) + 4) + "New body");
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.Z);
        assertThat(window.text()).isEqualTo(POST);
    }

    @Test
    void closingKeepsWhatWasNeverSavedByHand() throws Exception {
        Path file = write("post.md", POST);
        open(file, "First paragraph");
        window.putCaret(POST.length());
        window.robot.write("Typed and closed.");
        assertThat(window.closeByWriter()).isTrue();
        assertThat(file).hasContent(POST + "Typed and closed.");
    }

    @Test
    void theWindowDoesNotCloseOverTextThatCannotBeSavedUnlessItIsKeptForTheNextStart() throws Exception {
        Path file = write("post.md", POST);
        open(file, "First paragraph");
        window.putCaret(POST.length());
        window.robot.write("Mine.");
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(window.closeByWriter()).isFalse();
        assertThat(window.saveState()).isIn("Not saved", "Changed on disk");
        window.robot.clickOn("Close, and keep the text for the next start");
        window.untilClosed();
        window.close();
        Files.delete(file);
        Files.writeString(file, POST);
        window = new Window(temp.resolve("data"), Optional.empty());
        window.untilOpen("Mine.");
        assertThat(file).hasContent(POST);
        window.robot.clickOn("Keep");
        window.untilSaved();
        assertThat(file).hasContent(POST + "Mine.");
    }

    @Test
    void theNextStartTakesUpWhereTheLastOneEnded() throws Exception {
        write("newer.md", POST.replace("2026-01-04", "2026-06-06").replace("First", "Newest"));
        Path file = write("post.md", POST);
        open(file, "First paragraph");
        assertThat(window.closeByWriter()).isTrue();
        window.close();
        window = new Window(temp.resolve("data"), Optional.empty());
        window.untilOpen("First paragraph");
    }

    @Test
    void aFirstStartAsksForTheFolder() throws Exception {
        window = new Window(temp.resolve("data"), Optional.empty());
        window.until("the question", () -> window.robot.lookup("Choose folder…").tryQuery().isPresent());
    }

    @Test
    void boldLinkAndFindWorkByKey() throws Exception {
        Path file = write("post.md", POST);
        open(file, "First paragraph");
        int word = POST.indexOf("First");
        window.putCaret(word + 2);
        window.shortcut(KeyCode.B);
        assertThat(window.text()).contains("**First** paragraph.");
        window.shortcut(KeyCode.F);
        window.robot.write("PARAGRAPH");
        window.until("two matches", () -> window.robot.lookup("#find-count").queryLabeled().getText().equals("1 of 2"));
        window.robot.push(KeyCode.ENTER).push(KeyCode.ESCAPE);
        assertThat(window.ask(() -> window.editor().getSelectedText())).isEqualTo("paragraph");
        window.shortcut(KeyCode.K);
        window.robot.write("https://inkstone.org");
        assertThat(window.text()).endsWith("Last [paragraph](https://inkstone.org).\n");
    }

    /** The control must hold what the file holds, whatever characters end a line in Unicode: else the next key would edit another place. */
    @Test
    void everyHardPostStandsInTheControlAsItStandsInTheFile() throws Exception {
        List<Path> sources = Stream.concat(Corpus.edgeCases().stream(), Corpus.posts().stream().limit(40)).toList();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path source : sources) {
            if (SourceText.decode(Files.readAllBytes(source)) instanceof DecodeResult.Decoded decoded) {
                String name = String.format(Locale.ROOT, "post-%03d.md", texts.size());
                Files.write(blog.resolve(name), Files.readAllBytes(source));
                texts.put(name, decoded.source().lf());
            }
        }
        open(blog);
        window.until("the newest post", () -> window.robot.lookup("#editor-text").tryQuery().isPresent());
        window.until("the whole list", () -> window.rows() > texts.size());
        for (Map.Entry<String, String> post : texts.entrySet()) {
            window.robot.interact(() -> window.search(post.getKey()));
            window.robot.interact(() -> window.select(window.rows() - 1));
            window.until(post.getKey(), () -> window.editor().getText().equals(post.getValue()));
        }
    }

    @Test
    void theLineOfTheCaretIsMarkedAndNoOther() throws Exception {
        open(write("post.md", POST), "First paragraph");
        window.putCaret(POST.length());
        window.robot.write("one\n\n## Two");
        int last = window.ask(() -> window.editor().getParagraphs().size() - 1);
        for (int line = 0; line <= last; line++) {
            int index = line;
            assertThat(window.ask(() -> window.editor().getParagraph(index).getParagraphStyle().contains("current-line")))
                    .as("line " + line)
                    .isEqualTo(line == last);
        }
    }

    @Test
    void aPostWithoutFrontMatterBehindOneWithItShowsItsFirstLine() throws Exception {
        write("with.md", POST);
        Path without = write("without.md", "Plain first line.\n\nMore.\n");
        open(blog.resolve("with.md"), "First paragraph");
        window.robot.interact(() -> window.search("without"));
        window.robot.interact(() -> window.select(window.rows() - 1));
        window.untilOpen("Plain first line");
        assertThat(window.ask(() -> window.editor().getParagraph(0).getParagraphStyle())).containsExactly("current-line");
        window.robot.write("The ");
        window.shortcut(KeyCode.A);
        assertThat(window.ask(() -> window.editor().getSelectedText())).isEqualTo("The Plain first line.\n\nMore.\n");
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(without).content().isEqualTo("The Plain first line.\n\nMore.\n");
    }

    @Test
    void thePaletteRunsACommandByName() throws Exception {
        open(write("post.md", POST), "First paragraph");
        window.putCaret(POST.indexOf("Last"));
        window.shortcut(KeyCode.SHIFT, KeyCode.P);
        window.robot.write("quote").push(KeyCode.ENTER);
        assertThat(window.text()).endsWith("\n> Last paragraph.\n");
    }

    @Test
    void frontMatterThatCannotBeReadLeavesTextAndPreviewAlive() throws Exception {
        Path file = write("post.md", "---\ntitle: \"open\nlayout: x\n---\nStill alive.\n");
        open(file, "Still alive");
        assertThat(window.ask(() -> window.robot.lookup("#form-title").query().isDisabled())).isTrue();
        window.until("the place of the problem", () -> window.robot.lookup(".form-problem").queryAllAs(Label.class).stream()
                .anyMatch(l -> l.isVisible() && l.getText().matches(".*line \\d+, column \\d+: .*")));
        window.putCaret(window.text().length());
        window.robot.write("Written on.");
        window.untilPreviewed("Written on.");
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).hasContent("---\ntitle: \"open\nlayout: x\n---\nStill alive.\nWritten on.");
    }

    @Test
    void aFileThatIsNotUtf8IsNotOpenedAndNotTouched() throws Exception {
        Path file = blog.resolve("latin1.md");
        byte[] bytes = "caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, bytes);
        open(file);
        window.until("the reason",
                () -> window.robot.lookup(".welcome-text").queryLabeled().getText().contains("byte 0xE9 in line 1"));
        window.shortcut(KeyCode.S);
        assertThat(window.closeByWriter()).isTrue();
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void theControlMirrorsTheDocumentWhateverIsTypedPastedAndUndone() throws Exception {
        Path file = write("post.md", POST.replace("\n", "\r\n"));
        open(file, "First paragraph");
        window.putCaret(POST.indexOf("First"));
        window.robot.write("abc\ndef");
        window.robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("pasted\r\nlines 😀");
            Clipboard.getSystemClipboard().setContent(content);
            window.editor().paste();
        });
        window.shortcut(KeyCode.S);
        window.untilSaved();
        String expected = POST.replace("First", "abc\ndefpasted\nlines 😀First").replace("\n", "\r\n");
        assertThat(Files.readString(file)).isEqualTo(expected);
        assertThat(window.text()).isEqualTo(expected.replace("\r\n", "\n"));
        for (int i = 0; i < 3; i++) {
            window.shortcut(KeyCode.Z);
        }
        assertThat(window.text()).isEqualTo(POST);
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(Files.readString(file)).isEqualTo(POST.replace("\n", "\r\n"));
    }

    /** While a page loads, the next one may already be wanted, and the next key typed. */
    @Test
    void postsOpenedInQuickSuccessionEndWithThePageOfTheLast() throws Exception {
        for (int i = 0; i < 6; i++) {
            write("post-" + i + ".md", POST.replace("First", "Number " + i).replace("Boring", i + " boring"));
        }
        open(blog);
        window.until("the list", () -> window.rows() == 7);
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 6; i++) {
                int row = i + 1;
                window.robot.interact(() -> window.select(row));
            }
            window.until("the last post", () -> window.editor().getText().contains("Number 5"));
            window.putCaret(POST.length());
            window.robot.write("r" + round);
            window.untilPreviewed("r" + round);
            window.untilPreviewed("Number 5 paragraph");
        }
    }

    @Test
    void imagesOfTheBlogAreShownAndNoOthers() throws Exception {
        Files.createDirectories(blog.resolve("img"));
        Files.copy(Path.of("src/main/resources/org/inkstone/app/inkstone-64.png"), blog.resolve("img/stone one.png"));
        Files.copy(Path.of("src/main/resources/org/inkstone/app/inkstone-64.png"), temp.resolve("outside.png"));
        open(write("post.md", "Images here.\n\n![a](img/stone%20one.png)\n\n![b](../outside.png)\n"), "Images here");
        window.until("the image", () -> window.robot.lookup("#preview-web").queryAs(WebView.class).getEngine()
                .executeScript("document.images.length == 1 && document.images[0].naturalWidth").equals(64));
        assertThat(window.page("document.body.textContent")).contains("Image not found: b (../outside.png)");
    }

    /** Promise 4, in the real web engine: what a post brings along neither runs, nor asks the network, nor leads the preview away. */
    @Test
    void aHostilePostRunsNothingAndAsksForNothing() throws Exception {
        List<String> requests = new CopyOnWriteArrayList<>();
        HttpServer canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        canary.start();
        try {
            String url = "http://127.0.0.1:" + canary.getAddress().getPort();
            String vectors = String
                    .join("\n\n", "<script>document.title='ran'</script>", "<img src=x onerror=\"document.title='ran'\">",
                            "<svg onload=\"document.title='ran'\"><script>document.title='ran'</script></svg>",
                            "<meta http-equiv=refresh content=\"0;url=" + url + "/refresh\">",
                            "<iframe src=\"" + url + "/frame\"></iframe>",
                            "<iframe srcdoc=\"<script>parent.document.title='ran'</script>\"></iframe>",
                            "<link rel=stylesheet href=\"" + url + "/css\">",
                            "<style>@import \"" + url + "/import\"; body{background:url(" + url + "/bg)}</style>",
                            "<img src=\"" + url + "/img\" srcset=\"" + url + "/srcset 2x\">", "![md](" + url + "/md.png)",
                            "![md](//127.0.0.1:" + canary.getAddress().getPort() + "/rel.png)",
                            "<video src=\"" + url + "/video\" autoplay></video><audio src=\"" + url
                                    + "/audio\" autoplay></audio>",
                            "<object data=\"" + url + "/object\"></object>",
                            "<embed src=\"" + url + "/embed\">",
                            "<form action=\"" + url + "/form\"><input type=image src=\"" + url + "/input\"></form>",
                            "<base href=\"" + url + "/\">",
                            "<a href=\"javascript:document.title='ran'\" autofocus onfocus=\"document.title='ran'\">x</a>",
                            "<p style=\"background:url(" + url + "/style)\">p</p>",
                            "<table background=\"" + url + "/table\"><tr><td>t</td></tr></table>",
                            "<math><mtext><img src=\"" + url + "/math\"></mtext></math>",
                            "<img src=\"file:///etc/hostname\"><img src=\"inkstone://x/y.png\">");
            open(write("hostile.md", "Begin.\n\n" + vectors + "\n\nThe very end.\n"), "The very end");
            String address = window.page("document.location.href");
            window.putCaret(window.text().length());
            window.robot.write("\n\nTyped behind it.");
            window.untilPreviewed("Typed behind it");
            assertThat(window.page("document.title")).isEqualTo("Untitled");
            assertThat(window.page("document.location.href")).isEqualTo(address);
            assertThat(window.page("document.querySelectorAll('img, script:not([type]), iframe, link, form').length"))
                    .isEqualTo("0");
            assertThat(requests).isEmpty();
        } finally {
            canary.stop(0);
        }
    }

    @Test
    void writeSplitAndReadShowWhatTheySay() throws Exception {
        open(write("post.md", POST), "First paragraph");
        window.robot.clickOn("Write");
        window.until("only the text", () -> window.robot.lookup("#editor-text").tryQuery().isPresent()
                && window.robot.lookup("#preview-web").tryQuery().isEmpty());
        window.robot.clickOn("Read");
        window.until("only the page", () -> window.robot.lookup("#editor-text").tryQuery().isEmpty()
                && window.robot.lookup("#preview-web").tryQuery().isPresent());
        window.robot.clickOn("Split");
        window.until("both", () -> window.robot.lookup("#editor-text").tryQuery().isPresent()
                && window.robot.lookup("#preview-web").tryQuery().isPresent());
    }

    private static String normal(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body().html().strip();
    }
}
