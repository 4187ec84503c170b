package org.inkstone.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.inkstone.files.Disk;
import org.inkstone.files.ReadResult;

/** The files that lie beside a saved page, in its folder. What lies elsewhere, also behind a link, is never read. Blocks on the disk. */
final class PageFiles {

    /** Bytes of a file that is put into a page. */
    private static final int LARGEST = 4 << 20;
    private static final Map<String, String> FONTS = Map.of("woff2", "font/woff2", "woff", "font/woff", "ttf", "font/ttf", "otf",
            "font/otf");

    private final Disk disk;
    private final Path folder;
    private final SortedSet<String> lacking = new TreeSet<>();

    /** @param folder of the page */
    PageFiles(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /** The names of what was asked for and cannot be had, in order. */
    SortedSet<String> lacking() {
        return lacking;
    }

    /**
     * The file that {@code address} means; empty where it is none in the folder.
     *
     * @param from the folder from which the address counts
     */
    Optional<Path> find(Path from, String address) {
        String path = address.strip().replaceFirst("(?s)[?#].*", "").replace('\\', '/');
        if (path.isEmpty() || Address.hasScheme(path)) {
            return Optional.empty();
        }
        try {
            String decoded = Address.decoded(path);
            return Optional.ofNullable(
                    disk.inside(folder, decoded.startsWith("/") ? folder.resolve(decoded.substring(1)) : from.resolve(decoded)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The text of the style sheet that {@code address} means. */
    Optional<Sheet> sheet(Path from, String address) {
        Optional<Sheet> found = find(from, address).flatMap(file -> bytes(file).map(bytes -> new Sheet(file, text(bytes))));
        lack(found, address);
        return found;
    }

    /** @param file its real path */
    record Sheet(Path file, String css) {}

    /** The image or font that {@code address} means, as a {@code data:} address. */
    Optional<String> data(Path from, String address) {
        Optional<String> found = find(from, address).flatMap(this::data);
        lack(found, address);
        return found;
    }

    private void lack(Optional<?> found, String address) {
        if (found.isEmpty()) {
            String path = address.strip().replaceFirst("(?s)[?#].*", "");
            String name = path.substring(path.lastIndexOf('/') + 1);
            lacking.add(name.isBlank() || name.length() > 60 ? "one without a name" : name);
        }
    }

    private Optional<String> data(Path file) {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String image = ImageFolder.type(name);
        String font = FONTS.getOrDefault(extension, "");
        return bytes(file).flatMap(bytes -> !image.isEmpty()
                ? PageImage.published(image, bytes)
                : Optional.of(new PageImage(font, bytes)).filter(f -> !font.isEmpty() && isFont(bytes)))
                .map(found -> "data:" + found.type() + ";base64," + Base64.getEncoder().encodeToString(found.bytes()));
    }

    private Optional<byte[]> bytes(Path file) {
        return disk.stamp(file).filter(stamp -> stamp.size() <= LARGEST).isPresent()
                && disk.read(file) instanceof ReadResult.Contents contents ? Optional.of(contents.bytes()) : Optional.empty();
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** By the first four bytes (WOFF 1 and 2, OpenType 1.9). */
    private static boolean isFont(byte[] bytes) {
        String mark = bytes.length < 4 ? "" : new String(bytes, 0, 4, StandardCharsets.ISO_8859_1);
        return mark.equals("wOF2") || mark.equals("wOFF") || mark.equals("OTTO") || mark.equals("true")
                || mark.equals("\0\1\0\0");
    }
}
