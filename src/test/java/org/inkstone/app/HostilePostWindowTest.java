package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.inkstone.Canary;
import org.inkstone.HostilePost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/** Promise 6 of the design, in the real window: what a hostile post brings along neither runs, nor fetches, nor reads, nor leads away. */
class HostilePostWindowTest extends BlogWindowTest {

    private static final List<String> ADDRESSES = List.of("javascript:top.document.title+=[,99996]",
            "JaVaScRiPt:top.document.title+=[,99996]",
            "data:text/html,<script>top.document.title+=[,99996]</script>", "vbscript:x", "file://OUTSIDE/secret.html",
            "OUTSIDE/secret.html", "../outside/secret.html", "linked/secret.html", "evil.svg", "evil.pdf", "evil.js",
            "evil.desktop",
            "shown.png", "/", "", "?", "#", "#nowhere", "#%", "click-0000.md", "inkstone://x/y", "about:blank", "blob:null/x",
            "jar:file://OUTSIDE/x.jar!/secret.html", "ftp://127.0.0.1:PORT/v", "smb://127.0.0.1/x", "ms-msdt:/id");

    /** How many vectors are typed into one post; 1: none can hide another. */
    private static final int AT_ONCE = Integer.getInteger("inkstone.hostile", 10);

    /** What is to be seen of a page: its title, its address, how many images are the secret one, its frame, and all that is in it. */
    private static final String LOOK = """
        [document.title, document.location.href, [].filter.call(document.images, i => i.naturalWidth == %d).length,
          document.querySelectorAll('#inkstone-body').length + ' ' + document.body.children.length,
          document.documentElement.outerHTML + getComputedStyle(document.body, '::before').content].join('\\0')"""
            .formatted(Canary.SECRET_WIDTH);

    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();
    private Canary canary;

    @BeforeEach
    void setOut() throws IOException {
        canary = new Canary(temp);
        canary.infest(blog);
    }

    private void openWatched(Path path, String mark) throws TimeoutException {
        open(path, mark);
        window.robot.interact(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> thrown.add(e)));
    }

    @AfterEach
    void clear() {
        canary.close();
    }

    @Test
    void eachHostilePostIsOnlyText() throws Exception {
        List<HostilePost> posts = HostilePost.own();
        String together = HostilePost.together(posts, canary);
        openWatched(write("all.md", together), "Vector-0-here.");
        assertHarmless("all in one post");
        window.robot.interact(() -> window.editor().appendText("\n\n" + together + "\n\nPatched in.\n"));
        window.untilPreviewed("Patched in.");
        assertHarmless("all, while typing");
        showEach(posts, true);
        System.out.println("hostile posts: " + posts.size() + " vectors, 0 requests, 0 reads, 0 executed");
    }

    @Test
    void theVectorsOfOthersAreOnlyText() throws Exception {
        List<HostilePost> posts = HostilePost.ofDomPurify(1000);
        openWatched(write("naughty.md", "Vector-0-here.\n\n" + HostilePost.naughtyStrings()), "Vector-0-here.");
        assertHarmless("naughty strings");
        showEach(posts, false);
        System.out.println("hostile posts: " + posts.size() + " vectors of others, 0 requests, 0 reads, 0 executed");
    }

    /** Links as large as the page, under the left and the middle button and Enter. */
    @Test
    void noClickLeadsAnywhereButToTheBrowser() throws Exception {
        for (int i = 0; i < ADDRESSES.size(); i++) {
            String address = ADDRESSES.get(i).replace("OUTSIDE", canary.outside().toString())
                    .replace("PORT", String.valueOf(canary.port()));
            write("click-%04d.md".formatted(i), "Vector-" + i + "-here. [first](<" + address + ">)\n\n<a href=\"" + address
                    + "\" target=\"_blank\"><img src=\"shown.png\" width=\"600\" height=\"500\"></a>\n\n[![x](shown.png)](<"
                    + address
                    + ">)\n");
        }
        openWatched(write("first.md", "Nothing yet."), "Nothing yet.");
        for (int i = 0; i < ADDRESSES.size(); i++) {
            String name = "click-%04d".formatted(i);
            show(name, "Vector-" + i + "-here.");
            window.until("the image", () -> window.page("document.images[0].naturalWidth").equals("600"));
            assertThat(window.page("document.elementFromPoint(innerWidth / 2, innerHeight / 2).localName")).isEqualTo("img");
            for (MouseButton button : List.of(MouseButton.PRIMARY, MouseButton.MIDDLE)) {
                window.robot.clickOn("#preview-web", button);
                assertHarmless(ADDRESSES.get(i) + " by " + button);
            }
            window.robot.push(KeyCode.TAB).push(KeyCode.ENTER).push(KeyCode.TAB).push(KeyCode.ENTER);
            assertHarmless(ADDRESSES.get(i) + " by Enter");
        }
        System.out.println("hostile posts: " + ADDRESSES.size() + " addresses clicked, 0 requests, 0 reads, 0 executed");
    }

    /** Opens each that stands alone, and has the others typed into one post in turn, so many at a time as asked for. */
    private void showEach(List<HostilePost> posts, boolean open) throws IOException {
        List<HostilePost> opened = posts.stream().filter(post -> open && post.alone()).toList();
        for (HostilePost post : opened) {
            post.writeInto(blog, canary);
        }
        write("typed.md", "Empty yet.");
        window.shortcut(KeyCode.F5);
        for (HostilePost post : opened) {
            show(post.fileName(), post.mark());
            assertHarmless(post.name());
        }
        show("typed.md", "Empty yet.");
        for (int i = 0; i < posts.size(); i += AT_ONCE) {
            List<HostilePost> next = posts.subList(i, Math.min(i + AT_ONCE, posts.size()));
            String text = next.stream().map(post -> post.written(canary).replaceFirst("^---", "—--"))
                    .collect(Collectors.joining("\n\n"));
            window.robot.interact(() -> window.editor().replaceText(text));
            window.untilPreviewed(next.getFirst().mark());
            assertHarmless(next.getFirst().name() + " and those behind it");
        }
    }

    private void show(String fileName, String mark) {
        window.robot.interact(() -> window.search(fileName));
        window.until(fileName + " in the list", () -> window.rows() == 2);
        window.robot.interact(() -> window.select(1));
        window.untilPreviewed(mark);
    }

    private void assertHarmless(String what) {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(thrown).as(what).isEmpty();
        assertThat(canary.requests()).as(what).isEmpty();
        String[] page = window.page(LOOK).split("\u0000");
        assertThat(HostilePost.ran(page[0])).as(what).isEmpty();
        assertThat(page[1]).as(what).startsWith("inkstone://").endsWith(".md.html");
        assertThat(page[2]).as("images from outside: " + what).isEqualTo("0");
        assertThat(page[3]).as("the frame of the page: " + what).isEqualTo("1 1");
        assertThat(page[4]).as(what).doesNotContain(Canary.SECRET);
    }
}
