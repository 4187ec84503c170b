package org.inkstone.export;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.inkstone.markdown.RenderedBody;
import org.inkstone.markdown.RenderedPiece;
import org.inkstone.text.TextRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** The HTML of a body for places that do not have our style sheet: what only a class says is said by elements and characters. */
final class PortableHtml {

    private static final String FOOTNOTES = "<div class=\"footnotes\">";

    private static final String TEXTS = "p, li, h1, h2, h3, h4, h5, h6, th, td, dt, dd, figcaption, summary";
    private static final Set<Integer> LETTERS = Set.of((int) Character.DIRECTIONALITY_LEFT_TO_RIGHT,
            (int) Character.DIRECTIONALITY_RIGHT_TO_LEFT, (int) Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);

    private PortableHtml() {}

    /** The body of a document of its own, whose text is printed as it stands. */
    static Element of(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        body.select("span[class^=hl-]").unwrap();
        for (Element box : body.select("input[type=checkbox]")) {
            box.replaceWith(new TextNode(box.hasAttr("checked") ? "☑" : "☐"));
        }
        for (Element alert : body.select(".markdown-alert")) {
            alert.tagName("blockquote");
            for (Element title : alert.select("> .markdown-alert-title")) {
                title.removeClass("markdown-alert-title");
                title.tagName("strong").wrap("<p></p>");
            }
        }
        body.select(TEXTS).stream().filter(text -> !text.hasAttr("dir") && runsLeft(text.text()))
                .forEach(text -> text.attr("dir", "rtl"));
        return body;
    }

    /** Whether its first letter is one of a script that is written from right to left (Unicode's rule P2). */
    private static boolean runsLeft(String text) {
        byte first = (byte) text.codePoints().map(Character::getDirectionality).filter(LETTERS::contains).findFirst()
                .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT);
        return first != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    /**
     * The blocks that {@code selected} touches, with the footnotes that they refer to.
     *
     * @param selected in LF coordinates of the body; an empty range stands for the whole
     */
    static RenderedBody selected(RenderedBody body, TextRange selected) {
        if (selected.isEmpty()) {
            return body;
        }
        List<RenderedPiece> pieces = body.pieces().stream().filter(piece -> !isFootnotes(piece))
                .filter(piece -> piece.source().start() < selected.end() && piece.source().end() > selected.start()).toList();
        Elements references = new Elements();
        pieces.forEach(piece -> references.addAll(Jsoup.parseBodyFragment(piece.html()).select("a.footnote-ref")));
        List<String> ids = references.eachAttr("href");
        List<RenderedPiece> notes = ids.isEmpty()
                ? List.of()
                : body.pieces().stream().filter(PortableHtml::isFootnotes).map(piece -> piece.with(only(piece.html(), ids)))
                        .toList();
        return body.with(Stream.concat(pieces.stream(), notes.stream()).toList());
    }

    private static boolean isFootnotes(RenderedPiece piece) {
        return piece.source().isEmpty() && piece.html().startsWith(FOOTNOTES);
    }

    private static String only(String footnotes, List<String> ids) {
        Document document = Jsoup.parseBodyFragment(footnotes);
        document.outputSettings().prettyPrint(false);
        for (Element note : document.select(".footnotes > ol > li")) {
            if (ids.contains("#" + note.id())) {
                // Its number stays that of the whole post, which is the one in the text.
                note.attr("value", note.id().replaceAll("\\D", ""));
            } else {
                note.remove();
            }
        }
        return document.body().html();
    }
}
