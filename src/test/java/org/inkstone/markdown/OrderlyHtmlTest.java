package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known at a glance to be in order is exactly what the sanitiser makes of it by parsing it. */
class OrderlyHtmlTest {

    private static final int GENERATED = Integer.getInteger("inkstone.cases", 10_000) * 4;
    private static final List<String> NAMES = List.of("p", "h2", "pre", "blockquote", "div", "ul", "ol", "li", "table", "thead",
            "tbody", "tr", "th", "td", "a", "em", "strong", "code", "del", "span", "sup", "b", "dl", "dd", "figure", "button",
            "svg", "P", "script", "nobr", "option", "details", "caption");
    private static final List<String> WORDS = List.of("a", " ", "\n", "word ", "&amp;", "&lt;", "&gt;", "&quot;", "&nbsp;", "&",
            "\"", "'", ">", "<", "é", "😀", "\u00A0", "\u2028", "\t", "\r", "\u0001", "\u0000", "\uD800", "<br />", "<br>",
            "<hr />",
            "<img src=\"a.png\" alt=\"x &quot;y&quot;\" />", "<img src=\"data:text/html,x\" alt=\"\">", "<!-- c -->",
            "<input type=\"checkbox\" disabled checked>", "<input type=\"checkbox\" disabled>", "&#65;", "&amp", "\uFEFF");
    private static final List<String> ATTRIBUTES = List.of(" class=\"a b\"", " class=\"x inkstone-y\"", " id=\"q1\"",
            " id=\"INKSTONE-q\"",
            " title=\"a &amp; b\"", " title=\"a\nb\"", " align=\"left\"", " href=\"https://a.org/?a=b&amp;c=d\"", " href=\"#x\"",
            " href=\"javascript:x\"", " href=\"java&#x9;script:x\"", " href=\" javascript:x\"", " href=\"../a b\"", " href=\"\"",
            " href=\"//a\"", " href=\"\\\\a\"", " href=\"mailto:a@b\"", " src=\"x.png\"", " start=\"3\"", " onclick=\"x\"",
            " style=\"x\"",
            " id='x'", " id=x", " hidden", " ID=\"x\"", "  id=\"x\"", " title=\"<\"", " title=\"\u00A0\"", " title=\"'\"",
            " data-x=\"1\"",
            "\nid=\"x\"", " id=\"x\"class=\"y\"", " value=\"3\"");

    private final HtmlSanitizer sanitizer = new HtmlSanitizer(false);

    @Test
    void isWhatTheSanitiserMakesOfIt() {
        Random random = new Random(7);
        int known = 0;
        for (int i = 0; i < GENERATED; i++) {
            StringBuilder html = new StringBuilder();
            int mess = random.nextInt(4) == 0 ? random.nextInt(5) : 0;
            element(html, random, NAMES.get(random.nextInt(NAMES.size())), 0, mess);
            known += isSame(html.toString()) ? 1 : 0;
        }
        assertThat(known).as("of %s", GENERATED).isGreaterThan(GENERATED / 20);
    }

    @Test
    void isWhatTheSanitiserMakesOfTheExamplesOfTheSpecificationsAndOfRealPosts() {
        MarkdownRenderer raw = new MarkdownRenderer(RawHtml.KEPT);
        List<String> bodies = Stream.concat(
                Stream.of("specs/commonmark-0.31.2/examples.json", "specs/gfm/spec.json", "specs/gfm/extensions.json")
                        .flatMap(file -> SpecCorpus.examples(file).stream()).map(SpecCorpus.Example::markdown),
                SpecCorpus.bodies().filter(post -> post.getValue().hashCode() % 6 == 0).map(post -> post.getValue())).toList();
        List<Boolean> known = bodies.parallelStream().flatMap(body -> raw.render(body).pieces().stream())
                .map(piece -> isSame(piece.html())).toList();

        assertThat(known.stream().filter(k -> k).count()).as("of %s", known.size()).isGreaterThan(known.size() * 8L / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>a</p><p>b</p>", "a", "<p>a", "<p>a</p>b", "<p>a</P>", "<p><p>a</p></p>", "<p><div>a</div></p>",
            "<a href=\"#a\"><a href=\"#b\">a</a></a>", "<em><a><em>b</em></a></em>", "<li>a</li>", "<ul>a</ul>",
            "<ul><em>a</em></ul>",
            "<table><tr><td>a</td></tr></table>", "<table>a</table>", "<pre>\na</pre>", "<p>a</p >", "<p/>", "<p>a<!-- b --></p>",
            "<p onclick=\"x\">a</p>", "<p id=\"a\" id=\"b\">a</p>", "<p><a href=\"javascript:x\">a</a></p>", "</p>",
            "<p></em></p>",
            "<p>&copy;</p>", "<p>\u00A0</p>", "<b>a</b>", "", "<", "<p", "<p id=\"", "<p></", "&amp;"})
    void leavesToTheSanitiserWhatIsNotPlainlyInOrder(String html) {
        assertThat(OrderlyHtml.normalForm(html)).isEmpty();
    }

    /** Whether it is known at a glance; fails if that was wrong. */
    private boolean isSame(String html) {
        Optional<String> known = OrderlyHtml.normalForm(html);
        List<Removal> removed = new ArrayList<>();
        known.ifPresent(normal -> {
            assertThat(normal).as(html).isEqualTo(sanitizer.parsed(html, removed::add));
            assertThat(removed).as(html).isEmpty();
        });
        return known.isPresent();
    }

    private static void element(StringBuilder html, Random random, String name, int depth, int mess) {
        html.append('<').append(name);
        for (int i = random.nextInt(3); i > 0; i--) {
            html.append(ATTRIBUTES.get(random.nextInt(random.nextInt(3) == 0 ? ATTRIBUTES.size() : 9)));
        }
        html.append('>');
        for (int i = random.nextInt(4); i > 0 && depth < 6; i--) {
            if (random.nextBoolean()) {
                html.append(WORDS.get(random.nextInt(random.nextInt(4) == 0 ? WORDS.size() : 8)));
            } else {
                element(html, random, childOf(name, random, mess), depth + 1, mess);
            }
        }
        if (mess == 0 || random.nextInt(8) >= mess) {
            html.append("</").append(name).append('>');
        }
    }

    private static String childOf(String name, Random random, int mess) {
        if (random.nextInt(6) < mess) {
            return NAMES.get(random.nextInt(NAMES.size()));
        }
        return switch (name) {
            case "ul", "ol" -> "li";
            case "table" -> random.nextBoolean() ? "thead" : "tbody";
            case "thead", "tbody" -> "tr";
            case "tr" -> random.nextBoolean() ? "th" : "td";
            case "div", "blockquote", "li" -> NAMES.get(random.nextInt(21));
            default -> NAMES.get(14 + random.nextInt(7));
        };
    }
}
