package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Links bare addresses (GFM, section 6.9): {@code http://}, {@code https://}, {@code www.} and e-mail. flexmark's own extension for
 * this takes more than quadratic time, so this walks the finished tree instead.
 */
final class BareLinks {

    private static final LinkExtractor EXTRACTOR = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL)).build();
    private static final Set<String> OPAQUE_ELEMENTS = Set.of("a", "code", "pre", "script", "style");

    /** The raw HTML element whose end is awaited before addresses are linked again, or empty. */
    private String opaqueElement = "";

    private BareLinks() {}

    static void mark(Document document) {
        new BareLinks().markIn(document);
    }

    private void markIn(Node parent) {
        List<Node> run = new ArrayList<>();
        Node next;
        for (Node node = parent.getFirstChild(); node != null; node = next) {
            next = node.getNext();
            if ((node instanceof Text || node instanceof HtmlEntity) && opaqueElement.isEmpty()) {
                run.add(node);
                continue;
            }
            markRun(run);
            run.clear();
            if (node instanceof HtmlInline html) {
                follow(html);
            } else if (!isOpaque(node)) {
                markIn(node);
            }
        }
        markRun(run);
        if (parent instanceof Block) {
            opaqueElement = "";
        }
    }

    private static boolean isOpaque(Node node) {
        return node instanceof Link || node instanceof GeneratedLink || node instanceof Image || node instanceof ImageRef
                || node instanceof Code
                || node instanceof AutoLink || node instanceof MailLink || node instanceof LinkRef ref && ref.isDefined();
    }

    private void follow(HtmlInline html) {
        String tag = html.getChars().toString().toLowerCase(Locale.ROOT);
        boolean closes = tag.startsWith("</");
        int start = closes ? 2 : 1;
        int end = start;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        String name = tag.substring(start, end);
        if (closes && name.equals(opaqueElement)) {
            opaqueElement = "";
        } else if (!closes && opaqueElement.isEmpty() && OPAQUE_ELEMENTS.contains(name)) {
            opaqueElement = name;
        }
    }

    /** @param run neighbours that are text and entities: an address may stretch over several of them */
    private static void markRun(List<Node> run) {
        if (run.isEmpty()) {
            return;
        }
        int base = run.getFirst().getStartOffset();
        BasedSequence source = run.getFirst().baseSubSequence(base, run.getLast().getEndOffset());
        String text = source.toString();
        if (!mayHoldAddress(text) || sumOfLengths(run) != text.length()) {
            return;
        }
        int done = 0;
        Node last = run.getLast();
        List<Node> replacement = new ArrayList<>();
        for (LinkSpan span : EXTRACTOR.extractLinks(text)) {
            int start = span.getBeginIndex();
            int end = endOutsideEntities(run, base, span.getEndIndex());
            String target = end <= start ? "" : target(span.getType(), source.subSequence(start, end).unescape());
            if (!target.isEmpty()) {
                copy(run, base, done, start, replacement);
                replacement.add(new BareLink(source.subSequence(start, end), target));
                done = end;
            }
        }
        if (done > 0) {
            copy(run, base, done, text.length(), replacement);
            replacement.reversed().forEach(last::insertAfter);
            run.forEach(Node::unlink);
        }
    }

    private static boolean mayHoldAddress(String text) {
        return text.contains("://") || text.indexOf('@') >= 0 || text.contains("www.") || text.contains("WWW.");
    }

    private static int sumOfLengths(List<Node> run) {
        return run.stream().mapToInt(Node::getTextLength).sum();
    }

    /** An address does not end inside of an entity: {@code &hl;} behind one is not part of it (GFM, example 626). */
    private static int endOutsideEntities(List<Node> run, int base, int end) {
        for (Node node : run) {
            int start = node.getStartOffset() - base;
            if (node instanceof HtmlEntity && start < end && end <= node.getEndOffset() - base) {
                return start;
            }
        }
        return end;
    }

    private static String target(LinkType type, String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return switch (type) {
            case EMAIL -> "mailto:" + address;
            case WWW -> "http://" + address;
            case URL -> lower.startsWith("http://") || lower.startsWith("https://") ? address : "";
        };
    }

    /** Copies what of the run's nodes lies between two offsets. */
    private static void copy(List<Node> run, int base, int from, int to, List<Node> into) {
        for (Node node : run) {
            int start = Math.max(from, node.getStartOffset() - base);
            int end = Math.min(to, node.getEndOffset() - base);
            if (start < end) {
                BasedSequence chars = node.baseSubSequence(base + start, base + end);
                into.add(node instanceof HtmlEntity && chars.length() == node.getTextLength()
                        ? new HtmlEntity(chars)
                        : new Text(chars));
            }
        }
    }
}
