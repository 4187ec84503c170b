package org.inkstone.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.CharacterNodeFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * flexmark's inline parser, mended where CommonMark 0.31.2 has moved on since flexmark's last release, and where flexmark takes
 * quadratic time: code spans, emphasis, link destinations in angle brackets, comments. Each method names its section.
 */
final class ConformingInlineParser extends LinkInlineParser {

    /** For each length of backtick run, where runs of this length begin in {@link #runsOf}; those behind us are taken off. */
    private Map<Integer, Deque<Integer>> backtickRuns = Map.of();
    private BasedSequence runsOf = BasedSequence.NULL;
    private final Map<String, Integer> missingBehind = new HashMap<>();

    ConformingInlineParser(DataHolder options, BitSet specialCharacters, BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors, LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    @Override
    protected int parseReference(Block block, BasedSequence chars) {
        missingBehind.clear();
        return super.parseReference(block, chars);
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        missingBehind.clear();
        super.parse(content, block);
    }

    /** GFM, section 4.10: a table row is cut into cells before anything else, so a pipe in code or in a link parts two cells as well. */
    @Override
    public List<Node> parseCustom(BasedSequence row, Node into, BitSet characters,
            Map<Character, CharacterNodeFactory> factories) {
        CharacterNodeFactory pipe = factories.get('|');
        List<Node> pipes = new ArrayList<>();
        int cell = 0;
        for (int i = 0; i < row.length(); i++) {
            if (row.charAt(i) == '\\') {
                i++;
            } else if (row.charAt(i) == '|') {
                parseCell(row.subSequence(cell, i), into);
                if (!pipes.isEmpty() && row.subSequence(cell, i).isBlank()) {
                    // In a row that does not begin with a pipe flexmark would take the pipe behind an empty cell for that pipe.
                    into.appendChild(new Text(row.subSequence(i, i)));
                }
                Node separator = pipe.get();
                separator.setChars(row.subSequence(i, i + 1));
                into.appendChild(separator);
                pipes.add(separator);
                cell = i + 1;
            }
        }
        parseCell(row.subSequence(cell), into);
        return pipes.isEmpty() ? null : pipes;
    }

    private void parseCell(BasedSequence cell, Node into) {
        if (!cell.isBlank()) {
            Paragraph alone = new Paragraph(cell);
            parse(cell, alone);
            into.takeChildren(alone);
        }
    }

    /** Section 6.1, with the runs counted once, so that hostile lines take linear time. */
    @Override
    protected boolean parseBackticks() {
        if (runsOf != input) {
            backtickRuns = findBacktickRuns(input);
            runsOf = input;
        }
        int start = index;
        int length = backtickRunLength(input, start);
        Deque<Integer> candidates = backtickRuns.get(length);
        while (candidates != null && !candidates.isEmpty() && candidates.peek() <= start) {
            candidates.poll();
        }
        int inside = start + length;
        index = inside;
        if (candidates == null || candidates.isEmpty()) {
            appendText(input, start, inside);
            return true;
        }
        int end = candidates.poll();
        index = end + length;
        BasedSequence text = input.subSequence(inside, end);
        Code code = new Code(input.subSequence(start, inside), text, input.subSequence(end, index));
        code.appendChild(new Text(text));
        appendNode(code);
        return true;
    }

    /** Section 6.2: what counts as punctuation includes symbols, and characters beyond the BMP are one character. */
    @Override
    protected boolean parseDelimiters(DelimiterProcessor processor, char delimiter) {
        int start = index;
        int end = start;
        while (end < input.length() && input.charAt(end) == delimiter) {
            end++;
        }
        int before = start == 0 ? '\n' : Character.codePointBefore(input, start);
        int after = end == input.length() ? '\n' : Character.codePointAt(input, end);
        boolean blankBefore = Flanking.isWhitespace(before);
        boolean blankAfter = Flanking.isWhitespace(after);
        boolean punctuationBefore = Flanking.isPunctuation(before);
        boolean punctuationAfter = Flanking.isPunctuation(after);
        boolean left = Flanking.left(before, after);
        boolean right = Flanking.left(after, before);
        boolean opens = processor.canBeOpener(Character.toString(before), Character.toString(after), left, right,
                punctuationBefore,
                punctuationAfter, blankBefore, blankAfter);
        boolean closes = processor.canBeCloser(Character.toString(before), Character.toString(after), left, right,
                punctuationBefore,
                punctuationAfter, blankBefore, blankAfter);
        index = end;
        Text node = appendSeparateText(input.subSequence(start, end));
        lastDelimiter = new DelimiterOfRun(input, node, delimiter, opens, closes, lastDelimiter, start, end - start);
        if (lastDelimiter.getPrevious() != null) {
            lastDelimiter.getPrevious().setNext(lastDelimiter);
        }
        return true;
    }

    /** The appendix's "process emphasis"; the bottom of the search is kept for each kind of closer, which keeps it linear. */
    @Override
    public void processDelimiters(Delimiter stackBottom) {
        Map<Integer, Delimiter> searchBottoms = new HashMap<>();
        Delimiter closer = lastDelimiter;
        while (closer != null && closer.getPrevious() != stackBottom) {
            closer = closer.getPrevious();
        }
        while (closer != null) {
            closer = closer.canClose() ? closed((DelimiterOfRun) closer, stackBottom, searchBottoms) : closer.getNext();
        }
        while (lastDelimiter != null && lastDelimiter != stackBottom) {
            removeDelimiterKeepNode(lastDelimiter);
        }
    }

    /** Matches {@code closer} with its opener, if there is one. Returns where to go on, which may be {@code closer} again. */
    private Delimiter closed(DelimiterOfRun closer, Delimiter stackBottom, Map<Integer, Delimiter> searchBottoms) {
        DelimiterProcessor processor = delimiterProcessors.get(closer.getDelimiterChar());
        Delimiter searchBottom = searchBottoms.get(closer.kind());
        Delimiter opener = closer.getPrevious();
        int used = 0;
        while (opener != null && opener != stackBottom && opener != searchBottom) {
            if (opener.canOpen() && opener.getDelimiterChar() == closer.getDelimiterChar()) {
                used = processor.getDelimiterUse(opener, closer);
                if (used > 0) {
                    break;
                }
            }
            opener = opener.getPrevious();
        }
        if (used == 0) {
            searchBottoms.put(closer.kind(), closer.getPrevious());
            Delimiter next = closer.getNext();
            if (!closer.canOpen()) {
                removeDelimiterKeepNode(closer);
            }
            return next;
        }
        removeDelimitersBetween(opener, closer);
        processor.process(opener, closer, used);
        takeOff(opener, used);
        if (opener.getNumDelims() == 0) {
            removeDelimiterAndNode(opener);
        }
        closer.setIndex(closer.getIndex() + used);
        takeOff(closer, used);
        if (closer.getNumDelims() > 0) {
            return closer;
        }
        Delimiter next = closer.getNext();
        removeDelimiterAndNode(closer);
        return next;
    }

    private void takeOff(Delimiter delimiter, int used) {
        delimiter.setNumDelims(delimiter.getNumDelims() - used);
        if (delimiter.getNumDelims() > 0) {
            delimiter.getNode().setChars(input.subSequence(delimiter.getStartIndex(), delimiter.getEndIndex()));
        }
    }

    /** Sections 6.3 and 4.7: blanks are allowed between angle brackets; a destination that begins with one must end with one. */
    @Override
    public BasedSequence parseLinkDestination() {
        int start = index;
        int end = peek() == '<' ? LinkParts.endOfAngleDestination(input, start) : LinkParts.endOfDestination(input, start);
        return end < 0 ? null : taken(end);
    }

    /** Sections 6.3 and 4.7: a title stands behind white space. */
    @Override
    public BasedSequence parseLinkTitle() {
        int start = index;
        if (start == 0 || start == input.length() || !Flanking.isWhitespace(input.charAt(start - 1))) {
            return null;
        }
        String closer = LinkParts.titleCloser(input.charAt(start));
        if (closer.isEmpty() || missingBehind.getOrDefault(closer, Integer.MAX_VALUE) <= start) {
            return null;
        }
        int end = LinkParts.endOfTitle(input, start, closer.charAt(0));
        if (end < 0 && closer.charAt(0) == input.charAt(start)) {
            missingBehind.put(closer, start);
        }
        return end < 0 ? null : taken(end);
    }

    private BasedSequence taken(int end) {
        BasedSequence chars = input.subSequence(index, end);
        index = end;
        return chars;
    }

    /** Section 6.6: comments, processing instructions and CDATA end where HTML says; searched without regular expressions. */
    @Override
    public boolean parseHtmlInline() {
        if (input.matchChars("<!-->", index) || input.matchChars("<!--->", index)) {
            return appendHtml(input.indexOf(">", index) + 1, true);
        }
        if (input.matchChars("<!--", index)) {
            return appendHtml(endOf("-->", index + 4), true);
        }
        if (input.matchChars("<?", index)) {
            return appendHtml(endOf("?>", index + 2), false);
        }
        if (input.matchChars("<![CDATA[", index)) {
            return appendHtml(endOf("]]>", index + 9), false);
        }
        return super.parseHtmlInline();
    }

    /** Behind the next {@code closer}, or -1. Remembers what is not there, so that a thousand openers do not search a thousand times. */
    private int endOf(String closer, int from) {
        if (missingBehind.getOrDefault(closer, Integer.MAX_VALUE) <= from) {
            return -1;
        }
        int found = input.indexOf(closer, from);
        if (found < 0) {
            missingBehind.put(closer, from);
            return -1;
        }
        return found + closer.length();
    }

    private boolean appendHtml(int end, boolean comment) {
        if (end < 0) {
            return false;
        }
        BasedSequence html = input.subSequence(index, end);
        index = end;
        appendNode(comment ? new HtmlInlineComment(html) : new HtmlInline(html));
        return true;
    }

    private static Map<Integer, Deque<Integer>> findBacktickRuns(BasedSequence text) {
        Map<Integer, Deque<Integer>> runs = new HashMap<>();
        int start = text.indexOf('`');
        while (start >= 0) {
            int length = backtickRunLength(text, start);
            runs.computeIfAbsent(length, key -> new ArrayDeque<>()).add(start);
            start = text.indexOf('`', start + length);
        }
        return runs;
    }

    private static int backtickRunLength(BasedSequence text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end - start;
    }
}
