package org.inkstone.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.inkstone.files.Disk;
import org.inkstone.files.ReadResult;
import org.inkstone.post.Post;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;

/**
 * The posts of a folder at one moment, newest first; posts without a date stand on top, as they are the ones being worked on.
 *
 * @param folder the folder that the writer chose
 */
public record Library(Path folder, List<PostSummary> posts) {

    private static final Comparator<PostSummary> NEWEST_FIRST = Comparator
            .comparing((PostSummary p) -> p.date().orElse(LocalDate.MAX), Comparator.reverseOrder())
            .thenComparing(p -> p.title().toLowerCase(Locale.ROOT)).thenComparing(PostSummary::file);

    public Library {
        posts = posts.stream().sorted(NEWEST_FIRST).toList();
    }

    public static Library empty(Path folder) {
        return new Library(folder, List.of());
    }

    /**
     * Reads every post of {@code folder}. Blocks on the disk.
     *
     * @throws IOException if the folder itself cannot be read
     */
    public static Library scan(Disk disk, Path folder) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        return new Library(root, disk.posts(root).stream().map(file -> summarize(disk, file)).toList());
    }

    /** This library with one post seen anew, or added. */
    public Library with(PostSummary post) {
        Stream<PostSummary> others = posts.stream().filter(p -> !p.file().equals(post.file()));
        return new Library(folder, Stream.concat(others, Stream.of(post)).toList());
    }

    /** Every tag with the number of posts that carry it, most used first. */
    public Map<String, Integer> tags() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        posts.forEach(p -> p.tags().forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        List<Map.Entry<String, Integer>> ordered = new ArrayList<>(counts.entrySet());
        ordered.sort(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        Map<String, Integer> result = new LinkedHashMap<>();
        ordered.forEach(e -> result.put(e.getKey(), e.getValue()));
        return result;
    }

    private static PostSummary summarize(Disk disk, Path file) {
        return switch (disk.read(file)) {
            case ReadResult.Refused refused -> PostSummary.unreadable(file, refused.reason());
            case ReadResult.Contents contents -> switch (SourceText.decode(contents.bytes())) {
                case DecodeResult.Refused refused -> PostSummary.unreadable(file, refused.reason());
                case DecodeResult.Decoded decoded -> PostSummary.of(file, Post.of(decoded.source()));
            };
        };
    }
}
