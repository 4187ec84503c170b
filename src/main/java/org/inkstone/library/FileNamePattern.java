package org.inkstone.library;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.inkstone.post.DateText;

/**
 * How a blog names the files of its posts.
 *
 * @param folder absolute; the folder in which most posts are, not counting folders of one post or of one year
 * @param years the folders of time below it
 * @param extension with its dot, e.g. {@code .md}
 */
public record FileNamePattern(Path folder, Years years, Naming naming, String extension) {

    /** What a post's name is made of. */
    public enum Naming {
        /** {@code slug.md}. */
        SLUG(false, false),
        /** {@code YYYY-MM-DD-slug.md}, as Jekyll wants it. */
        DATED(true, false),
        /** {@code slug/index.md}, which leaves room for the post's images. */
        BUNDLE(false, true),
        /** {@code YYYY-MM-DD-slug/index.md}. */
        DATED_BUNDLE(true, true);

        private final boolean dated;
        private final boolean bundle;

        Naming(boolean dated, boolean bundle) {
            this.dated = dated;
            this.bundle = bundle;
        }

        /** Whether the day of the post stands in front. */
        public boolean dated() {
            return dated;
        }

        /** Whether every post has a folder of its own. */
        public boolean bundle() {
            return bundle;
        }

        private static Naming of(boolean dated, boolean bundle) {
            if (bundle) {
                return dated ? DATED_BUNDLE : BUNDLE;
            }
            return dated ? DATED : SLUG;
        }
    }

    /** The folders by which posts are parted: none, {@code 2025}, {@code 2025/03} or {@code 2025/03/14}. */
    public enum Years {
        NONE, YEAR, MONTH, DAY
    }

    private static final List<String> DIGITS = List.of("\\d{4}", "\\d{2}", "\\d{2}");

    /** One file by the same parts. */
    private record Named(Path file, Path folder, Years years, Naming naming, String extension) {}

    /**
     * What most of {@code files} follow; {@code slug.md} in {@code root} where there are none. Of as many, the one that comes first by
     * name.
     *
     * @param root absolute
     * @param files absolute, below {@code root}
     */
    public static FileNamePattern learn(Path root, List<Path> files) {
        List<Named> named = files.stream().sorted().flatMap(file -> named(root, file).stream()).toList();
        Path folder = most(named, Named::folder).orElse(root);
        List<Named> there = named.stream().filter(n -> n.folder().equals(folder)).toList();
        return new FileNamePattern(folder, most(there, Named::years).orElse(Years.NONE),
                most(there, Named::naming).orElse(Naming.SLUG), most(there, Named::extension).orElse(".md"));
    }

    /** How one file is named; empty for one that is named for what it is, as {@code README.md} and {@code _index.md} are. */
    static Optional<Naming> naming(Path root, Path file) {
        return named(root, file).map(Named::naming);
    }

    /** The extension of a file, with its dot. */
    static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    }

    /**
     * The file of a new post: the first that is free when a number from 2 is put behind the slug.
     *
     * @param taken whether something of that name is there
     */
    public Path free(String slug, LocalDate day, Predicate<Path> taken) {
        String name = naming.dated() ? day + "-" + slug : slug;
        return naming.bundle()
                ? FileNames.free(place(day), name, "", taken).resolve("index" + extension)
                : FileNames.free(place(day), name, extension, taken);
    }

    private Path place(LocalDate day) {
        Path place = folder;
        List<String> parts = List.of(String.format(Locale.ROOT, "%04d", day.getYear()),
                String.format(Locale.ROOT, "%02d", day.getMonthValue()), String.format(Locale.ROOT, "%02d", day.getDayOfMonth()));
        for (String part : parts.subList(0, years.ordinal())) {
            place = place.resolve(part);
        }
        return place;
    }

    private static Optional<Named> named(Path root, Path file) {
        String extension = extension(file);
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.length() - extension.length());
        Path parent = file.getParent();
        boolean bundle = stem.equals("index");
        if (stem.startsWith("_") || stem.equalsIgnoreCase("readme") || bundle && parent.equals(root)) {
            return Optional.empty();
        }
        String own = bundle ? parent.getFileName().toString() : stem;
        Path above = bundle ? parent.getParent() : parent;
        boolean dated = own.length() > 11 && own.charAt(10) == '-' && own.substring(0, 10).matches("\\d{4}-\\d{2}-\\d{2}")
                && DateText.day(own.substring(0, 10)).isPresent();
        Years years = years(root, above);
        for (int i = 0; i < years.ordinal(); i++) {
            above = above.getParent();
        }
        return Optional.of(new Named(file, above, years, Naming.of(dated, bundle), extension));
    }

    private static Years years(Path root, Path folder) {
        Path below = root.relativize(folder);
        for (Years years : List.of(Years.DAY, Years.MONTH, Years.YEAR)) {
            int first = below.getNameCount() - years.ordinal();
            boolean fits = first >= 0;
            for (int i = 0; fits && i < years.ordinal(); i++) {
                fits = below.getName(first + i).toString().matches(DIGITS.get(i));
            }
            if (fits) {
                return years;
            }
        }
        return Years.NONE;
    }

    private static <T extends Comparable<? super T>> Optional<T> most(List<Named> named, Function<Named, T> part) {
        Map<T, Long> counts = new HashMap<>(named.stream().collect(Collectors.groupingBy(part, Collectors.counting())));
        List<T> ordered = new ArrayList<>(counts.keySet());
        ordered.sort(Comparator.comparing((T t) -> counts.get(t)).reversed().thenComparing(Comparator.naturalOrder()));
        return ordered.stream().findFirst();
    }
}
