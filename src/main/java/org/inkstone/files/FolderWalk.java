package org.inkstone.files;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Which folders of a blog are a writer's: not the hidden ones, build output, or those that a link leads to. */
final class FolderWalk {

    /** Folders that hold programs or finished sites, never a writer's posts. */
    private static final Set<String> IGNORED = Set.of("node_modules", "vendor", "target", "public", "_site", "dist", "build",
            "resources");
    private static final int MAX_DEPTH = 32;

    private FolderWalk() {}

    static boolean enters(Path root, Path folder) {
        String name = folder.equals(root) ? "" : folder.getFileName().toString();
        return !name.startsWith(".") && !IGNORED.contains(name);
    }

    /**
     * Tells of each folder before its files, in no promised order. What cannot be read is left out.
     *
     * @param onFolder called before the entries of the folder are read
     * @throws IOException if the root itself cannot be read
     */
    static void walk(Path root, Consumer<Path> onFolder, BiConsumer<Path, BasicFileAttributes> onFile) throws IOException {
        // A link as the root leads to a blog; links below it lead out of one.
        Path real = Files.isSymbolicLink(root) ? root.toRealPath() : root;
        Files.walkFileTree(real, EnumSet.noneOf(FileVisitOption.class), MAX_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (!enters(real, folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                onFolder.accept(named(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                onFile.accept(named(file), attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(real)) {
                    throw e;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) {
                // A folder that vanishes while it is read ends the reading of that folder, not of all.
                return FileVisitResult.CONTINUE;
            }

            private Path named(Path below) {
                return real.equals(root) ? below : root.resolve(real.relativize(below));
            }
        });
    }
}
