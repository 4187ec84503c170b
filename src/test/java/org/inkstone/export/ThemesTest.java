package org.inkstone.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.files.Disk;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The themes that come along, and those of the writer. */
class ThemesTest {

    private static final double AA = 4.5;
    private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+):\\s*#([0-9a-f]{6});");
    private static final List<String> TEXTS = List.of("ink", "muted", "accent", "note", "tip", "important", "warning", "caution");

    @TempDir
    private Path folder;

    static List<Theme> themes() {
        return Theme.builtIn();
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyColourOfTextIsReadableInLightAndDark(Theme theme) {
        List<Map<String, Integer>> schemes = schemes(theme.css());
        assertThat(schemes).hasSizeGreaterThanOrEqualTo(3);
        assertThat(schemes.get(1)).as("dark by the system is dark by choice").isEqualTo(schemes.get(2));
        for (Map<String, Integer> scheme : schemes.subList(0, 3)) {
            for (String text : TEXTS) {
                assertThat(contrast(scheme.get(text), scheme.get("paper"))).as(text).isGreaterThanOrEqualTo(AA);
            }
            for (String text : List.of("ink", "muted", "accent")) {
                assertThat(contrast(scheme.get(text), scheme.get("tint"))).as(text + " on tint").isGreaterThanOrEqualTo(AA);
            }
            assertThat(contrast(scheme.get("ink"), scheme.get("mark"))).as("marked text").isGreaterThanOrEqualTo(AA);
            List<String> code = scheme.keySet().stream().filter(name -> name.startsWith("hl-")).toList();
            assertThat(code).hasSize(12).allSatisfy(
                    name -> assertThat(contrast(scheme.get(name), scheme.get("tint"))).as(name).isGreaterThanOrEqualTo(AA));
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void aThemeNeedsNothingFromElsewhereAndHasRulesForPaper(Theme theme) {
        assertThat(theme.css()).doesNotContain("url(").doesNotContain("@import").doesNotContain("@font-face")
                .doesNotContain("</");
        assertThat(theme.onPaper().css()).startsWith(theme.css()).contains("body { padding: 20mm; }");
        Document page = page(theme, "---\ntitle: A <b> & c\ndate: 2026-01-09\ntags: [x, 'a & b']\nlang: ar\n---\nBody.\n");
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("header h1").text()).isEqualTo("A <b> & c");
        assertThat(page.select("header time").attr("datetime")).isEqualTo("2026-01-09");
        assertThat(page.select("header").text()).contains("a & b").contains("1 min read");
        assertThat(page.select("#inkstone-body").html()).isEqualTo("<p>Body.</p>");
        assertThat(page(theme, "Only text.\n").select("header h1, header time")).isEmpty();
    }

    @Test
    void theWritersThemesAreOfferedAndReadAgainWhenTheyChange() throws IOException {
        Files.createDirectories(folder.resolve("Mine"));
        Files.createDirectories(folder.resolve("Paper"));
        Files.writeString(folder.resolve("Mine/page.mustache"),
                "<!DOCTYPE html><html><head>{{{head}}}<style>{{{css}}}</style></head><body><main>{{title}}{{{body}}}</main></body></html>");
        Files.writeString(folder.resolve("Mine/style.css"), "p { color: red } /* </style><script> */");
        Files.writeString(folder.resolve("Paper/style.css"), "p { color: blue }");
        Themes themes = new Themes(new Disk(), folder);

        assertThat(themes.names()).containsExactly("Paper", "Plain", "Newspaper", "Mine");
        Themes.Found mine = themes.find("Mine");
        assertThat(mine.trouble()).isEmpty();
        Document page = page(mine.theme(), "---\ntitle: T\n---\nBody.\n");
        assertThat(page.select("main").text()).isEqualTo("T Body.");
        assertThat(page.select("script:not([type])")).isEmpty();
        assertThat(themes.find("Mine").theme()).isSameAs(mine.theme());
        assertThat(themes.find("Paper").theme().css()).contains("color: blue");

        Files.writeString(folder.resolve("Mine/style.css"), "p { color: green }");
        assertThat(themes.find("Mine").theme().css()).contains("color: green");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <head>{{{head}}}</head><p>no place              | must hold {{{body}}} once
        <head>{{{head}}}</head>{{{body}}}{{{body}}}     | must hold {{{body}}} once
        <p>{{{body}}}                                   | must hold {{{head}}} inside its head element
        <head>{{{head}}}</head>{{#tags}}{{{body}}}      | is not understood
        <head>{{{head}}}<script>x()</script></head>{{{body}}} | holds a script or loads something
        <head>{{{head}}}<link rel=stylesheet href=https://a.org/x.css></head>{{{body}}} | holds a script or loads something
        <head>{{{head}}}</head><img src=logo.png>{{{body}}} | holds a script or loads something
        """)
    void aBrokenTemplateIsSaidInOneSentenceAndPaperTakesItsPlace(String template, String reason) throws IOException {
        Files.createDirectories(folder.resolve("Broken"));
        Files.writeString(folder.resolve("Broken/page.mustache"), template);
        Themes.Found found = new Themes(new Disk(), folder).find("Broken");
        assertThat(found.theme()).isSameAs(Theme.paper());
        assertThat(found.trouble().orElseThrow()).startsWith("The theme “Broken” cannot be used: page.mustache ").contains(reason)
                .endsWith(".").doesNotContain("\n");
    }

    @Test
    void aStyleThatLoadsSomethingIsRefusedAndSoIsAFolderThatIsNone() throws IOException {
        Themes themes = new Themes(new Disk(), folder);
        for (String css : List.of("@import 'x.css';", "a { background: url(https://a.org/x.png) }",
                "a { src: url( \"font.woff\" ) }")) {
            Files.createDirectories(folder.resolve("Loads"));
            Files.writeString(folder.resolve("Loads/style.css"), css + " ".repeat(css.length()));
            assertThat(themes.find("Loads").trouble().orElseThrow()).contains("style.css loads something from elsewhere");
        }
        Files.writeString(folder.resolve("Loads/style.css"), "a { background: url(data:image/png;base64,AAAA) }");
        assertThat(themes.find("Loads").trouble()).isEmpty();
        Files.createDirectories(folder.resolve("Empty"));
        assertThat(themes.find("Empty").trouble().orElseThrow()).contains("neither page.mustache nor style.css");
        Files.write(folder.resolve("Empty/style.css"), new byte[]{(byte) 0xC3, 0x28});
        assertThat(themes.find("Empty").trouble().orElseThrow()).contains("style.css cannot be read");
        assertThat(themes.find("../x").theme()).isSameAs(Theme.paper());
        assertThat(themes.find("gone").trouble().orElseThrow()).contains("is not in").contains("any more");
    }

    @ParameterizedTest
    @MethodSource("themes")
    void whatStandsAroundTheBodyIsThePageWithoutIt(Theme theme) {
        Post post = Post.of(SourceText.of("---\ntitle: T\ndate: 2026-01-09\n---\nBody.\n"));
        PostPage page = PostPage.of(post, new MarkdownRenderer().render(post.bodyText()));
        Document whole = Jsoup.parse(page.document(theme, "", ""));
        whole.select("#inkstone-body").empty();
        Document around = Jsoup.parse("<body>" + page.surroundings(theme) + "</body>");
        around.select("#inkstone-body").empty();
        assertThat(around.body().html()).isEqualTo(whole.body().html());
    }

    private static Document page(Theme theme, String source) {
        Post post = Post.of(SourceText.of(source));
        return Jsoup.parse(PostPage.of(post, new MarkdownRenderer().render(post.bodyText())).document(theme, "", ""));
    }

    /** The blocks of variables in the style sheet: light, dark by the system, dark by choice. */
    private static List<Map<String, Integer>> schemes(String css) {
        List<Map<String, Integer>> schemes = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(css);
        while (variable.find()) {
            if (variable.group(1).equals("paper")) {
                schemes.add(new HashMap<>());
            }
            schemes.getLast().put(variable.group(1), Integer.parseInt(variable.group(2), 16));
        }
        return schemes;
    }

    /** WCAG 2.2, "contrast ratio" and "relative luminance". */
    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
