package org.inkstone.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the window begin and end with: a folder of posts, and a window that is closed again where one was opened. */
abstract class BlogWindowTest {

    @TempDir
    Path temp;
    Path blog;
    Window window;

    @BeforeEach
    void makeBlog() throws IOException {
        blog = Files.createDirectory(temp.resolve("blog"));
    }

    @AfterEach
    void closeWindow() throws TimeoutException {
        if (window != null) {
            window.close();
        }
    }

    /** Opens the window on a file or folder, and waits for no post. */
    final void open(Path path) throws TimeoutException {
        window = new Window(temp.resolve("data"), Optional.of(path));
    }

    /** Opens the window, and waits for the post with {@code words} in it. */
    final void open(Path path, String words) throws TimeoutException {
        open(path);
        window.untilOpen(words);
    }

    /** A file in the folder of posts. */
    final Path write(String name, String text) throws IOException {
        return Files.writeString(blog.resolve(name), text);
    }
}
