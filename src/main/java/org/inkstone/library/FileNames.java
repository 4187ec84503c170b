package org.inkstone.library;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Names for new files, made from titles. */
public final class FileNames {

    /** Bytes; leaves room for an extension and a number within the 255 that file systems allow. */
    private static final int MAX_SLUG_BYTES = 180;
    /** Names that Windows reserves for devices, whatever the extension. */
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6",
            "com7", "com8",
            "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileNames() {}

    /**
     * A title as a part of an address: lower case, letters and digits of any script, accents dropped from Latin letters, one hyphen
     * for everything between. {@code "untitled"} where nothing is left.
     */
    public static String slug(String title) {
        String decomposed = Normalizer.normalize(title.replace("ß", "ss"), Normalizer.Form.NFKD);
        StringBuilder slug = new StringBuilder();
        boolean gap = false;
        for (int c : decomposed.codePoints().toArray()) {
            if (c == '\'' || c == '’' || isLatinAccent(c)) {
                continue;
            }
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                if (gap && !slug.isEmpty()) {
                    slug.append('-');
                }
                gap = false;
                slug.appendCodePoint(c);
            } else {
                gap = true;
            }
        }
        String name = shortened(Normalizer.normalize(slug.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFC));
        return name.isEmpty() ? "untitled" : RESERVED.contains(name) ? name + "-post" : name;
    }

    /** {@code folder/slug.md}, or with the first number from 2 that {@code taken} does not know. */
    public static Path free(Path folder, String slug, String extension, Predicate<Path> taken) {
        Path file = folder.resolve(slug + extension);
        for (int n = 2; taken.test(file); n++) {
            file = folder.resolve(slug + "-" + n + extension);
        }
        return file;
    }

    private static boolean isLatinAccent(int c) {
        return c >= 0x0300 && c <= 0x036F;
    }

    private static String shortened(String slug) {
        String name = slug;
        while (name.getBytes(StandardCharsets.UTF_8).length > MAX_SLUG_BYTES) {
            int hyphen = name.lastIndexOf('-');
            name = hyphen > 20 ? name.substring(0, hyphen) : name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return name;
    }
}
