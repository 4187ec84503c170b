package org.inkstone.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inkstone.markdown.RenderedBody;
import org.inkstone.markdown.RenderedPiece;
import org.inkstone.post.Metadata;
import org.inkstone.post.Post;
import org.inkstone.text.Words;
import org.jsoup.Jsoup;

/**
 * A post as a page: its header, its body, and the document around them.
 *
 * @param language tag for the root element
 * @param direction of the text as a whole
 * @param head what the page says about itself
 * @param header the HTML above the body: title, date, reading time, tags; empty where the post has none of these
 * @param words of the body's source
 * @param body with its images resolved
 */
public record PostPage(String language, TextDirection direction, String title, PageHead head, String header, int words,
        RenderedBody body) {

    /** The element that holds the pieces, one child each. */
    public static final String BODY_ID = "inkstone-body";
    /** The element that holds {@link #header}. */
    public static final String HEADER_ID = "inkstone-header";

    /** What a page may load: its own style sheet, the images that are put in the place of %s, nothing else, and nothing may run. */
    private static final String POLICY = "default-src 'none'; img-src %s; style-src 'unsafe-inline'; font-src data:; form-action 'none'; base-uri 'none'";
    private static final Pattern ALIGNED = Pattern
            .compile(
                    "(<(?:td|th|tr|p|div|h[1-6])\\b(?:(?! style=)[^<>])*) align=\"(left|center|right|justify)\"(?![^<>]* style=)");
    /** Which no page may hold (HTML, 13.1.4). */
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F-\\x9F]");

    public static PostPage of(Post post, RenderedBody rendered) {
        RenderedBody body = rendered.with(rendered.pieces().stream().map(PostPage::standard).toList());
        Metadata metadata = post.metadata();
        String language = metadata.language().matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? metadata.language() : "en";
        String title = withoutControls(metadata.title()).strip();
        int words = body.words();
        return new PostPage(language, TextDirection.of(metadata, language), title, PageHead.of(metadata, language, body),
                header(metadata, title, language, words, body), words, body);
    }

    /** The same page with another body. */
    public PostPage with(RenderedBody other) {
        return new PostPage(language, direction, title, head, header, words, other);
    }

    /** The same page with another head, such as one that knows the page's address. */
    public PostPage with(PageHead other) {
        return new PostPage(language, direction, title, other, header, words, body);
    }

    /** The policy of an exported page; none where the post's own HTML is trusted, as that may need anything. */
    static String exportPolicy(Trust trust) {
        return trust.rawHtml() ? "" : policy(trust.networkImages() ? "data: http: https:" : "data:");
    }

    /** @param images from where a page takes its images */
    public static String policy(String images) {
        return POLICY.formatted(images);
    }

    /**
     * The whole document: the theme's template with its places filled in. A template has as HTML {@code head} (all that stands in it but
     * the style sheet), {@code css}, {@code header} (title, date, reading time and tags) and {@code body}, or in an element
     * of its own with {@link #BODY_ID} only {@code content}; as text {@code language},
     * {@code rightToLeft}, {@code scheme}, {@code title}, {@code headline} (the title, unless the body begins with it), {@code date} (as
     * people write it), {@code day} (ISO 8601) and its parts ({@code year}, {@code month}, {@code month2}, {@code monthName},
     * {@code monthShort}, {@code dayOfMonth}, {@code dayOfMonth2}, {@code ordinal}, {@code weekday}, {@code weekdayShort}),
     * {@code description}, {@code words}, {@code minutes} and {@code bylined} (whether there is one of these two); {@code tagged} and
     * {@code tags} with the {@code name} of each.
     *
     * @param policy the content security policy of the page; empty for none
     * @param scheme {@code light} or {@code dark} to force one, empty to leave it to the reader's system
     */
    public String document(Theme theme, String policy, String scheme) {
        return filled(theme, top(policy), theme.css(), scheme, body.html());
    }

    /** The whole document in its site, whose style sheet is not in it. In a whole page of a blog the frame stands where the post does. */
    public String document(Theme theme, PageFrame frame) {
        if (theme.whole()) {
            return filled(theme, top("") + frame.head(), "", "", body.html() + "\n" + frame.below() + frame.above());
        }
        String page = filled(theme, top("") + frame.head(), "", "", body.html());
        int begin = bodyBegin(page);
        int end = bodyEnd(page, begin);
        return page.substring(0, begin) + "\n" + frame.above() + page.substring(begin, end).stripLeading() + frame.below()
                + page.substring(end);
    }

    /**
     * A page of a site that is no post, in a theme that is a whole page: it stands where a post would.
     *
     * @param language tag for the root element
     * @param heading which the page shows
     * @param head what stands in its head, with its title
     * @param content HTML below the heading
     */
    public static String document(Theme theme, String language, String heading, String head, String content) {
        PageHead none = new PageHead(heading, "", language, Optional.empty(), Optional.empty(), List.of(), "", "",
                Optional.empty());
        String headline = "<h1>" + escape(heading) + "</h1>";
        PostPage page = new PostPage(language, TextDirection.LEFT_TO_RIGHT, heading, none, headline, 0,
                new RenderedBody(List.of(), List.of(), 0, List.of()));
        String document = page.filled(theme, head, "", "", content);
        boolean isShown = Pattern.compile("<h[1-6][^>]*>\\s*(<[^>]*>\\s*)*" + Pattern.quote(escape(heading)))
                .matcher(document.substring(bodyBegin(document))).find();
        // A theme whose page has shown no title has no place for one.
        return isShown ? document : page.filled(theme, head, "", "", headline + "\n" + content);
    }

    private String top(String policy) {
        StringBuilder top = new StringBuilder("<meta charset=\"utf-8\">\n");
        if (!policy.isEmpty()) {
            top.append("<meta http-equiv=\"Content-Security-Policy\" content=\"").append(escape(policy)).append("\">\n");
        }
        return top.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n").append(head.html())
                .append("<meta name=\"generator\" content=\"Inkstone\">\n").toString();
    }

    /** What stands in the theme around the body, which is empty in it: the inside of the document's {@code body} element. */
    public String surroundings(Theme theme) {
        String document = filled(theme, "", "", "", "");
        int begin = bodyBegin(document);
        return document.substring(begin, bodyEnd(document, begin));
    }

    private static int bodyBegin(String document) {
        return document.indexOf('>', document.indexOf("<body")) + 1;
    }

    private static int bodyEnd(String document, int begin) {
        return Math.max(begin, document.lastIndexOf("</body>"));
    }

    private String filled(Theme theme, String top, String css, String scheme, String content) {
        Map<String, Object> values = new HashMap<>();
        values.put("language", language);
        values.put("rightToLeft", direction == TextDirection.RIGHT_TO_LEFT);
        values.put("scheme", scheme);
        values.put("head", top);
        values.put("css", css);
        values.put("header", "<header id=\"" + HEADER_ID + "\">" + header + "</header>");
        values.put("body", "<div id=\"" + BODY_ID + "\">\n" + content + "</div>");
        values.put("title", title.isEmpty() ? "Untitled" : title);
        values.put("headline", header.startsWith("<h1>") ? title : "");
        String minutes = words > 0 ? String.valueOf(Words.readingMinutes(words)) : "";
        values.put("minutes", minutes);
        values.put("day", head.published().map(LocalDate::toString).orElse(""));
        values.put("date", head.published().map(day -> written(day, language)).orElse(""));
        head.published().ifPresent(day -> values.putAll(DateParts.of(day, language)));
        values.put("content", content);
        values.put("description", head.description());
        values.put("words", String.valueOf(words));
        values.put("bylined", head.published().isPresent() || !minutes.isEmpty());
        values.put("tagged", !head.tags().isEmpty());
        values.put("tags", head.tags().stream().map(tag -> Map.of("name", tag)).toList());
        return theme.page().render(values);
    }

    /** A page with something at each place, to see what a template makes of it. */
    static PostPage probe() {
        PageHead head = new PageHead("Title", "", "en", Optional.of(LocalDate.EPOCH), Optional.empty(), List.of("tag"), "", "",
                Optional.empty());
        return new PostPage("en", TextDirection.LEFT_TO_RIGHT, "Title", head, "<h1>Title</h1>", 1,
                new RenderedBody(List.of(), List.of(), 1, List.of()));
    }

    /** Text as HTML text or as the value of a double-quoted attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** HTML has no {@code align} any more (chapter 16.2). What goes to a CMS or a mail, which may take styles away, keeps it. */
    private static RenderedPiece standard(RenderedPiece piece) {
        return piece.html().contains(" align=\"")
                ? piece.with(ALIGNED.matcher(piece.html()).replaceAll("$1 style=\"text-align: $2\""))
                : piece;
    }

    /** @param text of a field */
    static String withoutControls(String text) {
        return CONTROLS.matcher(text).replaceAll("");
    }

    private static String header(Metadata metadata, String title, String language, int words, RenderedBody body) {
        StringBuilder html = new StringBuilder();
        if (!title.isEmpty() && !opensWith(body, title)) {
            html.append("<h1>").append(escape(title)).append("</h1>");
        }
        List<String> facts = new ArrayList<>();
        metadata.date()
                .ifPresent(day -> facts.add("<time datetime=\"" + day + "\">" + escape(written(day, language)) + "</time>"));
        if (words > 0 && (!title.isEmpty() || !facts.isEmpty())) {
            facts.add(Words.readingMinutes(words) + " min read");
        }
        metadata.tags().forEach(tag -> facts.add(escape(withoutControls(tag))));
        if (!facts.isEmpty()) {
            html.append("<p class=\"post-meta\">").append(String.join(" · ", facts)).append("</p>");
        }
        return html.toString();
    }

    /** Many writers repeat the title as the first heading; the page shows it once. */
    private static boolean opensWith(RenderedBody body, String title) {
        if (body.pieces().isEmpty()) {
            return false;
        }
        RenderedPiece first = body.pieces().getFirst();
        return first.html().startsWith("<h1") && Jsoup.parseBodyFragment(first.html()).text().equals(title);
    }

    private static String written(LocalDate day, String language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language)).withDecimalStyle(DecimalStyle.STANDARD)
                .format(day);
    }
}
