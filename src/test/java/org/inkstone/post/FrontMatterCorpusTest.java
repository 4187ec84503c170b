package org.inkstone.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.inkstone.post.FieldEdit.Remove;
import org.inkstone.post.FieldEdit.SetList;
import org.inkstone.post.FieldEdit.SetText;
import org.inkstone.post.FieldEditResult.Edited;
import org.inkstone.post.FieldEditResult.Refused;
import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.post.FrontMatter.Malformed;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.SourceChange;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;

/** The promises of reading and editing, kept on every post of the corpus. */
class FrontMatterCorpusTest {

    private static final List<String> AWKWARD = List.of("A: b", "She said \"it's\"", "Ship it 🚀 \u200d👩‍💻", "two\nlines",
            "yes", "a\u2028b",
            "漢字、かな：한글", "# x", "- x", "", "---", "back\\slash", " padded ", "tab\there", "2024-01-02", "{{ page }}", "*x*",
            "a # b",
            "three\n\nlines\n", "007", "word ".repeat(40).strip(), "bell\u0007", "\uFEFFmark", "x ---", "@home", "trailing:");

    private final Map<String, Integer> counts = new TreeMap<>();

    @Test
    void everyPostIsReadAndEveryPlaceIsExact() {
        Corpus corpus = Corpus.read();
        for (Corpus.Entry entry : corpus.posts()) {
            String lf = entry.source().lf();
            Post post = Post.of(entry.source());
            count(post.frontMatter().getClass().getSimpleName());
            if (post.frontMatter() instanceof Malformed malformed) {
                count("malformed " + entry.name() + ": " + malformed.problems().getFirst().located());
                assertThat(malformed.problems()).as(entry.name()).isNotEmpty();
            }
            if (post.frontMatter() instanceof Parsed parsed) {
                int end = parsed.content().start();
                for (Field field : parsed.fields()) {
                    assertThat(field.lines().start()).as(entry.name()).isBetween(end, parsed.content().end());
                    assertThat(field.lines().end()).as(entry.name()).isLessThanOrEqualTo(parsed.content().end());
                    // A field in a table of TOML is named by table and key.
                    String key = parsed.notation() == Notation.TOML
                            ? field.key().substring(field.key().lastIndexOf('.') + 1).replaceAll("\\[\\d+]$", "")
                            : field.key();
                    assertThat(field.keyRange().of(lf)).as(entry.name()).contains(key);
                    assertThat(field.value().range().start()).as(entry.name()).isGreaterThanOrEqualTo(field.keyRange().start());
                    String lexeme = field.value().range().of(lf);
                    assertThat(lexeme).as(entry.name()).isEqualTo(lexeme.strip());
                    end = field.lines().start();
                }
            }
        }
        report("files that are not UTF-8: " + corpus.refused() + ", read: " + corpus.posts().size());
    }

    @Test
    void anyTextCanBeSetInAnyScalarAndOnlyItsLinesChange() {
        for (Corpus.Entry entry : Corpus.read().posts()) {
            Post post = Post.of(entry.source());
            for (Field field : sample(post)) {
                if (field.value() instanceof FieldValue.Scalar && field.value().editable()) {
                    for (String text : AWKWARD) {
                        verify(entry.name(), post, field, new SetText(field.key(), text));
                    }
                }
            }
        }
        report("set text");
    }

    @Test
    void itemsCanBeAddedRemovedAndMoved() {
        Random random = new Random(7);
        for (Corpus.Entry entry : Corpus.read().posts()) {
            Post post = Post.of(entry.source());
            for (Field field : fields(post)) {
                if (!(field.value() instanceof Sequence list) || !list.editable()
                        || !list.items().stream().allMatch(Item::scalar)) {
                    continue;
                }
                List<String> old = list.items().stream().map(Item::text).toList();
                for (int round = 0; round < 30; round++) {
                    List<String> wanted = new ArrayList<>(old);
                    for (int steps = 1 + random.nextInt(3); steps > 0; steps--) {
                        int at = random.nextInt(wanted.size() + 1);
                        if (random.nextBoolean() && at < wanted.size()) {
                            wanted.remove(at);
                        } else {
                            wanted.add(at, AWKWARD.get(random.nextInt(AWKWARD.size())));
                        }
                    }
                    verify(entry.name(), post, field, new SetList(field.key(), wanted));
                }
                verify(entry.name(), post, field, new SetList(field.key(), List.of()));
                verify(entry.name(), post, field, new SetList(field.key(), old.reversed()));
                verify(entry.name(), post, field, new SetText(field.key(), "one text"));
            }
        }
        report("set list");
    }

    @Test
    void fieldsCanBeAddedAndRemoved() {
        for (Corpus.Entry entry : Corpus.read().posts()) {
            Post post = Post.of(entry.source());
            for (Field field : sample(post)) {
                verify(entry.name(), post, field, new Remove(field.key()));
            }
            for (FieldEdit edit : List.of(new SetText("new key", "a: b"), new SetList("new-tags", List.of("a", "b, c")))) {
                switch (FrontMatterEditor.edit(post, edit)) {
                    case Refused refused -> count("add refused: " + refused.reason().replaceAll("line \\d+.*", ""));
                    case Edited edited -> {
                        count("added");
                        Post after = Post.of(post.source().edited(edited.changes()));
                        Field added = ((Parsed) after.frontMatter()).field(edit.key()).orElseThrow();
                        assertThat(EditCheck.reads(added, edit)).isTrue();
                        assertThat(edited.changes().changes()).hasSize(1);
                        assertThat(edited.changes().changes().getFirst().range().isEmpty()).isTrue();
                    }
                }
            }
        }
        report("add and remove");
    }

