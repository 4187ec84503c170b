package org.inkstone.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkImagesTest {

    private final List<Headers> requests = new CopyOnWriteArrayList<>();
    private final NetworkImages images = new NetworkImages(ProxySelector.of(null));
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/a.png", 200, "image/png", 3);
        answer("/page.png", 200, "text/html", 3);
        answer("/gone.png", 404, "image/png", 3);
        answer("/large.png", 200, "image/png", 21 << 20);
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/a.png");
            exchange.sendResponseHeaders(302, -1);
        });
        server.createContext("/out", exchange -> {
            exchange.getResponseHeaders().set("Location", "file:///etc/hostname");
            exchange.sendResponseHeaders(302, -1);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anImageIsAskedForOnceAndNothingIsToldAboutTheWriter() {
        for (int i = 0; i < 3; i++) {
            assertThat(images.get(address("/a.png?x=a b"))).hasValueSatisfying(image -> {
                assertThat(image.type()).isEqualTo("image/png");
                assertThat(image.bytes()).hasSize(3);
            });
        }
        assertThat(requests).hasSize(1);
        assertThat(requests.getFirst()).doesNotContainKeys("Cookie", "Referer", "Authorization", "Accept-language");
        assertThat(requests.getFirst().getFirst("User-agent")).isEqualTo("Inkstone");
    }

    @Test
    void theServerMayKeepItElsewhere() {
        assertThat(images.get(address("/moved"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page.png", "/gone.png", "/large.png", "/out"})
    void whatIsNoImageIsNotShown(String path) {
        assertThat(images.get(address(path))).isEmpty();
        int asked = requests.size();
        assertThat(images.get(address(path))).isEmpty();
        assertThat(requests).hasSize(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hostname", "ftp://127.0.0.1/a.png", "jar:file:/x.jar!/a.png", "inkstone://x/a.png",
            "javascript:x", "data:image/png;base64,AAAA", "http:///a.png", "http:", "", "a.png", "//", "http://[",
            "http://127.0.0.1:1/a.png"})
    void nothingElseIsAskedForAnything(String address) {
        assertThat(images.get(address)).isEmpty();
    }

    private void answer(String path, int status, String type, int length) {
        server.createContext(path, exchange -> {
            requests.add(exchange.getRequestHeaders());
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Set-Cookie", "writer=1");
            try (exchange) {
                exchange.sendResponseHeaders(status, length);
                exchange.getResponseBody().write(new byte[length]);
            } catch (IOException e) {
                // Who asked does not want so much.
            }
        });
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
