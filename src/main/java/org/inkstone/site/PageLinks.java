package org.inkstone.site;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.export.Address;
import org.inkstone.markdown.RenderedBody;
import org.inkstone.markdown.RenderedPiece;
import org.inkstone.post.Post;
import org.inkstone.site.PostContents.Link;
import org.inkstone.text.LineIndex;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes the links of one post lead to pages; those that lead nowhere become text. For one thread. */
final class PageLinks {

    private final Post post;
    private final String source;
    private final String page;
    private final Targets targets;
    private final List<Link> links = new ArrayList<>();
    /** Made with the first link. */
    private LineIndex lines;

    PageLinks(Post post, String source, String page, Targets targets) {
        this.post = post;
        this.source = source;
        this.page = page;
        this.targets = targets;
    }

    RenderedBody resolve(RenderedBody body) {
        return body.with(body.pieces().stream().map(this::resolve).toList());
    }

    /** Those that were found, with what they lead to. */
    List<Link> links() {
        return links;
    }

    private RenderedPiece resolve(RenderedPiece piece) {
        if (!mayHaveLocal(piece.html())) {
            return piece;
        }
        Document document = Jsoup.parseBodyFragment(piece.html());
        document.outputSettings().prettyPrint(false);
        boolean changed = false;
        for (Element link : document.select("a[href]")) {
            changed |= resolve(link, piece);
        }
        return changed ? piece.with(document.body().html()) : piece;
    }

    /** Whether an address stands in it that does not lead to the network. */
    private static boolean mayHaveLocal(String html) {
        for (int at = html.indexOf("href="); at >= 0; at = html.indexOf("href=", at + 5)) {
            if (!html.startsWith("\"http", at + 5) && !html.startsWith("\"mailto:", at + 5)) {
                return true;
            }
        }
        return html.contains("HREF") || html.contains("href =");
    }

    private boolean resolve(Element link, RenderedPiece piece) {
        String href = link.attr("href").strip();
        if (Address.hasScheme(href)) {
            return false;
        }
        int hash = href.indexOf('#');
        String address = hash < 0 ? href : href.substring(0, hash);
        String fragment = hash < 0 ? "" : Address.decoded(href.substring(hash + 1));
        boolean isOfFootnote = link.hasClass("footnote-backref") || link.hasClass("footnote-ref");
        if (address.isEmpty() && isOfFootnote) {
            return false;
        }
        String target = targets.find(source, address);
        int offset = place(href, piece);
        links.add(new Link(address, fragment, target, lines.line(offset), lines.column(offset)));
        if (address.isEmpty()) {
            return false;
        }
        if (target.isEmpty()) {
            link.removeAttr("href");
        } else {
            link.attr("href", Href.relative(page, target) + (hash < 0 ? "" : href.substring(hash)));
        }
        return true;
    }

    private int place(String href, RenderedPiece piece) {
        String text = post.source().lf();
        lines = lines == null ? LineIndex.of(text) : lines;
        int start = post.body().start() + piece.source().start();
        int end = Math.min(post.body().start() + piece.source().end(), text.length());
        int found = text.substring(start, end).indexOf(href);
        if (found < 0) {
            found = text.substring(start, end).indexOf(Address.decoded(href));
        }
        return start + Math.max(0, found);
    }
}
