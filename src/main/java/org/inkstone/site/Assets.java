package org.inkstone.site;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.inkstone.export.ImageBytes;
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

    private final LastExport last;
    private final Outputs outputs;
    private final Map<Path, Placed> images = new ConcurrentHashMap<>();
    private final Map<Path, Placed> files = new ConcurrentHashMap<>();

    Assets(LastExport last, Outputs outputs) {
        this.last = last;
        this.outputs = outputs;
    }

    Placed image(Path file) {
        return images.computeIfAbsent(file,
                f -> last.sha256(f).flatMap(this::keptImage).orElseGet(() -> switch (last.read(f)) {
                    case ReadResult.Refused refused -> new Placed("", refused.reason());
                    case ReadResult.Contents contents -> image(contents.bytes(), contents.hash().hex());
                }));
    }

    /** A file that a post links to, as it is. */
    Placed file(Path file) {
        return files.computeIfAbsent(file, f -> last.sha256(f).filter(hash -> outputs.keep(path(f, hash), hash))
                .map(hash -> new Placed(path(f, hash), "")).orElseGet(() -> switch (last.read(f)) {
                    case ReadResult.Refused refused -> new Placed("", refused.reason());
                    case ReadResult.Contents contents -> {
                        String hash = contents.hash().hex();
                        outputs.put(path(f, hash), hash, contents::bytes);
                        yield new Placed(path(f, hash), "");
                    }
                }));
    }

    private static String path(Path file, String hash) {
        return "files/" + hash.substring(0, DIGITS) + "/" + file.getFileName();
    }

    private Placed image(byte[] bytes, String hash) {
        String begin = begin(hash);
        return keptImage(hash).orElseGet(() -> switch (ImageBytes.clean(bytes)) {
            case ImageBytes.Refused refused -> new Placed("", refused.reason());
            case ImageBytes.Clean clean -> {
                outputs.write(begin + clean.extension(), hash, clean.bytes());
                yield new Placed(begin + clean.extension(), "");
            }
        });
    }

    /** The image of this hash, if it stands in the package as it was made. */
    private Optional<Placed> keptImage(String hash) {
        return Optional.ofNullable(outputs.beginningWith(begin(hash))).map(Manifest.OutputFile::path)
                .filter(path -> outputs.keep(path, hash)).map(path -> new Placed(path, ""));
    }

    private static String begin(String hash) {
        return "images/" + hash.substring(0, DIGITS) + ".";
    }
}
