package org.inkstone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.inkstone.Chromium;
import org.inkstone.Corpus;
import org.inkstone.export.Theme;
import org.inkstone.export.Trust;
import org.inkstone.files.Disk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of a blog in a browser that reaches nothing but the site's own server. */
class OfflinePagesTest {

    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css", "text/css", "png",
            "image/png",
            "jpg", "image/jpeg", "svg", "image/svg+xml");
    /** Asks each frame, when all have been loaded, what it has asked for. */
    private static final String ASK = """
        <script>addEventListener('load', () => document.querySelectorAll('iframe').forEach(frame => {
          const asked = frame.contentWindow.performance.getEntriesByType('resource').map(entry => entry.name);
          const item = document.body.appendChild(document.createElement('p'));
          item.title = frame.getAttribute('src');
          item.textContent = asked.join(' ');
          item.lang = frame.contentDocument.title;
        }));</script>
        """;

    @TempDir
    private Path temp;

    @Test
    void eachPageNeedsNothingButTheSiteAndComplainsOfNothing() throws Exception {
        Path out = site();
        Opened opened = open(out);
        List<String> pages = pages(out);
        assertThat(opened.asked()).hasSize(pages.size());
        for (Element page : opened.asked()) {
            assertThat(page.attr("lang")).as("title of " + page.attr("title")).isNotEmpty();
            for (String asked : page.text().isEmpty() ? List.<String>of() : List.of(page.text().split(" "))) {
                assertThat(asked).as(page.attr("title")).startsWith(opened.address() + "/blog/");
            }
        }
        assertThat(opened.asked().stream().map(Element::text)).anyMatch(asked -> asked.contains(".css"));
        assertThat(opened.missed()).isEmpty();
        assertThat(opened.complaints()).isEmpty();
        System.out.println("offline: " + pages.size() + " pages opened, nothing asked for outside, nothing complained of");
    }

    /** The test can fail. */
    @Test
    void aPageThatAsksForMoreIsSeen() throws Exception {
        Path out = Files.createDirectories(temp.resolve("out"));
        Files.writeString(out.resolve("index.html"),
                "<!DOCTYPE html><title>t</title><img src='http://example.org/a.png'><img src='gone.png'><script>console.warn('said')</script>");
        Opened opened = open(out);
        assertThat(opened.asked().getFirst().text()).contains("http://example.org/a.png");
        assertThat(opened.missed()).containsExactly("/blog/gone.png");
        assertThat(opened.complaints()).isNotEmpty();
    }

    /** @param missed what was asked of the server and is not in the site */
    private record Opened(String address, List<Element> asked, List<String> missed, List<String> complaints) {}

    private Opened open(Path out) throws IOException, InterruptedException {
        List<String> missed = new CopyOnWriteArrayList<>();
        StringBuilder frames = new StringBuilder(
                "<!DOCTYPE html><html lang=\"en\"><head><title>frames</title></head><body>\n" + ASK);
        pages(out).forEach(page -> frames.append("<iframe src=\"/blog/").append(page).append("\"></iframe>\n"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            Path file = out.resolve(path.replaceFirst("^/blog/", ""));
            byte[] answer = path.equals("/")
                    ? frames.toString().getBytes(StandardCharsets.UTF_8)
                    : path.startsWith("/blog/") && Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
            if (answer == null) {
                if (!path.equals("/favicon.ico")) {
                    missed.add(path);
                }
                exchange.sendResponseHeaders(404, -1);
            } else {
                String type = path.equals("/") ? "html" : path.substring(path.lastIndexOf('.') + 1);
                exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(type, "application/octet-stream"));
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            Chromium.Visit visit = Chromium.installed(temp.resolve("profile")).visitOffline(address + "/");
            Document page = Jsoup.parse(visit.page());
            return new Opened(address, new ArrayList<>(page.select("body > p")), missed, visit.complaints());
        } finally {
            server.stop(0);
        }
    }

    private Path site() throws IOException {
        Path blog = Files.createDirectories(temp.resolve("blog"));
        Path samples = Path.of("assets/sample-blog");
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = blog.resolve(samples.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.copy(Corpus.seed(), blog.resolve("seed.md"));
        Path out = temp.resolve("out");
        SampleBlog.done(new SiteExport(new Disk(),
                new SiteOptions(SiteOptions.Kind.SITE, blog, blog, new Disk().posts(blog), "A blog", "", "en",
                        Optional.of(URI.create("https://example.org/blog/")), true, true, SampleBlog.TODAY, Theme.paper(),
                        Trust.NONE),
                Progress.NONE).toFolder(out, Optional.empty()));
        return out;
    }

    private static List<String> pages(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.map(file -> out.relativize(file).toString()).filter(name -> name.endsWith(".html")).sorted().toList();
        }
    }
}
