package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.inkstone.export.Trust;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The theme of a blog, and its posts as others take them. */
class BlogThemesTest {

    @TempDir
    private Path temp;

    @Test
    void aThemeIsShownAtOnceExportedAndRemembered() throws IOException {
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.open(desk.write("one.md", Desk.POST));
            desk.until(() -> !desk.previews.isEmpty());
            assertThat(desk.previews.getLast().theme().name()).isEqualTo("Paper");
            desk.workspace.setTheme("Newspaper");
            desk.until(() -> desk.previews.getLast().theme().name().equals("Newspaper"));
            Path target = temp.resolve("page.html");
            desk.workspace.export(target);
            desk.until(() -> !desk.notices.isEmpty());
            assertThat(target).content().contains("class=\"byline\"");
        }
        try (Desk again = new Desk(temp, Desk.NEVER)) {
            again.open(again.blog.resolve("one.md"));
            assertThat(again.workspace.theme()).isEqualTo("Newspaper");
            assertThat(again.blogFile()).contains("theme = \"Newspaper\"");
            again.workspace.setTheme("Paper");
            again.until(() -> again.blogFile().contains("theme = \"Paper\""));
        }
    }

    @Test
    void whatAnEarlierVersionKeptHoldsUntilTheFileOfTheBlogSaysOtherwise() throws IOException {
        Path blog = Files.createDirectories(temp.resolve("blog"));
        Path settings = Files.createDirectories(temp.resolve("data")).resolve("settings.properties");
        String former = "blog.theme." + blog.toRealPath() + "=Newspaper\nblog.export.title." + blog.toRealPath() + "=Mine\n";
        Files.writeString(settings, former);
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.open(desk.write("one.md", Desk.POST));
            assertThat(desk.workspace.theme()).isEqualTo("Newspaper");
            assertThat(desk.workspace.blogExport().choices().title()).isEqualTo("Mine");
            assertThat(blog.resolve(".inkstone.toml")).doesNotExist();
            desk.workspace.setTheme("Plain");
            desk.until(() -> desk.blogFile().contains("Plain"));
        }
        assertThat(settings).hasContent(former);
        try (Desk again = new Desk(temp, Desk.NEVER)) {
            again.open(blog.resolve("one.md"));
            again.until(() -> again.workspace.theme().equals("Plain"));
        }
    }

    @Test
    void theFolderCanAllowNothingAndAFileThatCannotBeReadIsToldOnceAndLeft() throws IOException {
        Path blog = Files.createDirectories(temp.resolve("blog"));
        Files.writeString(blog.resolve(".inkstone.toml"), "raw-html = true\nnetwork-images = true\ntheme = \"Plain\"\n");
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.open(desk.write("one.md", Desk.POST));
            desk.until(() -> desk.workspace.theme().equals("Plain"));
            assertThat(desk.workspace.trust()).isEqualTo(Trust.NONE);
            Files.writeString(blog.resolve(".inkstone.toml"), "theme = \"open\nx");
            desk.workspace.windowEntered();
            desk.until(() -> !desk.notices.isEmpty());
            desk.workspace.windowEntered();
            desk.settle();
            assertThat(desk.notices).hasSize(1);
            assertThat(desk.workspace.theme()).isEqualTo("Paper");
            desk.workspace.setTheme("Newspaper");
            desk.until(() -> desk.notices.size() == 2);
            assertThat(desk.workspace.theme()).isEqualTo("Newspaper");
        }
        assertThat(blog.resolve(".inkstone.toml")).content().isEqualTo("theme = \"open\nx");
    }

    @Test
    void aBrokenThemeIsToldOnceAndMendedByItsFile() throws IOException {
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            Path mine = Files.createDirectories(desk.data.resolve("themes/Mine"));
            Files.writeString(mine.resolve("page.mustache"), "nothing");
            desk.open(desk.write("one.md", Desk.POST));
            desk.workspace.windowEntered();
            desk.until(() -> desk.workspace.themes().equals(List.of("Paper", "Plain", "Newspaper", "Mine")));
            desk.workspace.setTheme("Mine");
            desk.until(() -> !desk.notices.isEmpty());
            assertThat(desk.notices.getFirst().message()).startsWith("The theme “Mine” cannot be used: page.mustache must hold");
            int shown = desk.previews.size();
            desk.typeAtEnd("x");
            desk.until(() -> desk.previews.size() > shown);
            assertThat(desk.notices).hasSize(1);
            assertThat(desk.previews.getLast().theme().name()).isEqualTo("Paper");

            Files.delete(mine.resolve("page.mustache"));
            Files.writeString(mine.resolve("style.css"), "p { color: red }");
            desk.typeAtEnd("y");
            desk.until(() -> desk.previews.getLast().theme().name().equals("Mine"));
        }
    }

    @Test
    void thePageOfTheBlogBecomesItsTheme() throws IOException {
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.open(desk.write("one.md",
                    "---\ntitle: Old stones\ndate: 2026-01-09\n---\n\nThe first paragraph of a post that is long enough.\n\n"
                            + "And a second one, about stones.\n"));
            desk.until(() -> !desk.previews.isEmpty());
            Path page = temp.resolve("page.html");
            Files.writeString(page,
                    "<html><head><style>body { color: #123456 }</style></head><body><nav>My blog</nav><article><h1>Old stones</h1>"
                            + "<p>The first paragraph of a post that is long enough.</p><p>And a second one, about stones.</p></article></body></html>");
            desk.workspace.usePage(page);
            desk.until(() -> desk.previews.getLast().theme().css().contains("#123456"));
            assertThat(desk.notices.getLast().message()).startsWith("Pages have the theme “blog” now; found in the page: ");
            assertThat(desk.workspace.theme()).isEqualTo("blog");
            assertThat(desk.data.resolve("themes/blog/page.mustache")).content().contains("<nav>My blog</nav>", "{{{body}}}")
                    .doesNotContain("Old stones", "about stones");
            Path exported = temp.resolve("exported.html");
            desk.workspace.export(exported);
            desk.until(() -> Files.exists(exported));
            assertThat(exported).content().contains("<nav>My blog</nav>", "Old stones", "about stones");
        }
    }

    @Test
    void aPdfIsWrittenWhereTheWriterWants() throws IOException {
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.open(desk.write("one.md", Desk.POST));
            Path pdf = temp.resolve("one.pdf");
            desk.workspace.exportPdf(pdf);
            desk.until(() -> desk.notices.size() == 2);
            assertThat(desk.notices).extracting(Notice::message).containsExactly("Making the PDF…", "Exported to " + pdf + ".");
            assertThat(Files.readAllBytes(pdf)).startsWith("%PDF-1".getBytes(StandardCharsets.US_ASCII));
            desk.workspace.exportPdf(desk.blog.resolve("one.md"));
            assertThat(desk.notices.getLast().message())
                    .isEqualTo("Not exported: one.md is the name of a post. Choose a name that ends in .pdf.");
            assertThat(desk.blog.resolve("one.md")).content().isEqualTo(Desk.POST);
        }
    }

    @Test
    void whatIsSelectedIsHandedOn() throws IOException {
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.open(desk.write("one.md", "---\ntitle: One\n---\n# A\n\nFirst.\n\nSecond.\n"));
            List<String> taken = new ArrayList<>();
            int second = desk.text().indexOf("cond");
            desk.workspace.fragment(new TextRange(second, second + 1), fragment -> taken.add(fragment.html()));
            desk.workspace.fragment(TextRange.at(second), fragment -> taken.add(fragment.html()));
            desk.workspace.fragment(new TextRange(0, 5), fragment -> taken.add(fragment.html()));
            desk.workspace.formatted(new TextRange(second, second + 1), page -> taken.add(page.text()));
            desk.workspace.formatted(TextRange.at(0), page -> taken.add(page.text()));
            desk.until(() -> taken.size() == 5);
            String whole = "<h2 id=\"a\">A</h2>\n<p>First.</p>\n<p>Second.</p>\n";
            assertThat(taken).containsExactly("<p>Second.</p>\n", whole, whole, "Second.\n", "One\n\nA\n\nFirst.\n\nSecond.\n");
        }
    }
}
