package org.inkstone.site;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.inkstone.files.Disk;
import org.inkstone.files.FileStamp;
import org.inkstone.files.ReadResult;

/**
 * What a program that goes on running knows from its last export, so that the next one need not read again what looks as it did: the hashes
 * of posts and images, and the manifest. A file that had been changed shortly before it was read is read again, as it may have been changed
 * once more with the same time on it. A new one knows nothing; with it everything is read.
 *
 * <p>Holds nothing that cannot be read again, and gives it up where memory is short. For one export at a time, with many threads.
 */
public final class LastExport {

    /** How long a file must have been at rest when it was read. FAT tells times in steps of two seconds. */
    private static final Duration AT_REST = Duration.ofSeconds(3);

    /** A file that was read, as it looked before. */
    private record Seen(FileStamp stamp, String sha256) {}

    private record ManifestSeen(Path file, FileStamp stamp, Manifest manifest) {}

    private static final class Known {
        private final Map<Path, Seen> files = new ConcurrentHashMap<>();
        private volatile Optional<ManifestSeen> manifest = Optional.empty();
    }

    private final Disk disk;
    private final InstantSource clock;
    private SoftReference<Known> kept = new SoftReference<>(null);

    public LastExport(Disk disk, InstantSource clock) {
        this.disk = disk;
        this.clock = clock;
    }

    /** The hash of {@code file} where it looks as it did when it was read; empty where it has to be read. */
    Optional<String> sha256(Path file) {
        Known known = kept.get();
        Seen seen = known == null ? null : known.files.get(file);
        return seen != null && disk.stamp(file).equals(Optional.of(seen.stamp())) ? Optional.of(seen.sha256()) : Optional.empty();
    }

    ReadResult read(Path file) {
        Optional<FileStamp> stamp = disk.stamp(file);
        Instant now = clock.instant();
        ReadResult result = disk.read(file);
        if (result instanceof ReadResult.Contents contents) {
            stamp.filter(s -> isAtRest(s, now)).ifPresentOrElse(
                    s -> known().files.put(file, new Seen(s, contents.hash().hex())), () -> known().files.remove(file));
        }
        return result;
    }

    /** The manifest that was written to {@code file} last, if that is what stands there. */
    Optional<Manifest> manifest(Path file) {
        Known known = kept.get();
        return known == null
                ? Optional.empty()
                : known.manifest.filter(m -> m.file().equals(file) && disk.stamp(file).equals(Optional.of(m.stamp())))
                        .map(ManifestSeen::manifest);
    }

    void written(Path file, Manifest manifest) {
        known().manifest = disk.stamp(file).map(stamp -> new ManifestSeen(file, stamp, manifest));
    }

    private synchronized Known known() {
        Known known = kept.get();
        if (known == null) {
            known = new Known();
            kept = new SoftReference<>(known);
        }
        return known;
    }

    private static boolean isAtRest(FileStamp stamp, Instant now) {
        FileTime latest = stamp.modified().compareTo(stamp.changed()) > 0 ? stamp.modified() : stamp.changed();
        return latest.toInstant().isBefore(now.minus(AT_REST));
    }
}
