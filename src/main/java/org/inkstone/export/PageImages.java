package org.inkstone.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.files.ReadResult;
import org.inkstone.markdown.RenderedBody;
import org.inkstone.markdown.RenderedPiece;
import org.inkstone.post.Post;
import org.inkstone.text.LineIndex;
import org.inkstone.text.Problem;
import org.inkstone.text.TextRange;
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
        /** As {@link #REFERENCED}, and those on the network by an address below {@link #NETWORK}. */
        REFERENCED_AND_FROM_NETWORK,
        /** As a {@code data:} address: the page stands alone. */
        INLINE,
        /** As {@link #INLINE}, but those on the network stay there. */
        INLINE_OR_FROM_NETWORK,
        /** By the address that an {@link ImageShelf} gives it. */
        SHELVED,
        /** As {@link #SHELVED}, but those on the network stay there. */
        SHELVED_OR_FROM_NETWORK;

        private boolean inline() {
            return this == INLINE || this == INLINE_OR_FROM_NETWORK;
        }

        private boolean staysOnNetwork() {
            return this == INLINE_OR_FROM_NETWORK || this == SHELVED_OR_FROM_NETWORK;
        }
    }

    /** Where the site that shows a page has the images from the network. */
    private static final String NETWORK = "/inkstone-network/";

    /** A body whose images are resolved, and what is wrong with them. */
    public record Resolved(RenderedBody body, List<Problem> problems) {

        public Resolved {
            problems = List.copyOf(problems);
        }
    }

    private static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private final ImageFolder folder;
    private final Embedding embedding;
    private final Post post;
    /** Null where images are not shelved. */
    private final ImageShelf shelf;
    private final List<Problem> problems = new ArrayList<>();
    /** Made with the first problem. */
    private LineIndex lines;

    private PageImages(ImageFolder folder, Embedding embedding, Post post, ImageShelf shelf) {
        this.folder = folder;
        this.embedding = embedding;
        this.post = post;
        this.shelf = shelf;
    }

    /** Blocks on the disk. */
    public static Resolved resolve(RenderedBody body, Post post, ImageFolder folder, Embedding embedding) {
        return resolve(body, post, new PageImages(folder, embedding, post, null));
    }

    /** The same with images that are put on {@code shelf}. Blocks on the disk. */
    public static Resolved resolve(RenderedBody body, Post post, ImageFolder folder, ImageShelf shelf, boolean fromNetwork) {
        return resolve(body, post, new PageImages(folder,
                fromNetwork ? Embedding.SHELVED_OR_FROM_NETWORK : Embedding.SHELVED, post, shelf));
    }

    private static Resolved resolve(RenderedBody body, Post post, PageImages images) {
        List<RenderedPiece> pieces = body.pieces().stream().map(images::resolve).toList();
        body.leftOut().forEach(out -> images.report(out.source(), out.searched(), out.sentence()));
        return new Resolved(body.with(pieces),
                images.problems.stream().distinct().sorted(BY_PLACE).toList());
    }

    /** The address of the image on the network for which a page asks by {@code path}; empty where it asks for none. */
    public static Optional<String> networkAddress(String path) {
        if (!path.startsWith(NETWORK)) {
            return Optional.empty();
        }
        try {
            return Optional
                    .of(new String(Base64.getUrlDecoder().decode(path.substring(NETWORK.length())), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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
        if (ImageFolder.isRemote(address) && embedding.staysOnNetwork()) {
            return;
        }
        if (ImageFolder.isRemote(address) && embedding == Embedding.REFERENCED_AND_FROM_NETWORK) {
            image.attr("src", NETWORK + Base64.getUrlEncoder().encodeToString(address.getBytes(StandardCharsets.UTF_8)));
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
        } else if (shelf != null) {
            switch (shelf.put(address, file.get())) {
                case ImageShelf.Put.Done done -> image.attr("src", done.address());
                case ImageShelf.Put.Refused refused -> {
                    report(piece, address, "The image " + address + " cannot be published. " + refused.reason());
                    image.replaceWith(note("Image not found", image, address));
                }
            }
        } else if (embedding.inline()) {
            switch (folder.disk().read(file.get())) {
                case ReadResult.Contents contents -> embed(image, piece, address,
                        PageImage.of(ImageFolder.type(file.get().toString()), contents.bytes()));
                case ReadResult.Refused refused -> {
                    report(piece, address, "The image " + address + " cannot be embedded. " + refused.reason());
                    image.replaceWith(note("Image not found", image, address));
                }
            }
        }
    }

    private void embed(Element image, RenderedPiece piece, String address, Optional<PageImage> shown) {
        if (shown.isPresent()) {
            image.attr("src",
                    "data:" + shown.get().type() + ";base64," + Base64.getEncoder().encodeToString(shown.get().bytes()));
        } else {
            report(piece, address, "The image " + address + " is not what its name says.");
            image.replaceWith(note("Image not found", image, address));
        }
    }

    private void report(RenderedPiece piece, String address, String message) {
        report(piece.source(), address, message);
    }

    private void report(TextRange piece, String searched, String message) {
        String text = post.source().lf();
        int start = post.body().start() + piece.start();
        int end = Math.min(post.body().start() + piece.end(), text.length());
        Matcher place = Pattern.compile(Pattern.quote(searched), Pattern.CASE_INSENSITIVE).matcher(text).region(start, end);
        int offset = !searched.isEmpty() && place.find() ? place.start() : start;
        lines = lines == null ? LineIndex.of(text) : lines;
        problems.add(new Problem(lines.line(offset), lines.column(offset), message));
    }

    private static Element note(String what, Element image, String address) {
        return new Element("span").addClass("image-note").text(named(what, image.attr("alt"), address));
    }

    private static String named(String what, String alt, String address) {
        return what + ": " + (alt.isBlank() ? address : alt + " (" + address + ")");
    }
}
