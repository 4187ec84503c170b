package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.inkstone.export.ImageFolder;
import org.inkstone.export.PageExporter;
import org.inkstone.export.Theme;
import org.inkstone.export.Trust;
import org.inkstone.files.Disk;
import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that parsers choke on: CommonMark's own ({@code test/pathological_tests.py} of cmark), those at which flexmark by itself overflows
 * the stack or takes ten seconds and more, and the like for all that posts may hold here besides. Each is rendered, or shown as text with the
 * notice; it is edited, highlighted, outlined and exported as well.
 *
 * <p>With {@code -Dinkstone.pathological=all} each at its whole size, otherwise at a part of it. Prints a table of times.
 */
class PathologicalTest {

    private static final boolean WHOLE = System.getProperty("inkstone.pathological", "").equals("all");
    /** Of the whole size, each is this part of it where time matters more. */
    private static final int SHORT = 32;
    /** Of the program's own threads. */
    private static final long LARGE_STACK = 256L << 20;
    /** Of those that nobody chose a size for. */
    private static final long USUAL_STACK = 1L << 20;
    private static final String NOTICE = "class=\"notice\"";

    private final MarkdownRenderer renderer = new MarkdownRenderer();

    @TempDir
    private Path temp;

    /**
     * @param size for {@code text}, with which it is as long as those who found it made it; four times that is four times the text, or four
     *        times what comes out of it where that is the square of the text
     */
    record Hostile(String name, int size, IntFunction<String> text) {

