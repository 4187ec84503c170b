package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.inkstone.Corpus;
import org.inkstone.EverythingPost;
import org.inkstone.export.ImageFolder;
import org.inkstone.export.PageExporter;
import org.inkstone.export.Theme;
import org.inkstone.export.Trust;
import org.inkstone.files.Disk;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.Post;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import javafx.concurrent.Worker.State;
import javafx.scene.web.WebEngine;

/**
 * What the preview holds is what is exported: both pages are read by the same web engine, and their documents are compared node by node,
 * attribute by attribute. Only the places where the program itself holds them apart are not: the addresses of images (an image must be
 * the one that stands in the exported page), the colours that the window asks for, and the gaps of a long page, of which each part is
 * compared while it is there.
 *
 * <p>{@code -Dinkstone.posts=all} compares every post of the corpus, otherwise a sample.
 */
class PageIsExportWindowTest extends BlogWindowTest {

    private static final boolean ALL = System.getProperty("inkstone.posts", "").equals("all");
    private static final int SAMPLE = 60;
    /** Of the posts that are typed, one of so many is opened as well. */
    private static final int EACH = 8;
    private static final Pattern IMAGE = Pattern.compile("\u0001(.*?)\u0002", Pattern.DOTALL);
    private static final long STACK_SIZE = 256L << 20;

    /**
     * A page as text, its parts behind NUL characters: the document around the body; what stands before the first piece; then each
     * piece with what follows it. The address of an image stands between two control characters.
     */
    private static final String READ = """
        (function () {
          var body = document.getElementById('inkstone-body');
          function node(n) {
            if (n.nodeType === 3) return JSON.stringify(n.data);
            if (n.nodeType === 8) return '<!--' + JSON.stringify(n.data) + '-->';
            if (n.id === 'inkstone-gap-above' || n.id === 'inkstone-gap-below') return '';
            var attributes = [].map.call(n.attributes, function (a) {
              return n.localName === 'img' && a.name === 'src' ? 'src=\\u0001' + a.value + '\\u0002'
                : n === document.documentElement && a.name === 'data-scheme' ? '' : a.name + '=' + JSON.stringify(a.value);
            }).filter(function (a) { return a; }).sort().join(' ');
            return '<' + n.namespaceURI.split('/').pop() + ':' + n.localName + ' ' + attributes + '>'
              + (n === body ? '' : children(n)) + '</>';
          }
          function children(n) {
            var text = '';
            for (var c = n.firstChild; c; c = c.nextSibling) {
              if (c.localName !== 'head') text += node(c);
            }
            return text;
          }
          var pieces = [''];
          for (var c = body.firstChild; c; c = c.nextSibling) {
            if (c.nodeType === 1) pieces.push(node(c)); else pieces[pieces.length - 1] += node(c);
          }
          return [document.title, node(document.documentElement)].join(' ') + '\\0' + pieces.join('\\0');
        })()""";

    private final Disk disk = new Disk();
    private final PageExporter exporter = new PageExporter(new MarkdownRenderer(), Theme.paper());
    private WebEngine exported;
    /** What that engine has loaded; null until it has. */
    private volatile Page expected;

    /** @param around the pieces; @param pieces the first is what stands before them */
    private record Page(String around, List<String> pieces) {

        static Page of(String read) {
            List<String> parts = Arrays.asList(read.split("\u0000", -1));
            return new Page(parts.getFirst(), parts.subList(1, parts.size()));
        }

        /** From which piece on these are those of {@code whole}; -1 where they are not. */
        int at(Page whole) {
            boolean begin = pieces.getFirst().equals(whole.pieces.getFirst());
            return begin ? Collections.indexOfSubList(whole.pieces, pieces.subList(1, pieces.size())) : -1;
        }
    }

    /** Pieces of a page, from {@code first} to before {@code end}. */
    private record Part(int first, int end) {}

