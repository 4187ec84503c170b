package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

/** The page as its several readers see it, in the real window. */
class PageViewWindowTest extends BlogWindowTest {

    private static final String POST = "---\ntitle: T\n---\n\nBegin.\n\n"
            + "A paragraph of *words* that takes some lines of the page to be read.\n\n"
                    .repeat(60)
            + "## Middle\n\n" + "A paragraph of *words* that takes some lines of the page to be read.\n\n".repeat(60);

    @Test
    void eachViewShowsTheSameBodyInItsOwnWay() throws Exception {
        open(write("post.md", POST), "Begin.");
        String body = body();
        window.shortcut(KeyCode.SHIFT, KeyCode.L);
        window.until("a dark page", () -> background().equals("rgb(29, 31, 35)"));

        palette("page as phone");
        window.until("a page as wide as a phone", () -> window.page("innerWidth").equals("390"));
        window.until("the page", () -> body().equals(body));
        assertThat(background()).isEqualTo("rgb(29, 31, 35)");

        palette("light page");
        window.until("a light page", () -> background().equals("rgb(255, 255, 255)"));
        palette("dark page");
        window.until("a dark page again", () -> background().equals("rgb(29, 31, 35)"));

        palette("page as print");
        window.until("white paper", () -> background().equals("rgb(255, 255, 255)"));
        window.until("the page", () -> body().equals(body));
        assertThat(window.page("getComputedStyle(document.body).paddingTop + innerWidth")).isIn("75.59055328369141px794",
                "75.5906px794", "75.590553px794");
        assertThat(window.page("getComputedStyle(document.body).color")).isEqualTo("rgb(36, 33, 29)");

        palette("page as feed reader");
        window.until("a page without our style",
                () -> !window.page("document.querySelector('style').textContent").contains("--paper"));
        window.until("the page", () -> body().equals(body));
        assertThat(window.page("getComputedStyle(document.body).fontFamily")).doesNotContain("Georgia");

        palette("page as feed reader");
        window.until("the page as it is exported",
                () -> window.page("document.querySelector('style').textContent").contains("--paper"));
        window.until("the page", () -> body().equals(body));
    }

    @Test
    void oneOfTheWritersOwnThemesIsChosen() throws Exception {
        Path mine = Files.createDirectories(temp.resolve("data/themes/Mine"));
        Files.writeString(mine.resolve("style.css"), "p { color: rgb(1, 2, 3) }");
        open(write("post.md", POST), "Begin.");
        palette("more themes");
        window.until("the writer’s theme", () -> window.find("Theme: Mine").isPresent());
        window.robot.clickOn("Theme: Mine");
        window.until("the page in it",
                () -> window.page("getComputedStyle(document.querySelector('#inkstone-body p')).color").equals("rgb(1, 2, 3)"));
    }

    @Test
    void aCommandIsFoundByTheApostropheOfTheKeyboard() throws Exception {
        open(write("post.md", POST), "Begin.");
        window.shortcut(KeyCode.SHIFT, KeyCode.P);
        window.robot.write("blog's page");
        window.until("the command", () -> window.find("Use my blog’s page…").isPresent());
    }

    @Test
    void theViewIsRememberedAndThePlaceIsKept() throws Exception {
        open(write("post.md", POST), "Begin.");
        palette("page as phone");
        window.until("a page as wide as a phone", () -> window.page("innerWidth").equals("390"));
        window.until("the page",
                () -> window.page("document.querySelector('h1').getBoundingClientRect().top > 0").equals("true"));
        palette("page as phone");
        window.until("a page as wide as the pane", () -> !window.page("innerWidth").equals("390"));
        window.page("window.scrollTo(0, document.querySelector('h2').offsetTop - 100)");
        window.until("scrolled", () -> Math.abs(top() - 100) < 3);
        palette("page as phone");
        window.until("a page as wide as a phone", () -> window.page("innerWidth").equals("390"));
        window.until("the same place in sight", () -> top() > -60 && top() < Double.parseDouble(window.page("innerHeight")));
        palette("page as print");
        window.until("white paper", () -> window.page("innerWidth").equals("794"));
        window.until("the same place in sight", () -> top() > -60 && top() < Double.parseDouble(window.page("innerHeight")));
        assertThat(window.closeByWriter()).isTrue();
        window.close();

        open(blog.resolve("post.md"), "Begin.");
        window.until("white paper again", () -> window.page("innerWidth").equals("794"));
        assertThat(window.find("Print")).isPresent();
    }

    @Test
    void aThemeIsOfTheBlogComesAtOnceAndKeepsThePlace() throws Exception {
        open(write("post.md", POST.replace("title: T", "title: T\ndate: 2026-01-09")), "Begin.");
        String body = body();
        window.page("window.scrollTo(0, document.querySelector('h2').offsetTop - 100)");
        window.until("scrolled", () -> Math.abs(top() - 100) < 3);

        palette("theme newspaper");
        window.until("the newspaper", () -> window.page("document.querySelector('.byline').textContent").contains("January"));
        window.until("the page", () -> body().equals(body));
        window.until("the same place in sight", () -> top() > -60 && top() < Double.parseDouble(window.page("innerHeight")));
        assertThat(window.find("Desktop · Newspaper")).isPresent();

        // What stands around the body follows, and the body stays the very node that it is.
        window.page("document.getElementById('inkstone-body').kept = 'yes'");
        window.robot.clickOn("#form-title").write("X");
        window.until("the title", () -> window.page("document.querySelector('header h1').textContent").contains("X"));
        assertThat(window.page("document.getElementById('inkstone-body').kept + document.querySelectorAll('header').length"))
                .isEqualTo("yes1");
        assertThat(body()).isEqualTo(body);
        assertThat(window.closeByWriter()).isTrue();
        window.close();

        open(blog.resolve("post.md"), "Begin.");
        window.until("the newspaper again", () -> window.find("Desktop · Newspaper").isPresent());
        palette("theme newspaper");
        window.until("paper again", () -> window.page("document.querySelectorAll('.byline').length").equals("0"));
    }

    @Test
    void thePostIsHandedOnByTheClipboard() throws Exception {
        open(write("post.md", "---\ntitle: T\n---\n\n# A\n\nBegin *here*.\n"), "Begin");
        window.shortcut(KeyCode.ALT, KeyCode.H);
        window.until("HTML", () -> Clipboard.getSystemClipboard().getString()
                .equals("<h2 id=\"a\">A</h2>\n<p>Begin <em>here</em>.</p>\n"));
        window.shortcut(KeyCode.ALT, KeyCode.C);
        window.until("a text", () -> Clipboard.getSystemClipboard().getString().equals("T\n\nA\n\nBegin here.\n"));
        assertThat(window.ask(() -> Clipboard.getSystemClipboard().getHtml())).contains("<h1 style=\"font-family:")
                .contains("<em>here</em>");
    }

    private String body() {
        return window.pageBody().replace(" data-inkstone-caret=\"\"", "");
    }

    private String background() {
        return window.page("getComputedStyle(document.documentElement).backgroundColor");
    }

    private double top() {
        return Double.parseDouble(window.page("document.querySelector('h2').getBoundingClientRect().top"));
    }

    private void palette(String words) {
        window.shortcut(KeyCode.SHIFT, KeyCode.P);
        window.robot.write(words).push(KeyCode.ENTER);
    }
}
