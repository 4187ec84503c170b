package org.inkstone.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.inkstone.export.Address;
import org.inkstone.files.Disk;
import org.inkstone.library.FileNames;
import org.inkstone.library.PostSummary;
import org.inkstone.post.DateText;
import org.inkstone.text.Problem;

/**
 * Where each page of a package is. It depends on what the posts say and on their names alone, so that an address stays. Two that are the
 * same but for capitals count as one, as some disks have it so.
 */
final class Addresses {

    /** Paths that a site has besides its posts. */
    private static final List<String> RESERVED = List.of("index.html", "archive.html", "404.html", "feed.xml", "feed.json",
            "sitemap.xml",
            "robots.txt", Manifest.NAME, Outputs.MARKER);
    private static final List<String> RESERVED_FOLDERS = List.of("page/", "tags/", "archive/", "images/", "files/");

    private final SiteOptions.Kind kind;
    private final Map<String, String> pages = new TreeMap<>();
    private final Map<String, String> tags = new TreeMap<>();
    private final Map<String, String> aliases = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Located> problems = new ArrayList<>();

    Addresses(SiteOptions.Kind kind, Collection<PostFacts> posts) {
        this.kind = kind;
        RESERVED.forEach(this::take);
        List<PostFacts> ordered = posts.stream().sorted(Comparator.comparing(PostFacts::source)).toList();
        // Who asks for an address comes before who gets one by its name.
        ordered.stream().filter(p -> p.wish().startsWith("/")).forEach(this::page);
        ordered.stream().filter(p -> !p.wish().startsWith("/")).forEach(this::page);
        if (kind == SiteOptions.Kind.SITE) {
            Set<String> names = new HashSet<>();
            ordered.stream().flatMap(p -> p.tags().stream()).distinct().sorted()
                    .forEach(tag -> tags.put(tag, "tags/" + free(FileNames.slug(tag), names::add) + ".html"));
            ordered.forEach(this::aliases);
        }
    }

    /** By the source of the post. */
    Map<String, String> pages() {
        return pages;
    }

    /** By tag. */
    Map<String, String> tags() {
        return tags;
    }

    /** The sources of posts by the paths of the pages that lead to them. */
    Map<String, String> aliases() {
        return aliases;
    }

    List<Located> problems() {
        return problems;
    }

    private void page(PostFacts post) {
        Optional<String> wished = kind == SiteOptions.Kind.FOLDER ? Optional.of(ofFile(post.source())) : wished(post);
        String path = wished.orElseGet(() -> "posts/" + slug(post) + ".html");
        if (take(path)) {
            pages.put(post.source(), path);
            return;
        }
        String stem = path.substring(0, path.length() - ".html".length());
        String free = free(stem, name -> take(name + ".html")) + ".html";
        pages.put(post.source(), free);
        if (kind == SiteOptions.Kind.SITE) {
            problems.add(
                    new Located(post.source(), new Problem(1, 1, "Another post has the address " + path + "; this one has " + free
                            + ". Give it a slug of its own.")));
        }
    }

    private Optional<String> wished(PostFacts post) {
        if (!post.wish().startsWith("/")) {
            return Optional.empty();
        }
        Optional<String> path = file(post.wish());
        if (path.isEmpty()) {
            problems.add(new Located(post.source(),
                    new Problem(1, 1,
                            "The address " + post.wish() + " cannot be used in a package; the post is put below posts/.")));
        }
        return path;
    }

    private static String slug(PostFacts post) {
        if (!post.wish().isEmpty() && !post.wish().startsWith("/")) {
            return FileNames.slug(post.wish());
        }
        String name = PostSummary.nameOf(Path.of(post.source()));
        boolean dated = name.length() > 11 && name.charAt(10) == '-' && DateText.day(name.substring(0, 10)).isPresent();
        return FileNames.slug(dated ? name.substring(11) : name);
    }

    private void aliases(PostFacts post) {
        for (String alias : post.aliases()) {
            String absolute = Address.hasScheme(alias) ? alias.replaceFirst("(?i)^(https?:)?//[^/]*", "") : alias;
            Optional<String> path = file(absolute.startsWith("/") ? absolute : "/" + absolute);
            if (path.isPresent() && take(path.get())) {
                aliases.put(path.get(), post.source());
            } else if (!path.equals(Optional.of(pages.get(post.source())))
                    && !path.flatMap(p -> Optional.ofNullable(aliases.get(p))).equals(Optional.of(post.source()))) {
                problems.add(new Located(post.source(), new Problem(1, 1,
                        "The former address " + alias + " cannot lead here: it is that of another page, or none.")));
            }
        }
    }

    /** The file that is served for a path; empty for none that a package may have. */
    private static Optional<String> file(String address) {
        String path = Address.decoded(address.replaceFirst("[?#].*", ""));
        Optional<String> resolved = Href.resolved("", path)
                .filter(p -> !p.isEmpty() && p.chars().noneMatch(c -> c < 0x20 || c == '\\'));
        return resolved.map(p -> p.matches(".*\\.html?") ? p : p + "/index.html")
                .filter(p -> RESERVED_FOLDERS.stream().noneMatch(p::startsWith));
    }

    private static String ofFile(String source) {
        return source.substring(0, source.lastIndexOf('.')) + ".html";
    }

    private boolean take(String path) {
        return taken.add(path.toLowerCase(Locale.ROOT));
    }

    /** {@code name}, or that with the lowest number from 2 that nothing has yet. */
    private static String free(String name, Predicate<String> take) {
        String found = name;
        for (int number = 2; !take.test(found); number++) {
            found = name + "-" + number;
        }
        return found;
    }

    /** Whether a file is a post, whatever else it is called. */
    static boolean isPost(String path) {
        return Disk.isPost(Path.of(path));
    }
}
