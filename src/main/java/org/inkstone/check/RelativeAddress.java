package org.inkstone.check;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Addresses that lead from a post to a file. */
final class RelativeAddress {

    private RelativeAddress() {}

    /** As it is written into Markdown, where blanks and brackets would end it. */
    static String of(Path folder, Path file) {
        String path = folder.toAbsolutePath().relativize(file.toAbsolutePath()).toString().replace('\\', '/');
        return path.replace("%", "%25").replace(" ", "%20").replace("(", "%28").replace(")", "%29").replace("<", "%3C")
                .replace(">", "%3E").replace("#", "%23").replace("?", "%3F");
    }

    /** Null for what no file system has. */
    static Path resolve(Path folder, String path) {
        try {
            return folder.toAbsolutePath().resolve(path).normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
