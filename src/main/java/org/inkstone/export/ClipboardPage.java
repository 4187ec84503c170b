package org.inkstone.export;

import java.util.List;

import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.markdown.RenderedBody;
import org.inkstone.post.Post;
import org.inkstone.text.Problem;
import org.inkstone.text.TextRange;
import org.jsoup.nodes.Element;

/**
 * A post, or some blocks of it, to be pasted into a mail or a word processor: those read no style sheet, so each element says how it looks.
 *
 * @param html for what takes formatted text
 * @param text for what takes only characters
 * @param problems what is missing, by line of the post
 */
public record ClipboardPage(String html, String text, List<Problem> problems) {

    public ClipboardPage {
        problems = List.copyOf(problems);
    }

    /** @param elements as a selector of CSS */
    private record Look(String elements, String style) {}

    /** Which elements look how; a later line adds to what an earlier one says. A colour of the theme stands between braces. */
    private static final List<Look> LOOKS = List.of(
            new Look("h1, h2, h3, h4, h5, h6",
                    "font-family: Arial, Helvetica, sans-serif; line-height: 1.25; margin: 1.2em 0 0.4em"),
            new Look("h1", "font-size: 22pt"),
            new Look("h2", "font-size: 16pt"),
            new Look("h3", "font-size: 13pt"),
            new Look("h4, h5, h6", "font-size: 11pt"),
            new Look("p, ul, ol, dl", "margin: 0 0 0.8em"),
            new Look("li > p, td > p", "margin: 0 0 0.3em"),
            new Look("a", "color: {accent}"),
            new Look("blockquote",
                    "margin: 0 0 0.8em; padding: 2px 0 2px 14px; border-left: 3px solid {accent}; color: {muted}"),
            new Look("code, kbd, samp",
                    "font-family: Consolas, Menlo, 'Courier New', monospace; font-size: 0.9em; background: {tint}"),
            new Look("pre",
                    "margin: 0 0 0.8em; padding: 10px 12px; background: {tint}; font-family: Consolas, Menlo, 'Courier New',"
                            + " monospace; font-size: 10pt; line-height: 1.4; white-space: pre-wrap; text-align: left"),
            new Look("pre code", "font-size: inherit; background: none"),
            new Look("table", "border-collapse: collapse; margin: 0 0 0.8em"),
            new Look("th, td", "border: 1px solid {line}; padding: 5px 9px; text-align: left; vertical-align: top"),
            new Look("th", "background: {tint}; font-weight: bold"),
            new Look("[align=center]", "text-align: center"),
            new Look("[align=right]", "text-align: right"),
            new Look("img", "max-width: 100%; height: auto"),
            new Look("figure", "margin: 0 0 0.8em"),
            new Look("figcaption", "font-size: 10pt; color: {muted}"),
            new Look(".math-display", "margin: 0 0 0.8em; text-align: center"),
            new Look("dt", "font-weight: bold"),
            new Look("hr", "border: 0; border-top: 1px solid {line}; margin: 1.4em 0"),
            new Look("mark", "background: {mark}"),
            new Look(".footnotes", "font-size: 10pt; color: {muted}"),
            new Look(".image-note, .notice, .shortcode", "color: {muted}"));

    private static final String WHOLE = "font-family: Georgia, 'Times New Roman', serif; font-size: 12pt; line-height: 1.5; color: {ink}";

    /**
     * Blocks on the disk for the images, which are part of the HTML.
     *
     * @param selected in LF coordinates of the body: the blocks that it touches are taken; an empty range stands for the whole post, with
     *        its title
     */
    public static ClipboardPage of(Post post, TextRange selected, MarkdownRenderer renderer, ImageFolder folder, Trust trust,
            Theme theme) {
        RenderedBody rendered = PortableHtml.selected(renderer.render(post.bodyText()), selected);
        PageImages.Resolved resolved = PageImages.resolve(rendered, post, folder,
                trust.networkImages() ? PageImages.Embedding.INLINE_OR_FROM_NETWORK : PageImages.Embedding.INLINE);
        PostPage page = PostPage.of(post, resolved.body());
        String title = selected.isEmpty() && page.header().startsWith("<h1>")
                ? "<h1>" + PostPage.escape(page.title()) + "</h1>\n"
                : "";
        Element body = PortableHtml.of(title + resolved.body().html());
        String text = PlainText.of(body);
        body.select(".footnotes > hr, a.footnote-backref").remove();
        body.select("a[href^=#]").unwrap();
        for (Element formula : body.select("math")) {
            formula.replaceWith(new Element("i").text(PlainText.formula(formula)));
        }
        LOOKS.forEach(look -> body.select(look.elements()).forEach(element -> add(element, look.style(), theme)));
        body.select("*").forEach(element -> element.removeAttr("class").removeAttr("id").removeAttr("loading")
                .removeAttr("decoding"));
        Element whole = new Element("div").attr("lang", page.language());
        if (page.direction() == TextDirection.RIGHT_TO_LEFT) {
            whole.attr("dir", "rtl");
        }
        add(whole, WHOLE, theme);
        body.childNodesCopy().forEach(whole::appendChild);
        body.empty().appendChild(whole);
        return new ClipboardPage(body.html().strip() + "\n", text, resolved.problems());
    }

    private static void add(Element element, String look, Theme theme) {
        String before = element.attr("style");
        String said = look;
        for (String colour : List.of("ink", "muted", "line", "accent", "tint", "mark")) {
            said = said.replace("{" + colour + "}", theme.light(colour));
        }
        element.attr("style", before.isEmpty() ? said : before + "; " + said);
    }
}
