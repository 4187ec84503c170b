package org.inkstone.export;

import java.util.List;
import java.util.stream.Stream;

import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.markdown.RawHtml;
import org.inkstone.markdown.RenderedBody;
import org.inkstone.post.FrontMatter.Malformed;
import org.inkstone.post.Post;
import org.inkstone.text.Problem;

/** Makes the single self-contained HTML file of a post. Blocks on the disk for the images. */
public final class PageExporter {

    private final MarkdownRenderer renderer;
    private final MarkdownRenderer trusting;
    private final Theme theme;

    public PageExporter(MarkdownRenderer renderer, Theme theme) {
        this.renderer = renderer;
        trusting = renderer.with(RawHtml.KEPT);
        this.theme = theme;
    }

    /**
     * @param html the whole file
     * @param problems what the page lacks, by line of the post
     */
    public record ExportedPage(String html, List<Problem> problems) {

        public ExportedPage {
            problems = List.copyOf(problems);
        }
    }

    /** Exports whatever can be exported; front matter that cannot be read leaves the page without its title and date. */
    public ExportedPage export(Post post, ImageFolder images, Trust trust) {
        RenderedBody body = (trust.rawHtml() ? trusting : renderer).render(post.bodyText());
        PageImages.Resolved resolved = PageImages.resolve(body, post, images,
                trust.networkImages() ? PageImages.Embedding.INLINE_OR_FROM_NETWORK : PageImages.Embedding.INLINE);
        String html = PostPage.of(post, resolved.body()).document(theme, PostPage.exportPolicy(trust), "");
        return new ExportedPage(html, Stream.concat(unread(post), resolved.problems().stream()).toList());
    }

    private static Stream<Problem> unread(Post post) {
        return post.frontMatter() instanceof Malformed malformed ? malformed.problems().stream() : Stream.empty();
    }
}
