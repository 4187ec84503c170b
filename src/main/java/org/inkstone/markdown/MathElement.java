package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of MathML, written in the form in which HTML and XML agree. Belongs to the conversion that makes it.
 *
 * <p>Invariant: its name is one of a fixed list, its text is escaped, and the values of its attributes come from the program, so that no
 * formula can bring anything else into a page.
 */
final class MathElement {

    private static final Set<String> ELEMENTS = Set.of("math", "semantics", "annotation", "mrow", "mi", "mo", "mn", "mtext",
            "mspace",
            "mfrac", "msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd",
            "mstyle",
            "mphantom", "menclose", "mpadded");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<MathElement> children;
    private final String text;

    private MathElement(String name, List<MathElement> children, String text) {
        if (!ELEMENTS.contains(name)) {
            throw new IllegalArgumentException(name);
        }
        this.name = name;
        this.children = children;
        this.text = text;
    }

    static MathElement of(String name, MathElement... children) {
        return new MathElement(name, List.of(children), "");
    }

    static MathElement of(String name, List<MathElement> children) {
        return new MathElement(name, List.copyOf(children), "");
    }

    static MathElement leaf(String name, String text) {
        return new MathElement(name, List.of(), text);
    }

    static MathElement identifier(String text) {
        return leaf("mi", text);
    }

    static MathElement operator(String text) {
        return leaf("mo", text);
    }

    /** @param width a length of CSS */
    static MathElement space(String width) {
        return of("mspace").with("width", width);
    }

    /** Text with the blanks at its ends, which MathML would drop. */
    static MathElement text(String text) {
        List<MathElement> parts = new ArrayList<>();
        String words = text.replaceAll("\\s+", " ");
        if (words.startsWith(" ")) {
            parts.add(space("0.33em"));
        }
        if (!words.isBlank()) {
            parts.add(leaf("mtext", words.strip()));
            if (words.endsWith(" ")) {
                parts.add(space("0.33em"));
            }
        }
        return row(parts);
    }

    /** One element stands for itself. */
    static MathElement row(List<MathElement> parts) {
        return parts.size() == 1 ? parts.getFirst() : of("mrow", parts);
    }

    /** @param value from the program, never from a formula */
    MathElement with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    boolean is(String element) {
        return name.equals(element);
    }

    String text() {
        return text;
    }

    String html() {
        StringBuilder html = new StringBuilder();
        write(html);
        return html.toString();
    }

    private void write(StringBuilder html) {
        html.append('<').append(name);
        attributes.forEach((attribute, value) -> html.append(' ').append(attribute).append("=\"").append(value).append('"'));
        html.append('>');
        text.codePoints().forEach(c -> escape(c, html));
        for (MathElement child : children) {
            child.write(html);
        }
        html.append("</").append(name).append('>');
    }

    /** HTML writes the no-break space by a name that XML does not know, and neither has most of the control characters. */
    private static void escape(int c, StringBuilder html) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '\t', '\n' -> html.append((char) c);
            case '\u00A0', '\r' -> html.append(' ');
            default -> html.appendCodePoint(c < ' ' || c >= 0xD800 && c <= 0xDFFF || c >= 0xFFFE && c <= 0xFFFF ? 0xFFFD : c);
        }
    }
}
