package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.inkstone.files.Disk;

/**
 * Where a post's new images lie, and how it writes their addresses.
 *
 * @param root the blog's folder; nothing is put outside it
 * @param postFolder the folder of the post
 * @param address what stands before the file name in an address, e.g. {@code /images/}
 * @param slug what their names begin with
 */
record ImagePlacing(Path root, Path postFolder, String address, String slug) {

    /** Where images lie that no post shows yet. */
    private static final String USUAL = "images/";
    /** The folders that generators copy to the root of the site, as {@code export.ImageFolder} looks for them. */
    private static final List<String> SITE_ROOTS = List.of("static", "public", "source", "assets");

    /** @param habit what the other posts write before file names */
    static ImagePlacing of(Path root, Path post, Optional<String> habit, String slug) {
        Path folder = post.toAbsolutePath().normalize().getParent();
        boolean bundle = post.getFileName().toString().startsWith("index.");
        Path blog = folder.startsWith(root) ? root : folder;
        return new ImagePlacing(blog, folder, habit.orElse(bundle ? "" : USUAL), slug);
    }

    /** The folder on the disk, which need not be there; the one that has it, of those that an address may mean. Blocks on the disk. */
    Path folder(Disk disk) {
        Path beside = postFolder.resolve(USUAL);
        Path folder = address.startsWith("/") ? siteFolder(disk) : postFolder.resolve(address).normalize();
        return folder.startsWith(root) ? folder : beside;
    }

    /** What stands before the names of the images that lie in {@code folder}. */
    String addressOf(Path folder) {
        return address.startsWith("/") || folder.equals(postFolder.resolve(address).normalize()) ? address : USUAL;
    }

    private Path siteFolder(Disk disk) {
        String path = address.substring(1);
        Path direct = root.resolve(path).normalize();
        if (disk.isFolder(direct)) {
            return direct;
        }
        List<Path> sites = SITE_ROOTS.stream().map(root::resolve).filter(disk::isFolder).toList();
        return sites.stream().map(site -> site.resolve(path).normalize()).filter(disk::isFolder).findFirst()
                .orElse(sites.isEmpty() ? direct : sites.getFirst().resolve(path).normalize());
    }
}
