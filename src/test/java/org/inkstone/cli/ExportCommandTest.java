package org.inkstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code inkstone export --to folder, zip and site}. */
class ExportCommandTest {

    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path temp;
    private Path blog;
    private Path target;

    @BeforeEach
    void write() throws IOException {
        blog = Files.createDirectories(temp.resolve("blog"));
        target = temp.resolve("out");
        Files.writeString(blog.resolve("one.md"), "---\ntitle: One\ndate: 2026-01-01\ntags: [a]\n---\n\n[two](two.md)\n");
        Files.writeString(blog.resolve("two.md"), "---\ntitle: Two\ndate: 2026-01-02\ntags: [a]\n---\n\nText\n");
        Files.writeString(blog.resolve("draft.md"), "---\ntitle: Draft\ndraft: true\n---\n\nText\n");
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(realOut);
        System.setErr(realErr);
    }

    @Test
    void pagesLookAsTheThemeSays() throws IOException {
        Path theme = Files.createDirectories(temp.resolve("Mine"));
        Files.writeString(theme.resolve("style.css"), "p { color: #123456 }");
        assertThat(export(blog.resolve("two.md"), "--theme", theme, "--out", temp.resolve("two.html"), "--site-url",
                "https://example.org/b")).isZero();
        assertThat(Files.readString(temp.resolve("two.html"))).contains("#123456",
                "<link rel=\"canonical\" href=\"https://example.org/b/two.html\">");
        assertThat(export(blog, "--to", "site", "--theme", "newspaper", "--out", target)).isZero();
        assertThat(Files.readString(target.resolve("posts/two.html"))).contains("class=\"kicker\"", "class=\"site-nav\"",
                "<link rel=\"stylesheet\"").doesNotContain("<style>");
        assertThat(export(blog, "--to", "site", "--theme", "nobody", "--out", target)).isEqualTo(2);
    }

    @Test
    void theThemeIsThatOfTheBlogUnlessAnotherIsAskedFor() throws IOException {
        Path page = temp.resolve("two.html");
        Files.writeString(blog.resolve(".inkstone.toml"), "theme = \"Newspaper\"\n");
        assertThat(export(blog.resolve("two.md"), "--out", page)).isZero();
        assertThat(Files.readString(page)).contains("class=\"kicker\"");
        assertThat(export(blog.resolve("two.md"), "--out", page, "--theme", "Plain")).isZero();
        assertThat(Files.readString(page)).doesNotContain("class=\"kicker\"");
        Files.writeString(blog.resolve(".inkstone.toml"), "theme = \"" + temp + "\"\n");
        assertThat(export(blog.resolve("two.md"), "--out", page)).isZero();
        assertThat(said(err)).contains("The theme “" + temp + "”");
    }

    @Test
    void aFragmentIsForTheFieldOfACms() throws IOException {
        Files.writeString(blog.resolve("three.md"), "---\ntitle: Three\n---\n\n# A\n\n```java\nint b;\n```\n\n![c](c.png)\n");
        Files.write(blog.resolve("c.png"), new byte[]{1});
        assertThat(
                export(blog.resolve("three.md"), "--to", "fragment", "--out", "-", "--image-base", "https://x.org/i", "--no-ids"))
                .isZero();
        assertThat(said(out)).isEqualToIgnoringNewLines(
                "<h2>A</h2>\n<pre><code>int b;\n</code></pre>\n<p><img src=\"https://x.org/i/c.png\" alt=\"c\"></p>\n");
        assertThat(export(blog.resolve("three.md"), "--to", "fragment", "--out", "-", "--heading-shift", "6")).isEqualTo(2);
    }

    @Test
    void aPdfOfAPost() throws IOException {
        assertThat(export(blog.resolve("two.md"), "--to", "pdf", "--out", temp.resolve("two.pdf"))).isZero();
        assertThat(Files.readAllBytes(temp.resolve("two.pdf"))).startsWith("%PDF-1".getBytes(StandardCharsets.US_ASCII));
        assertThat(export(blog.resolve("two.md"), "--to", "pdf", "--out", "-")).isEqualTo(2);
    }

    @Test
    void aSiteIsReported() throws IOException {
        assertThat(export(blog, "--to", "site", "--out", target, "--site-url", "https://example.org")).isZero();
        assertThat(said(out)).startsWith("2 posts, ").contains("left out: 1 draft (--drafts takes them in)\n",
                "  posts/one.html\n");
        assertThat(said(err)).isEmpty();
        assertThat(target.resolve("feed.xml")).exists();
        assertThat(export(blog, "--to", "site", "--out", target, "--site-url", "https://example.org")).isZero();
        assertThat(said(out)).contains("nothing has changed");
        assertThat(export(blog, "--to", "site", "--out", target, "--drafts")).isZero();
        assertThat(said(out)).startsWith("3 posts, ").contains("removed: 3 files");
        assertThat(said(err)).contains("--site-url");
    }

    @Test
    void problemsAreSaidWithTheirPlaceAndAreExitCodeOne() throws IOException {
        Files.writeString(blog.resolve("two.md"), "---\ntitle: Two\n---\n\n[gone](gone.md)\n");
        assertThat(export(blog, "--to", "folder", "--out", target)).isEqualTo(1);
        assertThat(said(err)).isEqualTo(
                blog.resolve("two.md") + ":5:8: The link leads to gone.md, which was not found in the blog's folder.\n");
        assertThat(target.resolve("two.html")).exists();
    }

    @Test
    void oneDraftThatIsNamedIsExported() {
        assertThat(export(blog.resolve("draft.md"), "--to", "zip", "--out", temp.resolve("draft.zip"))).isZero();
        assertThat(said(out)).startsWith("1 post, 2 files, ");
        assertThat(temp.resolve("draft.zip")).exists();
    }

    @Test
    void whatChangedIsReportedAsJson() throws IOException {
        assertThat(export(blog, "--to", "folder", "--out", target)).isZero();
        Path manifest = Files.copy(target.resolve("manifest.json"), temp.resolve("uploaded.json"));
        Files.writeString(blog.resolve("two.md"), "---\ntitle: Two\n---\n\nOther\n");
        said(out);
        assertThat(export(blog, "--to", "folder", "--out", target, "--since", manifest, "--json")).isZero();
        assertThat(said(out)).startsWith("{\"target\": ").contains("\"written\": [\"two.html\"]", "\"problems\": []",
                "\"since\": {\"changed\": [\"two.html\"], \"removed\": [], \"zip\": \"" + temp.resolve("out-changes.zip") + "\"}")
                .endsWith("}\n");
        assertThat(temp.resolve("out-changes.zip")).exists();
    }

    @Test
    void wrongUseIsExitCodeTwo() {
        assertThat(export(blog, "--to", "site")).isEqualTo(2);
        assertThat(export(blog, "--to", "book", "--out", target)).isEqualTo(2);
        assertThat(export(blog, "--to", "site", "--out", target, "--site-url", "example.org")).isEqualTo(2);
        assertThat(export(blog, "--to", "site", "--out", blog.resolve("public"))).isEqualTo(1);
        assertThat(export(blog.resolve("nowhere.md"), "--to", "site", "--out", target)).isEqualTo(1);
        assertThat(target).doesNotExist();
    }

    private int export(Object... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "export";
        for (int i = 0; i < arguments.length; i++) {
            line[i + 1] = arguments[i].toString();
        }
        return InkstoneCommand.run(options -> 3, chosen -> temp.resolve("home"), line);
    }

    private static String said(ByteArrayOutputStream stream) {
        String text = stream.toString(StandardCharsets.UTF_8);
        stream.reset();
        return text;
    }
}
