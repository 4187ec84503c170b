package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.fxmisc.richtext.Caret.CaretVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;

/** What stands on the screen after an edit, of which only the changed lines were drawn, against the same text drawn as a whole. */
class DrawingWindowTest {

    @TempDir
    private Path temp;

    @Test
    void theLinesThatAnEditChangesAreDrawnAndNoOtherIsNeeded() throws Exception {
        Path blog = Files.createDirectory(temp.resolve("blog"));
        Path file = Files.writeString(blog.resolve("drawn.md"), "---\ntitle: Drawn\n---\n\nBegin.\n\n"
                + "- a short line\n- *another* one\n\nSome `words` between.\n\n".repeat(4) + "The end.\n");
        try (Window window = new Window(temp.resolve("data"), Optional.of(file))) {
            window.untilOpen("The end.");
            // It blinks.
            window.robot.interact(() -> window.editor().setShowCaret(CaretVisibility.OFF));
            Random random = new Random(17);
            for (int i = 0; i < 16; i++) {
                window.putCaret(window.text().indexOf("Begin.") + random.nextInt(120));
                edit(window, random.nextInt(8));
                settle(window);
                int[] drawn = pixels(window);
                redraw(window);
                assertThat(Arrays.mismatch(drawn, pixels(window))).as("edit %d, the first pixel that differs", i).isEqualTo(-1);
            }
        }
    }

    private static void edit(Window window, int kind) {
        switch (kind) {
            case 0 -> window.robot.push(KeyCode.ENTER);
            case 1 -> window.robot.push(KeyCode.BACK_SPACE);
            case 2 -> window.shortcut(KeyCode.B);
            case 3 -> window.robot
                    .write("A line that goes on and on until it does not fit into one line of the window, and so is two lines.");
            case 4 -> window.shortcut(KeyCode.Z);
            default -> window.robot.write("words");
        }
    }

    /** Until nothing is left to be drawn: the marks of the spell check come a moment after the words. */
    private static void settle(Window window) throws InterruptedException {
        int[] last = pixels(window);
        for (int calm = 0; calm < 3;) {
            pulses(window, 12);
            int[] now = pixels(window);
            calm = Arrays.equals(last, now) ? calm + 1 : 0;
            last = now;
        }
    }

    private static void redraw(Window window) throws InterruptedException {
        Parent root = window.ask(() -> window.editor().getScene().getRoot());
        window.robot.interact(() -> root.setTranslateX(7));
        pulses(window, 3);
        window.robot.interact(() -> root.setTranslateX(0));
        pulses(window, 3);
    }

    private static void pulses(Window window, int count) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(count);
        Scene scene = window.ask(() -> window.editor().getScene());
        Runnable pulse = left::countDown;
        window.robot.interact(() -> scene.addPostLayoutPulseListener(pulse));
        assertThat(left.await(30, TimeUnit.SECONDS)).isTrue();
        window.robot.interact(() -> scene.removePostLayoutPulseListener(pulse));
    }

    /** As they are on the screen. */
    private static int[] pixels(Window window) {
        Image image = window.robot.capture(window.editor()).getImage();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
