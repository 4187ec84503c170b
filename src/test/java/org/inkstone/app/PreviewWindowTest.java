package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fxmisc.richtext.StyledTextArea;
import org.junit.jupiter.api.Test;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/** Text and page of a post side by side, also where only a part of the page is there. */
class PreviewWindowTest extends BlogWindowTest {

    /** What stands at the middle of what is seen of the page, or next below where there is only a margin. */
    private static final String SEEN = "(function () { for (var y = innerHeight / 2; y < innerHeight; y += 8) {"
            + " for (var e = document.elementFromPoint(innerWidth / 2, y); e && e.parentNode; e = e.parentNode)"
            + " if (e.parentNode.id === 'inkstone-body') return e.textContent; } return ''; })()";

    private static String longPost(int sections) {
        return IntStream.rangeClosed(1, sections).mapToObj(i -> "## Section " + i + "\n\nParagraph " + i + " has "
                + "some words of its own, ".repeat(12) + "and an end.\n\n- first of " + i + "\n- second of " + i + "\n\n")
                .collect(Collectors.joining());
    }

    private int children() {
        return Integer.parseInt(window.page("document.getElementById('inkstone-body').children.length"));
    }

    /** The section that the middle of the page shows; 0 for none. */
    private int seenInPage() {
        String digits = window.page(SEEN).replaceAll("(?s)^\\D*(\\d+).*$", "$1");
        return digits.matches("\\d+") ? Integer.parseInt(digits) : 0;
    }

    /** The section that stands in the middle of what is seen of the text. */
    private int seenInText() {
        return window.ask(() -> {
            StyledTextArea<?, ?> area = window.robot.lookup("#editor-text").queryAs(StyledTextArea.class);
            int line = area.visibleParToAllParIndex(area.getVisibleParagraphs().size() / 2);
            while (line > 0 && !area.getText(line).startsWith("## Section ")) {
                line--;
            }
            return line == 0 ? 1 : Integer.parseInt(area.getText(line).substring(11));
        });
    }

    @Test
    void aLongPageHoldsWhatIsNearAndFollowsTheText() throws Exception {
        open(write("long.md", longPost(900)), "Section 1");
        window.untilPreviewed("Section 1");
        int held = children();
        assertThat(held).isBetween(50, 1_500);

        window.putCaret(longPost(450).length() + 5);
        window.until("the page shows the caret's section",
                () -> window.page("document.getElementById('inkstone-body').textContent").contains("Section 451"));
        assertThat(window.page("document.getElementById('inkstone-body').textContent")).doesNotContain("Section 1\n")
                .doesNotContain("Section 900");
        window.robot.write("Middle ");
        window.until("the key is in the page", () -> window.pageBody().contains("Middle"));
        window.until("near the caret's section", () -> Math.abs(seenInPage() - 451) <= 3);

        window.shortcut(KeyCode.HOME);
        window.until("both are at the begin", () -> seenInText() == 1 && window.pageBody().contains("Section 1<"));
        window.shortcut(KeyCode.END);
        window.until("both are at the end", () -> window.pageBody().contains("Section 900") && seenInPage() > 890);
    }

    @Test
    void theBlockThatIsWrittenInIsMarkedAndABlockInThePageLeadsToItsText() throws Exception {
        open(write("a.md", "# Begin\n\nOne *two* three.\n\n- item one\n- item [two](x) here\n\nLast words.\n"), "Begin");
        window.untilPreviewed("Last words");
        window.putCaret("# Begin\n\nOne".length());
        window.until("the paragraph is marked", () -> !window
                .page("getComputedStyle(document.querySelector('#inkstone-body > p')).boxShadow").equals("none"));
        assertThat(window.page("getComputedStyle(document.querySelector('#inkstone-body > h1')).boxShadow")).isEqualTo("none");

        String point = window
                .page("(function () { var text = document.querySelectorAll('li')[1].lastChild; var r = document.createRange();"
                        + " r.setStart(text, 2); r.setEnd(text, 3); var b = r.getBoundingClientRect(); return b.left + ',' + (b.top + b.height / 2); })()");
        double[] place = Arrays.stream(point.split(",")).mapToDouble(Double::parseDouble).toArray();
        Node page = window.robot.lookup("#preview-web").query();
        window.robot.clickOn(window.ask(() -> page.localToScreen(place[0] + 1, place[1])));
        int here = window.text().indexOf("here");
        window.until("the caret is at the word", () -> window.ask(() -> Math
                .abs(window.robot.lookup("#editor-text").queryAs(StyledTextArea.class).getCaretPosition() - here) <= 2));
    }
}
