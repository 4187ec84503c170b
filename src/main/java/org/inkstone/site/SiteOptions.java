package org.inkstone.site;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.inkstone.export.Theme;
import org.inkstone.export.Trust;

/**
 * What is to be made of which posts.
 *
 * @param root the blog's folder, absolute; images and files are found in it, and addresses that begin with a slash count from it
 * @param folder the folder with the posts, absolute, in {@code root} or the same; nothing is written into it
 * @param posts the files, absolute, in or below {@code folder}
 * @param title of the site
 * @param author of the feeds; the title where it is empty
 * @param language tag of the pages that list posts
 * @param siteUrl where the package will be, with a slash at its end; empty where that is not known
 * @param drafts whether drafts are in
 * @param future whether posts are in that are dated after {@code today}
 */
public record SiteOptions(Kind kind, Path root, Path folder, List<Path> posts, String title, String author, String language,
        Optional<URI> siteUrl,
        boolean drafts, boolean future, LocalDate today, Theme theme, Trust trust) {

    /** What the package is made for. */
    public enum Kind {
        /** The posts alone, each at the place of its file. */
        FOLDER,
        /** A whole site, with lists and feeds. */
        SITE
    }

    public SiteOptions {
        posts = List.copyOf(posts);
    }

    /** @throws IllegalArgumentException with a sentence where {@code text} is no address that a site can have */
    public static URI siteUrl(String text) {
        URI uri = URI.create(text.endsWith("/") ? text : text + "/");
        if (!("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) || uri.getHost() == null
                || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("'" + text + "' is no address of a site, such as https://example.org/blog/.");
        }
        return uri;
    }
}
