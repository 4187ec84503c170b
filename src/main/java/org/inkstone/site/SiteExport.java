package org.inkstone.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.inkstone.files.Disk;
import org.inkstone.files.PackageFolder;
import org.inkstone.files.ReadResult;
import org.inkstone.files.ZipPackage;
import org.inkstone.post.FrontMatter;
import org.inkstone.post.Post;
import org.inkstone.site.Manifest.Known;
import org.inkstone.site.Manifest.OutputFile;
import org.inkstone.text.DecodeResult;
import org.inkstone.text.Problem;
import org.inkstone.text.SourceText;

/**
 * Makes a package of posts, or brings one that it made before up to date. The posts are only read. Of a package that is there, what has not
 * changed is neither rendered nor written again. Uses all processors. Blocks on the disk.
 */
public final class SiteExport {

    private static final Comparator<Located> BY_PLACE = Comparator.comparing(Located::source)
            .thenComparingInt(l -> l.problem().line()).thenComparingInt(l -> l.problem().column())
            .thenComparing(l -> l.problem().message());

    private final Disk disk;
    private final Site site;
    private final Progress progress;
    private final LastExport last;

    /** An export that reads everything, whatever it looks like. */
    public SiteExport(Disk disk, SiteOptions options, Progress progress) {
        this(disk, options, progress, new LastExport(disk, InstantSource.system()));
    }

    /** @param last what this program knows from its last export; knows afterwards what this one has seen */
    public SiteExport(Disk disk, SiteOptions options, Progress progress, LastExport last) {
        this.disk = disk;
        this.last = last;
        this.site = Site.of(options);
        this.progress = progress;
    }

    /**
     * What an upload is compared with.
     *
     * @param manifest of the package as it was uploaded
     * @param zip where to put what has changed since
     */
    public record Since(Path manifest, Path zip) {}

    /** A post that was read, or why it is left out. */
    private record Read(String source, Optional<PostFacts> facts, List<Problem> problems) {}

    /** Into a folder that is empty, not there yet, or holds such a package. */
    public ExportResult toFolder(Path target, Optional<Since> since) {
        Path folder = target.toAbsolutePath().normalize();
        try {
            Optional<String> obstacle = insidePosts(folder);
            if (obstacle.isPresent()) {
                return new ExportResult.Refused(obstacle.get());
            }
            PackageFolder into = new PackageFolder(folder);
            Optional<Manifest> before = before(into);
            if (before.isEmpty()) {
                return new ExportResult.Refused(
                        folder + " is not empty, and what is in it was not made by an export of Inkstone. Choose an empty folder.");
            }
            Optional<Manifest> older = since.isPresent() ? manifest(since.get().manifest()) : Optional.of(Manifest.NONE);
            if (older.isEmpty()) {
                return new ExportResult.Refused(noManifest(since.get().manifest()));
            }
            ExportReport report = export(into, before.get());
            return new ExportResult.Done(since.isEmpty()
                    ? report
                    : report.with(folder, Optional.of(changes(older.get(), into, since.get().zip()))));
        } catch (IOException | UncheckedIOException e) {
            return new ExportResult.Refused(
                    "The export has not come to its end: " + e.getMessage() + " What is in " + folder
                            + " may be incomplete; export again when that is mended.");
        }
    }

    /** Into one ZIP file, which holds what it held before or the whole new package. */
    public ExportResult toZip(Path target, Optional<Since> since) {
        Path zip = target.toAbsolutePath().normalize();
        Optional<String> obstacle = insidePosts(zip);
        if (obstacle.isPresent()) {
            return new ExportResult.Refused(obstacle.get());
        }
        try {
            PackageFolder made = PackageFolder.temporary();
            try {
                return zipped(made, zip, since);
            } finally {
                made.delete();
            }
        } catch (IOException | UncheckedIOException e) {
            return new ExportResult.Refused(
                    "The export has not come to its end: " + e.getMessage() + " " + zip + " is as it was.");
        }
    }

    private ExportResult zipped(PackageFolder made, Path zip, Optional<Since> since) throws IOException {
        if (disk.exists(zip)) {
            if (!isOurs(made, zip)) {
                return new ExportResult.Refused(
                        zip + " is no package that Inkstone has made, and is not replaced. Choose another name.");
            }
        }
        Optional<Manifest> older = since.isPresent() ? manifest(since.get().manifest()) : Optional.of(Manifest.NONE);
        if (older.isEmpty()) {
            return new ExportResult.Refused(noManifest(since.get().manifest()));
        }
        ExportReport report = export(made, before(made).orElse(Manifest.NONE));
        if (!disk.exists(zip) || !report.written().isEmpty() || !report.removed().isEmpty()) {
            ZipPackage.pack(made, new TreeSet<>(made.sizes().keySet()), zip);
        }
        return new ExportResult.Done(report.with(zip,
                since.isEmpty() ? Optional.empty() : Optional.of(changes(older.get(), made, since.get().zip()))));
    }

