package org.inkstone.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.inkstone.document.Alignment.Hunk;
import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    @Test
    void whatIsNotInAHunkIsTheSame() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            List<String> before = tokens(random, random.nextInt(30), 1 + random.nextInt(20));
            List<String> after = random.nextBoolean()
                    ? tokens(random, random.nextInt(30), 1 + random.nextInt(20))
                    : edited(random, before);
            verify(before, after);
        }
    }

    @Test
    void endsWhateverItIsGiven() {
        Random random = new Random(2);
        List<String> shuffled = new ArrayList<>(IntStream.range(0, 20_000).mapToObj(i -> "line " + i).toList());
        List<String> ordered = List.copyOf(shuffled);
        Collections.shuffle(shuffled, random);
        verify(ordered, shuffled);
        verify(ordered, IntStream.range(20_000, 40_000).mapToObj(i -> "line " + i).toList());
        verify(tokens(random, 20_000, 50), tokens(random, 20_000, 50));
        verify(tokens(random, 20_000, 2), tokens(random, 20_000, 2));
        verify(Collections.nCopies(20_000, "x"), Collections.nCopies(19_000, "x"));
    }

    /** Prints how long it takes; run alone for figures that mean something. */
    @Test
    void mergesAMegabyte() {
        StringBuilder text = new StringBuilder("---\ntitle: T\ntags: [a]\n---\n\n");
        for (int i = 0; text.length() < 1 << 20; i++) {
            text.append("Paragraph ").append(i).append(" of a long text. It has two sentences. Twice.\n\n");
        }
        Post base = post(text.toString());
        Post mine = post(text.toString().replace("Paragraph 7 ", "My 7 ").replace("Paragraph 9000 ", "My 9000 "));
        Post theirs = post(
                text.toString().replace("Paragraph 70 ", "Their 70 ").replace("Paragraph 12000 ", "Their ").replace("T\n",
                        "U\n"));
        Post other = post(text.toString().replace("sentences", "phrases"));
        Post another = post(text.toString().replace("Paragraph", "Part"));
        for (int i = 0; i < 5; i++) {
            report("merge, 5 differences", base, mine, theirs);
            report("merge, every sentence differs", base, other, another);
            long start = System.nanoTime();
            int rows = Difference.between(base, theirs).size();
            System.out.printf("%6d ms  difference, %d rows%n", (System.nanoTime() - start) / 1_000_000, rows);
        }
        assertThat(PostMerge.merge(base, mine, theirs).conflicts()).isEmpty();
    }

    private static void report(String what, Post base, Post mine, Post theirs) {
        long start = System.nanoTime();
        int conflicts = PostMerge.merge(base, mine, theirs).conflicts().size();
        System.out.printf("%6d ms  %s, %d conflicts%n", (System.nanoTime() - start) / 1_000_000, what, conflicts);
    }

    private static void verify(List<String> before, List<String> after) {
        List<String> rebuilt = new ArrayList<>();
        int position = 0;
        int end = -1;
        for (Hunk hunk : Alignment.hunks(before, after)) {
            assertThat(hunk.beforeStart()).isGreaterThan(end);
            rebuilt.addAll(before.subList(position, hunk.beforeStart()));
            rebuilt.addAll(after.subList(hunk.afterStart(), hunk.afterEnd()));
            position = hunk.beforeEnd();
            end = hunk.beforeEnd();
        }
        rebuilt.addAll(before.subList(position, before.size()));
        assertThat(rebuilt.equals(after)).isTrue();
    }

    private static List<String> tokens(Random random, int count, int kinds) {
        return IntStream.range(0, count).mapToObj(i -> List.of("a", "-", "\n").get(random.nextInt(3)) + random.nextInt(kinds))
                .toList();
    }

    private static List<String> edited(Random random, List<String> tokens) {
        List<String> edited = new ArrayList<>(tokens);
        for (int i = 0; i < 3; i++) {
            if (!edited.isEmpty() && random.nextBoolean()) {
                edited.remove(random.nextInt(edited.size()));
            } else {
                edited.add(random.nextInt(edited.size() + 1), "new" + i);
            }
        }
        return edited;
    }

    private static Post post(String text) {
        return Post.of(SourceText.of(text));
    }
}
