package org.inkstone.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.inkstone.post.Post;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private final List<RuntimeException> reported = new ArrayList<>();

    @Test
    void aTypedSentenceIsOneStepAndAFormFieldAnother() {
        Document document = document("Hello world");
        type(document, 5, ", dear");
        form(document, "title", 0, 0, "A");
        form(document, "title", 1, 1, "B");
        assertThat(document.state().text()).isEqualTo("ABHello, dear world");
        document.undo();
        assertThat(document.state().text()).isEqualTo("Hello, dear world");
        document.undo();
        assertThat(document.state().text()).isEqualTo("Hello world");
        assertThat(document.canUndo()).isFalse();
        document.redo();
        document.redo();
        assertThat(document.state().text()).isEqualTo("ABHello, dear world");
        assertThat(document.canRedo()).isFalse();
    }

    @Test
    void aStepEndsBehindASentenceAtALineBreakAndWhereTheCaretGoes() {
        Document document = document("");
        type(document, 0, "One. Two");
        document.undo();
        assertThat(document.state().text()).isEqualTo("One. ");
        document.redo();
        type(document, 8, "\nx");
        document.undo();
        document.undo();
        assertThat(document.state().text()).isEqualTo("One. Two");
        document.endUndoStep();
        type(document, 8, "!");
        document.undo();
        assertThat(document.state().text()).isEqualTo("One. Two");
    }

    @Test
    void anotherTextIsTakenInAsOneStepWithItsLineEnds() {
        Document document = document("one\r\ntwo\r\n");
        type(document, 0, "x");
        SourceText theirs = SourceText.of("xone\nand\ntwo\r");
        document.reload(ChangeSet.insert(5, "and\n"), theirs, Origin.RELOAD);
        assertThat(document.state().post().source()).isEqualTo(theirs);
        type(document, document.state().text().length(), "y");
        document.undo();
        document.undo();
        assertThat(document.state().post().source().raw()).isEqualTo("xone\r\ntwo\r\n");
        document.redo();
        assertThat(document.state().post().source()).isEqualTo(theirs);
        document.undo();
        document.undo();
        assertThat(document.state().post().source().raw()).isEqualTo("one\r\ntwo\r\n");
        assertThat(document.canUndo()).isFalse();
    }

    @Test
    void lineEndsAloneAreAStepAsWell() {
        Document document = document("one\ntwo\n");
        document.reload(ChangeSet.none(), SourceText.of("one\r\ntwo\r\n"), Origin.RELOAD);
        assertThat(document.state().post().source().raw()).isEqualTo("one\r\ntwo\r\n");
        document.undo();
        assertThat(document.state().post().source().raw()).isEqualTo("one\ntwo\n");
    }

    @Test
    void aTextThatTheChangesDoNotLeadToIsRefused() {
        Document document = document("one");
        assertThatThrownBy(() -> document.reload(ChangeSet.insert(0, "x"), SourceText.of("yone"), Origin.RELOAD))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(document.state().text()).isEqualTo("one");
        assertThat(document.canUndo()).isFalse();
    }

    @Test
    void deletedWordsComeBackAtOnce() {
        Document document = document("one two");
        for (int end = 7; end > 3; end--) {
            apply(document, ChangeSet.replace(end - 1, end, ""), Origin.TYPING);
        }
        for (int i = 0; i < 3; i++) {
            apply(document, ChangeSet.replace(0, 1, ""), Origin.TYPING);
        }
        assertThat(document.state().text()).isEmpty();
        document.undo();
        document.undo();
        assertThat(document.state().text()).isEqualTo("one two");
    }

    @Test
    void aNewEditForgetsWhatWasUndone() {
        Document document = document("a");
        type(document, 1, "b");
        document.undo();
        type(document, 1, "c");
        assertThat(document.redo()).isEmpty();
        assertThat(document.state().text()).isEqualTo("ac");
    }

    @Test
    void undoBringsBackTheVeryLineEnds() {
        Document document = document("a\rX\nb\r\nc");
        apply(document, ChangeSet.replace(2, 3, ""), Origin.TYPING);
        apply(document, ChangeSet.replace(1, 3, "\n"), Origin.COMMAND);
        document.undo();
        document.undo();
        assertThat(document.state().post().source().raw()).isEqualTo("a\rX\nb\r\nc");
    }

    @Test
    void rejectsAnEditOfAnOlderRevision() {
        Document document = document("a");
        Transaction stale = new Transaction(0, ChangeSet.insert(0, "x"), Origin.TYPING);
        document.apply(stale);
        assertThatThrownBy(() -> document.apply(stale)).isInstanceOf(IllegalStateException.class);
        assertThat(document.state().text()).isEqualTo("xa");
    }

    @Test
    void rejectsAnEditFromInsideAListener() {
        Document document = document("a");
        document.onUpdate(update -> type(document, 0, "y"));
        type(document, 0, "x");
        assertThat(reported).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(document.state().text()).isEqualTo("xa");
    }

    @Test
    void rejectsAnotherThread() throws InterruptedException {
        Document document = document("a");
        List<RuntimeException> thrown = new ArrayList<>();
        Thread other = new Thread(() -> {
            try {
                document.undo();
            } catch (IllegalStateException e) {
                thrown.add(e);
            }
        });
        other.start();
        other.join();
        assertThat(thrown).hasSize(1);
    }

    @Test
    void aListenerThatThrowsStopsNeitherTheOthersNorTheEdit() {
        Document document = document("a");
        List<Update> seen = new ArrayList<>();
        document.onUpdate(update -> {
            throw new IllegalArgumentException("a broken view");
        });
        Runnable unsubscribe = document.onUpdate(seen::add);
        type(document, 1, "b");
        assertThat(seen).hasSize(1);
        assertThat(reported).hasSize(1);
        assertThat(document.state().text()).isEqualTo("ab");
        unsubscribe.run();
        type(document, 2, "c");
        assertThat(seen).hasSize(1);
    }

    @Test
    void theFrontMatterIsReadAgainOnlyWhenAnEditReachesIt() {
        Document document = document("---\ntitle: A\n---\nbody\n");
        Update body = apply(document, ChangeSet.insert(20, "x"), Origin.TYPING);
        assertThat(body.frontMatterChanged()).isFalse();
        Update title = apply(document, ChangeSet.insert(12, "x"), Origin.TYPING);
        assertThat(title.frontMatterChanged()).isTrue();
        assertThat(title.after().post().metadata().title()).isEqualTo("Ax");
        assertThat(title.after().post().bodyText()).isEqualTo("bodxy\n");
    }

    /** Whatever happened, undoing all of it gives the bytes back, and what a post is derived as never depends on how it came about. */
    @Test
    void undoingEverythingGivesTheBytesBack() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String start = "---\r\ntitle: \"T\"\n---\n\nline\rline\r\nend";
            Document document = document(start);
            for (int i = 0; i < 40; i++) {
                int length = document.state().text().length();
                int from = random.nextInt(length + 1);
                int to = Math.min(length, from + random.nextInt(4));
                String inserted = List.of("", "a", "\n", "word ", "---\n", "é").get(random.nextInt(6));
                apply(document, ChangeSet.replace(from, to, inserted), Origin.values()[random.nextInt(4)]);
                if (random.nextInt(6) == 0) {
                    document.undo();
                }
                if (random.nextInt(9) == 0) {
                    document.redo();
                }
                assertThat(document.state().post()).isEqualTo(Post.of(document.state().post().source()));
            }
            while (document.canUndo()) {
                document.undo();
            }
            assertThat(document.state().post().source().raw()).isEqualTo(start);
        }
    }

    private Document document(String raw) {
        return new Document(SourceText.of(raw), reported::add);
    }

    private static void type(Document document, int offset, String text) {
        for (int i = 0; i < text.length(); i++) {
            apply(document, ChangeSet.insert(offset + i, text.substring(i, i + 1)), Origin.TYPING);
        }
    }

    private static void form(Document document, String subject, int start, int end, String text) {
        document.apply(new Transaction(document.state().revision(), ChangeSet.replace(start, end, text), Origin.FORM, subject));
    }

    private static Update apply(Document document, ChangeSet changes, Origin origin) {
        return document.apply(new Transaction(document.state().revision(), changes, origin));
    }
}
