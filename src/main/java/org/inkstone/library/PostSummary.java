package org.inkstone.library;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.inkstone.post.DateText;
import org.inkstone.post.FrontMatter;
import org.inkstone.post.Metadata;
import org.inkstone.post.Post;
import org.inkstone.post.PostHabits;
import org.inkstone.text.Words;

/**
 * One post as a list shows it.
 *
 * @param file absolute
 * @param title the front matter's title; the file's name where it has none
 * @param dateText the date as it stands in the file
 * @param words of the body
 * @param readable whether it can be opened at all
 * @param problem one sentence where the post or its front matter could not be read; else empty
 * @param habits how it is written
 */
public record PostSummary(Path file, String title, String dateText, Optional<LocalDate> date, List<String> tags, boolean draft,
        String summary, int words, boolean readable, String problem, PostHabits habits) {

    public PostSummary {
        tags = List.copyOf(tags);
    }

    public static PostSummary of(Path file, Post post) {
        Metadata metadata = post.metadata();
        String problem = post.frontMatter() instanceof FrontMatter.Malformed malformed
                ? malformed.problems().getFirst().located()
                : "";
        return new PostSummary(file, metadata.title().isBlank() ? nameOf(file) : oneLine(metadata.title()), metadata.dateText(),
                metadata.date().or(() -> dateInName(file)), metadata.tags(), metadata.draft(), metadata.summary(),
                Words.count(post.bodyText()), true, problem, PostHabits.of(post));
    }

    /** A file that is there but is no post that can be opened. */
    public static PostSummary unreadable(Path file, String problem) {
        return new PostSummary(file, nameOf(file), "", dateInName(file), List.of(), false, "", 0, false, problem,
                PostHabits.NONE);
    }

    public int readingMinutes() {
        return Words.readingMinutes(words);
    }

    private static String oneLine(String title) {
        return title.strip().replaceAll("\\s+", " ");
    }

    /** What a file is called without its extension; for {@code slug/index.md}, which is named by its folder, that one's name. */
    public static String nameOf(Path file) {
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length());
        // A bundle is named by its folder: slug/index.md.
        boolean bundle = stem.equals("index") && file.getParent() != null && file.getParent().getFileName() != null;
        return bundle ? file.getParent().getFileName().toString() : stem;
    }

    /** Jekyll and others date a post by its name: {@code 2024-05-17-slug.md}. */
    private static Optional<LocalDate> dateInName(Path file) {
        String name = nameOf(file);
        return name.length() > 10 ? DateText.day(name.substring(0, 10)) : Optional.empty();
    }
}
