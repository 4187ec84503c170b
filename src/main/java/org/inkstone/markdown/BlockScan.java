package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the block structure of Markdown line by line, without its inlines and without a tree: fast enough for posts of 10 MB. Follows the
 * first phase of CommonMark 0.31.2's parsing strategy, with footnotes as blocks that hold others.
 */
final class BlockScan {

    /** Containers in one another; what stands deeper is text. */
    private static final int DEEPEST_NESTING = 100;
    private static final int CODE_INDENT = 4;
    private static final int LONGEST_NUMBER = 9;

    /** What is told of the blocks, each when it ends. Offsets are those of the text; an end lies before the line end. */
    interface Blocks {

        /**
         * A heading that stands in no other block.
         *
         * @param start of its first line; @param end of its last one
         * @return whether to go on
         */
        boolean heading(int level, int start, int end);

        /** Fenced code, or what stands between two shortcodes, wherever it stands. */
        default void fence(int start, int end) {}

        /** A list item, wherever it stands, with all that is in it. */
        default void item(int start, int end) {}

        /**
         * A block begins in this line, behind a blank line, and nothing that stands before it can go on: what is read from here on does not
         * depend on it.
         *
         * @return whether to go on
         */
        default boolean cut(int start) {
            return true;
        }
    }

    /** What stands last in a container, as far as a definition behind it asks. */
    private enum Last {
        PARAGRAPH, DEFINITION, OTHER
    }

    private enum Kind {
        QUOTE, ITEM, FOOTNOTE, DEFINITION, ADMONITION
    }

    private enum Leaf {
        NONE, PARAGRAPH, FENCE, HTML
    }

    /** A block that holds others. */
    private static final class Container {
        final Kind kind;
        /** Columns that its lines are indented by; the colons of an admonition; 0 for a quote, whose lines have their own marker. */
        final int width;
        final int start;
        boolean empty = true;
        /** Of an admonition whose last line was read. */
        boolean closed;
        Last last = Last.OTHER;

        Container(Kind kind, int width, int start) {
            this.kind = kind;
            this.width = width;
            this.start = start;
        }
    }

    private final String text;
    private final Blocks blocks;
    private final LineCursor line;
    private final List<Container> open = new ArrayList<>();
    private int lineStart;
    /** How many of the open containers the line goes on with. */
    private int matched;
    private Leaf leaf = Leaf.NONE;
    private int leafStart;
    /** Where its text begins, behind the markers of the blocks that hold it. */
    private int leafTextStart;
    private char fenceCharacter;
    private int fenceLength;
    /** What the open fence is, if it is one of shortcodes; else null. */
    private CodeShortcode fenceShortcode;
    private HtmlBlock html;
    /** The end of the last line that was not blank. */
    private int textEnd;
    private boolean afterBlank;
    /** Whether the block of the top that was read last is a list. */
    private boolean listBefore;
    /** What stands last at the top. */
    private Last last = Last.OTHER;
    private boolean stopped;

    private BlockScan(String text, Blocks blocks) {
        this.text = text;
        this.blocks = blocks;
        this.line = new LineCursor(text);
    }

    /** Reads {@code text} from the begin of a line, at which no block is open, to {@code end}. */
    static void scan(String text, int start, int end, Blocks blocks) {
        new BlockScan(text, blocks).scan(start, end);
    }

    private void scan(int start, int end) {
        textEnd = start;
        for (int at = start; at < end && !stopped;) {
            int found = text.indexOf('\n', at);
            int lineEnd = found < 0 || found > end ? end : found;
            lineStart = at;
            line.begin(at, lineEnd);
            boolean blank = line.isBlank();
            readLine();
            if (!blank) {
                textEnd = lineEnd;
            }
            afterBlank = blank;
            at = lineEnd + 1;
        }
        if (!stopped) {
            matched = 0;
            closeUnmatched();
            closeLeaf();
        }
    }

