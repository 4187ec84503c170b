package org.inkstone.check;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.inkstone.export.Address;
import org.inkstone.export.ImageFolder;
import org.inkstone.files.Disk;
import org.inkstone.files.FileStamp;
import org.inkstone.files.ReadResult;
import org.inkstone.markdown.BodyParts;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.Post;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextRange;

/** The rules for the text of a post. For one post. */
final class BodyRules {

    private static final long HEAVY = 1 << 20;
    private static final Pattern NOTE_TO_SELF = Pattern.compile("\\b(?:TODO|FIXME|(?:TK)+)\\b");
    private static final Pattern FOOTNOTE_MARK = Pattern.compile("\\[\\^[^\\]\\s\\[]+](?!:)");
    /** Two asterisks at the begin or at the end of a word, neither escaped nor in a row of more. */
    private static final Pattern OPEN_STRONG = Pattern
            .compile("(?<![\\\\*\\p{L}\\p{N}/])\\*\\*(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}.,!?:;)])\\*\\*(?![*\\p{L}\\p{N}/.])");
    /** The value of an {@code id} or of an anchor's {@code name}. */
    private static final Pattern ANCHOR = Pattern.compile("(?i)\\s(?:id|name)\\s*=\\s*[\"']?([^\"'\\s>]+)");
    /** A file on the disk; what other addresses mean only the generator knows. */
    private static final Pattern NAMES_FILE = Pattern
            .compile("(?i).*\\.(?:md|markdown|mdx|png|jpe?g|gif|webp|avif|svg|pdf|zip|gz|csv|txt|mp3|mp4|webm|epub)");

    private static final MarkdownRenderer RENDERER = new MarkdownRenderer();

    private final Disk disk;
    private final Blog blog;
    private final Path file;
    private final Post post;
    private final String body;
    private final BodyParts parts;
    private final List<Finding> findings = new ArrayList<>();
    /** What a page of this post and of those that it links to will have, by {@link #key}; each made when it is asked for. */
    private final Map<Path, Set<String>> anchors = new HashMap<>();

    BodyRules(Disk disk, Blog blog, Path file, Post post, BodyParts parts) {
        this.disk = disk;
        this.blog = blog;
        this.file = file;
        this.post = post;
        this.body = post.bodyText();
        this.parts = parts;
    }

    List<Finding> findings() {
        if (!parts.complete()) {
            add(Rule.UNREADABLE, TextRange.at(0),
                    "The text cannot be read as Markdown in reasonable time, so its body was not checked.");
            return findings;
        }
        headings(parts.headings());
        parts.images().forEach(this::image);
        parts.links().forEach(this::link);
        footnotes();
        texts();
        return findings;
    }

    private void headings(List<BodyParts.Title> headings) {
        int before = 0;
        int first = 0;
        for (BodyParts.Title heading : headings) {
            if (before > 0 && heading.level() > before + 1) {
                add(Rule.HEADING_JUMP, heading.range(),
                        "A heading of level " + heading.level() + " follows one of level " + before + ".");
            }
            if (heading.level() == 1 && ++first == 2) {
                add(Rule.HEADING_TITLE, heading.range(), "This is a second heading of level 1; a page has one title.");
            }
            before = heading.level();
        }
    }

    private void image(BodyParts.Picture image) {
        if (image.alt().isBlank()) {
            add(Rule.ALT_MISSING, image.range(), "The image has no description for those who cannot see it.");
        }
        if (Address.hasScheme(image.address()) || ImageFolder.isRemote(image.address()) || image.address().isBlank()) {
            return;
        }
        Optional<Path> found = new ImageFolder(disk, blog.folder(), file.toAbsolutePath().getParent())
                .find(withoutQuery(image.address()));
        if (found.isEmpty()) {
            add(Rule.IMAGE_MISSING, image.target(), "“" + image.address() + "” is not in the blog’s folder.");
            return;
        }
        long size = disk.stamp(found.get()).map(FileStamp::size).orElse(0L);
        if (size > HEAVY) {
            add(Rule.IMAGE_HEAVY, image.target(), "The image is " + megabytes(size) + " MB; readers on the road wait for it.");
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / (double) HEAVY);
    }

