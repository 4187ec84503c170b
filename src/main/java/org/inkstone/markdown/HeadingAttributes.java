package org.inkstone.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * The anchor that a writer gives a heading: {@code ## Title {#id .class}}, as PHP Markdown Extra, pandoc, Hugo and kramdown have it, and
 * {@code {/*id*}{@code /}} of MDX. Classes and other attributes belong to the blog's own theme and are left out.
 */
final class HeadingAttributes extends Node {

    private static final String ATTRIBUTE = "(?:[#.][^\\s{}\"'<>&#.]++|[\\w-]++=(?:\"[^\"{}]*+\"|[^\\s{}\"]++))";
    private static final Pattern AT_END = Pattern
            .compile("[ \\t]*+(?:\\{:?[ \\t]*+(?<list>" + ATTRIBUTE + "(?:[ \\t]+" + ATTRIBUTE
                    + ")*+)[ \\t]*+}|\\{/\\*[ \\t]*+(?<comment>[^\\s{}\"'<>&*]++)[ \\t]*+\\*/})[ \\t]*$");
    private static final Pattern ID = Pattern.compile("(?:^|\\s)#(\\S+)");
    /** Characters; what is longer is text. */
    private static final int LONGEST = 300;

    private final String id;

    private HeadingAttributes(BasedSequence chars, String id) {
        super(chars);
        this.id = id;
    }

    /** Where in the line {@code text} the attributes of a heading begin, the blanks before them included; -1 for nowhere. */
    static int start(CharSequence text) {
        Matcher found = find(text);
        return found == null ? -1 : found.start();
    }

    private static Matcher find(CharSequence text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
            end--;
        }
        int brace = end - 1;
        while (brace >= 0 && end - brace <= LONGEST && text.charAt(brace) != '{') {
            brace--;
        }
        if (end == 0 || text.charAt(end - 1) != '}' || brace <= 0 || text.charAt(brace) != '{') {
            return null;
        }
        int from = brace;
        while (from > 0 && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\t')) {
            from--;
        }
        Matcher found = AT_END.matcher(text).region(from, end);
        return from > 0 && text.charAt(brace - 1) != '\\' && found.matches() ? found : null;
    }

    /** Takes them out of what the headings say. */
    static void mark(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                markIn(heading);
            } else if (node.hasChildren()) {
                mark(node);
            }
        }
    }

    private static void markIn(Heading heading) {
        BasedSequence text = heading.getText();
        Matcher found = find(text);
        if (found == null) {
            return;
        }
        int start = text.getStartOffset() + found.start();
        Node next;
        for (Node node = heading.getFirstChild(); node != null; node = next) {
            next = node.getNext();
            if (node.getStartOffset() >= start) {
                node.unlink();
            } else if (node.getEndOffset() > start) {
                if (!(node instanceof Text)) {
                    return;
                }
                node.setChars(node.getChars().subSequence(0, start - node.getStartOffset()));
            }
        }
        String list = found.group("list");
        Matcher id = ID.matcher(list == null ? "" : list);
        String named = list == null ? found.group("comment") : id.find() ? id.group(1) : "";
        heading.appendChild(new HeadingAttributes(text.subSequence(found.start(), text.length()), named));
    }

    /** The anchor that the writer gave {@code heading}; empty for none. */
    static String id(Heading heading) {
        return heading.getLastChild() instanceof HeadingAttributes attributes ? attributes.id : "";
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