    private void readLine() {
        matched = 0;
        while (matched < open.size() && goesOn(open.get(matched))) {
            matched++;
        }
        boolean inside = matched == open.size();
        boolean goesOn = matched > 0 || inside && leaf != Leaf.NONE;
        boolean isCode = line.indent() >= CODE_INDENT;
        boolean isText = !line.isBlank();
        boolean defines = DefinitionSyntax.isMarker(text, line.next(), line.end())
                || last == Last.DEFINITION && afterBlank && isText && !goesOn && DefinitionSyntax.mayBeTerm(text, lineStart);
        // flexmark does not look for a block in the line that ends a list or quote in which a fence is open.
        boolean unseen = !inside && leaf == Leaf.FENCE;
        if (inside && leaf == Leaf.FENCE) {
            readFence();
        } else if (inside && leaf == Leaf.HTML && !(line.isBlank() && html.endsBeforeBlankLine())) {
            endHtmlHere();
        } else {
            readStarts();
        }
        if (isText) {
            boolean isList = !open.isEmpty() && open.getFirst().kind == Kind.ITEM;
            // Blank lines end neither a list nor indented code, nor a definition list whose next term stands there.
            if (afterBlank && !goesOn && !isCode && !defines && !unseen && !(isList && listBefore)) {
                stopped |= !blocks.cut(lineStart);
            }
            // flexmark goes on with a list at an item that is indented like code, and in the text right below it.
            listBefore = isList || (isCode || !afterBlank) && (listBefore || isCode && isItemMarker(text.charAt(line.next())));
        }
    }

    private boolean goesOn(Container container) {
        if (container.kind == Kind.QUOTE) {
            return readQuoteMarker();
        }
        if (container.kind == Kind.ADMONITION) {
            return readAdmonition(container);
        }
        if (line.isBlank()) {
            return !container.empty;
        }
        if (line.indent() < container.width) {
            return false;
        }
        line.skipBlanks(container.width);
        return true;
    }

    private boolean readQuoteMarker() {
        if (line.indent() >= CODE_INDENT || line.character() != '>') {
            return false;
        }
        line.skipTo(line.next() + 1);
        line.skipBlanks(1);
        return true;
    }

    /** The fence that closes it is read as its last line, an empty one. */
    private boolean readAdmonition(Container container) {
        if (container.closed) {
            return false;
        }
        if (line.indent() < CODE_INDENT && !line.isBlank()
                && AdmonitionSyntax.closes(text, line.next(), line.end(), container.width)) {
            container.closed = true;
            line.skipTo(line.end());
        }
        return true;
    }

    private void readFence() {
        if (fenceShortcode != null) {
            if (fenceShortcode.closes(text, line.next(), line.end()) >= 0) {
                textEnd = line.end();
                closeLeaf();
            }
            return;
        }
        int length = run(fenceCharacter);
        boolean closes = line.indent() < CODE_INDENT && length >= fenceLength && isBlank(line.next() + length);
        if (closes) {
            textEnd = line.end();
            closeLeaf();
        }
    }

    private void endHtmlHere() {
        if (html.endsIn(rest())) {
            closeLeaf();
        }
    }

    /** The blocks that the line opens, and what is left of it then. */
    private void readStarts() {
        // A paragraph can go on in a line that leaves its containers, but no other leaf can.
        boolean inParagraph = leaf == Leaf.PARAGRAPH;
        boolean direct = inParagraph && matched == open.size();
        while (!line.isBlank()) {
            if (line.indent() >= CODE_INDENT) {
                if (!inParagraph) {
                    leave(Leaf.NONE);
                    return;
                }
                break;
            }
            if (readLeaf(inParagraph, direct)) {
                return;
            }
            if (!readContainer(direct)) {
                break;
            }
            inParagraph = false;
            direct = false;
        }
        readText(inParagraph);
    }

    private void readText(boolean inParagraph) {
        if (line.isBlank()) {
            leave(Leaf.NONE);
        } else if (!inParagraph) {
            leave(Leaf.PARAGRAPH);
        }
    }

