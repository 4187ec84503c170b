package org.inkstone.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.library.FileNames;
import org.inkstone.post.Field;
import org.inkstone.post.FieldValue;

/** Where a generator puts a post unless the site's configuration says otherwise. */
record GeneratorAddress(Generator generator, Path blog, Path file, List<Field> fields) {

    private static final Pattern DAY = Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{2})[-_](?=.)");
    /** Folders in which the posts of a site lie, whose own names are in no address. */
    private static final Set<String> ROOTS = Set.of("content", "_posts", "src", "source", "blog", "docs", "data");

    String text() {
        Optional<String> own = text(switch (generator) {
            case HUGO -> "url";
            case JEKYLL, ELEVENTY -> "permalink";
            case ZOLA -> "path";
            case ASTRO -> "slug";
        }).filter(address -> !address.isBlank());
        if (own.isPresent()) {
            return generator == Generator.ASTRO ? id(own.get()) : own.get().startsWith("/") ? own.get() : "/" + own.get();
        }
        String name = name();
        Matcher day = DAY.matcher(name);
        boolean dated = day.find();
        String bare = dated ? name.substring(day.end()) : name;
        return switch (generator) {
            case HUGO -> folder() + slug(text("slug").filter(slug -> !slug.isBlank()).orElse(name)) + "/";
            case ZOLA -> folder() + slug(text("slug").filter(slug -> !slug.isBlank()).orElse(bare)) + "/";
            case ELEVENTY -> folder() + bare + "/";
            case ASTRO -> id((folder().substring(1) + name).toLowerCase(Locale.ROOT));
            case JEKYLL -> jekyll(dated, day, bare);
        };
    }

    private String jekyll(boolean dated, Matcher day, String bare) {
        if (!inPosts()) {
            return folder() + name() + ".html";
        }
        return dated
                ? "/" + day.group(1) + "/" + day.group(2) + "/" + day.group(3) + "/"
                        + text("slug").filter(slug -> !slug.isBlank()).orElse(bare) + ".html"
                : "none: in “_posts” it passes over files whose name begins with no date";
    }

    private static String id(String slug) {
        return "“" + slug + "” in its route";
    }

    private boolean inPosts() {
        return file.getParent() != null && file.toString().replace('\\', '/').contains("/_posts/");
    }

    private Optional<String> text(String key) {
        return fields.reversed().stream().filter(field -> field.key().equals(key)).findFirst().map(Field::value)
                .filter(FieldValue.Scalar.class::isInstance).map(FieldValue::text);
    }

    private String name() {
        String name = file.getFileName().toString();
        String stem = name.substring(0, Math.max(1, name.lastIndexOf('.')));
        return isBundle(stem) ? file.getParent().getFileName().toString() : stem;
    }

    private boolean isBundle(String stem) {
        return stem.equals("index") && !file.getParent().equals(blog) && file.getParent().getFileName() != null;
    }

    /** Of the post in its site, with a slash at both ends. */
    private String folder() {
        Path folder = file.getParent();
        String name = file.getFileName().toString();
        if (isBundle(name.substring(0, Math.max(1, name.lastIndexOf('.'))))) {
            folder = folder.getParent();
        }
        StringBuilder path = new StringBuilder("/");
        boolean inRoot = false;
        for (Path part : folder.startsWith(blog) ? blog.relativize(folder) : Path.of("")) {
            String step = part.toString();
            if (!inRoot && ROOTS.contains(step)) {
                continue;
            }
            inRoot = true;
            path.append(step.isEmpty() ? "" : step + "/");
        }
        return path.toString();
    }

    private static String slug(String text) {
        return FileNames.slug(text);
    }
}
