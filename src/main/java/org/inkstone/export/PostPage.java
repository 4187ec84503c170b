package org.inkstone.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    private static final String POLICY = "default-src 'none'; img-src %s; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

    public static PostPage of(Post post, RenderedBody body) {
        Metadata metadata = post.metadata();
        String language = metadata.language().matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? metadata.language() : "en";
        String title = metadata.title().strip();
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
     * The whole document.
     *
     * @param policy the content security policy of the page; empty for none
     * @param scheme {@code light} or {@code dark} to force one, empty to leave it to the reader's system
     */
    public String document(Theme theme, String policy, String scheme) {
        StringBuilder html = new StringBuilder(theme.css().length() + 4096);
        html.append("<!DOCTYPE html>\n<html lang=\"").append(escape(language)).append('"');
        if (direction == TextDirection.RIGHT_TO_LEFT) {
            html.append(" dir=\"rtl\"");
        }
        if (!scheme.isEmpty()) {
            html.append(" data-scheme=\"").append(escape(scheme)).append('"');
        }
        html.append(">\n<head>\n<meta charset=\"utf-8\">\n");
        if (!policy.isEmpty()) {
            html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"").append(escape(policy)).append("\">\n");
        }
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append(head.html());
        html.append("<meta name=\"generator\" content=\"Inkstone\">\n");
        html.append("<style>\n").append(theme.css()).append("</style>\n</head>\n<body>\n<article class=\"post\">\n");
        html.append("<header id=\"").append(HEADER_ID).append("\">").append(header).append("</header>\n");
        html.append("<div id=\"").append(BODY_ID).append("\">\n").append(body.html()).append("</div>\n");
        return html.append("</article>\n</body>\n</html>\n").toString();
    }

    /** Text as HTML text or as the value of a double-quoted attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
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
        metadata.tags().forEach(tag -> facts.add(escape(tag)));
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
