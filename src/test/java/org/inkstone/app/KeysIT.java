package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the key event to changed pixels of the text, and to those of the page beside it, in the packaged program, measured from outside; how
 * long a post takes to be there, and the memory. {@code -Dinkstone.keys} says how many keys each figure is from; with the usual few only short posts are measured.
 * Reports, and asserts no times: that each key was seen, and that a long post is not out of all proportion to a short one.
 */
class KeysIT {

    private static final int KEYS = Integer.getInteger("inkstone.keys", 12);
    private static final boolean ALL = KEYS >= 50;
    private static final List<Post> POSTS = ALL
            ? List.of(new Post("1,000 words", 6_000), new Post("100 KB", 100_000), new Post("1 MB", 1_000_000),
                    new Post("10 MB", 10_000_000))
            : List.of(new Post("1,000 words", 6_000), new Post("1 MB", 1_000_000));
    private static final String[] WORDS = ("the of and to in is it you that he was for on are with as his they at be this from have or by one had not "
            + "but what all were when we there can an your which their said if do will each about how up out them then she many some so these "
            + "would other into has more her two like him see time could no make than first been its who now people my made over did down")
            .split(" ");

    /** Places on the screen that {@link OutsideHands} has: x, y, width and height in the text, and in the page. */
    private static final List<String> TEXT = List.of("300", "180", "500", "640");
    private static final List<String> PAGE = List.of("860", "180", "460", "640");
    /** Characters of a post up to which its page follows each key; that of a longer one may wait until the keys rest. */
    private static final int FOLLOWED = 1_000_000;

    @TempDir
    private Path temp;

    private record Post(String name, int size) {}

    /** What {@link KeyMeter} says, in ms. */
    private record Keys(int sent, int seen, double median, double p95, double p99) {}

    @Test
    void eachKeyIsOnTheScreen() throws Exception {
        Path blog = Files.createDirectory(temp.resolve("blog"));
        List<Double> medians = new ArrayList<>();
        for (Post post : POSTS) {
            Path file = Files.writeString(blog.resolve("post.md"), text(post.size()));
            Path data = Files.createDirectory(temp.resolve("data" + post.size()));
            try (OutsideHands hands = new OutsideHands()) {
                long start = System.nanoTime();
                hands.start(data, "Measured – Inkstone", file.toString());
                System.out.printf(Locale.ROOT, "keys: %s there after %.1f s%n", post.name(), (System.nanoTime() - start) / 1e9);
                for (String place : ALL ? List.of("start", "middle", "end") : List.of("start")) {
                    go(hands, place, post);
                    Keys keys = measure(hands, TEXT);
                    System.out.printf(Locale.ROOT, "keys: %s, %s: median %.1f ms, p99 %.1f ms of %d%n", post.name(), place,
                            keys.median(),
                            keys.p99(), keys.seen());
                    assertThat(keys.seen()).as("%s, %s: keys seen", post.name(), place).isEqualTo(keys.sent());
                    medians.add(keys.median());
                    if (post.size() <= FOLLOWED) {
                        Keys page = measure(hands, PAGE);
                        System.out.printf(Locale.ROOT, "keys: %s, %s, to the page: median %.1f ms, p95 %.1f ms of %d%n",
                                post.name(),
                                place, page.median(), page.p95(), page.seen());
                        assertThat(page.seen()).as("%s, %s: keys seen in the page", post.name(), place).isEqualTo(page.sent());
                    }
                }
                System.out.printf(Locale.ROOT, "keys: %s: memory %d MB (proportional set size)%n", post.name(), hands.memory());
            }
        }
        assertThat(medians.getLast()).as("the longest post against the shortest").isLessThan(25 * medians.getFirst());
    }

    private static void go(OutsideHands hands, String place, Post post) {
        hands.press("ctrl+Home");
        switch (place) {
            case "start" -> hands.press("End");
            case "middle" -> {
                hands.press("ctrl+f");
                hands.type("middlemark", 20);
                hands.press("Return", "Escape", "End");
            }
            default -> hands.press("ctrl+End");
        }
        hands.press("Return", "Return");
    }

    private static Keys measure(OutsideHands hands, List<String> part) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), KeyMeter.class.getName(), String.valueOf(KEYS)));
        command.addAll(part);
        String said = hands.beside(command, TimeUnit.MINUTES.toSeconds(15));
        String[] figures = said.strip().split(" ");
        assertThat(figures).as("what the meter says: %s", said).hasSize(6);
        return new Keys(Integer.parseInt(figures[0]), Integer.parseInt(figures[1]), Double.parseDouble(figures[2]),
                Double.parseDouble(figures[3]), Double.parseDouble(figures[4]));
    }

    /** Prose with headings, lists, code and emphasis, the same each time. */
    private static String text(int size) {
        Random random = new Random(size);
        StringBuilder text = new StringBuilder("---\ntitle: \"Measured\"\ndate: 2026-01-02\ntags: [a, b]\n---\n\nBegin.\n\n");
        boolean middle = false;
        while (text.length() < size) {
            if (!middle && text.length() > size / 2) {
                text.append("middlemark\n\n");
                middle = true;
            }
            switch (random.nextInt(12)) {
                case 0 -> text.append("## ").append(sentence(random, 5)).append("\n\n");
                case 1 -> text.append("- ").append(sentence(random, 9)).append("\n- ").append(sentence(random, 7)).append("\n\n");
                case 2 -> text.append("```java\nint x = ").append(random.nextInt(100)).append(";\n```\n\n");
                case 3 -> text.append("> ").append(sentence(random, 20)).append("\n\n");
                default -> text.append(sentence(random, 30)).append(' ').append(sentence(random, 25)).append("\n\n");
            }
        }
        return text.append("The end.\n").toString();
    }

    private static String sentence(Random random, int words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = WORDS[random.nextInt(WORDS.length)];
            sentence.append(i == 0 ? "" : " ").append(random.nextInt(25) == 0 ? "**" + word + "**" : word);
        }
        return sentence.append('.').toString();
    }
}
