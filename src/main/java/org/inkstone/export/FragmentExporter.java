package org.inkstone.export;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.markdown.RawHtml;
import org.inkstone.markdown.RenderedBody;
import org.inkstone.markdown.RenderedPiece;
import org.inkstone.post.Post;
import org.inkstone.text.Problem;
import org.inkstone.text.TextRange;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Makes the HTML of a post that is put into a field of a content management system: the body alone, without {@code html}, {@code head},
 * {@code style}, classes and inline styles, which such systems take out or forbid. Blocks on the disk for the images.
 */
public final class FragmentExporter {

    /** Where the text is cut in lists of posts, as WordPress, Hugo and Hexo have it, alone in its line. */
    private static final Pattern MORE = Pattern.compile("(?m)^ {0,3}(<!--[ \\t]*more[ \\t]*-->)[ \\t]*$");
    private static final Pattern FOOTNOTE_ID = Pattern.compile("fn(ref)?-[0-9]+(-[0-9]+)?");

    private final MarkdownRenderer renderer;

    public FragmentExporter(MarkdownRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * How a system wants its HTML.
     *
     * @param headingShift levels by which headings go down, 0 to 5; none goes below the sixth
     * @param imageBase absolute address that relative addresses of images count from; empty to leave them as they are
     * @param ids whether headings and the writer's own elements keep theirs; footnotes always do, and links to what has none become text
     */
    public record Options(int headingShift, String imageBase, boolean ids) {

        public Options {
            if (headingShift < 0 || headingShift > 5) {
                throw new IllegalArgumentException("a heading goes down by 0 to 5 levels, not by " + headingShift);
            }
        }
    }

    /**
     * @param html ends with a line feed, unless it is empty
     * @param images how many of its images stand at an address of the blog, and are to be uploaded
     * @param problems what is missing, by line of the post
     */
    public record Fragment(String html, int images, List<Problem> problems) {

        public Fragment {
            problems = List.copyOf(problems);
        }
    }

    /** @param selected in LF coordinates of the body: the blocks that it touches are taken; an empty range stands for all of them */
    public Fragment export(Post post, TextRange selected, ImageFolder folder, Trust trust, Options options) {
        String markdown = post.bodyText();
        RenderedBody rendered = PortableHtml.selected(
                trust.rawHtml() ? renderer.with(RawHtml.KEPT).render(markdown) : renderer.render(markdown),
                selected);
        PageImages.Resolved resolved = PageImages.resolve(rendered, post, folder, PageImages.Embedding.ADDRESSED);
        Element body = PortableHtml.of(html(resolved.body().pieces(), markdown));
        int images = (int) body.select("img").stream().filter(image -> isRelative(image.attr("src"))).count();
        body.select("*").forEach(element -> element.removeAttr("class").removeAttr("style"));
        shift(body, options.headingShift());
        if (!options.imageBase().isEmpty()) {
            body.select("img").forEach(image -> image.attr("src", absolute(image.attr("src"), options.imageBase())));
        }
        if (!options.ids()) {
            dropIds(body);
        }
        String html = body.html().strip();
        return new Fragment(html.isEmpty() ? "" : html + "\n", images, resolved.problems());
    }

    /** The levels by which the headings of a post go down in a system that shows its title as the first heading: 1 where it has one itself. */
    public int shiftBelowTitle(Post post) {
        return renderer.render(post.bodyText()).headings().stream().anyMatch(heading -> heading.level() == 1) ? 1 : 0;
    }

    /** The pieces, with the mark between them where it stands between them in the source. */
    private static String html(List<RenderedPiece> pieces, String markdown) {
        List<TextRange> marks = new ArrayList<>();
        Matcher more = MORE.matcher(markdown);
        while (more.find()) {
            TextRange mark = new TextRange(more.start(1), more.end(1));
            // Inside a block it is code, or part of a list that cannot be cut.
            if (pieces.stream().noneMatch(p -> p.source().start() <= mark.start() && mark.start() < p.source().end())) {
                marks.add(mark);
            }
        }
        StringBuilder html = new StringBuilder();
        for (RenderedPiece piece : pieces) {
            while (!marks.isEmpty() && !html.isEmpty() && marks.getFirst().start() < piece.source().start()) {
                html.append(marks.removeFirst().of(markdown)).append('\n');
            }
            marks.removeIf(mark -> mark.start() < piece.source().start());
            html.append(piece.html()).append('\n');
        }
        return html.toString();
    }

    private static void shift(Element body, int by) {
        for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
            heading.tagName("h" + Math.min(6, heading.normalName().charAt(1) - '0' + by));
        }
    }

    private static void dropIds(Element body) {
        body.select("[id]").stream().filter(element -> !FOOTNOTE_ID.matcher(element.id()).matches())
                .forEach(element -> element.removeAttr("id"));
        Elements inside = body.select("a[href^=#]");
        inside.stream().filter(link -> body.getElementById(link.attr("href").substring(1)) == null).forEach(Element::unwrap);
    }

    private static boolean isRelative(String address) {
        return !address.isEmpty() && !Address.hasScheme(address);
    }

    private static String absolute(String address, String base) {
        if (!isRelative(address)) {
            return address;
        }
        try {
            return URI.create(base.endsWith("/") ? base : base + "/").resolve(address.replace(" ", "%20")).toString();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
