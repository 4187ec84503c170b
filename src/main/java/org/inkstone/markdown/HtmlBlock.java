package org.inkstone.markdown;

import java.util.regex.Pattern;

/** The seven ways in which a line begins a block of raw HTML, and how such a block ends (CommonMark 0.31.2, section 4.6). */
enum HtmlBlock {
    RAW_TEXT("<(?:script|pre|style|textarea)(?:[ \\t>].*|$)", null), COMMENT("<!--.*", "-->"), INSTRUCTION("<\\?.*",
            "?>"), CDATA("<!\\[CDATA\\[.*", "]]>"), DECLARATION("<![a-z].*", ">"),
    /** A tag that makes a block, whatever follows it. Ends at a blank line. */
    BLOCK_TAG(
            "</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt"
                    + "|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu"
                    + "|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr"
                    + "|track|ul)(?:[ \\t].*|/?>.*|$)",
            ""),
    /** Any tag that fills its line; it cannot interrupt a paragraph. Ends at a blank line. */
    WHOLE_TAG(
            "(?:<[a-z][a-z0-9-]*(?:[ \\t]+[a-z_:][a-z0-9_.:-]*(?:[ \\t]*=[ \\t]*(?:[^\"'=<>` \\t]+|'[^']*'|\"[^\"]*\"))?)*[ \\t]*/?>"
                    + "|</[a-z][a-z0-9-]*[ \\t]*>)[ \\t]*",
            "");

    /** Characters: a longer line begins no block, as matching it would need a deep stack. */
    private static final int LONGEST_TAG = 2_000;
    private static final Pattern RAW_TEXT_TAG = Pattern.compile("<(?:script|pre|style|textarea)(?![a-z0-9-])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RAW_TEXT_END = Pattern.compile("</(?:script|pre|style|textarea)>", Pattern.CASE_INSENSITIVE);

    private final Pattern begin;
    private final String end;

    HtmlBlock(String begin, String end) {
        this.begin = Pattern.compile(begin, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        this.end = end;
    }

    /**
     * What {@code line}, which begins with {@code <}, opens; null for nothing.
     *
     * @param inParagraph whether it would interrupt a paragraph
     */
    static HtmlBlock openedBy(String line, boolean inParagraph) {
        String head = line.length() > LONGEST_TAG ? line.substring(0, LONGEST_TAG) : line;
        for (HtmlBlock block : values()) {
            if (block != WHOLE_TAG
                    ? block.begin.matcher(head).matches()
                    : !inParagraph && head.length() == line.length() && !RAW_TEXT_TAG.matcher(head).lookingAt()
                            && block.begin.matcher(head).matches()) {
                return block;
            }
        }
        return null;
    }

    /** Whether {@code line}, the first one too, ends the block; it still belongs to it. */
    boolean endsIn(String line) {
        return this == RAW_TEXT ? RAW_TEXT_END.matcher(line).find() : !end.isEmpty() && line.contains(end);
    }

    boolean endsBeforeBlankLine() {
        return this == BLOCK_TAG || this == WHOLE_TAG;
    }
}
