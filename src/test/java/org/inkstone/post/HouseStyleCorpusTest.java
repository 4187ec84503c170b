package org.inkstone.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.inkstone.Corpus;
import org.inkstone.text.DecodeResult.Decoded;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Test;

/** Each real post is held against what is learned from the other posts of its folder: would a new post have looked like it? */
class HouseStyleCorpusTest {

    private static final int FEWEST_POSTS = 4;
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 3, 14, 15, 9, 26, 0, ZoneOffset.ofHours(1));

    /** Agreements of cases. */
    private static final class Tally {
        private int agreed;
        private int cases;

        void add(boolean agrees) {
            agreed += agrees ? 1 : 0;
            cases++;
        }

        double percent() {
            return 100.0 * agreed / cases;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f %% (%d of %d)", percent(), agreed, cases);
        }
    }

    private final Tally skeletonOrder = new Tally();
    private final Tally placeOrder = new Tally();
    private final Tally keys = new Tally();
    private final Tally everyForm = new Tally();
    private final Tally chosenForm = new Tally();
    private final Tally dateShape = new Tally();

    @Test
    void aNewPostLooksLikeTheOthersOfItsFolder() throws IOException {
        int folders = 0;
        int posts = 0;
        for (List<PostHabits> folder : folders().values()) {
            folders++;
            for (PostHabits heldOut : folder) {
                List<PostHabits> others = new ArrayList<>(folder);
                others.removeIf(p -> p == heldOut);
                compare(heldOut, HouseStyle.learn(others));
                posts++;
            }
        }
        System.out.println("house style, " + posts + " posts of " + folders + " folders, each against the others of its folder:\n"
                + "  key order in a new post: " + skeletonOrder + "\n  key order of all fields: " + placeOrder
                + "\n  fields of a new post that the post has: " + keys + "\n  forms where the writer had a choice: " + chosenForm
                + "\n  forms of all fields: " + everyForm + "\n  date shapes: " + dateShape);
        // Some folders have two habits in equal shares; nothing can guess those.
        assertThat(posts).isGreaterThan(130);
        assertThat(skeletonOrder.percent()).isGreaterThan(95);
        assertThat(placeOrder.percent()).isGreaterThan(94);
        assertThat(keys.percent()).isGreaterThan(89);
        assertThat(chosenForm.percent()).isGreaterThan(89);
        assertThat(everyForm.percent()).isGreaterThan(87);
        assertThat(dateShape.percent()).isGreaterThan(86);
    }

    private void compare(PostHabits heldOut, HouseStyle style) {
        Post skeleton = Post.of(PostTemplate.newPost(style, "A title", NOW));
        List<String> real = heldOut.fields().stream().map(FieldHabit::key).toList();
        List<String> made = PostHabits.of(skeleton).fields().stream().map(FieldHabit::key).toList();
        order(made, real, skeletonOrder);
        order(style.keyOrder(), real, placeOrder);
        made.forEach(key -> keys.add(real.contains(key)));
        for (FieldHabit habit : heldOut.fields()) {
            Optional<FieldForm> form = style.form(habit.key());
            form.ifPresent(f -> {
                boolean same = f.equals(habit.form());
                everyForm.add(same);
                if (habit.telling()) {
                    chosenForm.add(same);
                }
            });
            String sample = style.beginning().dates().getOrDefault(habit.key(), "");
            if (!sample.isEmpty() && DateText.day(habit.text()).isPresent()) {
                dateShape.add(DateText.shape(sample).equals(DateText.shape(habit.text())));
            }
        }
    }

    private static void order(List<String> made, List<String> real, Tally tally) {
        List<String> common = made.stream().filter(real::contains).toList();
        for (int i = 0; i < common.size(); i++) {
            for (int j = i + 1; j < common.size(); j++) {
                tally.add(real.indexOf(common.get(i)) < real.indexOf(common.get(j)));
            }
        }
    }

    /** The folders with at least four posts of one notation. */
    private static Map<Path, List<PostHabits>> folders() throws IOException {
        Map<Path, List<PostHabits>> folders = new TreeMap<>();
        for (Path file : Corpus.posts()) {
            if (SourceText.decode(Files.readAllBytes(file)) instanceof Decoded decoded) {
                PostHabits habits = PostHabits.of(Post.of(decoded.source()));
                if (!habits.fields().isEmpty()) {
                    folders.computeIfAbsent(file.getParent(), f -> new ArrayList<>()).add(habits);
                }
            }
        }
        folders.values().removeIf(posts -> {
            Notation notation = HouseStyle.learn(posts).notation();
            posts.removeIf(p -> !p.notation().equals(Optional.of(notation)));
            return posts.size() < FEWEST_POSTS;
        });
        return folders;
    }
}