    /** A block that holds no other; says whether the line is read with it. */
    private boolean readLeaf(boolean inParagraph, boolean direct) {
        char c = line.character();
        switch (c) {
            case '#' -> {
                int level = run('#');
                int behind = line.next() + level;
                if (level <= 6 && (behind == line.end() || isBlank(text.charAt(behind)))) {
                    leave(Leaf.NONE);
                    heading(level, lineStart);
                    return true;
                }
            }
            case '`', '~' -> {
                int length = run(c);
                if (length >= 3 && (c == '~' || text.substring(line.next() + length, line.end()).indexOf('`') < 0)) {
                    leave(Leaf.FENCE);
                    fenceShortcode = null;
                    fenceCharacter = c;
                    fenceLength = length;
                    return true;
                }
            }
            case '{' -> {
                CodeShortcode opened = CodeShortcode.openedBy(text, line.next(), line.end());
                if (opened != null) {
                    leave(Leaf.FENCE);
                    fenceShortcode = opened;
                    return true;
                }
                if (ShortcodeSyntax.fillsLine(text, line.next(), line.end())) {
                    leave(Leaf.NONE);
                    return true;
                }
            }
            case ':' -> {
                if (AdmonitionSyntax.isFence(text, line.next(), line.end()) && !opensAdmonition()) {
                    leave(Leaf.NONE);
                    return true;
                }
            }
            case '<' -> {
                HtmlBlock opened = HtmlBlock.openedBy(rest(), inParagraph);
                if (opened != null) {
                    leave(Leaf.HTML);
                    html = opened;
                    endHtmlHere();
                    return true;
                }
            }
            case '=', '-', '*', '_' -> {
                if (direct && isUnderline(c) && !isDefinition()) {
                    leaf = Leaf.NONE;
                    setLast(Last.OTHER);
                    heading(c == '=' ? 1 : 2, leafStart);
                    return true;
                }
                if (c != '=' && isThematicBreak(c)) {
                    leave(Leaf.NONE);
                    return true;
                }
            }
            default -> {
            }
        }
        return false;
    }

    private boolean readContainer(boolean direct) {
        if (open.size() >= DEEPEST_NESTING) {
            return false;
        }
        if (line.character() == '>') {
            leave(Leaf.NONE);
            readQuoteMarker();
            add(new Container(Kind.QUOTE, 0, lineStart));
            return true;
        }
        if (line.character() == ':') {
            return readColon();
        }
        int label = LineShape.endOfFootnoteLabel(text, line.next(), line.end());
        if (label > 0) {
            leave(Leaf.NONE);
            line.skipTo(label);
            add(new Container(Kind.FOOTNOTE, CODE_INDENT, lineStart));
            return true;
        }
        return readItem(direct);
    }

    /** CommonMark, section 5.2. */
    private boolean readItem(boolean direct) {
        int from = line.next();
        int behind = from;
        char c = line.character();
        if (c == '-' || c == '*' || c == '+') {
            behind++;
        } else {
            while (behind < line.end() && behind - from < LONGEST_NUMBER && isDigit(text.charAt(behind))) {
                behind++;
            }
            if (behind == from || behind == line.end() || text.charAt(behind) != '.' && text.charAt(behind) != ')') {
                return false;
            }
            behind++;
        }
        boolean blank = isBlank(behind);
        boolean follows = blank || isBlank(text.charAt(behind));
        boolean one = c == '-' || c == '*' || c == '+' || behind - from == 2 && c == '1';
        if (!follows || direct && (blank || !one)) {
            return false;
        }
        int indent = line.indent() + behind - from;
        leave(Leaf.NONE);
        line.skipTo(behind);
        int blanks = blank || line.indent() > CODE_INDENT ? 1 : line.indent();
        line.skipBlanks(blanks);
        add(new Container(Kind.ITEM, indent + blanks, lineStart));
        return true;
    }

