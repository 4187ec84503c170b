package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

import org.fxmisc.richtext.StyledTextArea;
import org.inkstone.Canary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

/**
 * Text and page of a post with fifty images stay at the same place, whichever of them is scrolled.
 *
 * <p>The same place: at the begin of a post the top edges of both panes belong together, at its end the bottom edges, and in between a line
 * that wanders from top to bottom as the pane that leads is scrolled. What stands at this line is compared, in blocks.
 */
class SyncWindowTest extends BlogWindowTest {

    private static final int IMAGES = 50;
    /** Blocks of a section: heading, paragraph, image, paragraph. */
    private static final int BLOCKS = 4 * IMAGES;
    /** Frames in which nothing moves, after which nothing will. */
    private static final int CALM = 20;

    private final Calm calm = new Calm();
    private int clicks;

    /** Counts the frames since text or page moved last. FX thread only, but for {@link #frames}. */
    private final class Calm extends AnimationTimer {
        private volatile int frames;
        private String last = "";

        @Override
        public void handle(long now) {
            String state = window.editor().getEstimatedScrollY() + " " + window.editor().firstVisibleParToAllParIndex() + " "
                    + window.page("scrollY + ' ' + document.documentElement.scrollHeight");
            frames = state.equals(last) ? frames + 1 : 0;
            last = state;
        }
    }

    @AfterEach
    void stop() {
        window.robot.interact(calm::stop);
    }

