package org.inkstone.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.inkstone.files.Disk;
import org.inkstone.files.ReadResult;
import org.inkstone.post.HouseStyle;
import org.inkstone.post.Post;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;

/**
 * The posts of a folder at one moment, newest first; posts without a date stand on top, as they are the ones being worked on. Immutable:
 * what is learned from the posts is found out when it is first asked for, and then kept. Any thread.
 */
public final class Library {

    /** Beside one post, no more than these are read to learn from. */
    private static final int NEIGHBOURS = 200;

    private static final Comparator<PostSummary> NEWEST_FIRST = Comparator
            .comparing((PostSummary p) -> p.date().orElse(LocalDate.MAX), Comparator.reverseOrder())
            .thenComparing(p -> p.title().toLowerCase(Locale.ROOT)).thenComparing(PostSummary::file);

    private final Path folder;
    private final List<PostSummary> posts;
    private final Learned<HouseStyle> style;
    private final Learned<FileNamePattern> names;
    private final Learned<List<Outlier>> outliers;

    /**
     * @param folder the folder that the writer chose, absolute
     * @param posts in any order
     */
    public Library(Path folder, List<PostSummary> posts) {
        this(folder, posts.stream().sorted(NEWEST_FIRST).toList(), Optional.empty());
    }

    private Library(Path folder, List<PostSummary> ordered, Optional<Learned<HouseStyle>> known) {
        this.folder = folder;
        this.posts = ordered;
        this.style = known.orElse(new Learned<>(() -> HouseStyle.learn(ordered.stream().map(PostSummary::habits).toList())));
        this.names = new Learned<>(() -> FileNamePattern.learn(folder, ordered.stream().map(PostSummary::file).toList()));
        this.outliers = new Learned<>(() -> new Outliers(this).all());
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
        return new Library(root, disk.posts(root).stream().map(file -> read(disk, file)).toList());
    }

    /** One post as it stands on the disk now; unreadable where it is none. Blocks on the disk. */
    public static PostSummary read(Disk disk, Path file) {
        return switch (disk.read(file)) {
            case ReadResult.Refused refused -> PostSummary.unreadable(file, refused.reason());
            case ReadResult.Contents contents -> switch (SourceText.decode(contents.bytes())) {
                case DecodeResult.Refused refused -> PostSummary.unreadable(file, refused.reason());
                case DecodeResult.Decoded decoded -> PostSummary.of(file, Post.of(decoded.source()));
            };
        };
    }

    /**
     * The posts that lie beside {@code file}, itself among them: the other files of its folder, or for {@code slug/index.md} the other
     * folders of one post. Blocks on the disk.
     */
    public static Library beside(Disk disk, Path file) {
        Path own = file.toAbsolutePath().normalize();
        boolean bundle = own.getFileName().toString().startsWith("index.") && own.getParent().getParent() != null;
        Path folder = bundle ? own.getParent().getParent() : own.getParent();
        List<Path> files = bundle ? disk.postsOneBelow(folder, own.getFileName()) : disk.postsIn(folder);
        // By name the last, which where names begin with the day are the newest.
        List<Path> read = files.stream().sorted(Comparator.reverseOrder()).limit(NEIGHBOURS).toList();
        return new Library(folder, read.stream().map(f -> read(disk, f)).toList());
    }

    /** The folder that the writer chose, absolute. */
    public Path folder() {
        return folder;
    }

    /** Newest first. */
    public List<PostSummary> posts() {
        return posts;
    }

    /** How the posts are written. */
    public HouseStyle houseStyle() {
        return style.get();
    }

    /** How their files are named. */
    public FileNamePattern fileNames() {
        return names.get();
    }

    /** What a few posts do otherwise than most; the whole front matter first, then field by field. */
    public List<Outlier> outliers() {
        return outliers.get();
    }

    /**
     * This library after some of its files have changed.
     *
     * @param seen posts seen anew, or added
     * @param gone files that are not there any more
     */
    public Library with(Collection<PostSummary> seen, Set<Path> gone) {
        Map<Path, PostSummary> after = new LinkedHashMap<>();
        posts.forEach(post -> after.put(post.file(), post));
        boolean sameHabits = !after.keySet().removeAll(gone);
        for (PostSummary post : seen) {
            PostSummary before = after.put(post.file(), post);
            sameHabits &= before != null && before.habits().equals(post.habits());
        }
        return new Library(folder, after.values().stream().sorted(NEWEST_FIRST).toList(),
                sameHabits ? Optional.of(style) : Optional.empty());
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
}
