package org.inkstone.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.inkstone.Canary;
import org.inkstone.HostilePost;
import org.inkstone.export.PostPage;
import org.inkstone.export.Theme;
import org.inkstone.export.Trust;
import org.inkstone.files.Disk;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.markdown.RawHtml;
import org.inkstone.network.NetworkImages;
import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.inkstone.workspace.PreviewContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

/** The walls behind the sanitiser, without it: a page with the whole hostile HTML in it still does nothing. */
class HostilePreviewTest {

    @TempDir
    private Path temp;

    @Test
    void hostileHtmlInThePageStillRunsAndFetchesNothing() throws Exception {
        Path blog = Files.createDirectories(temp.resolve("blog"));
        MarkdownRenderer raw = new MarkdownRenderer(RawHtml.KEPT);
        List<String> browsed = new CopyOnWriteArrayList<>();
        ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9)));
        try (Canary canary = new Canary(temp)) {
            canary.infest(blog);
            Stage stage = FxToolkit.registerPrimaryStage();
            PreviewView preview = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
                PreviewView made = new PreviewView(new Disk(), new NetworkImages(ProxySelector.getDefault()),
                        temp.resolve("cache"), browsed::add, Platform::runLater);
                stage.setScene(new Scene(made, 600, 600));
                stage.show();
                made.start();
                return made;
            });
            int shown = 0;
            for (HostilePost hostile : HostilePost.own()) {
                Post post = Post.of(SourceText.of(hostile.written(canary)));
                PostPage page = PostPage.of(post, raw.render(post.bodyText()));
                Path file = blog.resolve(hostile.fileName());
                WaitForAsyncUtils.waitForAsyncFx(30_000,
                        () -> preview.show(new PreviewContent(1, blog, file, post, Trust.NONE, page, Theme.paper(), List.of())));
                // Not by the body: a form may take its name.
                WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                        () -> look(preview, "document.documentElement.textContent").contains(hostile.mark()));
                assertThat(HostilePost.ran(look(preview, "document.title"))).as(hostile.name()).isEmpty();
                assertThat(canary.requests()).as(hostile.name()).isEmpty();
                shown++;
            }
            assertThat(browsed).isEmpty();
            System.out.println("hostile posts behind the sanitiser: " + shown + " vectors, 0 requests, 0 executed");
        }
    }

    private static String look(PreviewView preview, String script) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            WebView web = (WebView) preview.lookup("#preview-web");
            try {
                return String.valueOf(web.getEngine().executeScript(script));
            } catch (RuntimeException e) {
                return "";
            }
        });
    }
}
