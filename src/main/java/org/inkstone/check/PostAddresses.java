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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.files.Disk;
import org.inkstone.files.ReadResult;
import org.inkstone.library.PostSummary;
import org.inkstone.post.FieldHabit;
import org.inkstone.post.Metadata;
import org.inkstone.post.Post;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.SourceText;

/**
 * Which posts will stand at the same address: those that name the same one, and those of one folder that have the same slug, be it in the
 * front matter or by the name of the file. Posts in several languages, and of several days where names begin with the day, do not meet.
 * For many threads.
 */
final class PostAddresses {

    private static final Set<String> WHOLE = Set.of("url", "permalink");
    private static final Pattern DAY = Pattern.compile("^(\\d{4}-\\d{1,2}-\\d{1,2})[-_](?=.)");
    /** {@code post.de.md}, {@code index.pt-BR.md}. */
    private static final Pattern LANGUAGE = Pattern.compile("\\.([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)$");

    private final Disk disk;
    private final Collection<PostSummary> posts;
    private Map<String, List<Path>> byAddress;

    PostAddresses(Disk disk, Collection<PostSummary> posts) {
        this.disk = disk;
        this.posts = posts;
    }

    /** A post other than {@code file} that will be at the same address. */
    Optional<Path> otherAt(Path file, Metadata metadata) {
        return known().getOrDefault(address(file, metadata.slug(), whole(metadata)), List.of()).stream()
                .filter(other -> !other.equals(file)).sorted().findFirst();
    }

    private synchronized Map<String, List<Path>> known() {
        if (byAddress == null) {
            byAddress = new HashMap<>();
            for (PostSummary post : posts) {
                byAddress.computeIfAbsent(address(post), address -> new ArrayList<>()).add(post.file());
            }
        }
        return byAddress;
    }

    /** Only a post of which it is known that it has a slug is read for it. */
    private String address(PostSummary post) {
        String whole = post.habits().fields().stream().filter(field -> WHOLE.contains(field.key())).map(FieldHabit::text)
                .filter(PostAddresses::isPlain).findFirst().orElse("");
        return address(post.file(), post.habits().field("slug").isPresent() ? slug(post.file()) : "", whole);
    }

    private String slug(Path file) {
        return disk.read(file) instanceof ReadResult.Contents contents
                && SourceText.decode(contents.bytes()) instanceof DecodeResult.Decoded decoded
                        ? Post.of(decoded.source()).metadata().slug()
                        : "";
    }

    private static String whole(Metadata metadata) {
        return metadata.fields().stream().filter(field -> WHOLE.contains(field.key())).map(field -> field.value().text().strip())
                .filter(PostAddresses::isPlain).findFirst().orElse("");
    }

    /** No template and no pattern that the generator fills in, such as {@code /:year/:title/}. */
    private static boolean isPlain(String address) {
        return address.startsWith("/") && address.length() > 1 && address.indexOf(':') < 0 && address.indexOf('{') < 0;
    }

    private static String address(Path file, String slug, String whole) {
        String name = file.getFileName().toString();
        String stem = name.substring(0, Math.max(name.lastIndexOf('.'), 1));
        Matcher language = LANGUAGE.matcher(stem);
        String tongue = language.find() ? language.group(1).toLowerCase(Locale.ROOT) : "";
        stem = tongue.isEmpty() ? stem : stem.substring(0, language.start());
        if (!whole.isEmpty()) {
            return tongue + " " + whole.replaceAll("(?:index\\.html|/+)$", "").toLowerCase(Locale.ROOT);
        }
        boolean bundle = stem.equalsIgnoreCase("index") && file.getParent().getParent() != null;
        String own = bundle ? file.getParent().getFileName().toString() : stem;
        Path folder = bundle ? file.getParent().getParent() : file.getParent();
        Matcher day = DAY.matcher(own);
        String date = day.find() ? day.group(1) : "";
        String last = slug.isBlank() ? own.substring(date.isEmpty() ? 0 : day.end()) : slug.strip();
        return tongue + " " + folder + "/" + date + "/" + last.toLowerCase(Locale.ROOT);
    }
}
