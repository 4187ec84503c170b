package org.inkstone.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.inkstone.export.Trust;

/**
 * What each blog is allowed. It is kept in the writer's settings by the folder's real path and nowhere else: no folder can bring its own
 * permission along. Owner thread only.
 */
final class TrustedBlogs {

    private static final String NETWORK_IMAGES = "blog.network-images.";
    private static final String RAW_HTML = "blog.raw-html.";

    private final Settings settings;
    /** The last answer: it is asked for at each key, and finding a real path takes the disk. */
    private Optional<Known> known = Optional.empty();

    private record Known(Path blog, Trust trust) {}

    TrustedBlogs(Settings settings) {
        this.settings = settings;
    }

    Trust of(Path blog) {
        if (known.filter(k -> k.blog().equals(blog)).isEmpty()) {
            Path real = real(blog);
            known = Optional.of(new Known(blog, new Trust(is(NETWORK_IMAGES, real), is(RAW_HTML, real))));
        }
        return known.get().trust();
    }

    /** A path may lead elsewhere by now: the next answer is found anew. */
    void forget() {
        known = Optional.empty();
    }

    void set(Path blog, Trust trust) {
        Path real = real(blog);
        set(NETWORK_IMAGES, real, trust.networkImages());
        set(RAW_HTML, real, trust.rawHtml());
        forget();
    }

    private boolean is(String key, Path real) {
        return settings.get(key + real, "").equals("true");
    }

    private void set(String key, Path real, boolean on) {
        if (on) {
            settings.put(key + real, "true");
        } else {
            settings.remove(key + real);
        }
    }

    static Path real(Path blog) {
        try {
            return blog.toRealPath();
        } catch (IOException e) {
            return blog;
        }
    }
}
