package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.inkstone.text.TextRange;

/**
 * What of a body can be judged before it is published, each with its place. Ranges are in LF coordinates of the body, lists in the order of
 * the source. HTML is not looked into.
 *
 * @param links that lead to an address; not those of Markdown that has none
 * @param footnotes that are defined
 * @param footnoteReferences to footnotes that are defined
 * @param texts the words between marks, code and HTML, a range for each run
 * @param html each piece of raw HTML
 * @param complete whether all of the body could be read; if not, nothing of it is here
 */
public record BodyParts(List<Address> links, List<Picture> images, List<Title> headings, List<Footnote> footnotes,
        List<Footnote> footnoteReferences, List<TextRange> texts, List<TextRange> html, boolean complete) {

    private static final BodyParts UNREADABLE = new BodyParts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), false);
    private static final MarkdownLanguage LANGUAGE = MarkdownLanguage.github();

    /**
     * A link.
     *
     * @param range the whole of it
     * @param target where its address is written, perhaps in a definition elsewhere
     * @param address as Markdown reads it, escapes resolved
     */
    public record Address(TextRange range, TextRange target, String address) {}

    /**
     * An image; see {@link Address}.
     *
     * @param alt its plain text, blank where there is none
     */
    public record Picture(TextRange range, TextRange target, String address, String alt) {}

    /** @param level 1 to 6; @param range the whole heading */
    public record Title(int level, TextRange range) {}

    /** @param label as written; @param key the same for all ways of writing it; @param range of a definition: its label, with brackets */
    public record Footnote(String label, String key, TextRange range) {}

    public BodyParts {
        links = List.copyOf(links);
        images = List.copyOf(images);
        headings = List.copyOf(headings);
        footnotes = List.copyOf(footnotes);
        footnoteReferences = List.copyOf(footnoteReferences);
        texts = List.copyOf(texts);
        html = List.copyOf(html);
    }

    /**
     * Reads a body. Works on the calling thread: give it one with a large stack. What cannot be read in time, or at all, is not complete.
     *
     * @param body Markdown in LF coordinates, without front matter
     */
    public static BodyParts of(String body) {
        Deadline deadline = new Deadline();
        deadline.begin(body.length());
        try {
            BodyParts parts = read(body, Set.of(), deadline);
            // Which marks are those of footnotes is known once their texts are.
            return parts.footnotes().isEmpty()
                    ? parts
                    : read(body, parts.footnotes().stream().map(Footnote::key).collect(Collectors.toSet()), deadline);
        } catch (StackOverflowError | RuntimeException failure) {
            return UNREADABLE;
        } finally {
            deadline.end();
        }
    }

    private static BodyParts read(String body, Set<String> footnotes, Deadline deadline) {
        return new Reading().read(LANGUAGE.parse(new PassageText(body, new Definitions(Map.of(), footnotes), deadline)));
    }

    private static final class Reading {
        private final List<Address> links = new ArrayList<>();
        private final List<Picture> images = new ArrayList<>();
        private final List<Title> headings = new ArrayList<>();
        private final List<Footnote> footnotes = new ArrayList<>();
        private final List<Footnote> references = new ArrayList<>();
        private final List<TextRange> texts = new ArrayList<>();
        private final List<TextRange> html = new ArrayList<>();

        BodyParts read(Node document) {
            readIn(document);
            return new BodyParts(links, images, headings, footnotes, references, texts, html, true);
        }

        private void readIn(Node parent) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                note(node);
                if (!isCode(node)) {
                    readIn(node);
                }
            }
        }

        /** What it holds are texts to flexmark, but not to a reader. */
        private static boolean isCode(Node node) {
            return node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock || node instanceof Code
                    || node instanceof HtmlBlockBase;
        }

        private void note(Node node) {
            switch (node) {
                case Image image ->
                    images.add(new Picture(range(node), range(image.getUrl()), image.getUrl().unescape(), alt(node)));
                case ImageRef reference -> {
                    Reference to = reference.getReferenceNode(node.getDocument());
                    if (to != null) {
                        images.add(new Picture(range(node), range(to.getUrl()), to.getUrl().unescape(), alt(node)));
                    }
                }
                case Link link -> link(link);
                case AutoLink link -> links.add(new Address(range(node), range(link.getText()), link.getText().toString()));
                case LinkRef reference -> {
                    Reference to = reference.getReferenceNode(node.getDocument());
                    if (to != null) {
                        links.add(new Address(range(node), range(to.getUrl()), to.getUrl().unescape()));
                    }
                }
                case Heading heading -> headings.add(new Title(heading.getLevel(), range(node)));
                case FootnoteDefinition footnote -> footnotes.add(footnote(footnote.opening(), footnote.label()));
                case FootnoteReference reference -> references.add(footnote(reference.getChars(), reference.label()));
                case HtmlBlockBase raw -> html.add(range(node));
                case HtmlInlineBase raw -> html.add(range(node));
                case Text text -> {
                    if (!text.getChars().isEmpty()) {
                        texts.add(range(node));
                    }
                }
                default -> {
                }
            }
        }

        private void link(InlineLinkNode link) {
            links.add(new Address(range(link), range(link.getUrl()), link.getUrl().unescape()));
        }

        private static Footnote footnote(BasedSequence written, String key) {
            String label = written.toString().replaceFirst("^\\[\\^", "").replaceFirst("]:?$", "");
            return new Footnote(label, key, range(written));
        }

        private static String alt(Node image) {
            return new TextCollectingVisitor().collectAndGetText(image).strip();
        }

        private static TextRange range(Node node) {
            return range(node.getChars());
        }

        private static TextRange range(BasedSequence chars) {
            return new TextRange(chars.getStartOffset(), Math.max(chars.getStartOffset(), chars.getEndOffset()));
        }
    }
}
