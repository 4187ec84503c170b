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

import org.inkstone.library.PostSummary;

/** What the rules ask about the other posts. For many threads. */
public final class Blog {

    private final Path folder;
    private final Map<String, List<Path>> byTitle = new HashMap<>();
    private final Map<String, Integer> tags = new HashMap<>();
    /** The ways in which a tag is written, the usual one first. */
    private final Map<String, String> usual = new HashMap<>();

    /** @param folder of the blog, absolute */
    public Blog(Path folder, Collection<PostSummary> posts) {
        this.folder = folder;
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

    /** A post other than {@code file} that has this title. */
    Optional<Path> otherWithTitle(String title, Path file) {
        return byTitle.getOrDefault(folded(title), List.of()).stream().filter(other -> !other.equals(file)).sorted().findFirst();
    }

    /** How most posts write a tag that is written otherwise by {@code tag}; empty where that is how it is usually written. */
    Optional<String> usualTag(String tag) {
        String other = usual.getOrDefault(key(tag), tag);
        return other.equals(tag) || count(other) <= count(tag) ? Optional.empty() : Optional.of(other);
    }

    /** How many posts have {@code tag}, written like that. */
    int count(String tag) {
        return tags.getOrDefault(tag, 0);
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
