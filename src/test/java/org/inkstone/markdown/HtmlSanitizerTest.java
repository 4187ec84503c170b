package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlSanitizerTest {

    private static final Set<String> FORBIDDEN = Set.of("script", "style", "iframe", "object", "embed", "form", "meta", "base",
            "link",
            "svg", "math", "video", "audio", "template", "textarea", "button", "map", "area");

    private final HtmlSanitizer sanitizer = new HtmlSanitizer(false);

    @ParameterizedTest
    @ValueSource(strings = {"<details open><summary>a</summary>b</details>", "<p><kbd>a</kbd><sub>b</sub><sup>c</sup></p>",
            "<figure><img src=\"a/b.png\" alt=\"x\" width=\"3\" height=\"4\"><figcaption>c</figcaption></figure>",
            "<p align=\"center\" dir=\"rtl\" lang=\"ar\">x</p>", "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>",
            "<p><mark>a</mark><ins>b</ins><del>c</del></p>", "<dl><dt>a</dt><dd>b</dd></dl>",
            "<p><abbr title=\"x y\">a</abbr></p>",
            "<p><a href=\"../x y?z#w\" title=\"t\">a</a><a href=\"#here\">b</a><a href=\"mailto:me@x.org\">c</a></p>",
            "<p><img src=\"data:image/png;base64,AAAA\"></p>", "<p id=\"name\" class=\"a b\">x</p>",
            "<table><tbody><tr><td colspan=\"2\" align=\"left\" width=\"9\">x</td></tr></tbody></table>",
            "<ul><li><input type=\"checkbox\" disabled checked> a</li></ul>", "<p><a href=\"//host/x\">a</a></p>"})
    void keepsWhatBlogsUse(String html) {
        assertThat(sanitizer.oneElement(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"<p onclick=\"x\" style=\"y\">a</p>|<p>a</p>",
            "<p><script>x</script>a<style>b</style></p>|<p>a</p>", "<p>a<iframe srcdoc=\"x\">b</iframe></p>|<p>a</p>",
            "<p><a href=\"javascript:x\">a</a></p>|<p><a>a</a></p>",
            "<p><a href=\" java&#10;script:x\">a</a></p>|<p><a>a</a></p>",
            "<p><a href=\"file:///etc/passwd\">a</a></p>|<p><a>a</a></p>", "<p><a href=\"C:\\x\">a</a></p>|<p><a>a</a></p>",
            "<p><a href=\"\\\\host\\share\">a</a></p>|<p><a>a</a></p>",
            "<p><a href=\"data:text/html,x\">a</a></p>|<p><a>a</a></p>",
            "<p><img src=\"data:text/html;base64,AAAA\"></p>|<p><img></p>",
            "<p><img src=\"data:image/svg+xml;base64,AAAA\"></p>|<p><img></p>",
            "<p><img src=\"a\" onerror=\"x\" srcset=\"b 2x\" name=\"body\"></p>|<p><img src=\"a\"></p>",
            "<p>a<input type=\"text\" disabled><input type=\"checkbox\"></p>|<p>a</p>",
            "<form action=\"x\"><p>a</p></form>|<p>a</p>",
            "<span><span class=\"b\"><p>a</p></span></span>|<div><div class=\"b\"><p>a</p></div></div>",
            "<span><center><img src=\"a\"></center></span>|<div><center><img src=\"a\"></center></div>",
            "<p id=\"inkstone-root\" class=\"a Inkstone-x b\">x</p>|<p class=\"a b\">x</p>",
            "<video src=\"x\">old browser</video>|``",
            "<p>a<svg><a xlink:href=\"javascript:x\"><text>b</text></a></svg></p>|<p>a</p>"})
    void takesTheRestOut(String html, String left) {
        assertThat(sanitizer.oneElement(html)).isEqualTo(left == null ? "" : left);
    }

    /** Each element and attribute is tried, those that the README names and those that it does not. */
    @Test
    void theReadmeTellsTheRules() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Set<String> elements = named(readme, "Elements");
        String attributes = rule(readme, "Attributes");
        Set<String> everywhere = names(attributes.substring(0, attributes.indexOf(';')));
        Map<String, Set<String>> ofElement = new HashMap<>();
        Pattern.compile("`(\\w+)`: ([^;.]+)").matcher(attributes)
                .results().forEach(row -> ofElement.put(row.group(1), names(row.group(2))));
        Set<String> allElements = new TreeSet<>(elements);
        allElements.addAll(FORBIDDEN);
        allElements.addAll(List.of("font", "blink", "picture", "source", "label", "dialog", "slot", "x-y", "html", "body",
                "frame", "canvas",
                "param", "track", "output", "fieldset", "legend", "option", "data", "search", "hgroup", "menu", "marquee"));
        Set<String> allAttributes = new TreeSet<>(everywhere);
        ofElement.values().forEach(allAttributes::addAll);
        allAttributes.addAll(List.of("style", "onclick", "name", "target", "rel", "srcset", "action", "background", "ping",
                "download",
                "tabindex", "autofocus", "usemap", "slot", "is", "role", "data-x", "hidden", "contenteditable", "loading"));
        AllowedHtml allowed = new AllowedHtml();
        for (String element : allElements) {
            assertThat(allowed.isSafeTag(element)).as(element).isEqualTo(elements.contains(element));
            for (String attribute : elements.contains(element) ? allAttributes : Set.<String>of()) {
                boolean told = everywhere.contains(attribute)
                        || ofElement.getOrDefault(element, Set.of()).contains(attribute);
                assertThat(allowed.isSafeAttribute(element, new Element(element), new Attribute(attribute, "x")))
                        .as(element + " " + attribute).isEqualTo(told);
            }
        }
        named(readme, "Not a word stays").stream().filter(name -> !Set.of("input", "embed").contains(name))
                .forEach(name -> assertThat(sanitizer.oneElement("<p>a</p><" + name + ">b</" + name + ">")).as(name)
                        .doesNotContain("b"));
    }

    private static Set<String> named(String readme, String rule) {
        return names(rule(readme, rule));
    }

    private static String rule(String readme, String name) {
        Matcher found = Pattern.compile("(?s)\\n- \\*\\*" + name + ".*?(?=\\n\\n|\\n- )").matcher(readme);
        assertThat(found.find()).isTrue();
        return found.group().replaceAll("\\s+", " ");
    }

    private static Set<String> names(String text) {
        return Pattern.compile("`([a-z0-9-]+)`").matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @Test
    void noKnownAttackSurvives() {
        MarkdownRenderer renderer = new MarkdownRenderer();
        List<Map<String, Object>> vectors = SpecCorpus.maps("specs/security/dompurify-vectors.json");
        assertThat(vectors).hasSizeGreaterThan(200);
        for (Map<String, Object> vector : vectors) {
            String payload = String.valueOf(vector.get("payload"));
            assertHarmless(sanitizer.oneElement(payload), payload);
            assertHarmless(renderer.render(payload).html(), payload);
            assertHarmless(renderer.render("text " + payload + "\n\n> " + payload + "\n").html(), payload);
        }
    }

    private static void assertHarmless(String html, String payload) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            assertThat(FORBIDDEN).as(payload).doesNotContain(element.normalName());
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue().replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
                assertThat(attribute.getKey()).as(payload).doesNotStartWith("on").isNotIn("style", "srcdoc", "action",
                        "formaction", "name");
                if (attribute.getKey().equals("href") || attribute.getKey().equals("src")) {
                    assertThat(value).as(payload).doesNotMatch("(?s)(javascript|vbscript|file|data:text|data:image/svg).*");
                }
            }
        }
    }
}