        /** In LF coordinates. */
        String part(int parts) {
            return SourceText.of(text.apply(Math.max(1, size / parts))).lf();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Hostile of(String name, int size, IntFunction<String> text) {
        return new Hostile(name, size, text);
    }

    private static Hostile repeated(String unit, int times) {
        return of(unit.replace("\n", "⏎") + " ×" + times, times, unit::repeat);
    }

    private static String numbered(int count, IntFunction<String> unit) {
        return IntStream.range(0, count).mapToObj(unit).collect(Collectors.joining());
    }

    private static int root(int size) {
        return (int) Math.sqrt(size);
    }

    static Stream<Hostile> hostile() {
        return Stream.of(named(), commonMark(), inlines(), blocks(), html()).flatMap(List::stream);
    }

    /** At which flexmark by itself fails. */
    static List<Hostile> named() {
        return List.of(of("nested **a", 65_000, n -> "*a **a ".repeat(n) + "b" + " a** a*".repeat(n)), repeated("**a ", 100_000),
                repeated("[ (](", 80_000), of("nested quotes", 50_000, n -> "> ".repeat(n) + "a"),
                of("nested lists", 50_000, n -> "- ".repeat(n) + "a"),
                of("lists, each deeper", 1_000_000, n -> numbered(root(n), i -> "  ".repeat(i) + "* a\n")),
                of("runs of the multiple of 3", 50_000, n -> "a**b" + "c* ".repeat(n)), repeated("[a](<b", 30_000),
                repeated("[a](b", 30_000), repeated("[a](b \"", 30_000),
                of("backtick runs 1…5000", 25_000_000, n -> numbered(root(n), i -> "e" + "`".repeat(i + 1))),
                of("table rows ended by CR", 50_000, n -> "|a|b|\r|-|-|\r" + "|c|d|\r".repeat(n)),
                of("50,000 definitions", 50_000, n -> numbered(n, i -> "[l" + i + "]: /u" + i + " 't'\n") + "\n[l1] [l2]\n"),
                repeated("<?", 65_000), repeated("<![CDATA[", 65_000), repeated("*", 1_000_000), repeated("\\", 1_000_000),
                repeated("www.", 100_000));
    }

    /** Those of CommonMark's pathological tests that are not among these. */
    private static List<Hostile> commonMark() {
        return List.of(repeated("a_ ", 65_000), repeated("_a ", 65_000), repeated("a]", 65_000), repeated("[a", 65_000),
                repeated("*a_ ", 50_000), of("issue 389", 20_000, n -> "*a ".repeat(n) + "_a*_ ".repeat(n)),
                repeated("[ a_", 50_000), repeated("![[]()", 160_000), of("hard link", 1, n -> "**x [a*b**c*](d)"),
                of("nested brackets", 50_000, n -> "[".repeat(n) + "a" + "]".repeat(n)),
                of("U+0000", 100_000, n -> "abc\u0000de\u0000\n".repeat(n)),
                of("unclosed comments", 300_000, n -> "</" + "<!--".repeat(n)),
                of("blank lines in lists", 30_000, n -> "- ".repeat(n) + "x" + "\n".repeat(n)),
                of("blank lines in a quoted list", 30_000, n -> "> " + "- ".repeat(n) + "x\n" + ">\n".repeat(n)),
                of("emphasis in deep quotes", 100_000, n -> ">".repeat(n) + "a*".repeat(n)), repeated("x<!A ", 65_000),
                of("definitions of one label", 50_000, n -> "[a]: /u\n".repeat(n) + "\n[a]\n"),
                of("a long definition, used often", 1_000_000,
                        n -> "[a]: /" + "u".repeat(10 * root(n)) + "\n\n" + "[a] ".repeat(root(n))),
                of("labels that are not there", 50_000, n -> "[l] ".repeat(n) + "\n\n[m]: /u\n"),
                of("a table that is wide and long", 1_000_000,
                        n -> "|a".repeat(root(n)) + "\n" + "|-".repeat(root(n)) + "\n" + "|x\n".repeat(root(n))));
    }

    private static List<Hostile> inlines() {
        return List.of(repeated(":smile:", 100_000), repeated(":", 300_000), repeated(":a", 200_000), repeated("$", 300_000),
                repeated("$a ", 100_000), repeated("$$ ", 100_000), repeated("$x$ ", 50_000),
                of("nested \\frac", 50_000, n -> "$" + "\\frac{".repeat(n) + "$"),
                of("nested \\frac, closed", 50_000, n -> "$" + "\\frac{a}{".repeat(n) + "b" + "}".repeat(n) + "$"),
                of("nested \\left(", 50_000, n -> "$" + "\\left(".repeat(n) + "x" + "\\right)".repeat(n) + "$"),
                of("nested matrices", 20_000,
                        n -> "$$\n" + "\\begin{matrix}".repeat(n) + "x" + "\\end{matrix}".repeat(n) + "\n$$"),
                of("superscripts", 100_000, n -> "$x" + "^x".repeat(n) + "$"), repeated("{{<", 100_000),
                repeated("{{< a ", 65_000),
                repeated("{{", 200_000), repeated("{%", 200_000), repeated("{% a ", 65_000), repeated("{{< a >}} ", 50_000),
                repeated("[a]({{", 65_000), repeated("[a]({{ b }}", 50_000),
                repeated("<A {", 65_000), repeated("~~a ", 65_000), repeated("~a", 100_000), repeated("http://", 100_000),
                repeated("http://a.b/ ", 50_000), repeated("a@", 100_000), repeated("a.b@c.d ", 50_000),
                repeated("<http://a", 65_000),
                repeated("&amp;&x", 100_000), repeated("[^a]", 100_000), repeated("[^", 100_000),
                of("a note that is used often", 20_000, n -> "[^a] ".repeat(n) + "\n\n[^a]: x\n"),
                of("notes in notes", 10_000, n -> "[^0]\n\n" + numbered(n, i -> "[^" + i + "]: see [^" + (i + 1) + "]\n\n")),
                repeated("![a](b \"c\") ", 50_000), repeated("a  \n", 100_000), repeated("a\\\n", 100_000),
                repeated("\t", 500_000),
                repeated("` ", 200_000), repeated("<a@b.c>", 50_000));
    }

    private static List<Hostile> blocks() {
        return List.of(repeated(":::note\n", 20_000), repeated(":::\n", 100_000), repeated(":::note\n:::\n", 20_000),
                of("admonitions in one another", 1_000_000,
                        n -> numbered(root(n), i -> ":".repeat(root(n) + 3 - i) + "note\n") + "x\n"
                                + numbered(root(n), i -> ":".repeat(i + 4) + "\n")),
                repeated("T\n: d\n\n", 30_000), of("definitions of one term", 50_000, n -> "T\n" + ": d\n".repeat(n)),
                of("definitions in one another", 50_000, n -> "T\n" + ": ".repeat(n) + "x"), repeated("T\n", 200_000),
                of("contents lists", 1_000_000, n -> "[TOC]\n\n".repeat(root(n)) + "# h\n\n".repeat(root(n))),
                repeated("# same\n", 50_000), repeated("a\n=\n", 50_000),
                of("a long heading", 100_000, n -> "a\n".repeat(n) + "===\n"),
                repeated("![a](b \"c\")\n\n", 20_000), repeated("{{< a >}}\n", 30_000), repeated("{% a %}\n\n", 30_000),
                repeated("import a from 'b'\n", 30_000), repeated("```\n", 100_000), repeated("```a\nx\n```\n", 30_000),
                repeated("> ```\n", 50_000), repeated("- ```\n", 50_000), repeated("`", 1_000_000), repeated("~", 1_000_000),
                of("fences, each longer", 1_000_000, n -> numbered(root(n), i -> "`".repeat(i + 3) + "\n")),
                of("one fence of code", 100_000, n -> "```java\n" + "int x = \"a\"; /* b */\n".repeat(n)),
                of("one line of code", 1_000_000, n -> "```js\n" + "/*".repeat(n / 2)), repeated("$$\n", 100_000),
                repeated("$$\nx\n$$\n", 20_000), repeated("> [!NOTE]\n> x\n\n", 20_000), repeated("[^1]: x\n", 30_000),
                of("notes", 20_000, n -> numbered(n, i -> "[^" + i + "]: x\n\n") + numbered(n, i -> "[^" + i + "]")),
                repeated("1. ", 30_000), repeated("-\n", 50_000), repeated("- a\n\n", 50_000), repeated("- [ ] ", 30_000),
                repeated("* - ", 30_000),
                repeated("- - -\n", 50_000), repeated("> ", 100_000), repeated(">", 200_000), repeated("> a\n", 50_000),
                repeated("    a\n\n", 50_000),
                repeated("|", 300_000),
                of("a wide table", 50_000, n -> "|".repeat(n) + "\n" + "|-".repeat(n) + "\n" + "|x".repeat(n)),
                repeated("|a\n|-\n", 50_000), repeated("a|b\n", 50_000), repeated("\n", 500_000), repeated("a\n\n", 100_000),
                repeated("[", 500_000),
                repeated("[a]: ", 100_000), repeated("[a]:\n", 50_000), repeated("[a]: /u '\n", 50_000));
    }

    private static List<Hostile> html() {
        return List.of(repeated("<div>", 50_000), repeated("<div>\n\n", 30_000), repeated("<b>", 100_000),
                repeated("<b>a</i>", 50_000),
                repeated("<table><tr><td>", 20_000), repeated("<table>\n\n", 20_000), repeated("<a>", 50_000),
                repeated("<svg>", 50_000),
                repeated("<math><mi>", 30_000), repeated("<details>\n\n", 20_000), repeated("<ul><li>", 30_000),
                repeated("<a href=\"", 65_000),
                repeated("<a b=", 65_000), repeated("</p>", 65_000), repeated("<pre>\n", 50_000), repeated("<!-- a -->", 50_000),
                repeated("<!--\n\n", 50_000), repeated("<script>\n", 50_000), repeated("<", 500_000), repeated("<x-y ", 100_000),
                of("attributes", 100_000, n -> "<a" + numbered(n, i -> " b" + i + "=c") + ">x</a>"),
                of("attributes in a block", 100_000, n -> "<div" + numbered(n, i -> " b" + i + "=c") + ">x</div>"),
                repeated("<form><input>", 20_000), repeated("<b><i><u><s>", 20_000), repeated("<template>", 30_000),
                repeated("<select><option>", 20_000));
    }

    /** Milliseconds of processor time. */
    private record Times(long render, long edit, long highlight, long outline, long export, boolean noticed) {

        String line(Hostile hostile, int length) {
            return String.format(Locale.ROOT,
                    "pathological: %-34s %,11d characters: rendered in %,6d ms, edited %,6d, highlighted %,5d, "
                            + "outlined %,5d, exported %,6d%s",
                    hostile.name(), length, render, edit, highlight, outline, export,
                    noticed ? ", with the notice" : "");
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void eachIsRenderedOrShownAsText(Hostile hostile) throws Exception {
        String text = hostile.part(WHOLE ? 1 : SHORT);
        Times times = on(LARGE_STACK, () -> measured(text));
        System.out.println(times.line(hostile, text.length()));
        assertThat(on(USUAL_STACK, () -> measured(hostile.part(SHORT)))).as("on a usual stack").isNotNull();
    }

    @ParameterizedTest
    @MethodSource("named")
    void eachGrowsByNoMoreThanItsLength(Hostile hostile) throws Exception {
        String once = hostile.part(4 * SHORT);
        String fourfold = hostile.part(SHORT);
        boolean linear = on(LARGE_STACK, () -> isNoticed(renderer.render(fourfold))
                || ProcessorTime.isLinear(() -> renderer.render(once), () -> renderer.render(fourfold)));
        assertThat(linear).as("rendering").isTrue();
        assertThat(ProcessorTime.isLinear(() -> LineHighlighter.states(once), () -> LineHighlighter.states(fourfold)))
                .as("highlighting").isTrue();
        assertThat(ProcessorTime.isLinear(() -> Outline.of(once, 0), () -> Outline.of(fourfold, 0))).as("the outline").isTrue();
    }

    private Times measured(String text) {
        RenderedBody[] rendered = new RenderedBody[2];
        LiveBody live = renderer.live();
        String edited = text.substring(0, text.length() / 2) + "x" + text.substring(text.length() / 2);
        long render = millis(() -> rendered[0] = live.render(text));
        long edit = millis(() -> rendered[1] = live.render(edited));
        long highlight = millis(() -> LineHighlighter.states(text));
        Outline outline = Outline.of(text, 0);
        long outlined = millis(() -> outline.after(edited, 0));
        PageExporter exporter = new PageExporter(renderer, Theme.paper());
        ImageFolder images = new ImageFolder(new Disk(), temp, temp);
        String[] page = new String[1];
        long export = millis(
                () -> page[0] = exporter.export(Post.of(SourceText.of("# h\n\n" + text)), images, Trust.NONE).html());
        assertThat(page[0]).endsWith("</html>\n");
        boolean noticed = isNoticed(rendered[0]) || isNoticed(rendered[1]);
        if (!noticed) {
            assertThat(rendered[1].equals(renderer.render(edited)) || isNoticed(renderer.render(edited))).as("as from scratch")
                    .isTrue();
        }
        return new Times(render, edit, highlight, outlined, export, noticed);
    }

    private static boolean isNoticed(RenderedBody body) {
        return body.pieces().stream().anyMatch(piece -> piece.html().contains(NOTICE));
    }

    private static long millis(Runnable work) {
        return ProcessorTime.best(1, work) / 1_000_000;
    }

    private static <T> T on(long stackSize, Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(null, task, "pathological", stackSize).start();
        return task.get();
    }
}
