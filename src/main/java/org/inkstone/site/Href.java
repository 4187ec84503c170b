package org.inkstone.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Addresses between the files of a package, whose paths are written with slashes and without percent signs' meaning. */
final class Href {

    private static final String UNRESERVED = "-._~!$'()*,;=@/";
    private static final String INDEX = "index.html";

    private Href() {}

    /** The address of {@code to} from the page {@code from}. */
    static String relative(String from, String to) {
        List<String> here = List.of(from.split("/"));
        List<String> there = List.of(to.split("/"));
        int same = 0;
        while (same < here.size() - 1 && same < there.size() - 1 && here.get(same).equals(there.get(same))) {
            same++;
        }
        String path = "../".repeat(here.size() - 1 - same) + encoded(String.join("/", there.subList(same, there.size())));
        // A colon in the first part would make it a scheme (RFC 3986, 4.2).
        return path.split("/", 2)[0].contains(":") ? "./" + path : path;
    }

    /** The address of {@code path} on the network; the index of a folder is named by the folder. */
    static String absolute(URI site, String path) {
        boolean index = path.equals(INDEX) || path.endsWith("/" + INDEX);
        return site + encoded(index ? path.substring(0, path.length() - INDEX.length()) : path);
    }

    static String encoded(String path) {
        StringBuilder out = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }

    /** {@code folder/path} without dots; empty where it leads out. */
    static Optional<String> resolved(String folder, String path) {
        List<String> parts = new ArrayList<>();
        for (String part : (folder + "/" + path).split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** The folder that a file is in; empty for the topmost. */
    static String folderOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
