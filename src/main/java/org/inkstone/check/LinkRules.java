package org.inkstone.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.export.Address;
import org.inkstone.files.Disk;
import org.inkstone.files.ReadResult;
import org.inkstone.markdown.BodyParts;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.Post;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/** The rules for links to files and headings. For one post. */
final class LinkRules {

    /** The value of an {@code id} or of an anchor's {@code name}. */
    private static final Pattern ANCHOR = Pattern.compile("(?i)\\s(?:id|name)\\s*=\\s*[\"']?([^\"'\\s>]+)");
    /** A file on the disk; what other addresses mean only the generator knows. */
    private static final Pattern NAMES_FILE = Pattern
            .compile("(?i).*\\.(?:md|markdown|mdx|png|jpe?g|gif|webp|avif|svg|pdf|zip|gz|csv|txt|mp3|mp4|webm|epub)");

    /** Ends the key of a heading with signs, which some generators spell out: what follows in its anchor is not known. */
    private static final String OPEN = "\u0000";

    private static final MarkdownRenderer RENDERER = new MarkdownRenderer();

    private final PostUnderCheck post;
    /** What a page of this post and of those that it links to will have, each made when it is asked for; ids by {@link #key}. */
    private final Map<Path, Map<String, String>> anchors = new HashMap<>();

    LinkRules(PostUnderCheck post) {
        this.post = post;
    }

    void check() {
        post.parts().links().forEach(this::link);
    }

    static String withoutQuery(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
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
            if (!fragment.isEmpty() && !isTop(fragment)) {
                anchor(link, fragment, ownAnchors(), "Nothing in this post is called “#" + fragment + "”.");
            }
        } else if (!path.startsWith("/") && NAMES_FILE.matcher(path).matches()) {
            file(link, path, fragment);
        }
    }

    private void file(BodyParts.Address link, String path, String fragment) {
        Path meant = RelativeAddress.resolve(post.folder(), path);
        Path target = meant == null ? null : post.disk().inside(post.blog().folder(), meant);
        if (target == null) {
            dead(link, path, meant);
        } else if (Disk.isPost(target) && !fragment.isEmpty() && !isTop(fragment)) {
            anchor(link, fragment, anchors.computeIfAbsent(target, this::anchorsOf),
                    "Nothing in “" + path + "” is called “#" + fragment + "”.");
        }
    }

    private void dead(BodyParts.Address link, String path, Path meant) {
        String sentence = "There is no file “" + path + "” beside this post.";
        Optional<Path> near = meant == null ? Optional.empty() : post.blog().files().near(meant).filter(this::isElsewhere);
        if (near.isEmpty()) {
            post.addInBody(Rule.LINK_DEAD, link.target(), sentence, Optional.empty());
            return;
        }
        String written = link.target().of(post.body());
        int end = written.indexOf('#') >= 0 ? written.indexOf('#') : written.length();
        String address = RelativeAddress.of(post.folder(), near.get());
        post.addInBody(Rule.LINK_DEAD, link.target(), sentence + " “" + post.blog().place(near.get()) + "” is there.",
                post.inBody("Link to “" + near.get().getFileName() + "”",
                        List.of(new TextChange(new TextRange(link.target().start(), link.target().start() + end), address))));
    }

    private boolean isElsewhere(Path file) {
        return !file.equals(post.file());
    }

    private void anchor(BodyParts.Address link, String fragment, Map<String, String> there, String sentence) {
        String wanted = key(fragment);
        if (there.containsKey(wanted) || there.keySet().stream()
                .anyMatch(
                        known -> known.endsWith(OPEN) && wanted.startsWith(known.substring(0, known.length() - OPEN.length())))) {
            return;
        }
        Optional<String> near = Likeness.nearest(key(fragment), there.keySet()).map(there::get).filter(id -> !id.isEmpty());
        String written = link.target().of(post.body());
        int hash = written.indexOf('#');
        Optional<Fix> fix = hash < 0
                ? Optional.empty()
                : near.flatMap(id -> post.inBody("Link to “#" + id + "”", List.of(
                        new TextChange(new TextRange(link.target().start() + hash + 1, link.target().end()), id))));
        post.addInBody(Rule.ANCHOR_DEAD, link.target(),
                sentence + near.map(id -> " “#" + id + "” is there.").orElse(""), fix);
    }

    private Map<String, String> ownAnchors() {
        return anchors.computeIfAbsent(post.file(), own -> anchors(post.body(), post.parts()));
    }

    private Map<String, String> anchorsOf(Path other) {
        if (post.disk().read(other) instanceof ReadResult.Contents contents
                && SourceText.decode(contents.bytes()) instanceof DecodeResult.Decoded decoded) {
            String text = Post.of(decoded.source()).bodyText();
            return anchors(text, BodyParts.of(text));
        }
        return Map.of();
    }

    private static Map<String, String> anchors(String text, BodyParts parts) {
        Map<String, String> anchors = new HashMap<>();
        RENDERER.render(text).headings().forEach(heading -> anchors.put(key(heading.id()), heading.id()));
        // GitHub makes the anchor of what stands there, names of emoji included.
        for (BodyParts.Title heading : parts.headings()) {
            String written = heading.range().of(text);
            String line = written.substring(0, written.indexOf('\n') < 0 ? written.length() : written.indexOf('\n'));
            anchors.putIfAbsent(key(line), "");
            if (line.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL)) {
                anchors.put(key(line) + OPEN, "");
            }
        }
        for (TextRange html : parts.html()) {
            Matcher anchor = ANCHOR.matcher(html.of(text));
            while (anchor.find()) {
                anchors.put(key(anchor.group(1)), anchor.group(1));
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
}
