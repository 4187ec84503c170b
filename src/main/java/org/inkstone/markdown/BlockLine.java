package org.inkstone.markdown;

import java.util.Optional;

import org.inkstone.markdown.LineHighlighter.State;
import org.inkstone.markdown.LineHighlighter.State.Kind;
import org.inkstone.markdown.LineHighlighter.Style;

/**
 * What a line of the body is: the markers of quotes and list items it begins with, then a heading, a fence, a table row, ... or text
 * (CommonMark 0.31.2, 4 and 5; GFM 4.10 and 5.3). Used for one line, once.
 *
 * <p>Where CommonMark asks in which list item a line stands, this does not know and takes the likelier reading: list markers and fences
 * may be indented at will, and there is no indented code.
 */
final class BlockLine {

    private static final int CODE_INDENT = 4;

    private final StyledLine styled;
    private final String line;
    /** Behind the last character that is no blank. */
    private final int end;
    private final ThematicBreak thematicBreak;
    private int at;
    private int column;
    /** The column in which the content of the innermost quote or list item begins. */
    private int base;
    /** The column in which the content of the innermost quote begins. */
    private int quoteBase;
    private int quotes;
    /** The offset behind the last {@code >}. */
    private int quoteStart;
    private boolean inItem;
    private boolean hasTaskBox;

    BlockLine(StyledLine styled) {
        this.styled = styled;
        line = styled.text();
        end = Blanks.trimmedEnd(line, 0);
        thematicBreak = ThematicBreak.of(line, end);
    }

    /** A line that is inside of no code and no comment. */
    State inBody(boolean paragraphBefore) {
        enterContainers();
        State after = leaf(paragraphBefore && !inItem);
        leaveQuotes();
        return after;
    }

    State inFencedCode(State before) {
        CodeFence fence = CodeFence.of(before);
        if (!standsInQuotes(fence.quotes())) {
            return inBody(false);
        }
        for (int i = 0; i < fence.quotes(); i++) {
            skipBlanks();
            enterQuote();
        }
        int content = Math.min(line.length(), fence.quotes() > 0 && Blanks.isBlankOrEnd(line, at) ? at + 1 : at);
        skipBlanks();
        leaveQuotes();
        if (fence.isClosedBy(line, at, column - quoteBase)) {
            styled.add(at, end, Style.MARKER);
            return State.BODY;
        }
        styled.add(content, line.length(), Style.CODE_BLOCK);
        return before;
    }

    State inComment() {
        int close = line.indexOf("-->");
        int rest = close < 0 ? line.length() : close + 3;
        styled.add(0, rest, Style.HTML);
        if (close < 0) {
            return new State(Kind.HTML_COMMENT, "");
        }
        at = rest;
        return at >= end ? State.BODY : text();
    }

    private boolean standsInQuotes(int count) {
        int offset = 0;
        for (int i = 0; i < count; i++) {
            offset = Blanks.skip(line, offset);
            if (offset == line.length() || line.charAt(offset) != '>') {
                return false;
            }
            offset++;
        }
        return true;
    }

    private void enterContainers() {
        while (true) {
            skipBlanks();
            if (at == line.length() || hasTaskBox) {
                return;
            }
            int marker = listMarkerLength();
            if (line.charAt(at) == '>' && column - base < CODE_INDENT) {
                enterQuote();
            } else if (marker > 0 && !(thematicBreak.beginsAt(at) && column - base < CODE_INDENT)) {
                enterItem(marker);
            } else {
                return;
            }
        }
    }

    private void enterQuote() {
        if (quotes > 0) {
            styled.add(quoteStart, at, Style.QUOTE);
        }
        styled.add(at, at + 1, Style.MARKER);
        moveTo(at + 1);
        quotes++;
        quoteStart = at;
        base = Blanks.isBlankOrEnd(line, at) ? column + 1 : column;
        quoteBase = base;
    }

