package org.inkstone.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.inkstone.Corpus;
import org.inkstone.document.Conflict.FieldValue;
import org.inkstone.document.Conflict.Passage;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.post.Post;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.DecodeResult.Decoded;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;

/** Two editors write into one post at random: what either put in is there afterwards, whatever the other did. */
class PostMergePropertyTest {

    private static final int CASES = Integer.getInteger("inkstone.cases", 10_000);

    private final Map<String, Integer> counts = new TreeMap<>();

    @Test
    void noWordOfEitherSideIsLostInGeneratedPosts() {
        for (int seed = 0; seed < CASES; seed++) {
            verify("generated post " + seed, new WrittenPost(seed).post(), seed);
        }
        report(CASES + " generated posts");
    }

    @Test
    void noWordOfEitherSideIsLostInRealPosts() throws IOException {
        List<Path> files = new ArrayList<>(Corpus.posts());
        files.addAll(Corpus.edgeCases());
        int posts = 0;
        for (Path file : files) {
            if (Files.size(file) < 1 << 20 && SourceText.decode(Files.readAllBytes(file)) instanceof Decoded decoded) {
                posts++;
                for (int seed = 0; seed < 10; seed++) {
                    verify(file.toString(), Post.of(decoded.source()), seed);
                }
            }
        }
        report("10 × " + posts + " real and hand-made posts");
    }

    private void verify(String name, Post base, long seed) {
        Post mine = new Editing("a", seed).edit(base);
        Post theirs = new Editing("b", seed).edit(base);
        String what = name + " seed " + seed + "\n--- base\n" + base.source().lf() + "\n--- mine\n" + mine.source().lf()
                + "\n--- theirs\n" + theirs.source().lf();
        Merge merge = PostMerge.merge(base, mine, theirs);
        String merged = merge.changes().apply(mine.source().lf());
        Post post = Editing.post(merged);

        Set<String> inserted = Editing.words(mine.source().lf() + " " + theirs.source().lf());
        Set<String> kept = new HashSet<>(Editing.words(merged));
        merge.conflicts().forEach(c -> kept.addAll(c instanceof FieldValue field ? Editing.words(field.theirs()) : Set.of()));
        assertThat(kept).as(what + "\n--- merged\n" + merged).containsAll(inserted);
        if (base.frontMatter() instanceof Parsed && mine.frontMatter() instanceof Parsed
                && theirs.frontMatter() instanceof Parsed) {
            assertThat(post.frontMatter()).as(what + "\n--- merged\n" + merged).isInstanceOf(Parsed.class);
        }
        int end = 0;
        for (Conflict conflict : merge.conflicts()) {
            assertThat(conflict.range().start()).as(what).isGreaterThanOrEqualTo(end);
            end = conflict.range().end();
            count(conflict.getClass().getSimpleName());
        }
        assertThat(end).as(what).isLessThanOrEqualTo(merged.length());
        assertThat(Editing.words(resolved(merged, merge.conflicts(), true))).as(what)
                .containsAll(Editing.words(mine.source().lf()));
        assertThat(Editing.words(resolved(merged, merge.conflicts(), false))).as(what)
                .containsAll(Editing.words(theirs.source().lf()));
        count(merge.conflicts().isEmpty() ? "merged silently" : "merged with a question");
        verifyOneSided(what, base, mine, theirs);
        verifyLaterEdits(what, merged, merge.conflicts(), seed);
    }

    private static String resolved(String merged, List<Conflict> conflicts, boolean mine) {
        String text = merged;
        for (Conflict conflict : conflicts.reversed()) {
            text = (mine ? conflict.keepMine() : conflict.takeTheirs()).apply(text);
        }
        return text;
    }

    private static void verifyOneSided(String what, Post base, Post mine, Post theirs) {
        Merge onlyTheirs = PostMerge.merge(base, base, theirs);
        assertThat(onlyTheirs.changes().apply(base.source().lf())).as(what).isEqualTo(theirs.source().lf());
        assertThat(onlyTheirs.conflicts()).isEmpty();
        assertThat(PostMerge.merge(base, mine, base).changes().isEmpty()).as(what).isTrue();
        assertThat(PostMerge.merge(base, mine, mine).changes().isEmpty()).as(what).isTrue();
    }

    private static void verifyLaterEdits(String what, String merged, List<Conflict> conflicts, long seed) {
        Editing later = new Editing("c", seed);
        String text = merged;
        List<Conflict> open = new ArrayList<>(conflicts);
        for (int i = 0; i < 5 && !open.isEmpty(); i++) {
            ChangeSet changes = later.anyChange(text);
            text = changes.apply(text);
            open = new ArrayList<>(open.stream().map(c -> c.after(changes)).flatMap(Optional::stream).toList());
            for (Conflict conflict : open) {
                assertThat(conflict.range().end()).as(what).isLessThanOrEqualTo(text.length());
                conflict.keepMine().apply(text);
                conflict.takeTheirs().apply(text);
                if (conflict instanceof Passage passage) {
                    assertThat(passage.mine().end()).as(what).isLessThanOrEqualTo(passage.theirs().start());
                }
            }
        }
    }

