package org.inkstone.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page as what sets PDFs can read: CSS 2.1, no MathML, no SVG, no form controls.
 *
 * @param html with a bookmark for each heading
 * @param notes what is shown otherwise than on the page, each one sentence
 */
record PdfDocument(Document html, List<String> notes) {

    private static final Pattern VARIABLE = Pattern.compile("var\\(--([a-z-]+)\\)");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(?:https?://|mailto:)");
    /** Lines of code that go on on the next page; fewer stand together. */
    private static final int LONG_CODE = 30;
    private static final int CHARACTERS_NAMED = 3;

    /** How PDFs look: the colours are those that {@code theme} has on a light page. */
    static Theme look(Theme theme) {
        Matcher variable = VARIABLE.matcher(Theme.resource("pdf.css"));
        return new Theme("PDF", variable.replaceAll(found -> theme.light(found.group(1))), Theme.paper().page());
    }

    static PdfDocument of(String page) {
        Document html = Jsoup.parse(page);
        List<String> notes = new ArrayList<>();
        html.select(".footnote-backref").remove();
        links(html);
        formulas(html, notes);
        pictures(html, notes);
        checkboxes(html);
        html.select("pre").stream().filter(code -> code.wholeText().lines().count() > LONG_CODE)
                .forEach(code -> code.addClass("long"));
        bookmarks(html);
        missing(PdfFonts.missing(html.wholeText()), notes);
        return new PdfDocument(html, List.copyOf(notes));
    }

    /** What leads to a place beside the page leads nowhere from a PDF, or to whatever file has that name where it is read. */
    private static void links(Document html) {
        for (Element link : html.select("a[href]")) {
            String address = link.attr("href");
            boolean inside = address.length() > 1 && address.startsWith("#")
                    && html.getElementById(Address.decoded(address.substring(1))) != null;
            if (!inside && !ABSOLUTE.matcher(address).lookingAt()) {
                link.removeAttr("href");
            }
        }
    }

    private static void formulas(Document html, List<String> notes) {
        var formulas = html.select("math");
        for (Element formula : formulas) {
            Element source = formula.selectFirst("annotation");
            formula.replaceWith(new Element("code").addClass("math-source")
                    .text(source == null ? formula.text() : source.wholeText()));
        }
        if (!formulas.isEmpty()) {
            notes.add("Formulas stand in the PDF as they are written.");
        }
    }

    private static void pictures(Document html, List<String> notes) {
        int left = 0;
        for (Element picture : html.select("img, svg")) {
            String source = picture.attr("src");
            if (!source.matches("(?s)data:image/(?:png|jpe?g|gif|bmp)[;,].*")) {
                picture.replaceWith(new Element("span").addClass("image-note")
                        .text("[" + (picture.attr("alt").isBlank() ? "image" : picture.attr("alt").strip()) + "]"));
                left++;
            }
        }
        if (left > 0) {
            notes.add((left == 1 ? "One picture is" : left + " pictures are")
                    + " named in the PDF but not shown: it shows PNG, JPEG and GIF.");
        }
    }

    private static void checkboxes(Document html) {
        for (Element box : html.select("input[type=checkbox]")) {
            Element item = box.closest("li");
            if (item != null) {
                item.addClass("task");
            }
            box.replaceWith(new Element("span").addClass(box.hasAttr("checked") ? "box done" : "box"));
        }
    }

    private static void bookmarks(Document html) {
        Element bookmarks = html.head().appendElement("bookmarks");
        int unnamed = 0;
        for (Element heading : html.body().select("h1, h2, h3, h4, h5, h6")) {
            if (heading.id().isEmpty()) {
                heading.attr("id", "pdf-heading-" + ++unnamed);
            }
            bookmarks.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        }
        if (bookmarks.childrenSize() == 0) {
            bookmarks.remove();
        }
    }

    private static void missing(Set<Integer> characters, List<String> notes) {
        if (!characters.isEmpty()) {
            String named = characters.stream().limit(CHARACTERS_NAMED).map(Character::toString).collect(Collectors.joining(" "));
            notes.add("The fonts of PDFs lack " + (characters.size() == 1
                    ? "the character " + named
                    : characters.size() + " of the characters, such as " + named)
                    + "; print the exported page from a browser instead.");
        }
    }
}