    @Test
    void readingSurvivesAnyDamage() {
        Random random = new Random(42);
        List<Corpus.Entry> posts = Corpus.read().posts();
        String alphabet = "\"'[]{}:-#&*!|>?%@`,\t\n \\\u0085\u2028\uFEFF\uD83D\uDE00\u0000a1~<=";
        for (int round = 0; round < 6000; round++) {
            String lf = posts.get(random.nextInt(posts.size())).source().lf();
            lf = lf.substring(0, Math.min(lf.length(), 3000));
            StringBuilder text = new StringBuilder(lf);
            if (random.nextInt(4) == 0) {
                text.setLength(random.nextInt(text.length() + 1));
            }
            for (int edits = random.nextInt(6); edits > 0; edits--) {
                int at = random.nextInt(Math.min(text.length(), 600) + 1);
                if (random.nextInt(3) == 0) {
                    text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(4)));
                } else {
                    text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            String damaged = text.toString();
            assertThatCode(() -> {
                Post post = Post.of(org.inkstone.text.SourceText.of(damaged));
                count(post.frontMatter().getClass().getSimpleName());
                for (Field field : fields(post)) {
                    if (random.nextInt(6) == 0) {
                        FieldEdit edit = switch (random.nextInt(3)) {
                            case 0 -> new SetText(field.key(), AWKWARD.get(random.nextInt(AWKWARD.size())));
                            case 1 -> new SetList(field.key(), List.of("a", "b: c"));
                            default -> new Remove(field.key());
                        };
                        verify("damaged: " + damaged, post, field, edit);
                    }
                }
            }).as(damaged).doesNotThrowAnyException();
        }
        report("damaged");
    }

    private void verify(String name, Post post, Field field, FieldEdit edit) {
        switch (FrontMatterEditor.edit(post, edit)) {
            case Refused refused -> {
                count("refused, " + edit.getClass().getSimpleName() + ": " + refused.reason().replace(field.key(), "…"));
                if (refused.reason().contains("cannot be changed") && !name.startsWith("damaged")) {
                    count("  " + name + " " + edit);
                }
            }
            case Edited edited -> {
                count("edited " + edit.getClass().getSimpleName());
                SourceChange change = post.source().plan(edited.changes());
                Post after = Post.of(post.source().apply(change));
                assertThat(EditCheck.holds(post, Post.of(post.source().edited(edited.changes())), edit)
                        || edited.changes().isEmpty()).as(name + edit).isTrue();
                if (!(edit instanceof Remove)) {
                    Field read = ((Parsed) after.frontMatter()).field(field.key()).orElseThrow();
                    assertThat(EditCheck.reads(read, edit)).as(name + edit).isTrue();
                }
                assertInside(name + edit, edited.changes(), ownLines(post, field, edit));
                assertThat(after.source().apply(change.invert(post.source())).encode()).as(name)
                        .isEqualTo(post.source().encode());
                assertCommentsStay(name + edit, post, after);
            }
        }
    }

    /** In JSON the comma behind the field before goes with the last field. */
    private static TextRange ownLines(Post post, Field field, FieldEdit edit) {
        int index = fields(post).indexOf(field);
        boolean json = ((Parsed) post.frontMatter()).notation() == Notation.JSON && edit instanceof Remove && index > 0;
        int start = json ? fields(post).get(index - 1).value().range().end() : field.lines().start();
        return new TextRange(start, field.lines().end());
    }

    private static void assertInside(String name, ChangeSet changes, TextRange lines) {
        for (TextChange change : changes.changes()) {
            assertThat(change.range().start()).as(name).isGreaterThanOrEqualTo(lines.start());
            assertThat(change.range().end()).as(name).isLessThanOrEqualTo(lines.end());
        }
    }

    /** Counted by the scanner of the editor, on the whole block. */
    private static void assertCommentsStay(String name, Post before, Post after) {
        assertThat(comments(after)).as(name).containsAll(comments(before));
    }

    static List<String> comments(Post post) {
        String lf = post.source().lf();
        Parsed parsed = (Parsed) post.frontMatter();
        FrontMatterBlock block = new FrontMatterBlock(parsed.notation(), parsed.block(), parsed.content());
        if (parsed.notation() == Notation.TOML) {
            TomlReader reader = new TomlReader(lf, block);
            reader.read();
            return reader.comments().stream().map(c -> c.of(lf)).toList();
        }
        if (parsed.notation() == Notation.SCRIPT) {
            return List.of();
        }
        if (parsed.notation() == Notation.JSON) {
            JsonReader reader = new JsonReader(lf, block);
            reader.read();
            return reader.comments().stream().map(c -> c.of(lf)).toList();
        }
        YamlEvents.Readable read = (YamlEvents.Readable) YamlEvents.parse(lf, parsed.content());
        return YamlComments.in(lf, parsed.content(), YamlComments.Token.of(lf, read.events())).stream().map(c -> c.of(lf))
                .toList();
    }

    /** Not all of a hostile block's thousands of fields: each edit reads the whole block several times. */
    private static List<Field> sample(Post post) {
        return fields(post).stream().limit(60).toList();
    }

    private static List<Field> fields(Post post) {
        return post.frontMatter() instanceof Parsed parsed ? parsed.fields() : List.of();
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
