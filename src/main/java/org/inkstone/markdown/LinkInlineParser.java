package org.inkstone.markdown;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Links, images and references as CommonMark 0.31.2 has them (the appendix's "look for link or image"), and GitHub's footnotes. flexmark
 * makes links of what nothing defines, to be taken back later, and not always takes them back; here what is not defined is text.
 */
abstract class LinkInlineParser extends InlineParserImpl {

    /** An opening bracket, or an opening bracket behind an exclamation mark, that may still begin something. */
    private static final class OpenBracket {
        final Node node;
        /** Of the bracket itself. */
        final int index;
        final boolean image;
        final OpenBracket previous;
        final Delimiter previousDelimiter;
        /** Links hold no links: no longer, once one was found in it. */
        boolean active = true;
        boolean bracketAfter;

        OpenBracket(Node node, int index, boolean image, OpenBracket previous, Delimiter previousDelimiter) {
            this.node = node;
            this.index = index;
            this.image = image;
            this.previous = previous;
            this.previousDelimiter = previousDelimiter;
        }

        int start() {
            return image ? index - 1 : index;
        }
    }

    private final ShortcodeInlineParser shortcodes = new ShortcodeInlineParser();
    private OpenBracket last;

    LinkInlineParser(DataHolder options, BitSet specialCharacters, BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors, LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    /** What other passages of the body define counts before what this one does. */
    @Override
    public void initializeDocument(Document document) {
        super.initializeDocument(document);
        PassageText.definitions(document).links().forEach((label, link) -> referenceRepository.put(label, link.reference()));
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        last = null;
        super.parse(content, block);
    }

    @Override
    protected boolean parseOpenBracket() {
        open(index, index, false);
        return true;
    }

    @Override
    protected boolean parseBang() {
        if (index + 1 < input.length() && input.charAt(index + 1) == '[') {
            open(index, index + 1, true);
        } else {
            appendText(input.subSequence(index, index + 1));
            index++;
        }
        return true;
    }

    private void open(int start, int bracket, boolean image) {
        index = bracket + 1;
        Node node = appendSeparateText(input.subSequence(start, index));
        if (last != null) {
            last.bracketAfter = true;
        }
        last = new OpenBracket(node, bracket, image, last, lastDelimiter);
    }

    @Override
    protected boolean parseCloseBracket() {
        int close = index;
        index++;
        OpenBracket opener = last;
        Node made = opener == null || !opener.active ? null : madeOf(opener, close);
        if (made == null) {
            index = close + 1;
            appendText(input.subSequence(close, index));
        } else {
            fill(made, opener);
        }
        if (opener != null) {
            last = opener.previous;
        }
        return true;
    }

    /** What stands between {@code opener} and the bracket at {@code close}, with what stands behind; null where these are just brackets. */
    private Node madeOf(OpenBracket opener, int close) {
        Node generated = generatedLink(opener);
        if (generated != null) {
            return generated;
        }
        index = close + 1;
        Node link = inlineLink(opener, close);
        if (link != null) {
            return link;
        }
        index = close + 1;
        Node reference = reference(opener, close);
        if (reference != null) {
            return reference;
        }
        index = close + 1;
        return footnote(opener, close);
    }

    private Node inlineLink(OpenBracket opener, int close) {
        if (peek() != '(') {
            return null;
        }
        int open = index;
        index++;
        spnl();
        BasedSequence destination = parseLinkDestination();
        if (destination == null) {
            return null;
        }
        spnl();
        BasedSequence title = parseLinkTitle();
        if (title != null) {
            spnl();
        }
        if (peek() != ')') {
            return null;
        }
        index++;
        InlineLinkNode link = opener.image ? new Image() : new Link();
        link.setUrlChars(destination);
        link.setTitleChars(title);
        link.setLinkOpeningMarker(input.subSequence(open, open + 1));
        link.setLinkClosingMarker(input.subSequence(index - 1, index));
        link.setTextChars(input.subSequence(opener.start(), close + 1));
        return link;
    }

    /** A link or image with a shortcode in its destination; of the image nothing is known, so that it is a shortcode as a whole. */
    private Node generatedLink(OpenBracket opener) {
        if (peek() != '(') {
            return null;
        }
        index++;
        spnl();
        int start = index;
        int end = ShortcodeSyntax.endOfDestination(input, start, shortcodes);
        if (end < 0) {
            return null;
        }
        index = end;
        spnl();
        if (parseLinkTitle() != null) {
            spnl();
        }
        if (peek() != ')') {
            return null;
        }
        index++;
        BasedSequence chars = input.subSequence(opener.start(), index);
        return opener.image ? new Shortcode(chars) : new GeneratedLink(chars, input.subSequence(start, end).toString());
    }

    /** Full, collapsed or shortcut, of something that is defined. */
    private Node reference(OpenBracket opener, int close) {
        int behind = index;
        int length = parseLinkLabel();
        boolean full = length > 2;
        if (!full && opener.bracketAfter) {
            return null;
        }
        BasedSequence text = input.subSequence(opener.start(), close + 1);
        BasedSequence label = full ? input.subSequence(behind, behind + length) : input.subSequence(opener.index, close + 1);
        if (!referenceRepository.containsKey(Definitions.normal(label.midSequence(1, -1)))) {
            return null;
        }
        RefNode reference = opener.image ? new ImageRef() : new LinkRef();
        reference.setReferenceChars(full || !opener.image ? label : text);
        reference.setDefined(true);
        if (full) {
            reference.setTextChars(text);
        } else if (length > 0) {
            reference.setTextOpeningMarker(input.subSequence(behind, behind + 1));
            reference.setTextClosingMarker(input.subSequence(behind + length - 1, behind + length));
        }
        return reference;
    }

    private Node footnote(OpenBracket opener, int close) {
        BasedSequence chars = input.subSequence(opener.index, close + 1);
        boolean isLabel = !opener.bracketAfter && !opener.image && chars.length() > 3 && chars.charAt(1) == '^';
        if (!isLabel) {
            return null;
        }
        String label = Definitions.normal(chars.midSequence(2, -1));
        return PassageText.definitions(document).footnotes().contains(label) ? new FootnoteReference(chars, label) : null;
    }

    /** Gives {@code made} the place of {@code opener} and all behind it. */
    private void fill(Node made, OpenBracket opener) {
        flushTextNode();
        for (Node node = opener.node.getNext(); node != null;) {
            Node next = node.getNext();
            made.appendChild(node);
            node = next;
        }
        appendNode(made);
        if (made instanceof InlineLinkNode || made instanceof RefNode) {
            made.setCharsFromContent();
        }
        processDelimiters(opener.previousDelimiter);
        opener.node.unlink();
        if (made instanceof FootnoteReference || made instanceof Shortcode) {
            made.removeChildren();
        } else if (!opener.image) {
            for (OpenBracket outer = opener.previous; outer != null && outer.active; outer = outer.previous) {
                outer.active &= outer.image;
            }
        }
    }
}