    private static boolean isOurs(PackageFolder made, Path zip) {
        try {
            ZipPackage.unpack(zip, made);
            return made.exists(Manifest.NAME) && Manifest.read(made.read(Manifest.NAME)).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private ExportReport export(PackageFolder folder, Manifest before) throws IOException {
        List<Read> reads = site.options().posts().parallelStream().map(file -> read(file, before))
                .sorted(Comparator.comparing(Read::source)).toList();
        List<PostFacts> all = reads.stream().flatMap(read -> read.facts().stream()).toList();
        List<PostFacts> drafts = all.stream().filter(this::isLeftOutAsDraft).toList();
        List<PostFacts> future = all.stream().filter(p -> !isLeftOutAsDraft(p) && isFuture(p)).toList();
        List<PostFacts> published = all.stream().filter(p -> !isLeftOutAsDraft(p) && !isFuture(p)).toList();

        Outputs outputs = new Outputs(folder, before);
        Addresses addresses = new Addresses(site.options().kind(), published);
        Assets assets = new Assets(last, outputs);
        List<String> lists = site.isWhole() ? Lists.paths(published, addresses) : List.of();
        Set<String> pages = new HashSet<>(addresses.pages().values());
        pages.addAll(lists);
        Set<String> sources = new HashSet<>(reads.stream().map(Read::source).toList());
        Targets targets = new Targets(disk, site.options().root(), addresses, pages, sources, assets);
        outputs.put(site.stylesheet(), site.stylesheet(), () -> site.css().getBytes(StandardCharsets.UTF_8));
        PostPages postPages = new PostPages(site, disk, before, targets, assets, outputs);
        AtomicInteger done = new AtomicInteger();
        List<Known> known = Together.map(published, post -> {
            Optional<Known> made = postPages.make(post);
            progress.at(done.incrementAndGet(), published.size());
            return made;
        }).stream().flatMap(Optional::stream).sorted(Lists.NEWEST_FIRST).toList();
        if (site.isWhole()) {
            new Lists(site, addresses, outputs).make(known);
            new Feeds(site, outputs).make(known, lists);
        }
        SortedSet<String> removed = outputs.prune();
        List<String> failures = prove(outputs);
        Manifest manifest = Manifest.of(site.options().kind().name().toLowerCase(java.util.Locale.ROOT), outputs.files(), known);
        outputs.complete(manifest);
        last.written(folder.path().resolve(Manifest.NAME), manifest);
        List<Located> problems = Stream
                .of(reads.stream().flatMap(r -> r.problems().stream().map(p -> new Located(r.source(), p))),
                        addresses.problems().stream(), problems(known, targets))
                .flatMap(s -> s).distinct().sorted(BY_PLACE).toList();
        return new ExportReport(folder.path(), known.size(), drafts.size(), future.size(), outputs.files().size(),
                outputs.files().stream().mapToLong(OutputFile::size).sum(), List.copyOf(outputs.written()), List.copyOf(removed),
                problems, failures, notices(), Optional.empty());
    }

    /** What fails in the files that were made; those that stayed were proven when they were made, with what they lead to in their key. */
    private static List<String> prove(Outputs outputs) {
        return outputs.made().parallelStream().filter(ClosureProof::reads).flatMap(path -> {
            List<String> failures = ClosureProof.failures(path, outputs.read(path), outputs::has);
            if (!failures.isEmpty()) {
                outputs.doubt(path);
            }
            return failures.stream();
        }).toList();
    }

    private Read read(Path file, Manifest before) {
        String source = site.options().root().relativize(file).toString().replace('\\', '/');
        Known known = before.posts().get(source);
        Optional<String> unread = known == null ? Optional.empty() : last.sha256(file);
        if (unread.filter(hash -> known.facts().sha256().equals(hash)).isPresent()) {
            return new Read(source, Optional.of(known.facts()), List.of());
        }
        return switch (last.read(file)) {
            case ReadResult.Refused refused -> new Read(source, Optional.empty(), List.of(new Problem(1, 1, refused.reason())));
            case ReadResult.Contents contents -> {
                String hash = contents.hash().hex();
                yield known != null && known.facts().sha256().equals(hash)
                        ? new Read(source, Optional.of(known.facts()), List.of())
                        : read(source, hash, contents.bytes());
            }
        };
    }

    private Read read(String source, String hash, byte[] bytes) {
        return switch (SourceText.decode(bytes)) {
            case DecodeResult.Refused refused ->
                new Read(source, Optional.empty(), List.of(new Problem(refused.line(), 1, refused.reason())));
            case DecodeResult.Decoded decoded -> {
                Post post = Post.of(decoded.source());
                // It may say that it is a draft.
                boolean mayBeDraft = post.frontMatter() instanceof FrontMatter.Malformed;
                Optional<PostFacts> facts = mayBeDraft && !site.options().drafts()
                        ? Optional.empty()
                        : Optional.of(PostFacts.of(source, hash, post.metadata()));
                yield new Read(source, facts, post.frontMatter() instanceof FrontMatter.Malformed malformed
                        ? malformed.problems()
                        : List.of());
            }
        };
    }

    private boolean isLeftOutAsDraft(PostFacts post) {
        return post.draft() && !site.options().drafts();
    }

    private boolean isFuture(PostFacts post) {
        return !site.options().future() && post.day().filter(day -> day.isAfter(site.options().today())).isPresent();
    }

    /** What is wrong with the posts that are published: what their pages lack, and links that lead nowhere. */
    private static Stream<Located> problems(List<Known> posts, Targets targets) {
        Map<String, Set<String>> anchors = new HashMap<>();
        posts.forEach(post -> anchors.put(post.page(), Set.copyOf(post.contents().anchors())));
        return posts.stream().flatMap(post -> {
            String source = post.facts().source();
            List<Problem> found = new ArrayList<>(post.contents().problems());
            for (PostContents.Link link : post.contents().links()) {
                String fragment = link.fragment();
                if (link.target().isEmpty()) {
                    found.add(new Problem(link.line(), link.column(), targets.reason(source, link.address())));
                } else if (!fragment.isEmpty() && !fragment.equals("top") && !fragment.startsWith(":~:")
                        && anchors.containsKey(link.target()) && !anchors.get(link.target()).contains(fragment)) {
                    found.add(new Problem(link.line(), link.column(), "The link leads to " + link.address() + "#" + fragment
                            + ", but there is no such place on that page."));
                }
            }
            return found.stream().map(problem -> new Located(source, problem));
        });
    }

    private List<String> notices() {
        return site.isWhole() && site.options().siteUrl().isEmpty()
                ? List.of(
                        "Feeds, sitemap and canonical addresses are left out, as they need to say where the site will be: give --site-url.")
                : List.of();
    }

    private ExportReport.Changes changes(Manifest older, PackageFolder now, Path zip) throws IOException {
        Manifest newer = Manifest.read(now.read(Manifest.NAME)).orElseThrow();
        SortedSet<String> changed = new TreeSet<>();
        newer.files().forEach((path, file) -> {
            OutputFile old = older.files().get(path);
            if (old == null || !old.sha256().equals(file.sha256())) {
                changed.add(path);
            }
        });
        List<String> removed = older.files().keySet().stream().filter(path -> !newer.files().containsKey(path)).toList();
        if (changed.isEmpty() && removed.isEmpty()) {
            return new ExportReport.Changes(List.of(), List.of(), Optional.empty());
        }
        SortedSet<String> packed = new TreeSet<>(changed);
        packed.add(Manifest.NAME);
        ZipPackage.pack(now, packed, zip.toAbsolutePath().normalize());
        return new ExportReport.Changes(List.copyOf(changed), removed, Optional.of(zip));
    }

    private Optional<Manifest> manifest(Path file) {
        return disk.read(file) instanceof ReadResult.Contents contents ? Manifest.read(contents.bytes()) : Optional.empty();
    }

    private static String noManifest(Path file) {
        return file + " is no manifest of a package that Inkstone has made. Name the " + Manifest.NAME + " of what you uploaded.";
    }

    private Optional<String> insidePosts(Path target) {
        Path real = real(target);
        boolean inside = site.options().posts().stream().map(Path::getParent).distinct()
                .anyMatch(folder -> real.startsWith(real(folder)) || real(folder).startsWith(real));
        return inside || real.startsWith(real(site.options().folder()))
                ? Optional.of(target + " is in the folder with the posts, or that is in it. Choose a folder beside it.")
                : Optional.empty();
    }

    /** The package that is there; empty where the folder holds something that is not ours. */
    private Optional<Manifest> before(PackageFolder folder) throws IOException {
        Optional<Manifest> there = folder.exists(Manifest.NAME)
                ? last.manifest(folder.path().resolve(Manifest.NAME)).or(() -> Manifest.read(read(folder)))
                : Optional.empty();
        boolean isOurs = there.isPresent() || folder.exists(Outputs.MARKER)
                || folder.sizes().keySet().stream().allMatch(Outputs::isTemporary);
        return isOurs ? there.or(() -> Optional.of(Manifest.NONE)) : Optional.empty();
    }

    private static byte[] read(PackageFolder folder) {
        try {
            return folder.read(Manifest.NAME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With all links resolved, also of what is not there yet. */
    private static Path real(Path path) {
        Path there = path;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there.toRealPath().resolve(there.relativize(path));
        } catch (IOException e) {
            return path;
        }
    }
}
