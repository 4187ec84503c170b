package org.inkstone.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.inkstone.Canary;
import org.inkstone.Chromium;
import org.inkstone.HostilePost;
import org.inkstone.files.Disk;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exported pages of hostile posts, opened in a browser that runs and fetches whatever it is given. */
class HostilePageTest {

    /** Pages that a browser has open at the same time. */
    private static final int FRAMES = 75;

    @TempDir
    private Path temp;
    private Path blog;
    private Canary canary;
    private Chromium chromium;

    @BeforeEach
    void setOut() throws IOException {
        chromium = Chromium.installed(temp.resolve("profile"));
        blog = Files.createDirectories(temp.resolve("blog"));
        canary = new Canary(temp);
        canary.infest(blog);
        canary.serve("favicon.ico", new byte[0]);
    }

    @AfterEach
    void clear() {
        if (canary != null) {
            canary.close();
        }
    }

    @Test
    void theExportedPageOfAHostilePostIsOnlyText() throws Exception {
        List<HostilePost> posts = posts();
        // In one page, opened as a file is, and each in a page of its own.
        Path all = Files.writeString(temp.resolve("all.html"), export(HostilePost.together(posts, canary)));
        String opened = chromium.open(all.toUri().toString());
        assertThat(opened).contains("Vector-0-here.");
        assertThat(HostilePost.ran(Jsoup.parse(opened).title())).isEmpty();
        assertThat(canary.requests()).isEmpty();

        assertThat(executed(posts, post -> export(post.written(canary)))).isEmpty();
        assertThat(canary.requests()).isEmpty();
        System.out.println("hostile posts exported: " + posts.size() + " vectors, 0 requests, 0 executed");
    }

    @Test
    void noFileFromOutsideIsInAPage() throws Exception {
        String secret = Base64.getEncoder().encodeToString(Files.readAllBytes(canary.outside().resolve("secret.png")));
        String secretText = Base64.getEncoder().encodeToString(Files.readAllBytes(canary.outside().resolve("secret.svg")));
        for (HostilePost post : posts()) {
            assertThat(export(post.written(canary))).as(post.name()).doesNotContain(secret).doesNotContain(secretText)
                    .doesNotContain(Canary.SECRET);
        }
    }

    /** The suite can fail: the same vectors in pages as they would be without any of it. */
    @Test
    void withoutTheSanitiserTheSameVectorsDoHarm() throws Exception {
        // Those of others are not all made to come to an end.
        List<HostilePost> posts = HostilePost.own();
        Set<Integer> ran = executed(posts,
                post -> "<!DOCTYPE html><html><head><title>t</title></head><body>\n" + post.written(canary));
        Set<String> asked = new LinkedHashSet<>();
        canary.requests().forEach(request -> asked.add(request.replaceFirst("^/(v\\d+).*", "$1")));
        System.out
                .println("hostile posts unsanitised: " + ran.size() + " of " + posts.size() + " vectors executed, " + asked.size()
                        + " asked for something");
        assertThat(ran).hasSizeGreaterThan(60);
        assertThat(asked).hasSizeGreaterThan(30);
    }

    private Set<Integer> executed(List<HostilePost> posts, Function<HostilePost, String> page)
            throws IOException, InterruptedException {
        Set<Integer> ran = new LinkedHashSet<>();
        for (int i = 0; i < posts.size(); i += FRAMES) {
            StringBuilder frames = new StringBuilder("<!DOCTYPE html><title>frames</title>\n");
            for (HostilePost post : posts.subList(i, Math.min(i + FRAMES, posts.size()))) {
                String address = canary.serve("page-" + post.number() + ".html",
                        page.apply(post).getBytes(StandardCharsets.UTF_8));
                frames.append("<iframe src=\"").append(address).append("\"></iframe>\n");
            }
            String opened = chromium
                    .open(canary.serve("frames-" + i + ".html", frames.toString().getBytes(StandardCharsets.UTF_8)));
            assertThat(opened).contains("page-");
            ran.addAll(HostilePost.ran(Jsoup.parse(opened).title()));
        }
        return ran;
    }

    private String export(String source) {
        return new PageExporter(new MarkdownRenderer(), Theme.paper())
                .export(Post.of(SourceText.of(source)), new ImageFolder(new Disk(), blog, blog), Trust.NONE).html();
    }

    private static List<HostilePost> posts() {
        List<HostilePost> posts = new ArrayList<>(HostilePost.own());
        if (!System.getProperty("inkstone.corpus", "").isEmpty()) {
            posts = Stream.concat(posts.stream(), HostilePost.ofDomPurify(1000).stream()).toList();
        }
        return posts;
    }
}
