package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Outline, folds and line numbers by a robot in the real window; what counts is what the writer sees and the bytes on the disk. */
class OutlineWindowTest extends BlogWindowTest {

    private static final String FRONT = """
        ---
        title: "Paper"
        date: '2026-01-04'
        summary: "Of paper."
        tags: []
        ---

        """;
    private static final String MILLS = """
        ## Mills

        Water drives them.

        """;
    private static final String RAGS = """
        ## Rags

        - linen
          and hemp
        - cotton

        ```
        pulp
        ```

        """;
    private static final String POST = FRONT + """
        Before all headings.

        # Making

        From rags to sheets.

        """ + MILLS + RAGS + """
        # Using

        Written on at last.
        """;

    @Test
    void aClickInTheOutlineLeadsToTheHeading() throws Exception {
        open();
        window.robot.clickOn("#outline-tab");
        untilOutline("Making", "Mills", "Rags", "Using");
        window.robot.clickOn(heading("Rags"));
        window.robot.write("!");
        assertThat(window.text()).isEqualTo(POST.replace("## Rags", "!## Rags"));
        window.shortcut(KeyCode.Z);
        untilPath("Making", "Rags");
        window.robot.push(KeyCode.END).write(" and rugs");
        untilOutline("Making", "Mills", "Rags and rugs", "Using");
        untilPath("Making", "Rags and rugs");
        window.robot.clickOn(crumb("Making"));
        assertThat(caret()).isEqualTo(POST.indexOf("# Making"));
        untilPath("Making");
    }

    @Test
    void whileAWriterTypesThePathStaysAsItIsAndNothingSticksOutOfTheWindow() throws Exception {
        open();
        window.putCaret(POST.indexOf("Water"));
        untilPath("Making", "Mills");
        Node crumb = crumb("Mills");
        // The toolkit draws the whole window again whenever its bounds change.
        Set<Bounds> bounds = ConcurrentHashMap.newKeySet();
        window.robot.interact(() -> {
            Scene scene = crumb.getScene();
            scene.addPostLayoutPulseListener(() -> bounds.add(scene.getRoot().getBoundsInLocal()));
        });
        window.putCaret(POST.indexOf("From rags"));
        untilPath("Making");
        window.robot.write("Mostly ");
        window.untilPreviewed("Mostly From rags");
        window.putCaret(window.text().indexOf("Water"));
        untilPath("Making", "Mills");
        Node again = crumb("Mills");
        window.robot.write("Clean ");
        window.untilPreviewed("Clean Water");
        assertThat(crumb("Mills")).isSameAs(again);
        assertThat(bounds).hasSize(1);
        window.robot.clickOn(again);
        assertThat(caret()).as("a place that has moved").isEqualTo(window.text().indexOf("## Mills"));
    }

