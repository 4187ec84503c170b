package org.inkstone.export;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inkstone.markdown.RenderedBody;
import org.inkstone.markdown.RenderedPiece;
import org.inkstone.post.Field;
import org.inkstone.post.FieldValue;
import org.inkstone.post.Metadata;
import org.inkstone.post.Metadata.Role;
import org.jsoup.Jsoup;

/**
 * What a page says about itself to search engines and to those who link to it: the elements that HTML has for that, the Open Graph protocol
 * (ogp.me), Twitter's cards and schema.org's {@code BlogPosting} as JSON-LD. The last stands in a data block, which no browser runs and no
 * content security policy needs to allow.
 *
 * <p>All texts are on one line, and none is escaped yet. Addresses stand in a page only where it is known where the page will be.
 *
 * @param title empty where the post has none
 * @param description the summary of the post; without one its first paragraph, of which at most {@value #LONGEST} characters are taken
 * @param published the calendar day
 * @param modified the calendar day
 * @param image address of the picture that stands for the page, absolute or relative to it; empty for none
 * @param address of the page, absolute, where it is known
 */
public record PageHead(String title, String description, String language, Optional<LocalDate> published,
        Optional<LocalDate> modified, List<String> tags, String author, String image, Optional<URI> address) {

    /** Characters of a description; what is longer is cut by search engines. */
    private static final int LONGEST = 160;

    public PageHead {
        tags = List.copyOf(tags);
    }

    static PageHead of(Metadata metadata, String language, RenderedBody body) {
        String summary = line(metadata.summary());
        return new PageHead(line(metadata.title()), summary.isEmpty() ? firstWords(body) : summary, language, metadata.date(),
                metadata.modified(),
                metadata.tags().stream().map(PageHead::line).toList(), author(metadata), image(metadata), Optional.empty());
    }

    /**
     * The same head of a page that will stand at {@code page}.
     *
     * @param page absolute, {@code http} or {@code https}
     */
    public PageHead at(URI page) {
        return new PageHead(title, description, language, published, modified, tags, author, image, Optional.of(page));
    }

    /** The same head with another picture. */
    public PageHead withImage(String other) {
        return new PageHead(title, description, language, published, modified, tags, author, other, address);
    }

    /** The elements, each on a line: title, description, and where the address is known what needs it. */
    String html() {
        StringBuilder html = new StringBuilder();
        String shown = title.isEmpty() ? "Untitled" : title;
        html.append("<title>").append(PostPage.escape(shown)).append("</title>\n");
        name(html, "description", description);
        name(html, "author", author);
        address.ifPresent(page -> html.append("<link rel=\"canonical\" href=\"").append(PostPage.escape(page.toString()))
                .append("\">\n"));
        property(html, "og:type", "article");
        property(html, "og:title", shown);
        property(html, "og:description", description);
        address.ifPresent(page -> property(html, "og:url", page.toString()));
        property(html, "og:image", imageAddress());
        property(html, "og:locale", language.replace('-', '_'));
        published.ifPresent(day -> property(html, "article:published_time", day.toString()));
        modified.ifPresent(day -> property(html, "article:modified_time", day.toString()));
        tags.forEach(tag -> property(html, "article:tag", tag));
        name(html, "twitter:card", imageAddress().isEmpty() ? "summary" : "summary_large_image");
        html.append("<script type=\"application/ld+json\">").append(inScript(json(shown))).append("</script>\n");
        return html.toString();
    }

    /** What a search engine shows of {@code text}: whole words of its beginning, and three dots for the rest. */
    static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST - 1);
        if (end < LONGEST / 2) {
            // Chinese and Japanese have no blanks between words.
            end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        }
        return text.substring(0, end).replaceFirst("[\\s\\p{Punct}–—]+$", "") + "…";
    }

    private static String firstWords(RenderedBody body) {
        for (RenderedPiece piece : body.pieces()) {
            if (piece.html().startsWith("<p")) {
                String text = line(paragraph(piece.html()));
                if (!text.isEmpty()) {
                    return shortened(text);
                }
            }
        }
        return "";
    }

    /** Its text, without the numbers of footnotes and what stands in the place of an image. */
    private static String paragraph(String html) {
        var paragraph = Jsoup.parseBodyFragment(html).body();
        // Taken out, each of ten thousand would have all those behind it counted anew.
        paragraph.select(".footnote-ref, .image-note, annotation").empty();
        return paragraph.text();
    }

    private static String image(Metadata metadata) {
        return metadata.field(Role.IMAGE).map(Field::value).map(value -> switch (value) {
            case FieldValue.Sequence list -> list.items().stream().map(FieldValue.Item::text).findFirst().orElse("");
            case FieldValue.Scalar scalar -> scalar.text();
            case FieldValue.Mapping mapping -> "";
            case FieldValue.Opaque opaque -> "";
        }).map(PageHead::line).orElse("");
    }

    private static String author(Metadata metadata) {
        return metadata.fields().reversed().stream()
                .filter(field -> field.key().equalsIgnoreCase("author") && field.value() instanceof FieldValue.Scalar)
                .map(field -> line(field.value().text())).findFirst().orElse("");
    }

    /** Absolute; empty where there is none, or where the page's own is not known. */
    private String imageAddress() {
        if (address.isEmpty() || image.isEmpty()) {
            return "";
        }
        try {
            URI found = address.get().resolve(image.replace(" ", "%20"));
            return "http".equalsIgnoreCase(found.getScheme()) || "https".equalsIgnoreCase(found.getScheme())
                    ? found.toString()
                    : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private String json(String shown) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("@type", "Person");
        person.put("name", author);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("@context", "https://schema.org");
        members.put("@type", "BlogPosting");
        members.put("headline", shown);
        members.put("description", description);
        members.put("datePublished", published.map(LocalDate::toString).orElse(""));
        members.put("dateModified", modified.map(LocalDate::toString).orElse(""));
        members.put("inLanguage", language);
        members.put("keywords", tags);
        members.put("author", author.isEmpty() ? "" : person);
        members.put("mainEntityOfPage", address.map(URI::toString).orElse(""));
        members.put("image", imageAddress());
        members.values().removeIf(value -> value.equals("") || value.equals(List.of()));
        return JsonText.write(members);
    }

    private static void name(StringBuilder html, String name, String value) {
        meta(html, "name", name, value);
    }

    private static void property(StringBuilder html, String name, String value) {
        meta(html, "property", name, value);
    }

    private static void meta(StringBuilder html, String kind, String name, String value) {
        if (!value.isEmpty()) {
            html.append("<meta ").append(kind).append("=\"").append(name).append("\" content=\"").append(PostPage.escape(value))
                    .append("\">\n");
        }
    }

    private static String line(String text) {
        return PostPage.withoutControls(text).strip().replaceAll("\\s+", " ");
    }

    /** JSON that neither ends a script element nor hides its end (HTML, "Restrictions for contents of script elements"). */
    private static String inScript(String json) {
        // These three stand in strings only, where each may be written by its number.
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
