package org.inkstone.network;

import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Images that stand on the network, fetched over http and https: what calls itself an image, is not too large and comes in time. They are
 * kept in memory until the program ends; one that did not come is asked for again after a while. Any thread but the window's: it waits.
 */
public final class NetworkImages {

    private static final System.Logger LOG = System.getLogger(NetworkImages.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration REST = Duration.ofSeconds(60);
    /** Bytes of one image, and of all that are kept. */
    private static final int LARGEST = 20 << 20;
    private static final long KEPT = 100L << 20;
    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif",
            "image/bmp",
            "image/x-icon", "image/svg+xml");

    private final ProxySelector proxies;
    private final Map<URI, Answer> answers = new LinkedHashMap<>(16, 0.75f, true);
    private long keptBytes;
    private HttpClient client;

    /** @param type its media type */
    public record NetworkImage(String type, byte[] bytes) {}

    /** @param at when it came, by the clock of {@link System#nanoTime} */
    private record Answer(Optional<NetworkImage> image, long at) {

        int size() {
            return image.map(i -> i.bytes().length).orElse(0);
        }

        boolean counts() {
            return image.isPresent() || System.nanoTime() - at < REST.toNanos();
        }
    }

    /** @param proxies the way to the network that the writer's system has */
    public NetworkImages(ProxySelector proxies) {
        this.proxies = proxies;
    }

    /** The image at {@code address}; empty where there is none, or none that may be shown. */
    public Optional<NetworkImage> get(String address) {
        Optional<URI> uri = uri(address);
        if (uri.isEmpty()) {
            return Optional.empty();
        }
        Optional<Answer> known = known(uri.get());
        if (known.isPresent()) {
            return known.get().image();
        }
        Answer answer = new Answer(fetch(uri.get()), System.nanoTime());
        keep(uri.get(), answer);
        return answer.image();
    }

    private synchronized Optional<Answer> known(URI uri) {
        return Optional.ofNullable(answers.get(uri)).filter(Answer::counts);
    }

    /** What was not shown for the longest time makes room. */
    private synchronized void keep(URI uri, Answer answer) {
        Answer before = answers.put(uri, answer);
        keptBytes += answer.size() - (before == null ? 0 : before.size());
        var oldest = answers.values().iterator();
        while (keptBytes > KEPT && oldest.hasNext()) {
            keptBytes -= oldest.next().size();
            oldest.remove();
        }
    }

    private Optional<NetworkImage> fetch(URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept", "image/*")
                .header("User-Agent", "Inkstone")
                .build();
        CompletableFuture<HttpResponse<byte[]>> asked = client().sendAsync(request,
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            HttpResponse<byte[]> response = asked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            String type = response.headers().firstValue("Content-Type").orElse("").split(";")[0].strip().toLowerCase(Locale.ROOT);
            return response.statusCode() == 200 && TYPES.contains(type)
                    ? Optional.of(new NetworkImage(type, response.body()))
                    : Optional.empty();
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            asked.cancel(true);
            LOG.log(System.Logger.Level.DEBUG, "no image from " + uri.getHost(), e);
            return Optional.empty();
        }
    }

    /** Made when it is needed first: most writers never allow it. It has no store of cookies and follows no way from https to http. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder().proxy(proxies).connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
        }
        return client;
    }

    private static Optional<URI> uri(String address) {
        StringBuilder written = new StringBuilder(address.startsWith("//") ? "https:" : "");
        for (byte b : address.strip().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c <= ' ' || c >= 0x7F || "\"<>\\^`{|}".indexOf(c) >= 0) {
                written.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                written.append(c);
            }
        }
        try {
            URI uri = new URI(written.toString());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
