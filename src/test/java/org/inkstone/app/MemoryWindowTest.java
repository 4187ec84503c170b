package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Thousands of keys in one window with its preview: what the program holds afterwards is what it held before, but for what was typed, which
 * can be undone. The text is the same each time it is measured.
 *
 * <p>{@code -Dinkstone.edits} says how many keys there are.
 */
class MemoryWindowTest extends BlogWindowTest {

    private static final int EDITS = Integer.getInteger("inkstone.edits", 600);
    private static final String[] WORDS = {"alpha bravo", "charlie del", "echo foxtro", "golf hotel "};
    private static final int PARAGRAPHS = 300;
    /** Nodes and pieces of the page, and what stands in its head. */
    private static final String NODES = "document.getElementsByTagName('*').length + ' ' + document.styleSheets.length + ' '"
            + " + document.getElementById('inkstone-body').childNodes.length";

    /** @param heap bytes that are in use after a collection; @param resident KB of the process, 0 where the system does not tell */
    private record Held(long heap, long resident, String nodes, String page) {}

    private static String post() {
        return IntStream.range(0, PARAGRAPHS).mapToObj(i -> "Paragraph " + i + " has *some* `words` of its own, and here"
                + " they go on for a while, as words in a post do, until the end of number " + i + ".\n\n")
                .collect(Collectors.joining());
    }

    private Held held() throws IOException {
        long heap = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
            heap = Math.min(heap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        Path status = Path.of("/proc/self/status");
        long resident = !Files.isReadable(status)
                ? 0
                : Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        return new Held(heap, resident, window.page(NODES), window.pageBody());
    }

    @Test
    void whatTheProgramHoldsDoesNotGrowWithTheKeys() throws Exception {
        String text = post();
        open(write("typed.md", text), "Paragraph 0");
        Random random = new Random(10);
        int early = Math.max(EDITS / 10, 200);
        int edits = type(text, early, random);
        Held before = held();
        edits += type(text, EDITS - edits, random);
        Held after = held();
        System.out.printf(Locale.ROOT,
                "memory: heap %.1f MB after %d keys, %.1f MB after %d; the process %d and %d MB; nodes %s and %s%n",
                before.heap() / 1e6, early, after.heap() / 1e6, edits, before.resident() / 1024, after.resident() / 1024,
                before.nodes(), after.nodes());
        assertThat(after.nodes()).isEqualTo(before.nodes());
        assertThat(after.page()).isEqualTo(before.page());
        long grown = after.heap() - before.heap();
        assertThat(grown).as("bytes more, of %d", before.heap()).isLessThan(before.heap() / 4);
        // A copy of the text, or of its page, for each key would be all of it.
        assertThat(grown / (edits - early)).as("bytes for each key").isLessThan(text.length() / 10);
    }

    /** Types words into a paragraph and takes them away again, then into another one. */
    private int type(String text, int edits, Random random) {
        int done = 0;
        while (done < edits) {
            String words = WORDS[random.nextInt(WORDS.length)];
            int paragraph = random.nextInt(PARAGRAPHS);
            int place = text.indexOf(" has", text.indexOf("Paragraph " + paragraph + " "));
            window.robot.interact(() -> {
                window.editor().requestFocus();
                window.editor().moveTo(place);
                window.editor().requestFollowCaret();
            });
            (" " + words).chars().forEach(c -> key(KeyEvent.KEY_TYPED, Character.toString(c), KeyCode.UNDEFINED));
            window.until("the keys in the page",
                    () -> window.pageBody().contains("Paragraph " + paragraph + " " + words.strip()));
            for (int i = 0; i <= words.length(); i++) {
                key(KeyEvent.KEY_PRESSED, "", KeyCode.BACK_SPACE);
            }
            window.until("the page without them", () -> window.pageBody().contains("Paragraph " + paragraph + " has"));
            done += 2 * (words.length() + 1);
        }
        window.until("the text as it was", () -> window.editor().getText().equals(text));
        return done;
    }

    /** A key as the toolkit has it from the window; the robot's own would wait for the screen behind each. */
    private void key(EventType<KeyEvent> type, String character, KeyCode code) {
        window.ask(() -> {
            Event.fireEvent(window.editor(), new KeyEvent(type, character, "", code, false, false, false, false));
            return true;
        });
    }
}
