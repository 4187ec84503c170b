package org.inkstone.site;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.inkstone.export.ImageBytes;
import org.inkstone.files.Disk;
import org.inkstone.files.ReadResult;

/**
 * The images and other files of a package: each once, under a name made of the hash of what it holds. Each is read once a run. For many
 * threads.
 */
final class Assets {

    /** Hexadecimal digits of a hash in a name. */
    static final int DIGITS = 16;

    /**
     * @param path in the package; empty where it cannot be published
     * @param reason then, a plain sentence
     */
    record Placed(String path, String reason) {}

    private final Disk disk;
    private final Outputs outputs;
    private final Map<Path, Placed> images = new ConcurrentHashMap<>();
    private final Map<Path, Placed> files = new ConcurrentHashMap<>();

    Assets(Disk disk, Outputs outputs) {
        this.disk = disk;
        this.outputs = outputs;
    }

    Placed image(Path file) {
        return images.computeIfAbsent(file, f -> switch (disk.read(f)) {
            case ReadResult.Refused refused -> new Placed("", refused.reason());
            case ReadResult.Contents contents -> image(contents.bytes(), contents.hash().hex());
        });
    }

    /** A file that a post links to, as it is. */
    Placed file(Path file) {
        return files.computeIfAbsent(file, f -> switch (disk.read(f)) {
            case ReadResult.Refused refused -> new Placed("", refused.reason());
            case ReadResult.Contents contents -> {
                String hash = contents.hash().hex();
                String path = "files/" + hash.substring(0, DIGITS) + "/" + f.getFileName();
                outputs.put(path, hash, contents::bytes);
                yield new Placed(path, "");
            }
        });
    }

    private Placed image(byte[] bytes, String hash) {
        String begin = "images/" + hash.substring(0, DIGITS) + ".";
        Optional<String> known = Optional.ofNullable(outputs.beginningWith(begin)).map(Manifest.OutputFile::path)
                .filter(path -> outputs.keep(path, hash));
        return known.map(path -> new Placed(path, "")).orElseGet(() -> switch (ImageBytes.clean(bytes)) {
            case ImageBytes.Refused refused -> new Placed("", refused.reason());
            case ImageBytes.Clean clean -> {
                outputs.write(begin + clean.extension(), hash, clean.bytes());
                yield new Placed(begin + clean.extension(), "");
            }
        });
    }
}
