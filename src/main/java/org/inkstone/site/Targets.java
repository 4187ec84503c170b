package org.inkstone.site;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.inkstone.export.Address;
import org.inkstone.files.Disk;

/**
 * What the links of posts lead to: a post by its file, its page or a former address, or a file of the blog. For many threads.
 *
 * @param root the blog's folder
 * @param sources of all posts that were read, published or not
 */
record Targets(Disk disk, Path root, Addresses addresses, Set<String> pages, Set<String> sources, Assets assets) {

    /** Folders that generators copy to the root of a site or that hold its posts. */
    private static final List<String> SITE_ROOTS = List.of("", "static", "public", "source", "assets", "content");
    /** What may be left out of the address of a post's file. */
    private static final List<String> POST_ENDS = List.of("", ".md", "/index.md", ".markdown", ".mdx");
    private static final List<String> PAGE_ENDS = List.of("", ".html", "/index.html");

    /**
     * The path in the package; empty where there is none.
     *
     * @param source of the post with the link
     * @param address without fragment
     */
    String find(String source, String address) {
        if (address.isEmpty()) {
            return addresses.pages().get(source);
        }
        String path = Address.decoded(address.replaceFirst("\\?.*", ""));
        return path.startsWith("/")
                ? ofSite(path).orElse("")
                : ofSource(Href.folderOf(source), path).or(() -> ofPage(addresses.pages().get(source), path)).orElse("");
    }

    /** Why {@link #find} has found nothing, a plain sentence. */
    String reason(String source, String address) {
        String path = Address.decoded(address);
        String folder = path.startsWith("/") ? "" : Href.folderOf(source);
        boolean there = Href.resolved(folder, path).filter(sources::contains).isPresent();
        return there
                ? "The link leads to " + address + ", which is not published."
                : "The link leads to " + address + ", which was not found in the blog's folder.";
    }

    private Optional<String> ofSite(String path) {
        Optional<String> page = Href.resolved("", path).flatMap(this::page);
        if (page.isPresent()) {
            return page;
        }
        return SITE_ROOTS.stream().flatMap(siteRoot -> ofSource(siteRoot, path.substring(1)).stream()).findFirst();
    }

    private Optional<String> ofSource(String folder, String path) {
        Optional<String> resolved = Href.resolved(folder, path);
        if (resolved.isEmpty()) {
            return Optional.empty();
        }
        for (String end : POST_ENDS) {
            String page = addresses.pages().get(resolved.get() + end);
            if (page != null) {
                return Optional.of(page);
            }
        }
        return file(resolved.get());
    }

    /** As the page itself would be linked to by hand. */
    private Optional<String> ofPage(String from, String path) {
        return Href.resolved(Href.folderOf(from), path).flatMap(this::page);
    }

    private Optional<String> page(String path) {
        for (String end : PAGE_ENDS) {
            String candidate = path.isEmpty() ? "index.html" : path + end;
            if (pages.contains(candidate)) {
                return Optional.of(candidate);
            }
            String post = addresses.aliases().get(candidate);
            if (post != null) {
                return Optional.of(addresses.pages().get(post));
            }
        }
        return Optional.empty();
    }

    /** Neither posts, which may be drafts, nor what is hidden. */
    private Optional<String> file(String path) {
        if (path.isEmpty() || Addresses.isPost(path) || path.startsWith(".") || path.contains("/.")) {
            return Optional.empty();
        }
        try {
            Path found = disk.inside(root, root.resolve(path));
            return Optional.ofNullable(found).map(assets::file).map(Assets.Placed::path).filter(p -> !p.isEmpty());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
