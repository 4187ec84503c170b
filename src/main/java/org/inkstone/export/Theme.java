package org.inkstone.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How a page looks.
 *
 * @param css the whole style sheet, without references to anything outside it. {@code data-scheme} on the root element, {@code light} or
 *        {@code dark}, overrides what the reader's system prefers
 */
public record Theme(String name, String css) {

    /** The theme that pages have unless another is chosen. */
    public static Theme paper() {
        return builtIn("Paper", "paper.css");
    }

    private static Theme builtIn(String name, String resource) {
        try (InputStream in = Theme.class.getResourceAsStream(resource)) {
            return new Theme(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
