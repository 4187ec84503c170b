package org.inkstone.ui.preview;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.net.URLStreamHandler;
import java.net.spi.URLStreamHandlerProvider;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses {@code inkstone://SITE/PATH}, from which previews load their page and its images. The platform makes the instance, by
 * {@code META-INF/services}; therefore the open sites stand in a map of the class, the one such place in the program. A site's name is
 * random, so that no post can guess another's.
 */
public final class PreviewScheme extends URLStreamHandlerProvider {

    static final String SCHEME = "inkstone";

    private static final Map<String, Site> SITES = new ConcurrentHashMap<>();

    /** What a site answers. Asked on the web engine's threads. */
    interface Site {

        /** @param path decoded, beginning with a slash */
        Optional<Resource> get(String path);
    }

    /** @param type the media type */
    record Resource(String type, byte[] bytes) {

        static Resource html(String html) {
            return new Resource("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Opens a site; returns its address without a slash at the end. */
    static String open(Site site) {
        String name = UUID.randomUUID().toString();
        SITES.put(name, site);
        return SCHEME + "://" + name;
    }

    @Override
    public URLStreamHandler createURLStreamHandler(String protocol) {
        return !protocol.equals(SCHEME) ? null : new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) {
                return new Connection(url);
            }
        };
    }

    private static final class Connection extends URLConnection {
        private Resource resource;

        Connection(URL url) {
            super(url);
        }

        @Override
        public void connect() throws IOException {
            if (resource == null) {
                Site site = SITES.get(url.getHost());
                String path = URLDecoder.decode(url.getPath().replace("+", "%2B"), StandardCharsets.UTF_8);
                resource = Optional.ofNullable(site).flatMap(s -> s.get(path)).orElseThrow(() -> new FileNotFoundException(path));
            }
        }

        @Override
        public String getContentType() {
            return connected() ? resource.type() : null;
        }

        @Override
        public long getContentLengthLong() {
            return connected() ? resource.bytes().length : -1;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            connect();
            return new ByteArrayInputStream(resource.bytes());
        }

        private boolean connected() {
            try {
                connect();
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }
}