    private void leaveQuotes() {
        if (quotes > 0) {
            styled.add(quoteStart, line.length(), Style.QUOTE);
        }
    }

    private void enterItem(int marker) {
        styled.add(at, at + marker, Style.MARKER);
        moveTo(at + marker);
        base = column + 1;
        inItem = true;
        int box = Blanks.skip(line, at);
        if (box + 2 < line.length() && line.charAt(box) == '[' && " xX".indexOf(line.charAt(box + 1)) >= 0
                && line.charAt(box + 2) == ']' && Blanks.isBlankOrEnd(line, box + 3)) {
            styled.add(box, box + 3, Style.MARKER);
            moveTo(box + 3);
            hasTaskBox = true;
        }
    }

    /** 0 where no list marker begins here. */
    private int listMarkerLength() {
        int offset = at;
        while (offset < line.length() && offset - at < 9 && line.charAt(offset) >= '0' && line.charAt(offset) <= '9') {
            offset++;
        }
        String signs = offset == at ? "-+*" : ".)";
        boolean isMarker = offset < line.length() && signs.indexOf(line.charAt(offset)) >= 0
                && Blanks.isBlankOrEnd(line, offset + 1);
        return isMarker ? offset + 1 - at : 0;
    }

    private State leaf(boolean paragraphBefore) {
        if (at == line.length()) {
            return State.BODY;
        }
        if (column - base < CODE_INDENT && !hasTaskBox) {
            if (thematicBreak.beginsAt(at) || paragraphBefore && isUnderline()) {
                styled.add(at, end, Style.MARKER);
                return State.BODY;
            }
            if (line.charAt(at) == '#' && heading()) {
                return State.BODY;
            }
            if (line.charAt(at) == '[' && Definition.highlight(styled, at, end, !paragraphBefore)) {
                return State.BODY;
            }
            if (TableRow.highlight(styled, at, end)) {
                return new State(Kind.PARAGRAPH, "");
            }
        }
        Optional<CodeFence> fence = hasTaskBox ? Optional.empty() : CodeFence.opening(line, at, quotes, column - quoteBase);
        if (fence.isPresent()) {
            styled.add(at, end, Style.MARKER);
            return fence.get().state();
        }
        return text();
    }

    private boolean isUnderline() {
        char sign = line.charAt(at);
        int offset = at;
        while (offset < end && line.charAt(offset) == sign) {
            offset++;
        }
        return offset == end && (sign == '=' || sign == '-');
    }

    private boolean heading() {
        int level = 0;
        while (at + level < line.length() && line.charAt(at + level) == '#') {
            level++;
        }
        if (level > 6 || !Blanks.isBlankOrEnd(line, at + level)) {
            return false;
        }
        Style style = switch (level) {
            case 1 -> Style.HEADING_1;
            case 2 -> Style.HEADING_2;
            case 3 -> Style.HEADING_3;
            default -> Style.HEADING_4;
        };
        int content = Blanks.skip(line, at + level);
        int close = end;
        while (close > content && line.charAt(close - 1) == '#') {
            close--;
        }
        int textEnd = close == content || Blanks.isBlank(line.charAt(close - 1)) ? close : end;
        styled.add(at, Math.max(content, end), style);
        styled.add(at, content, Style.MARKER);
        styled.add(textEnd, end, Style.MARKER);
        InlineHighlighter.highlight(styled, content, textEnd, false);
        return true;
    }

    private State text() {
        boolean opensComment = InlineHighlighter.highlight(styled, at, end, end == line.length());
        if (opensComment) {
            return new State(Kind.HTML_COMMENT, "");
        }
        if (line.length() - end >= 2 && line.indexOf('\t', end) < 0) {
            styled.add(end, line.length(), Style.HARD_BREAK);
        }
        return new State(Kind.PARAGRAPH, "");
    }

    private void skipBlanks() {
        moveTo(Blanks.skip(line, at));
    }

    private void moveTo(int offset) {
        column = Blanks.column(line, at, column, offset);
        at = offset;
    }
}
