package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The rule of incremental rendering: whatever was edited, the pieces are those of a rendering from scratch, and of one without any cut. */
class LiveBodyTest {

    private static final int ROUNDS = Integer.getInteger("inkstone.cases", 10_000) / 100;
    private static final List<String> INSERTED = List.of("\n", "\n\n", "```\n", "    ", "> ", "- ", "1. ", "# ", "x", "word ",
            "*", "**",
            "`", "[", "]", "[a]", "[a]: /u \"t\"\n", "[^1]", "[^1]: note\n", "<div>\n\n", "\n\n</div>\n", "<!--", "-->",
            "|a|b|\n|-|-|\n",
            "===\n", "---\n", "\t", "\\", "&amp;", "<b>", "</b>", "![i](x.png)", "# same\n", "\n# same\n\n", "$x$", "<details>\n",
            "😀", "\r", "[TOC]", "\n\n[TOC]\n\n", "\n{:toc}\n", "\n: ", "\n\n: ", "\nTerm\n: def\n\n", ":smile:",
            "![i](x.png \"t\")",
            "\n\n![i](x.png \"t\")\n\n", "{{< a_b_c >}}", "\n{{< b >}}\n", "{% x %}", "\n{% x %}\n", "{{", "}}", "{%",
            "\n:::note\n", "\n:::\n", "\n::::tip T\n", ":::", " {#a}", "# b {#same}\n", "\n{% highlight js %}\n",
            "\n{% endhighlight %}\n",
            "\n{{< highlight go >}}\n",
            "\n{{< /highlight >}}\n", "\n{% comment %}\n", "\n{% endcomment %}\n", "<Tabs a={b}>", "</Tabs>\n",
            "import a from 'b'\n");

    private final MarkdownRenderer renderer = new MarkdownRenderer();

    private static LiveBody cutInto(int coarse) {
        return new LiveBody(MarkdownLanguage.github(), PieceHtml.of(RawHtml.SANITISED), coarse);
    }

    private static Stream<String> examples() {
        return Stream.of("specs/commonmark-0.31.2/examples.json", "specs/gfm/spec.json", "specs/gfm/extensions.json")
                .flatMap(file -> SpecCorpus.examples(file).stream()).map(SpecCorpus.Example::markdown);
    }

    @Test
    void cutsChangeNothingInRealPosts() {
        List<String> failures = SpecCorpus.bodies().parallel().filter(post -> differs(post.getValue()))
                .map(post -> post.getKey().toString()).toList();

        assertThat(failures).isEmpty();
    }

    /** Each example stands between two others, so that its begin and its end are cut. */
    @Test
    void cutsChangeNothingBetweenTheExamplesOfTheSpecifications() {
        List<String> examples = examples().toList();
        List<String> failures = new ArrayList<>();
        for (int i = 2; i < examples.size(); i++) {
            String body = examples.get(i - 2) + "\n\n" + examples.get(i - 1) + "\n\n" + examples.get(i);
            if (differs(body)) {
                failures.add(body);
            }
        }
        assertThat(failures).isEmpty();
    }

    /** Blocks that other blocks near them make others of. */
    @Test
    void cutsChangeNothingAmongTheBlocksOfBlogs() {
        List<String> lines = List.of("\n", "\n", "\n", "Term\n", ": one\n", ":   two\n", "  more\n", "    more\n", "- a\n",
                "> q\n", "# H\n",
                "===\n", "[TOC]\n", "{:toc}\n", "{{< a >}}\n", "{% b %}\n", "{% highlight js %}\n", "{% endhighlight %}\n",
                ":::note\n", "::::tip\n", ":::\n", "::::\n", ":::x\n",
                "```\n",
                "<div>\n", "<Tab>\n", "[a]: /u\n", "[^1]: note [a]\n", "text[^1] :tada:\n", "![i](x.png \"t\")\n",
                "|a|b|\n|-|-|\n");
        Random random = new Random(8);
        for (int round = 0; round < ROUNDS * 40; round++) {
            String body = String.join("", random.ints(14, 0, lines.size()).mapToObj(lines::get).toList());
            RenderedBody cut = cutInto(1).render(body);
            assertThat(cut).as(body).isEqualTo(cutInto(Integer.MAX_VALUE).render(body));
            LiveBody live = cutInto(1);
            live.render(body);
            int line = body.indexOf('\n', random.nextInt(body.length())) + 1;
            String edited = body.substring(0, line) + lines.get(random.nextInt(lines.size())) + body.substring(line);
            assertThat(live.render(edited)).as(body + "|" + edited).isEqualTo(cutInto(Integer.MAX_VALUE).render(edited));
        }
    }

    private static boolean differs(String body) {
        return !cutInto(1).render(body).equals(cutInto(Integer.MAX_VALUE).render(body));
    }

    @Test
    void editsLeadToWhatIsRenderedFromScratch() {
        List<String> bodies = new ArrayList<>(
                SpecCorpus.bodies().map(Map.Entry::getValue).filter(b -> b.length() < 60_000).toList());
        List<String> examples = examples().toList();
        Random random = new Random(6);
        for (int i = 0; i < ROUNDS; i++) {
            bodies.add(String.join("\n", random.ints(12, 0, examples.size()).mapToObj(examples::get).toList()));
        }
        int edits = 0;
        for (int round = 0; round < ROUNDS; round++) {
            edits += edit(bodies.get(random.nextInt(bodies.size())), bodies, random);
        }
        System.out.println("incremental rendering: " + edits + " edits, each the same as from scratch");
    }

    private int edit(String begin, List<String> bodies, Random random) {
        LiveBody live = renderer.live();
        String body = begin;
        int edits = 20;
        for (int i = 0; i < edits; i++) {
            RenderedBody rendered = live.render(body);
            assertThat(rendered).as(body).isEqualTo(renderer.render(body));
            body = edited(body, bodies, random);
        }
        return edits;
    }

    private static String edited(String body, List<String> bodies, Random random) {
        int start = random.nextInt(body.length() + 1);
        int longest = random.nextInt(10) == 0 ? 2_000 : 4;
        int end = Math.min(body.length(), start + random.nextInt(longest));
        String inserted = switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> excerpt(bodies.get(random.nextInt(bodies.size())), random);
            default -> INSERTED.get(random.nextInt(INSERTED.size()));
        };
        // Bodies are in LF coordinates.
        return (body.substring(0, start) + inserted + body.substring(end)).replace('\r', '\n');
    }

    private static String excerpt(String body, Random random) {
        int start = random.nextInt(body.length() + 1);
        return body.substring(start, Math.min(body.length(), start + random.nextInt(1_500)));
    }

    @Test
    void anEditMakesOnlyItsOwnPieceAnew() {
        String body = "# One\n\n" + "A paragraph with *words*.\n\n".repeat(200) + "- a\n- b\n\nlast\n";
        LiveBody live = renderer.live();
        List<RenderedPiece> before = live.render(body).pieces();
        List<RenderedPiece> after = live.render(body.replace("last", "least")).pieces();

        assertThat(after).hasSameSizeAs(before);
        assertThat(after.getLast().html()).isEqualTo("<p>least</p>");
        List<RenderedPiece> later = live.render(body.replace("last", "lest")).pieces();
        for (int i = 0; i < after.size() - 1; i++) {
            assertThat(later.get(i).html()).isSameAs(after.get(i).html());
        }
    }
}
