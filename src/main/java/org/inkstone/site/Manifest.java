package org.inkstone.site;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inkstone.export.JsonText;

/**
 * What a package holds ({@code manifest.json}), and what it was made of, so that the next export knows what has changed. One record a line,
 * in the order of their names; posts that are not published are not in it.
 *
 * @param kind what the package is for
 * @param files by path
 * @param posts by source
 */
record Manifest(String kind, SortedMap<String, OutputFile> files, SortedMap<String, Known> posts) {

    static final String NAME = "manifest.json";
    private static final String FORMAT = "inkstone-package/1";
    static final Manifest NONE = new Manifest("", Collections.emptySortedMap(), Collections.emptySortedMap());

    /**
     * One file of a package.
     *
     * @param size in bytes
     * @param key of everything that it was made of
     */
    record OutputFile(String path, long size, String sha256, String key) {}

    /** A post of the last export, with the path of its page. */
    record Known(PostFacts facts, PostContents contents, String page) {}

    static Manifest of(String kind, Collection<OutputFile> files, Collection<Known> posts) {
        return new Manifest(kind, sorted(files.stream(), OutputFile::path), sorted(posts.stream(), k -> k.facts().source()));
    }

    /** Empty where the bytes are no manifest of ours, as {@link #bytes} writes them: one record a line. */
    static Optional<Manifest> read(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        try {
            if (lines.isEmpty() || !lines.getFirst().startsWith("{\"format\":\"" + FORMAT + "\",")) {
                return Optional.empty();
            }
            Object head = JsonText.read(lines.getFirst().replaceFirst(",$", "}"));
            return Optional.of(new Manifest((String) object(head).get("kind"),
                    sorted(records(lines, "{\"path\":").map(Manifest::file), OutputFile::path),
                    sorted(records(lines, "{\"source\":").map(Manifest::known), k -> k.facts().source())));
        } catch (IllegalArgumentException | ClassCastException | NullPointerException | IndexOutOfBoundsException
                | ArithmeticException
                | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Stream<Map<String, Object>> records(List<String> lines, String begin) {
        return lines.parallelStream().filter(line -> line.startsWith(begin))
                .map(line -> object(JsonText.read(line.endsWith(",") ? line.substring(0, line.length() - 1) : line)));
    }

    private static OutputFile file(Map<String, Object> json) {
        return new OutputFile((String) json.get("path"), (Long) json.get("size"), (String) json.get("sha256"),
                (String) json.get("key"));
    }

    byte[] bytes() {
        StringBuilder out = new StringBuilder();
        out.append("{\"format\":\"").append(FORMAT).append("\",\"kind\":").append(JsonText.write(kind))
                .append(",\n\"files\":[\n");
        out.append(files.values().parallelStream().map(Manifest::json).collect(Collectors.joining(",\n")));
        out.append("\n],\n\"posts\":[\n");
        out.append(posts.values().parallelStream().map(Manifest::json).collect(Collectors.joining(",\n")));
        return out.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static List<String> strings(Object json) {
        return ((List<?>) json).stream().map(String.class::cast).toList();
    }

    static Stream<List<?>> lists(Object json) {
        return ((List<?>) json).stream().map(l -> (List<?>) l);
    }

    private static String json(OutputFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", file.path());
        json.put("size", file.size());
        json.put("sha256", file.sha256());
        json.put("key", file.key());
        return JsonText.write(json);
    }

    private static String json(Known known) {
        Map<String, Object> json = known.facts().json();
        json.put("page", known.page());
        json.putAll(known.contents().json());
        return JsonText.write(json);
    }

    private static Known known(Map<String, Object> json) {
        return new Known(PostFacts.of(json), PostContents.of(json), (String) json.get("page"));
    }

    private static Map<String, Object> object(Object json) {
        Map<String, Object> object = new LinkedHashMap<>();
        ((Map<?, ?>) json).forEach((key, value) -> object.put((String) key, value));
        return object;
    }

    private static <T> SortedMap<String, T> sorted(Stream<T> values, Function<T, String> name) {
        SortedMap<String, T> sorted = new TreeMap<>();
        values.toList().forEach(value -> sorted.put(name.apply(value), value));
        return sorted;
    }
}
