package org.inkstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.inkstone.Corpus;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as people run it: a process, its two outputs and its exit code. */
class LauncherIT {

    private static final String POST = "---\r\n# kept\r\ntitle: 'Old' # why\r\ntags: [a,  b]\r\n---\r\n\r\nSome *text*.\r\n";

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {}

    @Test
    void rendersABodyToStandardOutput() throws IOException {
        Files.writeString(folder.resolve("post.md"), POST);
        assertThat(inkstone("render", "post.md")).isEqualTo(new Run(0, "<p>Some <em>text</em>.</p>\n", ""));
    }

    @Test
    void setsAFieldAndChangesNoOtherByte() throws IOException {
        Path file = Files.writeString(folder.resolve("post.md"), POST);
        assertThat(inkstone("set", "post.md", "title=It's new", "tags=a,c")).isEqualTo(new Run(0, "", ""));
        assertThat(file).hasBinaryContent(
                POST.replace("'Old'", "'It''s new'").replace("[a,  b]", "[a,  c]").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void setsAddsTakesAndRemovesInOneSave() throws IOException {
        Path file = Files.writeString(folder.resolve("post.md"), POST);
        assertThat(inkstone("set", "post.md", "tags+=c", "tags-=a", "tags-=nowhere", "--remove", "title", "--remove", "nothing",
                "draft=true")).isEqualTo(new Run(0, "", ""));
        assertThat(file).hasBinaryContent("---\r\n# kept\r\n# why\r\ntags: [b,  c]\r\ndraft: true\r\n---\r\n\r\nSome *text*.\r\n"
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFieldThatIsAddedStandsWhereThePostsBesideItHaveIt() throws IOException {
        for (String name : List.of("one", "two")) {
            Files.writeString(folder.resolve(name + ".md"),
                    "---\ntitle: " + name + "\nsummary: 'About it'\ndate: 2026-01-01\ntags:\n  - a\n---\n\nBody\n");
        }
        Path file = Files.writeString(folder.resolve("post.md"), "---\ntitle: Three\ndate: 2026-01-02\nown: x\n---\n\nBody\n");
        assertThat(inkstone("set", "post.md", "summary=New", "tags=b,c")).isEqualTo(new Run(0, "", ""));
        assertThat(file).content().isEqualTo(
                "---\ntitle: Three\nsummary: 'New'\ndate: 2026-01-02\ntags:\n  - b\n  - c\nown: x\n---\n\nBody\n");
    }

    @Test
    void setAndGetKnowTomlAndJson() throws IOException {
        Path toml = Files.writeString(folder.resolve("toml.md"), "+++\ntitle = 'Old' # c\n[extra]\nn = 1\n+++\nBody\n");
        Path json = Files.writeString(folder.resolve("json.md"), "{\n  \"title\": \"Old\"\n}\nBody\n");
        assertThat(inkstone("set", "toml.md", "title=New", "extra.n=2")).isEqualTo(new Run(0, "", ""));
        assertThat(inkstone("set", "json.md", "title=New", "draft=true")).isEqualTo(new Run(0, "", ""));
        assertThat(toml).content().isEqualTo("+++\ntitle = 'New' # c\n[extra]\nn = 2\n+++\nBody\n");
        assertThat(json).content().isEqualTo("{\n  \"title\": \"New\",\n  \"draft\": true\n}\nBody\n");
        assertThat(inkstone("get", "toml.md")).isEqualTo(new Run(0, "title: New\nextra.n: 2\n", ""));
    }

    @Test
    void oneEditThatIsNotPossibleMeansNone() throws IOException {
        Path file = Files.writeString(folder.resolve("post.md"), POST);
        Run run = inkstone("set", "post.md", "tags+=c", "title+=x");
        assertThat(run).isEqualTo(new Run(1, "", "post.md: The field \"title\" holds one text, no list.\n"));
        assertThat(file).hasBinaryContent(POST.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void getsFieldsAsTheyReadAndAsTheyStandThere() throws IOException {
        String text = "\uFEFF---\r\ntitle: 'It''s ä 🚀' # why\r\ntags:\r\n  - a\r\n  - b c\r\ndraft: false\r\nnone:\r\n"
                + "menu: {main: 1}\r\n---\r\n";
        Path file = Files.writeString(folder.resolve("post.md"), text);
        assertThat(inkstone("get", "post.md")).isEqualTo(
                new Run(0, "title: It's ä 🚀\ntags: a, b c\ndraft: false\nnone:\nmenu: {main: 1}\n", ""));
        assertThat(inkstone("get", "post.md", "title")).isEqualTo(new Run(0, "It's ä 🚀\n", ""));
        assertThat(inkstone("get", "post.md", "tags")).isEqualTo(new Run(0, "a\nb c\n", ""));
        assertThat(inkstone("get", "post.md", "date"))
                .isEqualTo(new Run(1, "", "post.md: The front matter has no field \"date\".\n"));
        assertThat(inkstone("get", "post.md", "title", "--json").out()).isEqualTo(
                "{\"key\": \"title\", \"type\": \"string\", \"text\": \"It's ä \\ud83d\\ude80\", \"range\": {\"start\": 15, \"end\": 30, "
                        + "\"line\": 2, \"column\": 8}, \"lexeme\": \"'It''s ä \\ud83d\\ude80'\"}\n");
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, 15, 15, StandardCharsets.UTF_8)).isEqualTo("'It''s ä 🚀'");
        assertThat(inkstone("get", "post.md", "--json").out()).startsWith("[{\"key\": \"title\"")
                .contains("{\"key\": \"tags\", \"type\": \"list\", \"items\": [\"a\", \"b c\"], ")
                .contains("\"lexeme\": \"- a\\u000d\\n  - b c\"}")
                .contains("{\"key\": \"draft\", \"type\": \"boolean\", ").contains("{\"key\": \"none\", \"type\": \"null\", ")
                .contains("{\"key\": \"menu\", \"type\": \"mapping\", ").endsWith("}]\n");
    }

    @Test
    void listsAFolder() throws IOException {
        Files.writeString(folder.resolve("a.md"), "---\ntitle: \"A \\\"b\\\"\"\ndate: 2026-01-09\ntags: [x]\n---\none two\n");
        Files.writeString(folder.resolve("b.md"), "---\ntitle: B\ndate: 2026-02-01\ndraft: true\n---\n");
        assertThat(inkstone("list", ".")).isEqualTo(
                new Run(0, "b.md\t2026-02-01\tdraft\tB\t\t0\na.md\t2026-01-09\tpublished\tA \"b\"\tx\t2\n", ""));
        Run json = inkstone("list", ".", "--json");
        assertThat(json.out()).contains(
                "{\"file\": \"a.md\", \"date\": \"2026-01-09\", \"draft\": false, \"title\": \"A \\\"b\\\"\", \"tags\": [\"x\"]");
    }

    @Test
    void saysWhatIsWrongAndWhere() throws IOException {
        Files.writeString(folder.resolve("bad.md"), "---\ntitle: \"open\ndate: x\n---\ntext\n\n![i](none.png)\n");
        Run export = inkstone("export", "bad.md");
        assertThat(export.code()).isEqualTo(1);
        assertThat(export.err()).containsPattern("(?m)^bad\\.md:\\d+:\\d+: ")
                .contains("bad.md:7:6: The image none.png was not found");
        assertThat(folder.resolve("bad.html")).content().contains("Image not found");
        assertThat(inkstone("set", "bad.md", "title=x").code()).isEqualTo(1);
        Run get = inkstone("get", "bad.md", "title");
        assertThat(get.code()).isEqualTo(1);
        assertThat(get.err()).containsPattern("^bad\\.md:\\d+:\\d+: ");
        assertThat(inkstone("render", "nowhere.md")).isEqualTo(new Run(1, "", "nowhere.md: There is no such file.\n"));
        assertThat(inkstone("list", "nowhere").code()).isEqualTo(1);
        Files.write(folder.resolve("latin1.md"), new byte[]{'a', (byte) 0xE9});
        assertThat(inkstone("render", "latin1.md").err()).isEqualTo("latin1.md: It is not UTF-8 text: byte 0xE9 in line 1.\n");
    }

    @Test
    void wrongUsageIsExitCodeTwo() throws IOException {
        assertThat(inkstone("set", "post.md", "title").code()).isEqualTo(2);
        assertThat(inkstone("set", "post.md").code()).isEqualTo(2);
        assertThat(inkstone("get").code()).isEqualTo(2);
        assertThat(inkstone("render").code()).isEqualTo(2);
        Path post = Files.writeString(folder.resolve("post.md"), POST);
        assertThat(inkstone("export", "post.md", "-o", "post.md").code()).isEqualTo(2);
        assertThat(post).content().isEqualTo(POST);
        assertThat(inkstone("--no-such-option").code()).isEqualTo(2);
    }

    @Test
    void helpAndVersionNeedNoWindow() {
        Run help = inkstone("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("export", "render", "set", "get", "list");
        assertThat(inkstone("--version").out()).matches("Inkstone \\d+\\.\\d+\\.\\d+\n");
    }

    @Test
    void aSubcommandNeverLoadsJavaFx() throws IOException {
        Files.writeString(folder.resolve("post.md"), POST);
        for (List<String> command : List.of(List.of("render", "post.md"), List.of("export", "post.md"), List.of("list", "."),
                List.of("get", "post.md"), List.of("set", "post.md", "title=x", "new=y"))) {
            Run run = run(List.of("JAVA_TOOL_OPTIONS=-Xlog:class+load:file=classes.log"), command.toArray(String[]::new));
            assertThat(run.code()).isZero();
            assertThat(Files.readString(folder.resolve("classes.log"))).contains("org.inkstone.cli.InkstoneCommand")
                    .doesNotContain(" javafx.")
                    .doesNotContain(" com.sun.javafx.");
        }
    }

    @Test
    void exportAndRenderOfTheSeedPostHoldTheSameBody() throws IOException {
        Path seed = Corpus.seed();
        Run render = inkstone("render", seed.toString());
        assertThat(render.code()).isZero();
        assertThat(inkstone("export", seed.toString(), "-o", "seed.html").code()).isZero();
        String html = Files.readString(folder.resolve("seed.html"));
        assertThat(html).contains("<div id=\"inkstone-body\">\n" + render.out() + "</div>");
        Document page = Jsoup.parse(html);
        assertThat(page.select("script:not([type=application/ld+json]), link, iframe")).isEmpty();
        assertThat(page.title()).isEqualTo("Why I chose Monolith for a Production Backend");
        assertThat(inkstone("export", seed.toString(), "-o", "again.html").code()).isZero();
        assertThat(folder.resolve("again.html")).hasSameBinaryContentAs(folder.resolve("seed.html"));
    }

    private Run inkstone(String... arguments) {
        return run(List.of(), arguments);
    }

    private Run run(List<String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("inkstone.launcher")));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("inkstone", ".out");
            Path err = Files.createTempFile("inkstone", ".err");
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.equals("DISPLAY") || name.equals("JAVA_TOOL_OPTIONS"));
            environment.forEach(e -> builder.environment().put(e.substring(0, e.indexOf('=')), e.substring(e.indexOf('=') + 1)));
            Process process = builder.start();
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            Run run = new Run(process.exitValue(), Files.readString(out),
                    Files.readString(err).replaceAll("(?m)^Picked up JAVA_TOOL_OPTIONS.*\n", ""));
            Files.delete(out);
            Files.delete(err);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
