package org.inkstone.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The files of a blog, to find the one that an address was likely meant to name. Immutable; any thread. */
final class FolderFiles {

    private final Map<String, List<Path>> byName = new HashMap<>();
    private final Map<Path, List<Path>> byFolder = new HashMap<>();

    FolderFiles(List<Path> files) {
        for (Path file : files) {
            byName.computeIfAbsent(folded(file.getFileName()), name -> new ArrayList<>()).add(file);
            byFolder.computeIfAbsent(file.getParent(), folder -> new ArrayList<>()).add(file);
        }
    }

    /**
     * The file that was likely meant by one that is not there: of the same name in other case, elsewhere in the blog, with another
     * extension, or with a slip in its name. Empty where nothing is near, or two files are equally so.
     *
     * @param missing absolute and normalized
     */
    Optional<Path> near(Path missing) {
        if (missing.getFileName() == null || missing.getParent() == null) {
            return Optional.empty();
        }
        List<Path> sameName = byName.getOrDefault(folded(missing.getFileName()), List.of());
        Optional<Path> sameFolder = only(sameName.stream()
                .filter(file -> folded(file.getParent()).equals(folded(missing.getParent()))).toList());
        if (sameFolder.isPresent() || !sameName.isEmpty()) {
            return sameFolder.or(() -> only(sameName));
        }
        List<Path> beside = byFolder.getOrDefault(missing.getParent(), List.of());
        Optional<Path> sameStem = only(beside.stream()
                .filter(file -> stem(file).equals(stem(missing)) && isAlike(file, missing)).toList());
        return sameStem.or(() -> slip(missing, beside));
    }

    private static Optional<Path> slip(Path missing, List<Path> beside) {
        Map<String, Path> names = new HashMap<>();
        beside.stream().filter(file -> extension(file).equals(extension(missing))).forEach(file -> names.put(stem(file), file));
        return Likeness.nearest(stem(missing), names.keySet()).map(names::get);
    }

    /** A post for a post, an image for an image. */
    private static boolean isAlike(Path file, Path missing) {
        return extension(file).startsWith("m") == extension(missing).startsWith("m");
    }

    private static Optional<Path> only(List<Path> files) {
        return files.size() == 1 ? Optional.of(files.getFirst()) : Optional.empty();
    }

    private static String stem(Path file) {
        String name = folded(file.getFileName());
        return name.substring(0, name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length());
    }

    private static String extension(Path file) {
        String name = folded(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String folded(Path path) {
        return path.toString().toLowerCase(Locale.ROOT);
    }
}
