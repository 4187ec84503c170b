package org.inkstone.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.markdown.LineHighlighter.State;
import org.inkstone.markdown.LineHighlighter.State.Kind;
import org.inkstone.markdown.LineHighlighter.Style;

/**
 * What a line is by its beginning: heading, list item, quote, fence, front matter. An approximation of CommonMark's block structure that
 * needs no more than {@link State}; what stands inside goes to {@link InlineHighlighting}.
 */
final class BlockHighlighting {

    private static final Pattern QUOTE = Pattern.compile("[ \\t]*>");
    private static final Pattern ATX_HEADING = Pattern.compile(" {0,3}(#{1,6})(?=[ \\t]|$)[ \\t]*");
    private static final Pattern CLOSING_HASHES = Pattern.compile("(?<=[ \\t])#+[ \\t]*$");
    private static final Pattern FENCE = Pattern.compile("[ \\t]*(`{3,}+(?=[^`]*$)|~{3,}+)");
    private static final Pattern LIST_ITEM = Pattern.compile("[ \\t]*(?:[-*+]|[0-9]{1,9}[.)])(?=[ \\t]|$)[ \\t]*");
    private static final int DEEPEST_NESTING = 20;
    private static final Pattern TASK_BOX = Pattern.compile("\\[[ xX]](?=[ \\t])");

    private final StyledLine line;
    private final String text;
    private final State before;
    private boolean inList;
    private int nesting;

    BlockHighlighting(StyledLine line, State before) {
        this.line = line;
        this.text = line.text();
        this.before = before;
        this.inList = before.inList();
    }

    /** Paints the line; returns the state after it. */
    State highlight() {
        if (before.kind() == Kind.START && isFence(text, "---", "+++")) {
            line.paint(Style.MARKER, 0, text.length());
            return new State(Kind.FRONT_MATTER, text.stripTrailing(), false);
        }
        return switch (before.kind()) {
            case FRONT_MATTER -> frontMatter();
            case FENCED_CODE -> fencedCode();
            case HTML_COMMENT -> comment(0);
            case START, BODY, PARAGRAPH -> body();
        };
    }

    private State frontMatter() {
        boolean yaml = before.fence().equals("---");
        if (yaml ? isFence(text, "---", "...") : isFence(text, "+++")) {
            line.paint(Style.MARKER, 0, text.length());
            return State.BODY;
        }
        int key = LineShape.skipBlanks(text, 0);
        key = LineShape.skipBlanks(text, text.startsWith("- ", key) ? key + 1 : key);
        int keyEnd = LineShape.endOfKey(text, key, yaml ? ':' : '=');
        line.paint(Style.FRONT_MATTER, 0, key);
        line.paint(Style.FRONT_MATTER_KEY, key, keyEnd);
        line.paint(Style.FRONT_MATTER, keyEnd, text.length());
        return before;
    }

    private static boolean isFence(String text, String... fences) {
        String stripped = text.stripTrailing();
        for (String fence : fences) {
            if (stripped.equals(fence)) {
                return true;
            }
        }
        return false;
    }

    private State fencedCode() {
        boolean quoted = before.fence().startsWith(">");
        int from = 0;
        if (quoted) {
            Matcher quote = QUOTE.matcher(text);
            if (!quote.lookingAt()) {
                return body();
            }
            from = quote.end();
            line.paint(Style.MARKER, 0, from);
        }
        String fence = before.fence().substring(quoted ? 1 : 0);
        CodeShortcode shortcode = CodeShortcode.endedBy(fence);
        if (shortcode != null) {
            return codeShortcode(shortcode, from);
        }
        String rest = text.substring(from).strip();
        boolean closes = rest.length() >= fence.length() && rest.chars().allMatch(c -> c == fence.charAt(0));
        line.paint(closes ? Style.MARKER : Style.CODE_BLOCK, from, text.length());
        return closes ? state(Kind.BODY, "") : before;
    }

    private State codeShortcode(CodeShortcode shortcode, int from) {
        int closer = shortcode.closes(text, from, text.length());
        boolean comment = shortcode == CodeShortcode.LIQUID_COMMENT;
        line.paint(comment ? Style.HTML : Style.CODE_BLOCK, from, closer < 0 ? text.length() : closer);
        line.paint(Style.HTML, Math.max(closer, from), closer < 0 ? from : text.length());
        return closer < 0 ? before : state(Kind.BODY, "");
    }

    private State comment(int from) {
        int end = text.indexOf("-->", from);
        if (end < 0) {
            line.paint(Style.HTML, from, text.length());
            return state(Kind.HTML_COMMENT, "");
        }
        line.paint(Style.HTML, from, end + 3);
        return inlines(end + 3, false);
    }

    private State body() {
        int from = 0;
        Matcher quote = QUOTE.matcher(text);
        while (quote.region(from, text.length()).lookingAt()) {
            line.paint(Style.MARKER, quote.end() - 1, quote.end());
            from = quote.end();
        }
        boolean quoted = from > 0;
        if (quoted) {
            line.paint(Style.QUOTE, from, text.length());
        }
        return block(from, quoted);
    }