    @Test
    void aSectionIsMovedByKey() throws Exception {
        Path file = open();
        window.putCaret(POST.indexOf("Water"));
        window.shortcut(KeyCode.DIGIT4);
        untilOutline("Making", "Mills", "Rags", "Using");
        window.robot.push(KeyCode.ALT, KeyCode.DOWN);
        untilOutline("Making", "Rags", "Mills", "Using");
        String moved = POST.replace(MILLS + RAGS, RAGS + MILLS);
        assertThat(window.text()).isEqualTo(moved);
        window.robot.push(KeyCode.ALT, KeyCode.UP);
        untilOutline("Making", "Mills", "Rags", "Using");
        assertThat(window.text()).as("the keyboard went along").isEqualTo(POST);
        window.robot.push(KeyCode.ALT, KeyCode.DOWN);
        window.robot.push(KeyCode.ESCAPE);
        window.robot.write("x");
        assertThat(window.text()).as("and the caret").contains("xWater drives");
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).hasContent(moved);
        window.shortcut(KeyCode.Z);
        assertThat(window.text()).as("one step").isEqualTo(POST);
    }

    @Test
    void aSectionIsMovedByMouse() throws Exception {
        open();
        window.robot.clickOn("#outline-tab");
        untilOutline("Making", "Mills", "Rags", "Using");
        Bounds above = window.ask(() -> heading("Making").localToScreen(heading("Making").getBoundsInLocal()));
        window.robot.drag(heading("Using")).moveTo(above.getCenterX(), above.getMinY() + 2).drop();
        untilOutline("Using", "Making", "Mills", "Rags");
        assertThat(window.text()).isEqualTo(FRONT + "Before all headings.\n\n# Using\n\nWritten on at last.\n\n"
                + "# Making\n\nFrom rags to sheets.\n\n" + MILLS + RAGS.stripTrailing() + "\n");
    }

    @Test
    void aSectionIsMadeDeeperByKey() throws Exception {
        open();
        window.shortcut(KeyCode.DIGIT4);
        untilOutline("Making", "Mills", "Rags", "Using");
        window.robot.push(KeyCode.HOME).write("us");
        window.robot.push(KeyCode.ALT, KeyCode.RIGHT);
        window.until("the deeper heading", () -> window.editor().getText().contains("\n## Using"));
        window.robot.push(KeyCode.ENTER);
        window.robot.write("!");
        assertThat(window.text()).isEqualTo(POST.replace("# Using", "!## Using"));
    }

    @Test
    void aHeadingIsGoneToByName() throws Exception {
        open();
        window.putCaret(POST.length());
        window.shortcut(KeyCode.DIGIT3);
        window.shortcut(KeyCode.SHIFT, KeyCode.G);
        window.robot.write("mil");
        window.robot.push(KeyCode.ENTER);
        assertThat(caret()).isEqualTo(POST.indexOf("## Mills"));
        window.robot.write("!");
        assertThat(window.text()).isEqualTo(POST.replace("## Mills", "!## Mills"));
    }

    @Test
    void aFoldStaysWhileSomethingElseIsWritten() throws Exception {
        Path file = open();
        fold("Water");
        assertThat(isSeen("## Mills")).isTrue();
        assertThat(isSeen("Water")).isFalse();
        assertThat(isSeen("## Rags")).isTrue();
        assertThat(caret()).as("the caret is where it is seen").isEqualTo(POST.indexOf("## Mills") + "## Mills".length());
        assertThat(window.ask(() -> label(".fold-chip"))).isEqualTo("⋯ 2 lines");
        window.putCaret(POST.indexOf("Before"));
        window.robot.write("All ").push(KeyCode.ENTER);
        window.robot.interact(() -> window.editor().moveTo(window.editor().getText().indexOf("last.")));
        window.robot.write("the ");
        assertThat(isSeen("Water")).isFalse();
        assertThat(window.ask(() -> label(".fold-chip"))).isEqualTo("⋯ 2 lines");
        window.shortcut(KeyCode.S);
        window.untilSaved();
        assertThat(file).hasContent(POST.replace("Before", "All \nBefore").replace("last.", "the last."));
        window.robot.clickOn(".fold-chip");
        assertThat(isSeen("Water")).isTrue();
    }

    @Test
    void theCaretGoesAroundAFold() throws Exception {
        open();
        fold("Water");
        window.robot.push(KeyCode.DOWN);
        assertThat(line()).isEmpty();
        window.robot.push(KeyCode.DOWN);
        assertThat(line()).isEqualTo("## Rags");
        window.robot.push(KeyCode.UP).push(KeyCode.UP);
        assertThat(line()).isEqualTo("## Mills");
        window.robot.push(KeyCode.END).push(KeyCode.RIGHT);
        assertThat(line()).as("behind the fold").isEmpty();
        window.robot.push(KeyCode.LEFT);
        assertThat(line()).isEqualTo("## Mills");
        window.robot.write(" of old");
        assertThat(window.text()).isEqualTo(POST.replace("## Mills", "## Mills of old"));
        assertThat(isSeen("Water")).isFalse();
    }

    @Test
    void findingUnfolds() throws Exception {
        open();
        fold("Water");
        window.putCaret(POST.indexOf("Before"));
        window.shortcut(KeyCode.F);
        window.robot.write("drives");
        window.until("what was found", () -> window.editor().getSelectedText().equals("drives"));
        assertThat(isSeen("Water")).isTrue();
        assertThat(window.ask(() -> window.robot.lookup(".fold-chip").tryQuery())).isEmpty();
    }

    @Test
    void undoUnfoldsWhatItChanges() throws Exception {
        open();
        window.putCaret(POST.indexOf("Water"));
        window.robot.write("Cold ");
        window.shortcut(KeyCode.SHIFT, KeyCode.OPEN_BRACKET);
        assertThat(isSeen("Cold")).isFalse();
        window.shortcut(KeyCode.Z);
        assertThat(isSeen("Water")).isTrue();
        assertThat(window.text()).isEqualTo(POST);
    }

    @Test
    void whatIsFoldedIsShownBeforeItIsDeleted() throws Exception {
        open();
        fold("Water");
        int start = POST.indexOf("From rags");
        int end = POST.indexOf("## Rags");
        window.robot.interact(() -> window.editor().selectRange(start, end));
        window.robot.push(KeyCode.DELETE);
        assertThat(window.text()).as("nothing that nobody saw is gone").isEqualTo(POST);
        assertThat(isSeen("Water")).isTrue();
        window.robot.push(KeyCode.DELETE);
        assertThat(window.text()).isEqualTo(POST.substring(0, start) + POST.substring(end));
    }

    @Test
    void neitherBackspaceNorCutNorTypingReachesIntoAFold() throws Exception {
        open();
        fold("Water");
        window.robot.push(KeyCode.DELETE);
        assertThat(window.text()).isEqualTo(POST);
        assertThat(isSeen("Water")).as("shown instead").isTrue();
        fold("Water");
        window.robot.push(KeyCode.RIGHT).push(KeyCode.BACK_SPACE);
        assertThat(window.text()).isEqualTo(POST);
        assertThat(isSeen("Water")).as("shown instead").isTrue();
        fold("Water");
        window.shortcut(KeyCode.A);
        window.shortcut(KeyCode.X);
        assertThat(window.text()).isEqualTo(POST);
        assertThat(isSeen("Water")).as("shown instead").isTrue();
    }

    @Test
    void listsAndFencesFoldAndAllOfTheHeadings() throws Exception {
        open();
        fold("linen");
        assertThat(isSeen("- linen")).isTrue();
        assertThat(isSeen("and hemp")).isFalse();
        assertThat(isSeen("- cotton")).isTrue();
        fold("pulp");
        assertThat(isSeen("pulp")).isFalse();
        window.shortcut(KeyCode.SHIFT, KeyCode.CLOSE_BRACKET);
        assertThat(isSeen("pulp")).isTrue();
        command("Fold all to headings");
        assertThat(List.of(isSeen("# Making"), isSeen("## Mills"), isSeen("## Rags"), isSeen("# Using"))).containsOnly(true);
        assertThat(List.of(isSeen("From rags"), isSeen("Water"), isSeen("- cotton"), isSeen("Written"))).containsOnly(false);
        command("Unfold all");
        assertThat(List.of(isSeen("From rags"), isSeen("Water"), isSeen("and hemp"))).containsOnly(true);
        window.putCaret(POST.length());
        assertThat(isSeen("Written")).isTrue();
        assertThat(window.text()).isEqualTo(POST);
    }

    @Test
    void theArrowBesideAHeadingFoldsIt() throws Exception {
        open();
        assertThat(window.find(".fold-arrow")).isEmpty();
        Bounds place = window.ask(() -> seen("## Mills").orElseThrow());
        window.robot.moveTo(place.getMinX() - 8, place.getCenterY());
        window.robot.clickOn(place.getMinX() - 8, place.getCenterY());
        assertThat(isSeen("Water")).isFalse();
        window.robot.clickOn(place.getMinX() - 8, place.getCenterY());
        assertThat(isSeen("Water")).isTrue();
    }

    @Test
    void linesAreNumberedUntilTheWriterWantsThemNoLonger() throws Exception {
        Path file = open();
        assertThat(window.find(".line-number")).isEmpty();
        command("Line numbers");
        assertThat(number("Before all")).isEqualTo("8");
        Bounds number = bounds("8");
        Bounds text = window.ask(() -> seen("Before all").orElseThrow());
        assertThat(number.getMaxX()).isLessThan(text.getMinX());
        assertThat(number.getMinY()).isBetween(text.getMinY() - 4, text.getMaxY());
        window.putCaret(POST.indexOf("Before"));
        window.robot.push(KeyCode.ENTER);
        assertThat(number("Before all")).isEqualTo("9");
        assertThat(number("# Making")).isEqualTo("11");
        window.shortcut(KeyCode.Z);
        window.shortcut(KeyCode.S);
        window.close();
        open(file);
        window.untilOpen("Before all headings");
        window.until("numbers", () -> number("Before all").equals("8"));
    }

    private Path open() throws IOException, TimeoutException {
        Path file = write("post.md", POST);
        open(file, "Before all headings");
        return file;
    }

    private void fold(String words) {
        window.putCaret(POST.indexOf(words));
        window.shortcut(KeyCode.SHIFT, KeyCode.OPEN_BRACKET);
    }

    private void command(String name) {
        window.shortcut(KeyCode.SHIFT, KeyCode.P);
        window.robot.write(name);
        window.robot.push(KeyCode.ENTER);
    }

    private boolean isSeen(String words) {
        return window.ask(() -> seen(words)).isPresent();
    }

    /** On the FX thread: where on the screen the words are; empty where their line is not in sight. */
    private Optional<Bounds> seen(String words) {
        int start = window.editor().getText().indexOf(words, FRONT.length());
        assertThat(start).as(words).isNotNegative();
        return window.robot.lookup(".paragraph-text").queryAllAs(TextFlow.class).stream()
                .filter(line -> line.getHeight() > 0 && isInSight(line) && words(line).contains(words)).findFirst()
                .flatMap(line -> window.editor().getCharacterBoundsOnScreen(start, start + 1));
    }

    private static String words(TextFlow line) {
        return line.getChildren().stream().filter(Text.class::isInstance).map(part -> ((Text) part).getText())
                .collect(Collectors.joining());
    }

    private int caret() {
        return window.ask(() -> window.editor().getCaretPosition());
    }

    /** That the caret is in. */
    private String line() {
        return window.ask(() -> window.editor().getText(window.editor().getCurrentParagraph()));
    }

    private void untilOutline(String... titles) {
        window.until("the outline " + List.of(titles),
                () -> window.robot.lookup(".outline-title").queryAllAs(Label.class).stream().filter(OutlineWindowTest::isInSight)
                        .sorted((a, b) -> Double.compare(a.localToScene(0, 0).getY(), b.localToScene(0, 0).getY()))
                        .map(Label::getText).toList().equals(List.of(titles)));
    }

    private void untilPath(String... titles) {
        window.until("the path " + List.of(titles), () -> window.robot.lookup(".breadcrumb").queryAllAs(Button.class).stream()
                .map(Button::getText).toList().equals(List.of(titles)));
    }

    private Node heading(String title) {
        return window.robot.lookup(".outline-title").queryAllAs(Label.class).stream()
                .filter(label -> isInSight(label) && label.getText().equals(title)).findFirst().orElseThrow();
    }

    private Node crumb(String title) {
        return window.robot.lookup(".breadcrumb").queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals(title)).findFirst().orElseThrow();
    }

    /** What stands left of the words. */
    private String number(String words) {
        return window.ask(() -> {
            Bounds line = seen(words).orElseThrow();
            return numbers().stream().filter(text -> {
                Bounds number = text.localToScreen(text.getBoundsInLocal());
                return number.getCenterY() > line.getMinY() && number.getCenterY() < line.getMaxY();
            }).map(Text::getText).findFirst().orElse("");
        });
    }

    private Bounds bounds(String number) {
        return window.ask(() -> numbers().stream().filter(text -> text.getText().equals(number))
                .map(text -> text.localToScreen(text.getBoundsInLocal())).findFirst().orElseThrow());
    }

    private List<Text> numbers() {
        return window.robot.lookup(".line-number").queryAllAs(Text.class).stream().filter(OutlineWindowTest::isInSight).toList();
    }

    private String label(String query) {
        return window.robot.lookup(query).queryAs(Label.class).getText();
    }

    private static boolean isInSight(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
