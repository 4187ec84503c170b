package org.inkstone.export;

import java.net.URI;
import java.util.List;
import java.util.Optional;
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

    /** @param theme of its pages */
    public PageExporter(MarkdownRenderer renderer, Theme theme) {
        this.renderer = renderer;
        trusting = renderer.with(RawHtml.KEPT);
        this.theme = theme;
    }

    /** One whose pages have another theme. */
    public PageExporter with(Theme other) {
        return new PageExporter(renderer, other);
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
        return export(post, images, trust, Optional.empty());
    }

    /**
     * As {@link #export(Post, ImageFolder, Trust)}.
     *
     * @param address where the page will stand, absolute; without it the page has neither a canonical address nor a picture in its head
     */
    public ExportedPage export(Post post, ImageFolder images, Trust trust, Optional<URI> address) {
        RenderedBody body = (trust.rawHtml() ? trusting : renderer).render(post.bodyText());
        PageImages.Resolved resolved = PageImages.resolve(body, post, images,
                trust.networkImages() ? PageImages.Embedding.INLINE_OR_FROM_NETWORK : PageImages.Embedding.INLINE);
        PostPage page = PostPage.of(post, resolved.body());
        String html = address.map(page.head()::at).map(page::with).orElse(page).document(theme, PostPage.exportPolicy(trust),
                "");
        return new ExportedPage(html, Stream.concat(unread(post), resolved.problems().stream()).toList());
    }

    static Stream<Problem> unread(Post post) {
        return post.frontMatter() instanceof Malformed malformed ? malformed.problems().stream() : Stream.empty();
    }
}
