package org.inkstone.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.inkstone.files.Disk;
import org.inkstone.library.PostSummary;
import org.inkstone.post.HouseStyle;

/** What the rules ask about the other posts and files. For many threads; what takes the disk is found out when it is first asked for. */
public final class Blog {

    /** In so many posts a tag is known, and one that is nearly the same and stands once is likely a slip. */
    private static final int KNOWN_TAG = 3;
    /** Shorter tags may differ by a letter and be two words. */
    private static final int LONG_TAG = 7;

    private final Disk disk;
    private final Path folder;
    private final HouseStyle style;
    private final Map<String, List<Path>> byTitle = new HashMap<>();
    private final Map<String, Integer> tags = new HashMap<>();
    /** The ways in which a tag is written, the usual one first. */
    private final Map<String, String> usual = new HashMap<>();
    private final PostAddresses addresses;
    private FolderFiles files;

    /**
     * @param folder of the blog, absolute
     * @param style which fields that a fix writes follow
     */
    public Blog(Disk disk, Path folder, Collection<PostSummary> posts, HouseStyle style) {
        this.disk = disk;
        this.folder = folder;
        this.style = style;
        addresses = new PostAddresses(disk, posts);
        for (PostSummary post : posts) {
            byTitle.computeIfAbsent(folded(post.title()), title -> new ArrayList<>()).add(post.file());
            Set.copyOf(post.tags()).forEach(tag -> tags.merge(tag, 1, Integer::sum));
        }
        for (String tag : new TreeSet<>(tags.keySet())) {
            usual.merge(key(tag), tag, (one, other) -> tags.get(other) > tags.get(one) ? other : one);
        }
    }

    public Path folder() {
        return folder;
    }

    HouseStyle style() {
        return style;
    }

    /** A post other than {@code file} that has this title. */
    Optional<Path> otherWithTitle(String title, Path file) {
        return byTitle.getOrDefault(folded(title), List.of()).stream().filter(other -> !other.equals(file)).sorted().findFirst();
    }

    PostAddresses addresses() {
        return addresses;
    }

    /** The files of the folder, as they are when somebody first asks. */
    synchronized FolderFiles files() {
        if (files == null) {
            files = new FolderFiles(disk.files(folder));
        }
        return files;
    }

    /** How most posts write a tag that is written otherwise by {@code tag}; empty where that is how it is usually written. */
    Optional<String> usualTag(String tag) {
        String other = usual.getOrDefault(key(tag), tag);
        return other.equals(tag) || count(other) <= count(tag) ? slip(tag) : Optional.of(other);
    }

    /** How many posts have {@code tag}, written like that. */
    int count(String tag) {
        return tags.getOrDefault(tag, 0);
    }

    /** How a file is called from the blog's folder. */
    String place(Path file) {
        return (file.startsWith(folder) ? folder.relativize(file) : file).toString().replace('\\', '/');
    }

    /** The known tag from which {@code tag}, which no other post has, is a letter away. */
    private Optional<String> slip(String tag) {
        if (tag.length() < LONG_TAG || count(tag) > 1) {
            return Optional.empty();
        }
        String letters = tag.toLowerCase(Locale.ROOT);
        return tags.entrySet().stream().filter(known -> known.getValue() >= KNOWN_TAG && !known.getKey().equals(tag))
                .map(Map.Entry::getKey)
                .filter(known -> Character.toLowerCase(known.charAt(0)) == letters.charAt(0)
                        && Likeness.distance(letters, known.toLowerCase(Locale.ROOT), 2) == 1
                        && digits(known).equals(digits(tag)))
                .sorted().findFirst();
    }

    /** Versions and years differ by a character, and are meant to. */
    private static String digits(String tag) {
        return tag.replaceAll("\\D+", "");
    }

    private static String folded(String title) {
        return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The same for tags that readers take for one: case, blanks, dashes and a plural do not part them. */
    private static String key(String tag) {
        String letters = tag.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-.]+", "");
        return letters.length() > 3 && letters.endsWith("s") && !letters.endsWith("ss")
                ? letters.substring(0, letters.length() - 1)
                : letters;
    }
}
