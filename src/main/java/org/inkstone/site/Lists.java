package org.inkstone.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.inkstone.export.PageFrame;
import org.inkstone.export.PostPage;
import org.inkstone.export.Template;
import org.inkstone.site.Manifest.Known;

/** The pages of a site that lead to its posts. A page is made anew only if a post on it has changed in what the page says of it. */
final class Lists {

    static final String INDEX = "index.html";
    static final String ARCHIVE = "archive.html";
    static final String TAGS = "tags/index.html";
    private static final String NOT_FOUND = "404.html";
    /** Posts on a page of the index. */
    private static final int ON_PAGE = 20;

    /** Newest first; those without a date behind all others. */
    static final Comparator<Known> NEWEST_FIRST = Comparator
            .comparing((Known k) -> k.facts().date().orElse(Instant.MIN), Comparator.reverseOrder())
            .thenComparing(k -> k.facts().source());

    /** A page to make. */
    private record Page(String path, String key, Supplier<Map<String, Object>> values) {}

    /** @param mark of what lists say of the post */
    private record Listed(Known post, String day, String mark) {}

    private final Site site;
    private final Addresses addresses;
    private final Outputs outputs;
    private final Template list = Template.of(Resources.text("list.html"));
    private final Template head = Template.of(Resources.text("list-head.html"));
    private final Template entries = Template.of(Resources.text("entries.html"));
    private final Template redirect = Template.of(Resources.text("redirect.html"));

    Lists(Site site, Addresses addresses, Outputs outputs) {
        this.site = site;
        this.addresses = addresses;
        this.outputs = outputs;
    }

    /** The paths of all of them, known before any is made. */
    static List<String> paths(List<PostFacts> posts, Addresses addresses) {
        List<String> paths = new ArrayList<>(List.of(INDEX, ARCHIVE, TAGS, NOT_FOUND));
        for (int page = 2; (page - 1) * ON_PAGE < posts.size(); page++) {
            paths.add(index(page));
        }
        posts.stream().map(p -> year(p)).distinct().forEach(paths::add);
        paths.addAll(addresses.tags().values());
        return paths;
    }

    /** @param ordered newest first */
    void make(List<Known> ordered) {
        List<Listed> posts = ordered.parallelStream().map(Lists::listed).toList();
        List<Page> pages = new ArrayList<>();
        index(posts, pages);
        archive(posts, pages);
        tags(posts, pages);
        Together.each(pages, page -> outputs.put(page.path(), page.key(), () -> html(page.values().get())));
        notFound();
        Map<String, Known> bySource = new HashMap<>();
        ordered.forEach(post -> bySource.put(post.facts().source(), post));
        addresses.aliases().forEach((path, source) -> redirect(path, bySource.get(source)));
    }

    private static Listed listed(Known post) {
        String day = post.facts().day().map(LocalDate::toString).orElse("");
        return new Listed(post, day, Key.of(post.page(), post.facts().title(), day, post.contents().excerpt()));
    }

    private void index(List<Listed> posts, List<Page> pages) {
        int count = Math.max(1, (posts.size() + ON_PAGE - 1) / ON_PAGE);
        for (int number = 1; number <= count; number++) {
            String path = index(number);
            List<Listed> own = posts.subList((number - 1) * ON_PAGE, Math.min(number * ON_PAGE, posts.size()));
            String older = number == count ? "" : Href.relative(path, index(number + 1));
            String newer = number == 1 ? "" : Href.relative(path, index(number - 1));
            String title = number == 1 ? site.options().title() : "Page " + number;
            pages.add(new Page(path, key(path, own, older, newer), () -> {
                Map<String, Object> values = values(path, title, site.options().title());
                values.put("posts", own.stream().map(post -> row(path, post, true)).toList());
                values.put("hasPages", count > 1);
                values.put("older", older);
                values.put("newer", newer);
                return values;
            }));
        }
    }

    private void archive(List<Listed> posts, List<Page> pages) {
        SortedMap<String, List<Listed>> years = new TreeMap<>(Comparator.reverseOrder());
        posts.forEach(post -> years.computeIfAbsent(year(post.post().facts()), y -> new ArrayList<>()).add(post));
        List<Map<String, Object>> rows = new ArrayList<>();
        years.forEach((path, own) -> {
            String name = path.replaceAll("archive/|\\.html", "").replace("undated", "Undated");
            pages.add(rows(path, name, own));
            rows.add(counted(ARCHIVE, path, name, own.size()));
        });
        pages.add(overview(ARCHIVE, "Archive", rows));
    }

