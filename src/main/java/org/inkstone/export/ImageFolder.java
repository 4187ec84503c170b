package org.inkstone.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.inkstone.files.Disk;
import org.inkstone.files.ReadResult;

/**
 * Finds the files that a post's image addresses mean. A relative address counts from the post's folder; one that begins with a slash
 * counts from the blog's folder, or from the folder in it that its generator copies to the root of the site.
 *
 * @param root the blog's folder; nothing outside it is ever found
 * @param postFolder the folder of the post, in {@code root}
 */
public record ImageFolder(Disk disk, Path root, Path postFolder) {

    private static final List<String> SITE_ROOTS = List.of("", "static", "public", "source", "assets");
    private static final Map<String, String> TYPES = Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "gif",
            "image/gif",
            "webp", "image/webp", "avif", "image/avif", "svg", "image/svg+xml", "bmp", "image/bmp", "ico", "image/x-icon");

    /** The image that {@code address} means; empty where there is none, it is no image by its name, or it lies outside the blog. */
    public Optional<Path> find(String address) {
        Optional<String> path = pathOf(address);
        if (path.isEmpty() || type(path.get()).isEmpty()) {
            return Optional.empty();
        }
        try {
            if (!path.get().startsWith("/")) {
                return Optional.ofNullable(disk.inside(root, postFolder.resolve(path.get())));
            }
            for (String siteRoot : SITE_ROOTS) {
                Path found = disk.inside(root, root.resolve(siteRoot).resolve(path.get().substring(1)));
                if (found != null) {
                    return Optional.of(found);
                }
            }
        } catch (InvalidPathException e) {
            // No file system has such a file.
        }
        return Optional.empty();
    }

    /**
     * Whether the root of the site can be told to be in the blog's folder: an image is known not to be there only where the folder is in
     * which it would be.
     *
     * @param address one that begins with a slash
     */
    public boolean holdsFolderOf(String address) {
        String path = pathOf(address).orElse("");
        int end = path.indexOf('/', 1);
        try {
            String first = end < 0 ? "" : path.substring(1, end);
            return SITE_ROOTS.stream().filter(siteRoot -> !first.isEmpty() || !siteRoot.isEmpty())
                    .anyMatch(siteRoot -> disk.isFolder(root.resolve(siteRoot).resolve(first)));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The media type that a file's name stands for; empty where it is no image. */
    public static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "");
    }

    /** What of {@code file} a page may show. */
    public Optional<PageImage> read(Path file) {
        return disk.read(file) instanceof ReadResult.Contents contents
                ? PageImage.of(type(file.toString()), contents.bytes())
                : Optional.empty();
    }

    public static boolean isRemote(String address) {
        return address.matches("(?i)(https?:)?//.*");
    }

    private static Optional<String> pathOf(String address) {
        try {
            URI uri = new URI(address.replace(" ", "%20").replace("\\", "/"));
            return uri.getScheme() != null || uri.getAuthority() != null ? Optional.empty() : Optional.ofNullable(uri.getPath());
        } catch (URISyntaxException e) {
            return Optional.of(address);
        }
    }
}
