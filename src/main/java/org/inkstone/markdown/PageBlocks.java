package org.inkstone.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;

/**
 * Finds in a finished tree the blocks that blogs know beside those of Markdown, and puts them in the place of the paragraphs, lists and HTML
 * that they were read as: definition lists, the table of contents, figures, shortcodes.
 */
final class PageBlocks {

    private static final Set<String> CONTENTS = Set.of("[toc]", "[[toc]]", "[[_toc_]]", "{{<toc>}}", "{{%toc%}}", "{{toc}}");
    private static final int LONGEST_CONTENTS = 30;
    /** Characters of a paragraph of imports and exports. */
    private static final int LONGEST_MODULE_CODE = 20_000;
    /** kramdown's attribute line behind a list (kramdown.gettalong.org, "Automatic Table of Contents Generation"). */
    private static final Pattern KRAMDOWN_CONTENTS = Pattern.compile("\\n[ \\t]*\\{:\\s*toc\\b[^}\\n]*}\\s*$");

    private PageBlocks() {}

    static void mark(Node parent) {
        if (!(parent instanceof DefinitionList)) {
            DefinitionLists.gather(parent);
        }
        Node next;
        for (Node node = parent.getFirstChild(); node != null; node = next) {
            next = node.getNext();
            Block block = node instanceof Block inner ? replacement(inner) : null;
            if (block != null) {
                node.insertBefore(block);
                node.unlink();
            } else if (node instanceof Block) {
                mark(node);
            }
        }
    }

    private static Block replacement(Block block) {
        return switch (block) {
            case Paragraph paragraph -> ofParagraph(paragraph);
            case ListBlock list when isContents(list) -> new TocBlock(list.getChars());
            case ShortcodeBlock shortcodes when isContents(shortcodes.source()) -> new TocBlock(shortcodes.getChars());
            case HtmlBlockBase html -> ofHtml(html);
            default -> null;
        };
    }

    private static Block ofParagraph(Paragraph paragraph) {
        if (isContents(paragraph)) {
            return new TocBlock(paragraph.getChars());
        }
        if (isShortcodes(paragraph) || isModuleCode(paragraph)) {
            return new ShortcodeBlock(paragraph.getChars(), paragraph.getContentChars().toString().strip());
        }
        return Figures.of(paragraph);
    }

    /** A reference {@code [toc]} that is defined is none. */
    private static boolean isContents(Paragraph paragraph) {
        Node node = paragraph.getFirstChild();
        while (node != null && !(node instanceof LinkRef)) {
            node = node.getNext();
        }
        return node == null && isContents(paragraph.getChars());
    }

    private static boolean isContents(CharSequence source) {
        return source.length() <= LONGEST_CONTENTS
                && CONTENTS.contains(source.toString().replaceAll("\\s", "").toLowerCase(Locale.ROOT));
    }

    private static boolean isContents(ListBlock list) {
        Node item = list.getFirstChild();
        Node only = item == null || item.getNext() != null ? null : item.getFirstChild();
        return only instanceof Paragraph paragraph && paragraph.getNext() == null
                && paragraph.getTextLength() < LONGEST_MODULE_CODE
                && KRAMDOWN_CONTENTS.matcher(paragraph.getChars()).find();
    }

    private static boolean isShortcodes(Paragraph paragraph) {
        boolean found = false;
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            boolean shortcode = node instanceof Shortcode;
            if (!shortcode && !(node instanceof SoftLineBreak) && !node.getChars().isBlank()) {
                return false;
            }
            found |= shortcode;
        }
        return found;
    }

    private static boolean isModuleCode(Paragraph paragraph) {
        return (paragraph.getChars().startsWith("import") || paragraph.getChars().startsWith("export"))
                && paragraph.getTextLength() <= LONGEST_MODULE_CODE
                && ShortcodeSyntax.isModuleCode(paragraph.getContentChars().toString().strip());
    }

    /** Lines that begin with a component's tag are MDX: the sanitiser would leave nothing of the tag. */
    private static Block ofHtml(HtmlBlockBase html) {
        String source = html.getContentChars().toString().strip();
        return source.startsWith("<") && ShortcodeSyntax.endOfComponent(source, 0) > 0
                ? new ShortcodeBlock(html.getChars(), source)
                : null;
    }
}