    private void link(BodyParts.Address link) {
        String address = link.address();
        if (Address.hasScheme(address) || address.contains("{{") || address.contains("{%")) {
            return;
        }
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : Address.decoded(address.substring(hash + 1));
        String path = Address.decoded(withoutQuery(hash < 0 ? address : address.substring(0, hash)));
        if (path.isEmpty()) {
            if (!fragment.isEmpty() && !isTop(fragment) && !ownAnchors().contains(key(fragment))) {
                add(Rule.ANCHOR_DEAD, link.target(), "Nothing in this post is called “#" + fragment + "”.");
            }
        } else if (!path.startsWith("/") && NAMES_FILE.matcher(path).matches()) {
            file(link, path, fragment);
        }
    }

    private void file(BodyParts.Address link, String path, String fragment) {
        Path target;
        try {
            target = disk.inside(blog.folder(), file.toAbsolutePath().getParent().resolve(path));
        } catch (InvalidPathException e) {
            target = null;
        }
        if (target == null) {
            add(Rule.LINK_DEAD, link.target(), "There is no file “" + path + "” beside this post.");
        } else if (Disk.isPost(target) && !fragment.isEmpty() && !isTop(fragment)
                && !anchors.computeIfAbsent(target, this::anchorsOf).contains(key(fragment))) {
            add(Rule.ANCHOR_DEAD, link.target(), "Nothing in “" + path + "” is called “#" + fragment + "”.");
        }
    }

    private Set<String> ownAnchors() {
        return anchors.computeIfAbsent(file, own -> anchors(body, parts));
    }

    private Set<String> anchorsOf(Path other) {
        if (disk.read(other) instanceof ReadResult.Contents contents
                && SourceText.decode(contents.bytes()) instanceof DecodeResult.Decoded decoded) {
            String text = Post.of(decoded.source()).bodyText();
            return anchors(text, BodyParts.of(text));
        }
        return Set.of();
    }

    /** The ids that a page of {@code text} will have, by {@link #key}. */
    private static Set<String> anchors(String text, BodyParts parts) {
        Set<String> anchors = new HashSet<>();
        RENDERER.render(text).headings().forEach(heading -> anchors.add(key(heading.id())));
        for (TextRange html : parts.html()) {
            Matcher anchor = ANCHOR.matcher(html.of(text));
            while (anchor.find()) {
                anchors.add(key(anchor.group(1)));
            }
        }
        return anchors;
    }

    /** Generators differ in what they make of blanks and marks in a heading; its letters and digits they keep. */
    private static String key(String id) {
        String letters = id.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
        return letters.isEmpty() ? id : letters;
    }

    /** HTML, "Navigating to a fragment". */
    private static boolean isTop(String fragment) {
        return fragment.equalsIgnoreCase("top");
    }

    private void footnotes() {
        Set<String> used = parts.footnoteReferences().stream().map(BodyParts.Footnote::key).collect(Collectors.toSet());
        Set<String> defined = new HashSet<>();
        for (BodyParts.Footnote footnote : parts.footnotes()) {
            if (!used.contains(footnote.key())) {
                add(Rule.FOOTNOTE_UNUSED, footnote.range(), "Nothing leads to the footnote “" + footnote.label()
                        + "”, so it will not be on the page.");
            } else if (!defined.add(footnote.key())) {
                add(Rule.FOOTNOTE_UNUSED, footnote.range(),
                        "There is another footnote “" + footnote.label() + "” above; this one is not shown.");
            }
        }
    }

    private void texts() {
        for (TextRange range : parts.texts()) {
            String text = range.of(body);
            each(NOTE_TO_SELF, text, range, Rule.TODO, "“%s” stands in the text.");
            each(FOOTNOTE_MARK, text, range, Rule.FOOTNOTE_MISSING, "There is no text for the footnote “%s”.");
            each(OPEN_STRONG, text, range, Rule.EMPHASIS_OPEN, "These asterisks make nothing bold; readers will see them.");
        }
    }

    private void each(Pattern pattern, String text, TextRange range, Rule rule, String sentence) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            add(rule, new TextRange(range.start() + found.start(), range.start() + found.end()),
                    sentence.formatted(found.group()));
        }
    }

    private static String withoutQuery(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    private void add(Rule rule, TextRange range, String message) {
        findings.add(new Finding(rule, range.shiftedBy(post.body().start()), message));
    }
}
