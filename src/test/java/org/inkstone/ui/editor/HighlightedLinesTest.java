package org.inkstone.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.inkstone.document.Document;
import org.inkstone.document.DocumentState;
import org.inkstone.document.Origin;
import org.inkstone.document.Transaction;
import org.inkstone.markdown.LineHighlighter;
import org.inkstone.markdown.LineHighlighter.State;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextChange;
import org.inkstone.ui.editor.LineMarks.Layer;
import org.inkstone.ui.editor.LineMarks.Mark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Highlighting after any edits is what highlighting the text from scratch would give, in a real control. */
class HighlightedLinesTest {

    private static final List<String> PIECES = List.of("words ", "*a* ", "**b** ", "`c` ", "\n", "\n", "\n\n", "```\n",
            "~~~ java\n",
            "# Head\n", "> quote\n", "- item\n", "    code\n", "<!-- ", " -->", "[l](u) ", "| a | b |\n", "---\n", "1. one\n");

    private final Random random = new Random(23);
    private Stage stage;
    private MarkdownArea area;
    private HighlightedLines lines;
    private Document document;
    private final List<Runnable> answers = new ArrayList<>();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        onFx(() -> stage.close());
    }

    @Test
    void isThatOfTheWholeTextAfterAnyEdits() {
        for (int post = 0; post < 25; post++) {
            show(text(60));
            for (int edit = 0; edit < 40; edit++) {
                onFx(() -> edit(changes()));
                onFx(() -> assertAllStyled());
            }
            onFx(() -> stage.close());
        }
        show("");
    }

    @Test
    void ofALongTextWhatIsInSightIsHighlightedWhereverTheViewGoes() {
        show(text(30_000));
        for (int round = 0; round < 60; round++) {
            int to = random.nextInt(area.getParagraphs().size());
            onFx(() -> area.showParagraphAtTop(to));
            if (random.nextInt(2) == 0) {
                onFx(() -> edit(changes()));
            }
            if (random.nextInt(3) == 0) {
                onFx(this::answer);
            }
        }
        while (WaitForAsyncUtils.waitForAsyncFx(10_000, () -> !answers.isEmpty())) {
            onFx(this::answer);
        }
        for (int round = 0; round < 20; round++) {
            int to = random.nextInt(area.getParagraphs().size());
            onFx(() -> area.showParagraphAtTop(to));
            until(() -> styledInSight());
        }
    }

    @Test
    void aFenceOpenedAtTheTopOfALongTextReachesItsEnd() {
        show("start\n" + "plain *text*\n".repeat(20_000));
        onFx(() -> area.showParagraphAtTop(19_900));
        until(() -> styledInSight());
        onFx(() -> edit(ChangeSet.insert(0, "```\n")));
        onFx(this::answer);
        until(() -> styledInSight());
        onFx(() -> assertThat(styles(19_950)).containsOnly("md-code-block"));
    }

    @Test
    void marksStayWithTheirWords() {
        show("one two three\n\nfour\n");
        onFx(() -> {
            LineMarks marks = new LineMarks(lines);
            marks.show(Layer.MATCHES, 0, List.of(new Mark(4, 7, "match")));
            edit(ChangeSet.insert(0, "And "));
            assertThat(marked(0, "match")).isEqualTo("two");
            edit(ChangeSet.insert(0, "New line\n"));
            edit(ChangeSet.insert(area.getLength() - 1, "!"));
            marks.show(Layer.MATCHES, 1, List.of(new Mark(8, 11, "match")));
            marks.show(Layer.SPELLING, 1, List.of(new Mark(8, 17, "misspelt")));
            assertThat(marked(1, "match")).isEqualTo("two");
            assertThat(lines.drawn(LineMarks.Layer.SPELLING, 1)).containsExactly(new Mark(8, 17, "misspelt"));
            edit(ChangeSet.insert(area.getAbsolutePosition(1, 0), "So: "));
            assertThat(marked(1, "match")).isEqualTo("two");
            assertThat(lines.drawn(LineMarks.Layer.SPELLING, 1)).containsExactly(new Mark(12, 21, "misspelt"));
            marks.clear(Layer.MATCHES);
            assertThat(marked(1, "match")).isEmpty();
            assertThat(lines.drawn(LineMarks.Layer.SPELLING, 1)).containsExactly(new Mark(12, 21, "misspelt"));
        });
    }

    private String marked(int line, String style) {
        StringBuilder words = new StringBuilder();
        int position = 0;
        for (var span : area.getStyleSpans(line)) {
            if (span.getStyle().contains(style)) {
                words.append(area.getText(line), position, position + span.getLength());
            }
            position += span.getLength();
        }
        return words.toString();
    }

    private void show(String text) {
        onFx(() -> {
            document = new Document(SourceText.of(text), e -> {
                throw e;
            });
            area = new MarkdownArea(() -> document.state().text());
            lines = new HighlightedLines(area, () -> document.state(), this::read);
            document.onUpdate(update -> {
                for (TextChange change : update.transaction().changes().changes().reversed()) {
                    area.replaceText(change.range().start(), change.range().end(), change.inserted());
                }
                lines.changed(update);
            });
            area.replaceText(text);
            stage = new Stage();
            stage.setScene(new Scene(new VirtualizedScrollPane<>(area), 700, 500));
            stage.show();
            lines.all();
        });
        onFx(() -> area.showParagraphAtTop(0));
    }

    /** Answered later, by {@link #answer}, as a worker would. */
    private void read(DocumentState state, Consumer<List<State>> then) {
        answers.add(() -> then.accept(LineHighlighter.states(state.text())));
    }

    private void answer() {
        List<Runnable> waiting = List.copyOf(answers);
        answers.clear();
        waiting.forEach(Runnable::run);
    }

    private void edit(ChangeSet changes) {
        document.apply(new Transaction(document.state().revision(), changes, Origin.COMMAND));
    }

    private ChangeSet changes() {
        List<TextChange> changes = new ArrayList<>();
        int length = document.state().text().length();
        int position = 0;
        for (int i = random.nextInt(3); i >= 0 && position <= length; i--) {
            int start = position + random.nextInt(Math.min(300, length - position) + 1);
            int end = Math.min(length, start + (random.nextInt(3) == 0 ? random.nextInt(40) : 0));
            changes.add(TextChange.replace(start, end, random.nextInt(3) == 0 ? "" : text(random.nextInt(3))));
            position = end + 1;
        }
        return new ChangeSet(changes);
    }

    private String text(int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private void assertAllStyled() {
        State state = State.START;
        for (int line = 0; line < area.getParagraphs().size(); line++) {
            LineHighlighter.Highlighted expected = LineHighlighter.highlight(area.getText(line), state);
            assertThat(styles(line)).as("line " + line + " of " + area.getText()).isEqualTo(styles(expected, area.getText(line)));
            state = expected.after();
        }
    }

    private boolean styledInSight() {
        List<State> states = LineHighlighter.states(document.state().text());
        for (int line = area.firstVisibleParToAllParIndex(); line <= area.lastVisibleParToAllParIndex(); line++) {
            State before = line == 0 ? State.START : states.get(line - 1);
            if (!styles(line).equals(styles(LineHighlighter.highlight(area.getText(line), before), area.getText(line)))) {
                return false;
            }
        }
        return true;
    }

    /** The style classes of each character of a line. */
    private List<String> styles(int line) {
        List<String> styles = new ArrayList<>();
        for (var span : area.getStyleSpans(line)) {
            for (int i = 0; i < span.getLength(); i++) {
                styles.add(String.join(" ", span.getStyle()));
            }
        }
        return styles;
    }

    private static List<String> styles(LineHighlighter.Highlighted highlighted, String text) {
        List<String> styles = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            int at = i;
            styles.add(highlighted.spans().stream().filter(span -> span.range().start() <= at && at < span.range().end())
                    .findFirst()
                    .map(span -> String.join(" ", span.styles().stream()
                            .map(style -> "md-" + style.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')).toList()))
                    .orElse(""));
        }
        return styles;
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            task.run();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void until(java.util.concurrent.Callable<Boolean> seen) {
        try {
            WaitForAsyncUtils.waitFor(30, java.util.concurrent.TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(10_000, seen));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("what is in sight is not highlighted", e);
        }
        assertThat(Platform.isFxApplicationThread()).isFalse();
    }
}
