package org.inkstone.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.files.FileStamp;
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
import org.jsoup.select.Elements;

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
        /** By its address as written, those on the network and those that are missing here too: the HTML goes where all of them are. */
        ADDRESSED,
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
    }

    /** Where the site that shows a page has the images from the network. */
    private static final String NETWORK = "/inkstone-network/";

    /** A body whose images are resolved, and what is wrong with them. */
    public record Resolved(RenderedBody body, List<Problem> problems) {

        public Resolved {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What became of the pieces with images the last time, so that only those are looked at again that were edited, or whose files have
     * changed. For the pages of one post; used by one thread at a time.
     */
    public static final class Memory {

        private Map<Place, Known> known = new HashMap<>();
        private ImageFolder folder;
        private Embedding embedding;

        private void prepare(ImageFolder now, Embedding how) {
            if (!now.equals(folder) || how != embedding) {
                known = new HashMap<>();
                folder = now;
                embedding = how;
            }
        }
    }

    /**
     * @param html of the piece
     * @param first whether no image stands before it
     */
    private record Place(String html, boolean first) {}

    /** What stands at an address in the blog's folder; both are empty where there is nothing. */
    private record Seen(String address, Optional<Path> file, Optional<FileStamp> stamp) {}

    private record Lack(String address, String message) {}

    /**
     * A piece whose images are resolved.
     *
     * @param shows whether there is one in it
     */
    private record Known(String html, boolean shows, List<Seen> seen, List<Lack> lacks) {}

    private static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);
    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,4}");

    private final ImageFolder folder;
    private final Embedding embedding;
    private final Post post;
    /** Null where images are not shelved. */
    private final ImageShelf shelf;
    private final Map<Place, Known> before;
    private final Map<Place, Known> known = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    /** Whether an image has been shown. */
    private boolean shown;
    /** Of the piece that is being resolved. */
    private List<Seen> seen = List.of();
    private List<Lack> lacks = List.of();
    /** Made with the first problem. */
    private LineIndex lines;

    private PageImages(ImageFolder folder, Embedding embedding, Post post, ImageShelf shelf, Map<Place, Known> before) {
        this.folder = folder;
        this.embedding = embedding;
        this.post = post;
        this.shelf = shelf;
        this.before = before;
    }

    /** Blocks on the disk. */
    public static Resolved resolve(RenderedBody body, Post post, ImageFolder folder, Embedding embedding) {
        return resolve(body, post, folder, embedding, new Memory());
    }

    /** As {@link #resolve(RenderedBody, Post, ImageFolder, Embedding)}, for a page that is made again and again. */
    public static Resolved resolve(RenderedBody body, Post post, ImageFolder folder, Embedding embedding, Memory memory) {
        memory.prepare(folder, embedding);
        PageImages images = new PageImages(folder, embedding, post, null, memory.known);
        Resolved resolved = images.resolve(body);
        memory.known = images.known;
        return resolved;
    }

    /** The same with images that are put on {@code shelf}. Blocks on the disk. */
    public static Resolved resolve(RenderedBody body, Post post, ImageFolder folder, ImageShelf shelf, boolean fromNetwork) {
        return new PageImages(folder, fromNetwork ? Embedding.SHELVED_OR_FROM_NETWORK : Embedding.SHELVED, post, shelf, Map.of())
                .resolve(body);
    }

    private Resolved resolve(RenderedBody body) {
        List<RenderedPiece> pieces = body.pieces().stream().map(this::resolve).toList();
        body.leftOut().forEach(out -> report(out.source(), out.searched(), out.sentence()));
        return new Resolved(body.with(pieces),
                problems.stream().distinct().sorted(BY_PLACE).toList());
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
        Place place = new Place(piece.html(), !shown);
        Known last = before.get(place);
        Known now = last != null && last.seen().stream().allMatch(s -> s.equals(see(s.address())))
                ? last
                : resolved(piece.html());
        known.put(place, now);
        shown |= now.shows();
        now.lacks().forEach(lack -> report(piece.source(), lack.address(), lack.message()));
        return piece.with(now.html());
    }

    private Known resolved(String html) {
        seen = new ArrayList<>();
        lacks = new ArrayList<>();
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (Element image : document.select("img")) {
            resolve(image);
        }
        Elements images = document.select("img");
        for (Element image : images) {
            if (shown) {
                wait(image, "loading", "lazy");
                wait(image, "decoding", "async");
            }
            shown = true;
        }
        return new Known(document.body().html(), !images.isEmpty(), List.copyOf(seen), List.copyOf(lacks));
    }

    /** A reader sees the first image at once; the others come when they are near. What the writer says about that holds. */
    private static void wait(Element image, String name, String value) {
        if (!image.hasAttr(name)) {
            image.attr(name, value);
        }
    }

    private void resolve(Element image) {
        String address = image.attr("src");
        if (address.startsWith("data:")) {
            return;
        }
        if (ImageFolder.isRemote(address)) {
            remote(image, address);
            return;
        }
        Seen found = see(address);
        seen.add(found);
        if (found.file().isEmpty()) {
            lacks.add(new Lack(address,
                    "The image " + (address.isEmpty() ? "without an address" : address)
                            + " was not found in the blog's folder."));
            if (shelf != null) {
                shelf.missing(address);
            }
            if (embedding != Embedding.ADDRESSED) {
                image.replaceWith(note("Image not found", image, address));
            }
            return;
        }
        Path file = found.file().get();
        ImageSize.of(folder.disk().beginning(file, ImageSize.BEGINNING)).ifPresent(size -> give(image, size));
        if (shelf != null) {
            switch (shelf.put(address, file)) {
                case ImageShelf.Put.Done done -> image.attr("src", done.address());
                case ImageShelf.Put.Refused refused -> {
                    lacks.add(new Lack(address, "The image " + address + " cannot be published. " + refused.reason()));
                    image.replaceWith(note("Image not found", image, address));
                }
            }
        } else if (embedding.inline()) {
            switch (folder.disk().read(file)) {
                case ReadResult.Contents contents -> embed(image, address,
                        PageImage.published(ImageFolder.type(file.toString()), contents.bytes()));
                case ReadResult.Refused refused -> {
                    lacks.add(new Lack(address, "The image " + address + " cannot be embedded. " + refused.reason()));
                    image.replaceWith(note("Image not found", image, address));
                }
            }
        }
    }

    private void remote(Element image, String address) {
        switch (embedding) {
            case ADDRESSED, INLINE_OR_FROM_NETWORK, SHELVED_OR_FROM_NETWORK -> {
            }
            case REFERENCED_AND_FROM_NETWORK -> image.attr("src",
                    NETWORK + Base64.getUrlEncoder().encodeToString(address.getBytes(StandardCharsets.UTF_8)));
            case REFERENCED, INLINE, SHELVED -> {
                lacks.add(new Lack(address, "The image " + address + " stands on the network and is not part of the page."));
                Element link = new Element("a").attr("href", address).addClass("image-note")
                        .text(named("Image on the network", image.attr("alt"), address));
                // A link inside a link is no HTML: inside one, the note is only text.
                image.replaceWith(image.closest("a") == null ? link : note("Image on the network", image, address));
            }
        }
    }

    private Seen see(String address) {
        Optional<Path> file = folder.find(address);
        return new Seen(address, file, file.flatMap(folder.disk()::stamp));
    }

    /** Tells the browser how much room to leave. Where the writer has said one of the two, the other follows. */
    private static void give(Element image, ImageSize size) {
        String width = image.attr("width").strip();
        String height = image.attr("height").strip();
        if (width.isEmpty() && height.isEmpty()) {
            image.attr("width", String.valueOf(size.width())).attr("height", String.valueOf(size.height()));
        } else if (height.isEmpty() && WHOLE.matcher(width).matches()) {
            image.attr("height", scaled(width, size.height(), size.width()));
        } else if (width.isEmpty() && WHOLE.matcher(height).matches()) {
            image.attr("width", scaled(height, size.width(), size.height()));
        }
    }

    private static String scaled(String given, int by, int to) {
        return String.valueOf(Math.max(1, Math.round(Double.parseDouble(given) * by / to)));
    }

    private void embed(Element image, String address, Optional<PageImage> published) {
        if (published.isPresent()) {
            image.attr("src",
                    "data:" + published.get().type() + ";base64," + Base64.getEncoder().encodeToString(published.get().bytes()));
        } else {
            lacks.add(new Lack(address, "The image " + address + " is not what its name says."));
            image.replaceWith(note("Image not found", image, address));
        }
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
