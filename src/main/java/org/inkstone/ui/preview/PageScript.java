package org.inkstone.ui.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.scene.web.WebEngine;

/** The functions of {@code page.js}, called in the page that is loaded. FX thread only. */
final class PageScript {

    private final WebEngine engine;
    private final String functions;

    /** How far a page is scrolled, in pixels. */
    record View(double top, double height, double pageHeight, double bodyTop) {}

    /**
     * What stands at a place of the page.
     *
     * @param piece of those that are in the page
     * @param part the list item or table row in it, -1 for none
     * @param before characters of text before the place in the part, or else in the piece; {@code behind} those behind it
     * @param textBefore the last of the text before the place; {@code textBehind} the first behind it
     */
    record TextPlace(int piece, int part, int before, int behind, String textBefore, String textBehind) {}

    PageScript(WebEngine engine) {
        this.engine = engine;
        try (InputStream in = PageScript.class.getResourceAsStream("page.js")) {
            functions = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once for each page that was loaded. */
    void install() {
        engine.executeScript(functions);
    }

    void setScheme(String scheme) {
        call("scheme", literal(scheme));
    }

    /** @param html of the document's body element, in which the pieces are left out */
    void setAround(String html) {
        call("setAround", literal(html));
    }

    /** @param added each becomes one child of the body */
    void replace(int from, int removed, List<String> added) {
        String html = added.isEmpty() ? "" : String.join("\n", added) + "\n";
        call("replace", from, removed, literal(html));
    }

    void gaps(double above, double below) {
        call("gaps", above, below);
    }

    double[] heights() {
        return numbers((String) call("heights"));
    }

    View view() {
        double[] numbers = numbers((String) call("view"));
        return new View(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    int indexAt(double y) {
        return ((Number) call("indexAt", y)).intValue();
    }

    /** Top and bottom of a piece, then the tops of the list items and table rows in it. */
    double[] places(int index) {
        return numbers((String) call("places", index));
    }

    /** Returns how far the page is scrolled then. */
    double scrollTo(double y) {
        return ((Number) call("scrollTo", y)).doubleValue();
    }

    void mark(int index) {
        call("mark", index);
    }

    Optional<TextPlace> textAt(double x, double y) {
        String[] lines = ((String) call("textAt", x, y)).split("\n", -1);
        if (lines.length < 3) {
            return Optional.empty();
        }
        double[] numbers = numbers(lines[0]);
        return Optional
                .of(new TextPlace((int) numbers[0], (int) numbers[1], (int) numbers[2], (int) numbers[3], lines[1], lines[2]));
    }

    /** Whether there is an element with this id; it is brought into sight then. */
    boolean reveal(String id) {
        return (Boolean) call("reveal", literal(id));
    }

    private Object call(String function, Object... arguments) {
        return engine.executeScript(
                "inkstone." + function + "(" + String.join(",", Arrays.stream(arguments).map(PageScript::written).toList())
                        + ")");
    }

    private static String written(Object argument) {
        return argument instanceof Double number ? String.format(Locale.ROOT, "%.3f", number) : argument.toString();
    }

    private static double[] numbers(String list) {
        return list.isEmpty() ? new double[0] : Arrays.stream(list.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    /** A JavaScript string literal (ECMAScript 2025, chapter 12.9.4). */
    static String literal(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20 || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
