package org.inkstone.workspace;

import java.io.IOException;
import java.nio.file.Path;

import org.inkstone.export.Trust;

/**
 * What each blog is allowed. It is kept in the writer's settings by the folder's real path and nowhere else: no folder can bring its own
 * permission along. Owner thread only.
 */
final class TrustedBlogs {

    private static final String NETWORK_IMAGES = "blog.network-images.";
    private static final String RAW_HTML = "blog.raw-html.";

    private final Settings settings;

    TrustedBlogs(Settings settings) {
        this.settings = settings;
    }

    Trust of(Path blog) {
        return new Trust(is(NETWORK_IMAGES, blog), is(RAW_HTML, blog));
    }

    void set(Path blog, Trust trust) {
        set(NETWORK_IMAGES, blog, trust.networkImages());
        set(RAW_HTML, blog, trust.rawHtml());
    }

    private boolean is(String key, Path blog) {
        return settings.get(key + real(blog), "").equals("true");
    }

    private void set(String key, Path blog, boolean on) {
        if (on) {
            settings.put(key + real(blog), "true");
        } else {
            settings.remove(key + real(blog));
        }
    }

    private static Path real(Path blog) {
        try {
            return blog.toRealPath();
        } catch (IOException e) {
            return blog;
        }
    }
}
