package org.inkstone.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inkstone.export.ImageFolder;
import org.inkstone.export.ImageShelf;
import org.inkstone.export.PageHead;
import org.inkstone.export.PageImages;
import org.inkstone.export.PostPage;
import org.inkstone.files.Disk;
import org.inkstone.files.ReadResult;
import org.inkstone.markdown.Heading;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.markdown.RawHtml;
import org.inkstone.markdown.RenderedBody;
import org.inkstone.markdown.RenderedPiece;
import org.inkstone.post.Post;
import org.inkstone.site.Manifest.Known;
import org.inkstone.site.PostContents.Used;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;
import org.jsoup.Jsoup;

/** Makes the page of each post, or finds that it is as it should be. For many threads. */
final class PostPages {

    /** Characters of an excerpt, about. */
    private static final int EXCERPT = 240;
    private static final Pattern ID = Pattern.compile("\\s(?:id|name)=\"([^\"]+)\"");

    private final Site site;
    private final Disk disk;
    private final Manifest before;
    private final Targets targets;
    private final Assets assets;
    private final Outputs outputs;
    private final MarkdownRenderer renderer;

    PostPages(Site site, Disk disk, Manifest before, Targets targets, Assets assets, Outputs outputs) {
        this.site = site;
        this.disk = disk;
        this.before = before;
        this.targets = targets;
        this.assets = assets;
        this.outputs = outputs;
        renderer = new MarkdownRenderer(site.options().trust().rawHtml() ? RawHtml.KEPT : RawHtml.SANITISED);
    }

    /** Empty where the post has gone since it was found. */
    Optional<Known> make(PostFacts facts) {
        String page = targets.addresses().pages().get(facts.source());
        Known known = before.posts().get(facts.source());
        if (known != null && known.facts().equals(facts)) {
            PostContents now = seenNow(facts, known.contents());
            if (now.equals(known.contents()) && outputs.keep(page, key(facts, page, now))) {
                return Optional.of(new Known(facts, known.contents(), page));
            }
        }
        Path file = site.options().root().resolve(facts.source());
        return disk.read(file) instanceof ReadResult.Contents contents
                && SourceText.decode(contents.bytes()) instanceof DecodeResult.Decoded decoded
                        ? Optional.of(made(facts, page, file, Post.of(decoded.source())))
                        : Optional.empty();
    }

    private Known made(PostFacts facts, String page, Path file, Post post) {
        RenderedBody body = renderer.render(post.bodyText());
        List<Used> used = new ArrayList<>();
        PageImages.Resolved images = PageImages.resolve(body, post, images(file), shelf(page, used),
                site.options().trust().networkImages());
        PageLinks links = new PageLinks(post, facts.source(), page, targets);
        RenderedBody linked = links.resolve(images.body());
        PostPage placed = PostPage.of(post, linked);
        PageHead head = head(placed.head(), page, file, used);
        PostContents contents = new PostContents(facts.summary().isEmpty() ? excerpt(linked) : facts.summary(), anchors(linked),
                links.links(), used.stream().distinct().toList(), images.problems());
        String html = placed.with(head).document(site.options().theme(), site.frame(page, tags(facts, page)));
        outputs.write(page, key(facts, page, contents), html.getBytes(StandardCharsets.UTF_8));
        return new Known(facts, contents, page);
    }

    /** With the addresses that the page and its picture will have, where these are known. */
    private PageHead head(PageHead head, String page, Path file, List<Used> used) {
        if (site.options().siteUrl().isEmpty()) {
            return head;
        }
        PageHead placed = head.at(URI.create(Href.absolute(site.options().siteUrl().get(), page)));
        if (head.image().isEmpty() || ImageFolder.isRemote(head.image())) {
            return placed;
        }
        String path = images(file).find(head.image()).map(assets::image).map(Assets.Placed::path).orElse("");
        used.add(new Used(head.image(), path));
        return placed.withImage(path.isEmpty() ? "" : Href.relative(page, path));
    }

    /** What the links and images of a page lead to now, if it is still the same post. */
    private PostContents seenNow(PostFacts facts, PostContents then) {
        if (then.links().isEmpty() && then.images().isEmpty()) {
            return then;
        }
        ImageFolder folder = images(site.options().root().resolve(facts.source()));
        return new PostContents(then.excerpt(), then.anchors(),
                then.links().stream().map(l -> new PostContents.Link(l.address(), l.fragment(),
                        targets.find(facts.source(), l.address()), l.line(), l.column())).toList(),
                then.images().stream().map(i -> new Used(i.address(),
                        folder.find(i.address()).map(assets::image).map(Assets.Placed::path).orElse(""))).toList(),
                then.problems());
    }

    private String key(PostFacts facts, String page, PostContents contents) {
        return Key.of(site.key(), facts.sha256(), page,
                facts.tags().stream().map(tag -> targets.addresses().tags().getOrDefault(tag, "")).toList(),
                contents.links().stream().map(PostContents.Link::target).toList(),
                contents.images().stream().map(Used::target).toList());
    }

    private ImageFolder images(Path file) {
        return new ImageFolder(disk, site.options().root(), file.getParent());
    }

    /** @param used is given all of them: those that are not there now may be there the next time */
    private ImageShelf shelf(String page, List<Used> used) {
        return new ImageShelf() {
            @Override
            public Put put(String address, Path image) {
                Assets.Placed placed = assets.image(image);
                used.add(new Used(address, placed.path()));
                return placed.path().isEmpty()
                        ? new Put.Refused(placed.reason())
                        : new Put.Done(Href.relative(page, placed.path()));
            }

            @Override
            public void missing(String address) {
                used.add(new Used(address, ""));
            }
        };
    }

    private static List<String> anchors(RenderedBody body) {
        TreeSet<String> anchors = body.headings().stream().map(Heading::id).collect(Collectors.toCollection(TreeSet::new));
        for (RenderedPiece piece : body.pieces()) {
            if (piece.html().contains("id=\"") || piece.html().contains("name=\"")) {
                Matcher id = ID.matcher(piece.html());
                while (id.find()) {
                    anchors.add(id.group(1));
                }
            }
        }
        anchors.removeIf(anchor -> anchor.startsWith("fn-") || anchor.startsWith("fnref-"));
        return List.copyOf(anchors);
    }

    /** The first paragraph, shortened at a blank. */
    private static String excerpt(RenderedBody body) {
        for (RenderedPiece piece : body.pieces()) {
            String text = piece.html().startsWith("<p") ? Jsoup.parseBodyFragment(piece.html()).text().strip() : "";
            if (!text.isEmpty()) {
                int blank = text.length() <= EXCERPT ? text.length() : text.lastIndexOf(' ', EXCERPT);
                int end = blank > 0
                        ? blank
                        : text.offsetByCodePoints(0, Math.min(EXCERPT / 2, text.codePointCount(0, text.length())));
                return end == text.length() ? text : text.substring(0, end) + "…";
            }
        }
        return "";
    }

    private String tags(PostFacts facts, String page) {
        if (!site.isWhole() || facts.tags().isEmpty()) {
            return "";
        }
        Stream<String> links = facts.tags().stream().map(tag -> "<a href=\""
                + PostPage.escape(Href.relative(page, targets.addresses().tags().get(tag))) + "\">" + PostPage.escape(tag)
                + "</a>");
        return "<p class=\"site-tags\">" + links.collect(Collectors.joining("\n")) + "</p>\n";
    }
}
