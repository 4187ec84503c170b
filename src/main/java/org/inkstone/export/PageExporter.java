package org.inkstone.export;

import java.util.List;
import java.util.stream.Stream;

import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.FrontMatter.Malformed;
import org.inkstone.post.Post;
import org.inkstone.text.Problem;

/** Makes the single self-contained HTML file of a post. Blocks on the disk for the images. */
public final class PageExporter {

    private final MarkdownRenderer renderer;
    private final Theme theme;

    public PageExporter(MarkdownRenderer renderer, Theme theme) {
        this.renderer = renderer;
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
    public ExportedPage export(Post post, ImageFolder images) {
        PageImages.Resolved resolved = PageImages.resolve(renderer.render(post.bodyText()), post, images,
                PageImages.Embedding.INLINE);
        String html = PostPage.of(post, resolved.body()).document(theme, PostPage.EXPORT_POLICY, "");
        return new ExportedPage(html, Stream.concat(unread(post), resolved.problems().stream()).toList());
    }

    private static Stream<Problem> unread(Post post) {
        return post.frontMatter() instanceof Malformed malformed ? malformed.problems().stream() : Stream.empty();
    }
}