    /** An admonition or a definition. */
    private boolean readColon() {
        if (opensAdmonition()) {
            int colons = AdmonitionSyntax.colons(text, line.next(), line.end());
            leave(Leaf.NONE);
            line.skipTo(line.end());
            add(new Container(Kind.ADMONITION, colons, lineStart));
            return true;
        }
        Last before = matched == 0 ? last : open.get(matched - 1).last;
        if (before == Last.OTHER || !DefinitionSyntax.isMarker(text, line.next(), line.end())) {
            return false;
        }
        int indent = line.indent() + 1;
        leave(Leaf.NONE);
        line.skipTo(line.next() + 1);
        int blanks = line.indent() > CODE_INDENT ? 1 : line.indent();
        line.skipBlanks(blanks);
        add(new Container(Kind.DEFINITION, indent + blanks, lineStart));
        return true;
    }

    private boolean opensAdmonition() {
        return AdmonitionSyntax.kind(text, line.next(), line.end()) != null && open.subList(0, matched).stream()
                .filter(container -> container.kind == Kind.ADMONITION).count() < AdmonitionSyntax.DEEPEST;
    }

    /** Closes what the line does not go on with, and begins another leaf. */
    private void leave(Leaf next) {
        closeUnmatched();
        closeLeaf();
        leaf = next;
        leafStart = lineStart;
        leafTextStart = line.next();
        if (!open.isEmpty() && (next != Leaf.NONE || !line.isBlank())) {
            open.getLast().empty = false;
        }
        if (!line.isBlank()) {
            setLast(next == Leaf.PARAGRAPH ? Last.PARAGRAPH : Last.OTHER);
        }
    }

    private void setLast(Last now) {
        if (open.isEmpty()) {
            last = now;
        } else {
            open.getLast().last = now;
        }
    }

    private void add(Container container) {
        setLast(container.kind == Kind.DEFINITION ? Last.DEFINITION : Last.OTHER);
        open.add(container);
        matched = open.size();
    }

    private void closeUnmatched() {
        if (matched < open.size()) {
            closeLeaf();
        }
        while (open.size() > matched) {
            Container closed = open.removeLast();
            if (closed.kind == Kind.ITEM) {
                blocks.item(closed.start, Math.max(closed.start, textEnd));
            }
        }
    }

    private void closeLeaf() {
        if (leaf == Leaf.FENCE) {
            blocks.fence(leafStart, Math.max(leafStart, textEnd));
        }
        leaf = Leaf.NONE;
    }

    private void heading(int level, int start) {
        if (open.isEmpty()) {
            stopped |= !blocks.heading(level, start, line.end());
        }
    }

    /** How often {@code c} stands there, one behind the other. */
    private int run(char c) {
        int end = line.next();
        while (end < line.end() && text.charAt(end) == c) {
            end++;
        }
        return end - line.next();
    }

    private String rest() {
        return text.substring(line.next(), line.end());
    }

    private boolean isUnderline(char c) {
        return (c == '=' || c == '-') && isBlank(line.next() + run(c));
    }

    private boolean isThematicBreak(char mark) {
        int count = 0;
        for (int i = line.next(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (c == mark) {
                count++;
            } else if (!isBlank(c)) {
                return false;
            }
        }
        return count >= 3;
    }

    /** Whether the open paragraph is nothing but one link definition, which no line can underline (CommonMark, section 4.7). */
    private boolean isDefinition() {
        String paragraph = text.substring(leafTextStart, Math.max(leafTextStart, textEnd)).strip();
        int label = LineShape.endOfDefinitionLabel(paragraph, 0);
        return label > 0 && paragraph.indexOf('\n') < 0 && !paragraph.substring(label).isBlank();
    }

    private boolean isBlank(int from) {
        for (int i = from; i < line.end(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isItemMarker(char c) {
        return c == '-' || c == '*' || c == '+' || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