    private String post() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < IMAGES; i++) {
            Canary.picture(blog.resolve("image-" + i + ".png"), 300 + 7 * i, 40 + 97 * i % 700);
            text.append("## Section ").append(i).append("\n\nBefore").append(i).append(" some words".repeat(1 + 37 * i % 90))
                    .append(".\n\n![Image ").append(i).append("](image-").append(i).append(".png)\n\nBehind").append(i)
                    .append(" other words".repeat(1 + 53 * i % 120)).append(".\n\n");
        }
        return text.toString();
    }

    private void settle(String what) {
        window.robot.interact(() -> calm.frames = 0);
        window.until(what + ": all images and " + CALM + " frames in which nothing moves",
                () -> calm.frames >= CALM && window.page(
                        "[].every.call(document.images, i => i.complete && i.naturalHeight > 0) && document.images.length")
                        .equals("" + IMAGES));
    }

    /** How far the text is scrolled, from 0 to 1. */
    private double textHeight() {
        return window.ask(() -> {
            StyledTextArea<?, ?> area = window.editor();
            double range = area.getTotalHeightEstimate() - area.getViewportHeight();
            return Math.clamp(area.getEstimatedScrollY() / range, 0, 1);
        });
    }

    private double pageHeight() {
        return Double.parseDouble(window.page("scrollY / (document.documentElement.scrollHeight - innerHeight)"));
    }

    /** The block of the text at a height of its pane. */
    private int blockInText(double height) {
        return window.ask(() -> {
            StyledTextArea<?, ?> area = window.editor();
            Bounds view = area.localToScreen(area.getLayoutBounds());
            double y = view.getMinY() + height * view.getHeight();
            int seen = area.firstVisibleParToAllParIndex();
            for (int i = 0; i < area.getVisibleParagraphs().size(); i++) {
                int line = area.visibleParToAllParIndex(i);
                boolean above = area.getParagraphBoundsOnScreen(line).filter(bounds -> bounds.getMinY() <= y).isPresent();
                seen = above ? line : seen;
            }
            return (int) IntStream.rangeClosed(0, seen).filter(line -> !area.getText(line).isBlank()).count() - 1;
        });
    }

    private int blockInPage(double height) {
        return Integer.parseInt(window.page(String.format(Locale.ROOT,
                "[].filter.call(document.getElementById('inkstone-body').children, c => c.getBoundingClientRect().top <= %f * innerHeight).length - 1",
                height)));
    }

    private void assertTogether(String what, double height) {
        int text = blockInText(height);
        int page = blockInPage(height);
        assertThat(Math.abs(text - page)).as("%s: block %d of the text, block %d of the page, at %.2f", what, text, page, height)
                .isLessThanOrEqualTo(1);
    }

    @Test
    void textAndPageStayTogetherAmongFiftyImages() throws Exception {
        open(write("images.md", post()), "Section 0");
        window.robot.interact(calm::start);
        // Before the images are there.
        window.robot.clickOn("#editor-text");
        window.shortcut(KeyCode.END);
        settle("the end of the text");
        assertThat(blockInText(1)).isEqualTo(BLOCKS - 1);
        assertThat(blockInPage(1)).isEqualTo(BLOCKS - 1);
        window.shortcut(KeyCode.HOME);
        settle("the begin of the text");
        assertThat(blockInText(0)).isZero();
        assertThat(blockInPage(0)).isLessThanOrEqualTo(0);

        for (int step = 1; step <= 14; step++) {
            int line = step * 29;
            window.robot.push(KeyCode.SHIFT);
            window.robot.interact(() -> window.editor().showParagraphAtTop(line));
            settle("the text at line " + line);
            assertTogether("the text leads to line " + line, textHeight());
        }
        window.robot.clickOn("#editor-text").push(KeyCode.PAGE_UP).push(KeyCode.PAGE_UP);
        settle("the text, two pages up");
        assertTogether("the text leads two pages up", textHeight());

        window.robot.clickOn("#preview-web");
        settle("a click in the page");
        for (int step = 14; step >= 1; step--) {
            window.page("scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * " + step + " / 15)");
            settle("the page at " + step + " of 15");
            assertTogether("the page leads to " + step + " of 15", pageHeight());
            assertClickLeadsToItsWord();
        }
        window.page("scrollTo(0, 0)");
        settle("the begin of the page");
        assertThat(blockInText(0)).isZero();
        window.page("scrollTo(0, document.documentElement.scrollHeight)");
        settle("the end of the page");
        assertThat(blockInText(1)).isEqualTo(BLOCKS - 1);
        assertThat(clicks).isPositive();
    }

    @Test
    void whatIsWrittenAtTheEndIsSeenInThePage() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append("Paragraph ").append(i).append(" of this post").append(" has words".repeat(20 + 7 * i % 30))
                    .append(".\n\n");
        }
        open(write("long.md", text.toString()), "Paragraph 0");
        window.robot.interact(calm::start);
        window.robot.clickOn("#editor-text");
        window.shortcut(KeyCode.END);
        for (int i = 0; i < 60; i++) {
            String word = "word" + i;
            window.robot.write(word + " ");
            window.until("the page shows " + word, () -> window.page("document.body.textContent").contains(word));
            window.robot.interact(() -> calm.frames = 0);
            window.until("nothing moves", () -> calm.frames >= 10);
            String place = window.page("""
                (function () {
                  var last = document.getElementById('inkstone-body').lastElementChild, range = document.createRange();
                  range.selectNodeContents(last);
                  var boxes = range.getClientRects();
                  return boxes[boxes.length - 1].bottom + ',' + innerHeight;
                })()""");
            double[] heights = Arrays.stream(place.split(",")).mapToDouble(Double::parseDouble).toArray();
            assertThat(heights[0]).as(word).isLessThanOrEqualTo(heights[1]);
        }
        assertThat(window.robot.lookup(".label").queryAllAs(Label.class)).as("the place of the caret").extracting(Label::getText)
                .contains("Ln 61, Col " + (window.text().length() - window.text().lastIndexOf('\n')));
    }

    /** Clicks the first word of a paragraph that is seen as a whole, if there is one. */
    private void assertClickLeadsToItsWord() {
        String place = window.page("""
            (function () {
              var found = [].filter.call(document.querySelectorAll('#inkstone-body > p'), function (p) {
                var box = p.getBoundingClientRect();
                return !p.querySelector('img') && box.top > 20 && box.top < innerHeight - 60;
              })[0];
              if (!found) return '';
              var range = document.createRange();
              range.setStart(found.firstChild, 3);
              range.setEnd(found.firstChild, 4);
              var box = range.getBoundingClientRect();
              return box.left + ',' + (box.top + box.height / 2) + ',' + found.textContent.split(' ')[0];
            })()""");
        if (place.isEmpty()) {
            return;
        }
        String[] parts = place.split(",");
        double[] point = Arrays.stream(parts).limit(2).mapToDouble(Double::parseDouble).toArray();
        Node page = window.robot.lookup("#preview-web").query();
        window.robot.clickOn(window.ask(() -> page.localToScreen(point[0] + 1, point[1])));
        int word = window.text().indexOf(parts[2] + " ");
        window.until("the caret in " + parts[2],
                () -> window.editor().getCaretPosition() >= word
                        && window.editor().getCaretPosition() <= word + parts[2].length());
        settle("a click at " + parts[2]);
        clicks++;
    }
}
