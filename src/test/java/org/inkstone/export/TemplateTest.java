package org.inkstone.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class TemplateTest {

    public record Entry(String title, String address) {}

    @Test
    void textIsEscapedForTextAndAttributes() {
        String page = Template.of("<a title=\"{{title}}\">{{title}}</a>{{{body}}}")
                .render(Map.of("title", "A & <b> \"c\" 'd'", "body", "<p>x</p>"));

        assertThat(page).doesNotContain("<b>").doesNotContain("\"c\"").doesNotContain("'d'").endsWith("<p>x</p>");
        assertThat(org.jsoup.Jsoup.parseBodyFragment(page).selectFirst("a").attr("title")).isEqualTo("A & <b> \"c\" 'd'");
    }

    @Test
    void sectionsStandForEachOfAListAndForWhatIsThere() {
        Template template = Template
                .of("{{#posts}}[{{title}} {{address}}]{{/posts}}{{^posts}}none{{/posts}}{{#next}}next {{next}}{{/next}}");

        assertThat(template.render(Map.of("posts", List.of(new Entry("A", "a/"), new Entry("B", "b/")), "next", "2")))
                .isEqualTo("[A a/][B b/]next 2");
        assertThat(template.render(Map.of("posts", List.of(), "next", ""))).isEqualTo("none");
    }

    @Test
    void whatIsMissingIsEmpty() {
        assertThat(Template.of("a{{nothing}}b").render(Map.of())).isEqualTo("ab");
    }

    @Test
    void aSectionThatIsNotClosedIsRefusedWithItsName() {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.of("{{#posts}}x")).withMessageContaining("posts");
    }

    @Test
    void nothingCanBeCalled() {
        String calls = "{{title.length}}{{title.strip}}{{#entry}}{{toString}}{{hashCode}}{{title.class}}{{/entry}}{{entry.getClass.getName}}";

        assertThat(Template.of(calls).render(Map.of("title", "x", "entry", new Entry("A", "a/")))).isEmpty();
    }
}
