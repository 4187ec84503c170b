package org.inkstone.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.inkstone.files.ContentHash;
import org.inkstone.files.PackageFolder;
import org.inkstone.site.Manifest.OutputFile;

/**
 * The files of a package while it is made: those that are as they should be stay, others are written. From the first change until the
 * manifest stands there, the folder holds a file that says so. For many threads; an {@link UncheckedIOException} where the disk fails.
 */
final class Outputs {

    static final String MARKER = "inkstone-export-incomplete";
    private static final String MARKER_TEXT = """
        Inkstone was exporting into this folder and has not come to its end (or is still at it).
        What is here may be incomplete: do not upload it. Export once more into the same folder; that mends it.
        """;

    /** What is left of the manifest or the mark where the program ended while it wrote them. */
    private static final Pattern TEMPORARY = Pattern
            .compile("\\.(manifest\\.json|" + MARKER + ")\\.inkstone-\\d+-[0-9a-f]{16}\\.(tmp|copy)");
    /** Names that only an export of ours gives. */
    private static final Pattern OURS = Pattern.compile("(images|files)/[0-9a-f]{16}[./].*|style-[0-9a-f]{16}\\.css");

    private final PackageFolder folder;
    private final Manifest before;
    private final Map<String, Long> sizes;
    /** Whether an export into this folder has not come to its end; then sizes prove nothing. */
    private final boolean broken;
    private final Map<String, OutputFile> files = new ConcurrentSkipListMap<>();
    private final SortedSet<String> written = new ConcurrentSkipListSet<>();
    private final SortedSet<String> made = new ConcurrentSkipListSet<>();
    private boolean marked;

    Outputs(PackageFolder folder, Manifest before) throws IOException {
        this.folder = folder;
        this.before = before;
        sizes = folder.sizes();
        broken = sizes.keySet().stream().anyMatch(path -> path.equals(MARKER) || isTemporary(path));
        marked = sizes.containsKey(MARKER);
    }

    /** Whether {@code path} was made of {@code key} and stands there as it was made; then it is part of this package too. */
    boolean keep(String path, String key) {
        OutputFile known = before.files().get(path);
        if (known == null || !known.key().equals(key) || !isIntact(known)) {
            return false;
        }
        files.put(path, known);
        return true;
    }

    void put(String path, String key, Supplier<byte[]> contents) {
        if (!keep(path, key)) {
            write(path, key, contents.get());
        }
    }

    /** As {@link #put}, for contents that are there already; they are not written where the same stand there. */
    void write(String path, String key, byte[] contents) {
        String sha256 = ContentHash.of(contents).hex();
        OutputFile known = before.files().get(path);
        if (known == null || !known.sha256().equals(sha256) || !isIntact(known)) {
            try {
                mark();
                folder.write(path, contents);
            } catch (IOException e) {
                throw new UncheckedIOException(path + ": " + e.getMessage(), e);
            }
            written.add(path);
        }
        made.add(path);
        files.put(path, new OutputFile(path, contents.length, sha256, key));
    }

    /** Has {@code path} made again by the next export, whatever it is made of. */
    void doubt(String path) {
        files.computeIfPresent(path, (p, file) -> new OutputFile(p, file.size(), file.sha256(), ""));
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    OutputFile file(String path) {
        return files.get(path);
    }

    Collection<OutputFile> files() {
        return files.values();
    }

    /** What was made in this run, also where the same stood there. */
    SortedSet<String> made() {
        return made;
    }

    /** What was written in this run. */
    SortedSet<String> written() {
        return written;
    }

    /** The file of the last package whose path begins so; null where there is none. */
    OutputFile beginningWith(String begin) {
        SortedMap<String, OutputFile> from = before.files().tailMap(begin);
        return !from.isEmpty() && from.firstKey().startsWith(begin) ? from.get(from.firstKey()) : null;
    }

    byte[] read(String path) {
        try {
            return folder.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        }
    }

    /**
     * Deletes what the last package had and this one has not, and what an export left that was ended midway.
     *
     * @return what was deleted
     */
    SortedSet<String> prune() throws IOException {
        SortedSet<String> gone = new TreeSet<>();
        for (String path : sizes.keySet()) {
            boolean foreign = !before.files().containsKey(path) && !(broken && isOurs(path));
            if (!files.containsKey(path) && !foreign) {
                gone.add(path);
            }
        }
        for (String path : gone) {
            mark();
            folder.delete(path);
        }
        return gone;
    }

    /** Puts the manifest there, which makes the package complete. */
    void complete(Manifest manifest) throws IOException {
        if (!manifest.equals(before)) {
            mark();
            folder.replace(Manifest.NAME, manifest.bytes());
        }
        synchronized (this) {
            if (marked) {
                folder.delete(MARKER);
            }
        }
    }

    private synchronized void mark() throws IOException {
        if (!marked) {
            folder.replace(MARKER, MARKER_TEXT.getBytes(StandardCharsets.UTF_8));
            marked = true;
        }
    }

    private boolean isIntact(OutputFile known) {
        Long size = sizes.get(known.path());
        return size != null && size == known.size()
                && (!broken || ContentHash.of(read(known.path())).hex().equals(known.sha256()));
    }

    static boolean isTemporary(String path) {
        return path.startsWith(".") && TEMPORARY.matcher(path).matches();
    }

    /** Whether only an export of ours writes such a file. */
    private boolean isOurs(String path) throws IOException {
        if (OURS.matcher(path).matches() || isTemporary(path)) {
            return true;
        }
        return path.endsWith(".html")
                && new String(folder.read(path), StandardCharsets.UTF_8)
                        .contains("<meta name=\"generator\" content=\"Inkstone\">");
    }
}
