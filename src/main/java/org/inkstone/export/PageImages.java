package org.inkstone.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.inkstone.files.ReadResult;
import org.inkstone.markdown.RenderedBody;
import org.inkstone.markdown.RenderedPiece;
import org.inkstone.post.Post;
import org.inkstone.text.LineIndex;
import org.inkstone.text.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Gives the images of a body their place in a page. An image that is there is shown; one that is missing, or stands on the network, is
 * replaced by a visible note with its address, in preview and export alike, and reported with its line.
 */
public final class PageImages {

    /** How a local image gets into the page. */
    public enum Embedding {
        /** By its address as written: the page is shown where the address can be followed (the preview). */
        REFERENCED,
        /** As a {@code data:} address: the page stands alone. */
        INLINE
    }

    /** A body whose images are resolved, and what is wrong with them. */
    public record Resolved(RenderedBody body, List<Problem> problems) {

        public Resolved {
            problems = List.copyOf(problems);
        }
    }

    private final ImageFolder folder;
    private final Embedding embedding;
    private final Post post;
    private final List<Problem> problems = new ArrayList<>();

    private PageImages(ImageFolder folder, Embedding embedding, Post post) {
        this.folder = folder;
        this.embedding = embedding;
        this.post = post;
    }

    /** Blocks on the disk. */
    public static Resolved resolve(RenderedBody body, Post post, ImageFolder folder, Embedding embedding) {
        PageImages images = new PageImages(folder, embedding, post);
        List<RenderedPiece> pieces = body.pieces().stream().map(images::resolve).toList();
        return new Resolved(body.with(pieces), images.problems);
    }

    private RenderedPiece resolve(RenderedPiece piece) {
        if (!piece.html().contains("<img")) {
            return piece;
        }
        Document document = Jsoup.parseBodyFragment(piece.html());
        document.outputSettings().prettyPrint(false);
        for (Element image : document.select("img")) {
            resolve(image, piece);
        }
        return piece.with(document.body().html());
    }

    private void resolve(Element image, RenderedPiece piece) {
        String address = image.attr("src");
        if (address.startsWith("data:")) {
            return;
        }
        if (ImageFolder.isRemote(address)) {
            report(piece, address, "The image " + address + " stands on the network and is not part of the page.");
            Element link = new Element("a").attr("href", address).addClass("image-note")
                    .text(named("Image on the network", image.attr("alt"), address));
            // A link inside a link is no HTML: inside one, the note is only text.
            image.replaceWith(image.closest("a") == null ? link : note("Image on the network", image, address));
            return;
        }
        Optional<Path> file = folder.find(address);
        if (file.isEmpty()) {
            report(piece, address,
                    "The image " + (address.isEmpty() ? "without an address" : address) + " was not found in the blog's folder.");
            image.replaceWith(note("Image not found", image, address));
        } else if (embedding == Embedding.INLINE) {
            switch (folder.disk().read(file.get())) {
                case ReadResult.Contents contents ->
                    image.attr("src", "data:" + ImageFolder.type(file.get().toString()) + ";base64,"
                            + Base64.getEncoder().encodeToString(contents.bytes()));
                case ReadResult.Refused refused -> {
                    report(piece, address, "The image " + address + " cannot be embedded. " + refused.reason());
                    image.replaceWith(note("Image not found", image, address));
                }
            }
        }
    }

    private void report(RenderedPiece piece, String address, String message) {
        String text = post.source().lf();
        int start = post.body().start() + piece.source().start();
        int place = address.isEmpty() ? -1 : text.indexOf(address, start);
        int offset = place >= 0 && place <= post.body().start() + piece.source().end() ? place : start;
        LineIndex lines = LineIndex.of(text);
        problems.add(new Problem(lines.line(offset), lines.column(offset), message));
    }

    private static Element note(String what, Element image, String address) {
        return new Element("span").addClass("image-note").text(named(what, image.attr("alt"), address));
    }

    private static String named(String what, String alt, String address) {
        return what + ": " + (alt.isBlank() ? address : alt + " (" + address + ")");
    }
}
