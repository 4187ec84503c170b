package org.inkstone.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.inkstone.export.PageFrame;
import org.inkstone.export.PostPage;
import org.inkstone.files.ContentHash;

/**
 * What all pages of a package have in common.
 *
 * @param stylesheet its path
 * @param css what is in it
 * @param key of all that every page depends on
 */
record Site(SiteOptions options, String stylesheet, String css, String key) {

    static Site of(SiteOptions options) {
        String frame = Resources.text(options.theme().whole() ? "site-whole.css" : "site.css");
        String css = options.theme().css() + (options.kind() == SiteOptions.Kind.SITE ? frame : "");
        String stylesheet = "style-" + ContentHash.of(css.getBytes(StandardCharsets.UTF_8)).hex().substring(0, Assets.DIGITS)
                + ".css";
        String version = Site.class.getPackage().getImplementationVersion();
        String key = Key.of(version == null ? "" : version, options.kind().name(), options.title(), options.author(),
                options.language(), options.siteUrl().map(Object::toString).orElse(""), stylesheet,
                options.trust().networkImages(),
                options.trust().rawHtml(), options.theme().page().text(), options.theme().whole(), Resources.text("list.html"),
                Resources.text("list-head.html"), Resources.text("entries.html"),
                Resources.text("redirect.html"));
        return new Site(options, stylesheet, css, key);
    }

    boolean isWhole() {
        return options.kind() == SiteOptions.Kind.SITE;
    }

    /** Whether there are feeds and a map, which need to know where they are. */
    boolean hasFeeds() {
        return isWhole() && options.siteUrl().isPresent();
    }

    /** The address of {@code path} where the site will be; where that is not known, from the page {@code from}. */
    String canonical(String from, String path) {
        return options.siteUrl().map(url -> Href.absolute(url, path)).orElseGet(() -> Href.relative(from, path));
    }

    /** What stands around the contents of the page {@code path}, which says itself where it is. */
    PageFrame frame(String path, String below) {
        StringBuilder head = new StringBuilder();
        head.append(link("stylesheet", Href.relative(path, stylesheet), ""));
        if (!isWhole()) {
            return new PageFrame(head.toString(), "", below);
        }
        options.siteUrl().ifPresent(url -> {
            head.append(link("alternate", Href.relative(path, Feeds.ATOM), "application/atom+xml"));
            head.append(link("alternate", Href.relative(path, Feeds.JSON), "application/feed+json"));
        });
        return new PageFrame(head.toString(), navigation(path), below);
    }

    /** Says in the head of the page {@code path} where it is; empty where that is not known. */
    String canonicalLink(String path) {
        return options.siteUrl().map(url -> link("canonical", Href.absolute(url, path), "")).orElse("");
    }

    private String navigation(String path) {
        List<String> links = new ArrayList<>();
        links.add(anchor(path, "index.html", options.title()));
        links.add(anchor(path, Lists.ARCHIVE, "Archive"));
        links.add(anchor(path, Lists.TAGS, "Tags"));
        return "<nav class=\"site-nav\">" + String.join("", links) + "</nav>\n";
    }

    private static String anchor(String from, String to, String text) {
        return "<a href=\"" + PostPage.escape(Href.relative(from, to)) + "\">" + PostPage.escape(text) + "</a>";
    }

    private static String link(String relation, String href, String type) {
        return "<link rel=\"" + relation + "\"" + (type.isEmpty() ? "" : " type=\"" + type + "\"") + " href=\""
                + PostPage.escape(href)
                + "\">\n";
    }
}