    private void tags(List<Listed> posts, List<Page> pages) {
        SortedMap<String, List<Listed>> tagged = new TreeMap<>();
        posts.forEach(post -> post.post().facts().tags()
                .forEach(tag -> tagged.computeIfAbsent(tag, t -> new ArrayList<>()).add(post)));
        List<Map<String, Object>> rows = new ArrayList<>();
        tagged.forEach((tag, own) -> {
            String path = addresses.tags().get(tag);
            pages.add(rows(path, tag, own));
            rows.add(counted(TAGS, path, tag, own.size()));
        });
        pages.add(overview(TAGS, "Tags", rows));
    }

    private Page rows(String path, String heading, List<Listed> own) {
        // Thousands of rows are made only where the page is, and one at a time.
        return new Page(path, key(path, own, heading, ""), () -> rowValues(path, heading, new Rows(path, own)));
    }

    private Page overview(String path, String heading, List<Map<String, Object>> rows) {
        // Not the rows themselves: the order of what is in one is another in each run.
        return new Page(path, Key.of(site.key(), path, rows.stream()
                .map(row -> List.of(row.get("href"), row.get("title"), row.get("count"))).toList()),
                () -> rowValues(path, heading, rows));
    }

    private Map<String, Object> rowValues(String path, String heading, List<Map<String, Object>> rows) {
        Map<String, Object> values = values(path, heading, heading);
        values.put("hasRows", !rows.isEmpty());
        values.put("rows", rows);
        return values;
    }

    /** The rows of posts, each made when it is asked for. */
    private static final class Rows extends AbstractList<Map<String, Object>> {

        private final String path;
        private final List<Listed> posts;

        Rows(String path, List<Listed> posts) {
            this.path = path;
            this.posts = posts;
        }

        @Override
        public Map<String, Object> get(int index) {
            return row(path, posts.get(index), false);
        }

        @Override
        public int size() {
            return posts.size();
        }
    }

    private static Map<String, Object> row(String path, Listed post, boolean summary) {
        return Map.of("href", Href.relative(path, post.post().page()), "title", post.post().facts().title(), "day", post.day(),
                "summary", summary ? post.post().contents().excerpt() : "", "count", "");
    }

    private static Map<String, Object> counted(String from, String path, String title, int count) {
        return Map.of("href", Href.relative(from, path), "title", title, "day", "", "count", String.valueOf(count));
    }

    private Map<String, Object> values(String path, String title, String heading) {
        PageFrame frame = site.frame(path, "");
        Map<String, Object> values = new HashMap<>();
        values.put("language", site.options().language());
        boolean named = title.equals(site.options().title());
        values.put("title", named ? title : title + " – " + site.options().title());
        values.put("heading", heading);
        values.put("head", site.canonicalLink(path) + frame.head());
        values.put("above", frame.above());
        values.put("posts", List.of());
        values.put("rows", List.of());
        values.put("hasRows", false);
        values.put("hasPages", false);
        values.put("text", "");
        return values;
    }

    /** It is served for addresses of any depth, so that no relative address in it would hold. */
    private void notFound() {
        Map<String, Object> values = values(NOT_FOUND, "Page not found", "Page not found");
        values.put("head", "<meta name=\"robots\" content=\"noindex\">\n<style>\n" + site.css() + "</style>\n");
        values.put("above", site.options().siteUrl().map(url -> "<nav class=\"site-nav\"><a href=\""
                + PostPage.escape(url.toString()) + "\">"
                + PostPage.escape(site.options().title()) + "</a></nav>\n").orElse(""));
        values.put("text", "There is no page at this address.");
        outputs.put(NOT_FOUND, Key.of(site.key(), NOT_FOUND), () -> html(values));
    }

    private void redirect(String path, Known post) {
        outputs.put(path, Key.of(site.key(), path, post.page(), post.facts().title()), () -> html(redirect,
                Map.of("language", site.options().language(), "title", post.facts().title(), "href",
                        Href.relative(path, post.page()), "canonical", site.canonical(path, post.page()))));
    }

    private String key(String path, List<Listed> posts, String one, String other) {
        return Key.of(site.key(), path, one, other, posts.stream().map(Listed::mark).toList());
    }

    /** Below each other where the theme has no place for pages of a blog, else in that. */
    private byte[] html(Map<String, Object> values) {
        String rows = entries.render(Collections.unmodifiableMap(values));
        if (site.options().theme().whole()) {
            return PostPage.document(site.options().theme(), site.options().language(), (String) values.get("heading"),
                    head.render(values), rows + values.get("above")).getBytes(StandardCharsets.UTF_8);
        }
        values.put("entries", rows);
        return html(list, values);
    }

    private static byte[] html(Template template, Map<String, Object> values) {
        return template.render(Collections.unmodifiableMap(values)).getBytes(StandardCharsets.UTF_8);
    }

    private static String index(int number) {
        return number == 1 ? INDEX : "page/" + number + ".html";
    }

    private static String year(PostFacts post) {
        return "archive/" + post.day().map(day -> String.valueOf(day.getYear())).orElse("undated") + ".html";
    }
}