    /** What stands behind quote and list markers. */
    private State block(int from, boolean quoted) {
        if (text.substring(from).isBlank()) {
            return state(Kind.BODY, "");
        }
        int indent = indent(from);
        boolean paragraph = before.kind() == Kind.PARAGRAPH;
        if (indent >= 4 && !inList && !paragraph && !quoted) {
            line.paint(Style.CODE_BLOCK, from, text.length());
            return state(Kind.BODY, "");
        }
        if (LineShape.isThematicBreak(text, from) || paragraph && !quoted && LineShape.isSetextUnderline(text, from)) {
            line.paint(Style.MARKER, from, text.length());
            return state(Kind.BODY, "");
        }
        Matcher fence = at(FENCE, from);
        if (fence.lookingAt()) {
            line.paint(Style.MARKER, fence.start(1), fence.end(1));
            line.paint(Style.CODE_BLOCK, fence.end(1), text.length());
            return state(Kind.FENCED_CODE, (quoted ? ">" : "") + fence.group(1));
        }
        int first = LineShape.skipBlanks(text, from);
        CodeShortcode code = CodeShortcode.openedBy(text, first, text.length());
        if (code != null) {
            line.paint(Style.HTML, first, text.length());
            return state(Kind.FENCED_CODE, (quoted ? ">" : "") + code.end());
        }
        if (AdmonitionSyntax.isFence(text, first, text.length())) {
            int title = AdmonitionSyntax.endOfName(text, first, text.length());
            line.paint(Style.MARKER, first, title);
            new InlineHighlighting(line, title, text.length()).highlight();
            return state(Kind.BODY, "");
        }
        Matcher heading = at(ATX_HEADING, from);
        if (heading.lookingAt()) {
            return heading(heading);
        }
        Matcher item = at(LIST_ITEM, from);
        if (item.lookingAt()) {
            return listItem(item, quoted);
        }
        inList = inList && (nesting > 0 || indent > 0 || paragraph);
        return inlines(from, quoted);
    }

    private State heading(Matcher heading) {
        int level = heading.group(1).length();
        line.paint(Style.MARKER, heading.start(1), heading.end(1));
        Matcher closing = at(CLOSING_HASHES, heading.end());
        int end = closing.find() ? closing.start() : text.length();
        int attributes = HeadingAttributes.start(text.substring(0, end));
        end = attributes < heading.end() ? end : attributes;
        line.paint(Style.MARKER, end, text.length());
        Style style = switch (level) {
            case 1 -> Style.HEADING_1;
            case 2 -> Style.HEADING_2;
            case 3 -> Style.HEADING_3;
            default -> Style.HEADING_4;
        };
        // The markers as well, so that they are as large as the words they belong to.
        line.paint(style, heading.start(1), text.length());
        new InlineHighlighting(line, heading.end(), end).highlight();
        inList = inList && heading.start(1) > 0;
        return state(Kind.BODY, "");
    }

    private State listItem(Matcher item, boolean quoted) {
        int marker = LineShape.skipBlanks(text, item.start());
        int markerEnd = text.substring(0, item.end()).stripTrailing().length();
        line.paint(Style.MARKER, marker, markerEnd);
        inList = !quoted;
        Matcher box = at(TASK_BOX, item.end());
        int from = item.end();
        if (box.lookingAt()) {
            line.paint(Style.MARKER, box.start(), box.end());
            from = box.end();
        }
        return ++nesting < DEEPEST_NESTING ? nested(from, quoted) : inlines(from, quoted);
    }

    /** A list item may begin with another block: {@code - # Title}, {@code - - a}, {@code - ```}. */
    private State nested(int from, boolean quoted) {
        Matcher quote = at(QUOTE, from);
        if (quote.lookingAt()) {
            line.paint(Style.MARKER, quote.end() - 1, quote.end());
            line.paint(Style.QUOTE, quote.end(), text.length());
            return block(quote.end(), true);
        }
        return from == text.length() ? state(Kind.BODY, "") : block(from, quoted);
    }

    private State inlines(int from, boolean quoted) {
        int label = LineShape.skipBlanks(text, from);
        int labelEnd = LineShape.endOfDefinitionLabel(text, label);
        if (labelEnd > 0) {
            return definition(label, labelEnd);
        }
        InlineHighlighting inlines = new InlineHighlighting(line, from, text.length());
        if (LineShape.isTableRow(text, from)) {
            inlines.markPipes();
        }
        inlines.highlight();
        inlines.markHardBreak();
        boolean comment = inlines.endsInComment();
        return state(comment ? Kind.HTML_COMMENT : text.substring(from).isBlank() ? Kind.BODY : Kind.PARAGRAPH, "");
    }

    private State definition(int label, int labelEnd) {
        boolean footnote = text.startsWith("[^", label);
        line.paint(footnote ? Style.MARKER : Style.LINK_TEXT, label, labelEnd);
        int rest = LineShape.skipBlanks(text, labelEnd);
        if (footnote) {
            new InlineHighlighting(line, rest, text.length()).highlight();
        } else {
            line.paint(Style.LINK_TARGET, rest, text.length());
        }
        return state(Kind.BODY, "");
    }

    private State state(Kind kind, String fence) {
        return new State(kind, fence, inList);
    }

    private Matcher at(Pattern pattern, int from) {
        return pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
    }

    private int indent(int from) {
        int columns = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                columns++;
            } else if (c == '\t') {
                columns += 4 - columns % 4;
            } else {
                break;
            }
        }
        return columns;
    }
}
