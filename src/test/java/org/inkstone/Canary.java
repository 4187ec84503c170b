package org.inkstone;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.imageio.ImageIO;

import com.sun.net.httpserver.HttpServer;

/**
 * What must not be touched: a server on this computer that remembers all that is asked of it, and a folder outside the blog with files
 * that hold {@value #SECRET}, or are {@value #SECRET_WIDTH} pixels wide.
 */
public final class Canary implements AutoCloseable {

    public static final String SECRET = "TOPSECRET";
    public static final int SECRET_WIDTH = 37;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Path outside;

    /** @param temp where the folder {@code outside} is made */
    public Canary(Path temp) throws IOException {
        outside = Files.createDirectories(temp.toRealPath().resolve("outside"));
        Files.writeString(outside.resolve("secret.txt"), SECRET);
        Files.writeString(outside.resolve("secret.html"), "<p>" + SECRET + "</p><script>top.document.title+=',99999'</script>");
        Files.writeString(outside.resolve("secret.css"), "body::before { content: '" + SECRET + "' }");
        Files.writeString(outside.resolve("secret.js"), "top.document.title+=',99999'");
        Files.writeString(outside.resolve("secret.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='" + SECRET_WIDTH
                + "' height='9'><text>" + SECRET + "</text></svg>");
        picture(outside.resolve("secret.png"), SECRET_WIDTH, 23);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String asked = exchange.getRequestURI().toString();
            byte[] page = pages.get(asked);
            if (page == null) {
                requests.add(asked);
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.getResponseHeaders().set("Content-Type",
                        asked.endsWith(".png")
                                ? "image/png"
                                : asked.endsWith(".svg") ? "image/svg+xml" : "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
            exchange.close();
        });
        server.setExecutor(threads);
        server.start();
    }

    /** Puts into a blog what hostile posts refer to there: links that lead out of it, and files that would do harm. */
    public void infest(Path blog) throws IOException {
        Files.createSymbolicLink(blog.resolve("link.png"), outside.resolve("secret.png"));
        Files.createSymbolicLink(blog.resolve("link.svg"), outside.resolve("secret.svg"));
        Files.createSymbolicLink(blog.resolve("linked"), outside);
        picture(blog.resolve("shown.png"), 600, 400);
        Files.writeString(blog.resolve("evil.svg"),
                """
                    <?xml-stylesheet type="text/css" href="CANARY/sheet"?>
                    <!DOCTYPE svg [<!ENTITY secret SYSTEM "file://OUTSIDE/secret.txt">]>
                    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="200"
                      onload="top.document.title+=',99998'"><script>top.document.title+=',99998'</script><script href="CANARY/script"/>
                      <style>@import "CANARY/import"; rect { fill: url(CANARY/fill#x) } @font-face { font-family: x; src: url(CANARY/font) }</style>
                      <image href="CANARY/image" width="20" height="20"/><image xlink:href="file://OUTSIDE/secret.png" width="20" height="20"/>
                      <use href="CANARY/use#x"/><text font-family="x" y="40">&secret;</text>
                      <a href="CANARY/link" target="_top"><rect width="300" height="200"/></a>
                      <foreignObject width="90" height="90"><iframe xmlns="http://www.w3.org/1999/xhtml" src="CANARY/frame"/>
                      <img xmlns="http://www.w3.org/1999/xhtml" src="CANARY/img"/></foreignObject>
                    </svg>
                    """.replace(
                        "CANARY", address("svg")).replace("OUTSIDE", outside.toString()));
        Files.writeString(blog.resolve("evil.js"), "top.document.title+=',99997'");
        Files.writeString(blog.resolve("evil.desktop"),
                "[Desktop Entry]\nType=Application\nExec=curl " + address("desktop") + "\n");
        Files.write(blog.resolve("evil.pdf"), ("%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/URI/URI(" + address("pdf")
                + ")>>>>endobj\ntrailer<</Root 1 0 R>>\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Everything that was asked for, pages apart. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public void forget() {
        requests.clear();
    }

    /** An address that tells when it is asked for. */
    public String address(String name) {
        return "http://127.0.0.1:" + port() + "/" + name;
    }

    /** Has {@code page} answered at {@code path}, of which nothing is told; returns its address. */
    public String serve(String path, byte[] page) {
        pages.put("/" + path, page);
        return address(path);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public Path outside() {
        return outside;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    public static void picture(Path file, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x3D5A80));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
    }
}