    /** Each block is edited by one side at most, and so is each field: the result is known without merging. */
    @Test
    void editsInDifferentPlacesMergeSilently() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
            Editing words = new Editing("w", seed);
            StringBuilder[] texts = {new StringBuilder("---\n"), new StringBuilder("---\n"), new StringBuilder("---\n"),
                    new StringBuilder("---\n")};
            for (int i = 0; i < 6; i++) {
                String line = "key" + i + ": " + i + "\n";
                add(texts, random, line, List.of("key" + i + ": '" + words.word() + "' # c\n", "",
                        line + "# c\n" + words.word() + ": [a]\n"));
            }
            for (StringBuilder text : texts) {
                text.append("---\n\n");
            }
            boolean removedBefore = false;
            for (int i = 0; i < 7; i++) {
                // No line stands twice: which of two was removed, no merge can tell.
                String fence = "`".repeat(3 + i);
                String block = List.of("The ink " + i + " is wet. A stone is not.", "- one " + i + "\n- two " + i,
                        fence + "\nline " + i + "\n\nend " + i + "\n" + fence).get(random.nextInt(3)) + "\n\n";
                List<String> edits = List.of(block.replaceFirst(" ", " " + words.word() + " "), words.word() + "\n\n",
                        block + words.word() + " follows.\n\n", "");
                removedBefore = add(texts, random, block, removedBefore ? edits.subList(0, 3) : edits);
            }
            Post mine = Editing.post(texts[1].toString());
            Merge merge = PostMerge.merge(Editing.post(texts[0].toString()), mine, Editing.post(texts[2].toString()));
            String what = "seed " + seed + "\n" + texts[0] + "\n--- mine\n" + texts[1] + "\n--- theirs\n" + texts[2];
            assertThat(merge.changes().apply(mine.source().lf())).as(what).isEqualTo(texts[3].toString());
            assertThat(merge.conflicts()).as(what).isEmpty();
        }
    }

    /**
     * Adds a passage to base, mine, theirs and what is expected; one side may have edited it.
     *
     * @return whether the passage was removed
     */
    private static boolean add(StringBuilder[] texts, Random random, String passage, List<String> edits) {
        String edited = random.nextBoolean() ? passage : edits.get(random.nextInt(edits.size()));
        boolean byMe = random.nextBoolean();
        texts[0].append(passage);
        texts[1].append(byMe ? edited : passage);
        texts[2].append(byMe ? passage : edited);
        texts[3].append(edited);
        return edited.isEmpty();
    }

    /** Two editors have one file open; each merges what the other saved, then saves, 50 times. */
    @Test
    void inARoundOfSavesNoWordIsLostThatNobodyRemoved() {
        int rounds = Math.max(1, CASES / 100);
        for (int seed = 0; seed < rounds; seed++) {
            Post file = new WrittenPost(seed).post();
            Post[] open = {file, file};
            Post[] base = {file, file};
            Editing[] editors = {new Editing("a", seed), new Editing("b", seed)};
            Set<String> inserted = new HashSet<>();
            Set<String> removed = new HashSet<>();
            Random random = new Random(seed);
            for (int save = 0; save < 50; save++) {
                for (int i = 0; i < 2; i++) {
                    Map<String, Integer> before = Editing.countedWords(open[i].source().lf());
                    open[i] = editors[i].edit(open[i]);
                    Map<String, Integer> after = Editing.countedWords(open[i].source().lf());
                    inserted.addAll(after.keySet());
                    // After a conflict a word may stand twice, and each editor remove it once.
                    before.forEach(
                            (word, count) -> removed.addAll(after.getOrDefault(word, 0) < count ? Set.of(word) : Set.of()));
                }
                int who = random.nextInt(2);
                Merge merge = PostMerge.merge(base[who], open[who], file);
                for (Conflict conflict : merge.conflicts()) {
                    // The writer keeps mine.
                    removed.addAll(conflict instanceof FieldValue field ? Editing.words(field.theirs()) : Set.of());
                }
                open[who] = Editing.after(open[who], merge.changes());
                base[who] = open[who];
                file = open[who];
                Set<String> expected = new HashSet<>(inserted);
                expected.removeAll(removed);
                assertThat(Editing.words(open[0].source().lf() + " " + open[1].source().lf()))
                        .as("seed " + seed + " save " + save).containsAll(expected);
            }
            Set<String> lost = new HashSet<>(removed);
            counts.merge("words put in", inserted.size(), Integer::sum);
            lost.retainAll(inserted);
            counts.merge("words that someone removed", lost.size(), Integer::sum);
        }
        report(50 * rounds + " saves in " + rounds + " rounds");
    }

    @Test
    void theChangesLeadFromMineToTheMergedTextWordByWord() {
        Post base = Editing.post("A stone is wet. The ink is black.\n\nEnd of it.\n");
        Post mine = Editing.post("A stone is wet. The ink is black.\n\nEnd of all.\n");
        Post theirs = Editing.post("One stone is wet. The inks are black.\n\nEnd of it.\n");
        assertThat(PostMerge.merge(base, mine, theirs).changes().changes())
                .extracting(c -> c.range().of(mine.source().lf()) + ">" + c.inserted())
                .containsExactly("A>One", "ink>inks", "is>are");
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void report(String title) {
        StringBuilder out = new StringBuilder(title).append('\n');
        counts.forEach((what, count) -> out.append(String.format("%8d  %s%n", count, what)));
        System.out.print(out);
    }
}
