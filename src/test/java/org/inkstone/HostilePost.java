package org.inkstone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * A post that tries to do harm. Whatever of it runs, adds its {@code number} to the title of the page; whatever it fetches, is asked of the
 * canary.
 *
 * @param name with the CVE behind it
 * @param text the whole post, with the words {@value #RUN}, {@code CANARY}, {@code OUTSIDE}, {@code PORT} and {@code NAME} in it
 * @param alone whether it would hide what follows it in one post
 */
public record HostilePost(int number, String name, String text, boolean alone) {

    private static final String RUN = "RUN";
    private static final Pattern RAN = Pattern.compile(",(\\d+)(?=,|$)");

    /** Those of the project itself. */
    public static List<HostilePost> own() {
        List<HostilePost> posts = new ArrayList<>();
        for (String part : resource().split("(?m)^=== ")) {
            int end = part.indexOf('\n');
            String[] head = part.substring(0, end).split(" ");
            boolean alone = List.of(head).contains("alone");
            posts.add(
                    new HostilePost(posts.size(), String.join(" ", head).replace(" alone", ""), part.substring(end + 1), alone));
        }
        // What stands above the first one says how the file is written.
        return posts.subList(1, posts.size());
    }

    /** Those that DOMPurify is tested with, numbered from {@code first} on. */
    public static List<HostilePost> ofDomPurify(int first) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(50_000_000);
        // YAML reads JSON too.
        List<Map<String, Object>> vectors = new Yaml(options)
                .load(read(Corpus.folder().resolve("specs/security/dompurify-vectors.json")));
        List<HostilePost> posts = new ArrayList<>();
        for (Map<String, Object> vector : vectors) {
            String text = String.valueOf(vector.get("payload")).replaceAll("(?:window\\.)?alert\\([^)]*\\)?", RUN)
                    .replaceAll("https?://[a-z0-9.]+/", "CANARY/");
            posts.add(new HostilePost(first + posts.size(), "dompurify-" + posts.size(), text, true));
        }
        return posts;
    }

    /** The post with the addresses of {@code canary} in it, and a word in front by which its page is recognised. */
    public String written(Canary canary) {
        String filled = fill(canary);
        // One with front matter, or another beginning that only counts in the first line.
        return filled.startsWith("---") ? filled + "\n\n" + mark() : mark() + "\n\n" + filled;
    }

    /** What its page shows in any case. */
    public String mark() {
        return "Vector-" + number + "-here.";
    }

    String fill(Canary canary) {
        String id = "v" + number;
        return text.replace("CANARY", canary.address(id)).replace("OUTSIDE", canary.outside().toString())
                .replace("PORT", String.valueOf(canary.port())).replace("NAME", id)
                .replace(RUN, "top.document.title+=[," + number + "]");
    }

    /** All that do not hide one another, in one post. */
    public static String together(List<HostilePost> posts, Canary canary) {
        return posts.stream().filter(post -> !post.alone()).map(post -> post.fill(canary).replaceAll("(?m)^---$", "***"))
                .collect(Collectors.joining("\n\n", "Vector-0-here.\n\n", "\n"));
    }

    /** The numbers of those that ran in a page with this title. */
    public static List<Integer> ran(String title) {
        Matcher matcher = RAN.matcher(title);
        return matcher.results().map(found -> Integer.valueOf(found.group(1))).distinct().toList();
    }

    /** Big List of Naughty Strings: one string in a paragraph. */
    public static String naughtyStrings() {
        return read(Corpus.folder().resolve("specs/security/blns.txt")).lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource() {
        try (InputStream in = HostilePost.class.getResourceAsStream("hostile-posts.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String fileName() {
        return "hostile-%04d.md".formatted(number);
    }

    /** A file in {@code folder} with the post in it. */
    public Path writeInto(Path folder, Canary canary) throws IOException {
        return Files.writeString(folder.resolve(fileName()), written(canary));
    }
}