    @BeforeEach
    void addImages() throws IOException {
        byte[] pixel = Base64.getDecoder().decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
        Files.createDirectories(blog.resolve("static/img"));
        Files.write(blog.resolve("a b.png"), pixel);
        Files.write(blog.resolve("static/img/root.png"), pixel);
        Files.writeString(blog.resolve("drawn.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">"
                + "<script>top.document.title = 'ran'</script><rect width=\"9\" height=\"9\"/></svg>");
    }

    @Test
    void eachPostThatIsOpenedIsShownAsItIsExported() throws Exception {
        List<SourceText> posts = posts();
        for (int i = 0; i < posts.size(); i++) {
            Files.write(blog.resolve(name(i)), posts.get(i).encode());
        }
        start("first.md");
        for (int i = 0; i < posts.size(); i += ALL ? 1 : EACH) {
            String name = name(i);
            export(name, posts.get(i));
            window.robot.interact(() -> window.search(name));
            window.until(name + " in the list", () -> window.rows() == 2);
            window.robot.interact(() -> window.select(1));
            compare(name, name);
            if (i == 0) {
                assertThat(window.page("[].filter.call(document.images, i => i.naturalWidth > 0).length")).isEqualTo("5");
            }
        }
        System.out
                .println(
                        "preview and export: " + (ALL ? "" : "one in eight of ") + posts.size() + " posts opened, each the same");
    }

    /** One body after the other in the same post: what is different is patched in. */
    @Test
    void eachPostThatIsTypedIsShownAsItIsExported() throws Exception {
        List<SourceText> posts = posts();
        start("typed.md");
        for (int i = 0; i < posts.size(); i++) {
            String text = "Typed.\n\n" + Post.of(posts.get(i)).bodyText();
            export(name(i), SourceText.of(text));
            window.robot.interact(() -> window.editor().replaceText(text));
            compare(name(i), "typed.md");
        }
        System.out.println("preview and export: " + posts.size() + " posts typed, each the same");
    }

    private static String name(int number) {
        return "post-%04d.md".formatted(number);
    }

    private void start(String name) throws Exception {
        open(write(name, "Nothing yet.\n"), "Nothing yet.");
        exported = window.ask(WebEngine::new);
    }

    /** The hard ones and those with everything in it, and so many of the others. */
    private static List<SourceText> posts() {
        List<Path> files = new ArrayList<>(Corpus.posts());
        Collections.shuffle(files, new Random(6));
        Stream<Path> chosen = Stream.of(Stream.of(Corpus.seed()), Corpus.edgeCases().stream(),
                files.stream().limit(ALL ? files.size() : SAMPLE)).flatMap(Function.identity());
        List<SourceText> posts = new ArrayList<>(List.of(SourceText.of(EverythingPost.TEXT)));
        chosen.forEach(file -> read(file).ifPresent(posts::add));
        // Of a page this long only a part is there at a time.
        posts.add(EACH, SourceText
                .of(posts.stream().limit(120).skip(100).map(post -> Post.of(post).bodyText()).collect(Collectors.joining("\n\n"))
                        + IntStream.range(0, 1_500).mapToObj(i -> "\n\nParagraph " + i + " with *words* of its own, and an end.")
                                .collect(Collectors.joining())));
        return posts;
    }

    /** Empty for a file that is no UTF-8, and is not opened. */
    private static Optional<SourceText> read(Path file) {
        try {
            return SourceText.decode(Files.readAllBytes(file)) instanceof DecodeResult.Decoded decoded
                    ? Optional.of(decoded.source())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins to load the exported page into a web engine of its own. */
    private void export(String name, SourceText source) throws Exception {
        FutureTask<String> export = new FutureTask<>(() -> exporter.export(Post.of(source), images(), Trust.NONE).html());
        new Thread(null, export, "export", STACK_SIZE).start();
        Path file = Files.writeString(temp.resolve(name + ".html"), export.get());
        expected = null;
        window.robot.interact(() -> exported.load(file.toUri().toString()));
    }

    private void compare(String name, String shownAs) {
        try {
            window.until("the page of " + name + " or a part of it",
                    () -> isExported() && window.page("document.location.href").endsWith("/" + shownAs + ".html")
                            && (isShown() || part().end() > 0));
            window.page("scrollTo(0, 0)");
            int[] compared = {isWhole() ? expected.pieces().size() : 1};
            while (compared[0] < expected.pieces().size()) {
                window.until("piece " + compared[0] + " of " + name, () -> {
                    Part part = part();
                    boolean goesOn = part.first() <= compared[0] && compared[0] < part.end();
                    compared[0] = goesOn ? part.end() : compared[0];
                    return goesOn;
                });
                window.page(
                        "scrollTo(0, document.getElementById('inkstone-body').getBoundingClientRect().bottom + scrollY - innerHeight)");
            }
        } catch (AssertionError e) {
            throw new AssertionError(name + ": " + difference(expected, shownPage()), e);
        }
    }

    private boolean isExported() {
        if (expected == null && exported.getLoadWorker().getState() == State.SUCCEEDED) {
            expected = Page.of((String) exported.executeScript(READ));
        }
        return expected != null;
    }

    private Page shownPage() {
        return Page.of(IMAGE.matcher(window.page(READ)).replaceAll(image -> Matcher.quoteReplacement(embedded(image.group(1)))));
    }

    /** The address of the same image in an exported page. */
    private String embedded(String address) {
        return "\u0001" + images().find(address).flatMap(images()::read)
                .map(image -> "data:" + image.type() + ";base64," + Base64.getEncoder().encodeToString(image.bytes()))
                .orElse(address) + "\u0002";
    }

    private ImageFolder images() {
        return new ImageFolder(disk, blog, blog);
    }

    private boolean isWhole() {
        return window.page("document.getElementById('inkstone-gap-above') ? '' : 'whole'").equals("whole");
    }

    private boolean isShown() {
        return isWhole() && shownPage().equals(expected);
    }

    /** What is there of a long page; nothing where that is no part of it, or there is all. */
    private Part part() {
        Page shown = shownPage();
        int first = shown.at(expected);
        return isWhole() || first < 0 || !shown.around().equals(expected.around())
                ? new Part(0, 0)
                : new Part(first, first + shown.pieces().size() - 1);
    }

    private static String difference(Page exported, Page shown) {
        if (!exported.around().equals(shown.around())) {
            return exported.around() + " but " + shown.around();
        }
        int same = 0;
        int shorter = Math.min(exported.pieces().size(), shown.pieces().size());
        while (same < shorter && exported.pieces().get(same).equals(shown.pieces().get(same))) {
            same++;
        }
        return "piece " + same + " of " + exported.pieces().size() + " and " + shown.pieces().size() + ": "
                + (same < shorter ? exported.pieces().get(same) + " but " + shown.pieces().get(same) : "one more");
    }
}
