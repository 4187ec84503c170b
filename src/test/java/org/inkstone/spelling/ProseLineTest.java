package org.inkstone.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which words of a text are looked up. */
class ProseLineTest {

    /** A text, and the words of it that are prose. */
    private static Stream<Arguments> texts() {
        return Stream.of(//
                text("plain words, and more.", "plain", "words", "and", "more"), //
                text("# A Heading with `code`", "Heading", "with"), //
                text("**bold** and *emphasis* and ~~struck~~", "bold", "and", "emphasis", "and", "struck"), //
                text("un**believ**able", "unbelievable"), text("_semi_ colon, se_mi_colon", "semi", "colon"), //
                text("- item one\n- [ ] task\n1. first", "item", "one", "task", "first"), //
                text("> quoted words\n> > deeper", "quoted", "words", "deeper"), //
                text("| head | other |\n| --- | --- |\n| cell | words |", "head", "other", "cell", "words"), //
                // Code
                text("call `doit()` now", "call", "now"), text("some `String`s here", "some", "here"), //
                text("``a ` tick`` word", "word"), text("```java\nint zahl;\n```\nprose", "prose"), //
                text("~~~\ncode\n~~~\nprose", "prose"), text("prose\n\n    indented\n\nmore", "prose", "more"), //
                text("> ```\n> code\n> ```\n> prose", "prose"), text("press <kbd>Ctrl</kbd> now", "press", "now"), //
                text("run foo() or std::vector or a->b", "run", "or", "or"),
                text("pass --verbose or -x to it", "pass", "or", "to", "it"), //
                text("set $HOME and %PATH% and x=y", "set", "and", "and"), text("snake_case and camelCase", "and"), //
                // Links and addresses
                text("[the text](https://exmple.com/pth \"Ttle\")", "the", "text"),
                text("![alt words](img/pic.png)", "alt", "words"), //
                text("[text][labl] and [shown]", "text", "and", "shown"), text("[labl]: https://exmple.com", new String[0]), //
                text("see https://exmple.com/pth?q=wrd and www.exmple.com", "see", "and"), //
                text("see exmple.com/pth or <https://exmple.com>", "see", "or"),
                text("mail me@exmple.com, ask @jhn", "mail", "ask"), //
                text("open /usr/lcl/bin, ./foo, ~/brc and src/main/jva", "open", "and"),
                text("either and/or both", "either", "and", "or", "both"), //
                text("C:\\Wndws\\x is there", "is", "there"), text("edit README.md or .gitignre", "edit", "or"), //
                text("tagged #jvascript today", "tagged", "today"),
                text("a note[^lbl] here\n\n[^lbl]: The note.", "note", "here", "The", "note"), //
                // HTML
                text("<div clss=\"x\">inside</div> after", "inside", "after"), text("a <!-- hiddn --> b word", "word"), //
                text("<!--\nhiddn\n-->\nshown", "shown"), text("caf&eacute;s and &nbsp; more", "and", "more"), //
                text("<script>\nvar fnc;\n\nvar b;\n</script>\nprose", "prose"),
                text("<style>\n.clss { }\n</style>\nprose", "prose"), //
                text("<img\n  srcc=\"x\"\n  altt=\"y\" />\nprose", "prose"),
                text("use the <pre> tag in prose", "use", "the", "tag", "in", "prose"), //
                // Templates
                text("{{< figure srcc=\"x\" >}} after", "after"), text("{{% notice tpp %}}\ninside\n{{% /notice %}}", "inside"), //
                text("{{< highlight go >}}\nfnc main\n\nx\n{{< /highlight >}}\nprose", "prose"), //
                text("{% include foo.html %} after", "after"),
                text("{% highlight ruby %}\nputs foo\n{% endhighlight %}\nprose", "prose"), //
                text("{% raw %}{{ vrbl }}{% endraw %} prose", "prose"), text("{{ page.ttle }} is", "is"), //
                text("{% include foo.html\n  ttle=\"x\"\n%}\nprose", "prose"), text("## Heading {#hdng .clss}", "Heading"), //
                text("words{: .clss}\n{:toc}", new String[0]), text("an {expr.foo + brr} inside", "an", "inside"), //
                text("import Foo from './Foo'\nimport { A } from \"bb\"\n\nprose", "prose"), //
                text("import duties are paid", "import", "duties", "are", "paid"), //
                text("export const mta = {\n  ttle: 'x'\n}\n\nprose", "prose"),
                text(":::tip Ttle\ninside\n:::", "Ttle", "inside"), //
                // Formulas
                text("the sum $x_i + yy$ is", "the", "sum", "is"),
                text("costs $5 and then $6 more", "costs", "and", "then", "more"), //
                text("$$\nabc \\frc{a}{b}\n$$\nprose", "prose"), text("so \\(abc + dd\\) is", "so", "is"),
                text("so \\[abc\\] is", "so", "is"), //
                text("stray $$ here\n\nprose", "stray", "prose"), //
                // Words
                text("don't and don’t", "don't", "and", "don't"),
                text("the dogs' 'quoted' words", "the", "dogs", "quoted", "words"), //
                text("a well-known co-op", "well-known", "co-op"), text("Haupt- und Nebensatz", "Haupt", "und", "Nebensatz"), //
                text("e.g. this, i.e. that", "this", "that"), text("B2B in 2nd, covid-19, i18n", "in"), //
                text("HTML, APIs and NASA but SHOUTING", "and", "but"), text("iPhone McDonald JavaScript word", "word"), //
                text("nai\u0308ve and soft\u00ADly", "naïve", "and", "softly"),
                text("so :tada: and :+1: done", "so", "and", "done"), //
                text("note: this", "note", "this"), text("“quoted” — dashed–words…and", "quoted", "dashed", "words", "and"), //
                text("Javaを使う and 日本語 word", "Java", "and", "word"), text("это слово", "это", "слово"), //
                text("hard break  \nnext\\\nlast", "hard", "break", "next", "last"), text("==marked words==", "marked", "words"), //
                text("one\ttab", "one", "tab"), text("press Ctrl+Shift+Q to", "press", "to"), text("", new String[0]));
    }

    private static Arguments text(String text, String... words) {
        return Arguments.of(text, List.of(words));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void onlyProseIsLookedUp(String text, List<String> words) {
        assertThat(lookedUp(text, 0)).containsExactlyElementsOf(words);
    }

    @Test
    void frontMatterIsNotLookedUp() {
        String front = "---\ntitle: Recieve\n---\n";
        assertThat(lookedUp(front + "\nbody words", front.length())).containsExactly("body", "words");
    }

    private static List<String> lookedUp(String text, int bodyStart) {
        List<String> words = new ArrayList<>();
        Proofreader reader = new Proofreader(word -> {
            words.add(word);
            return true;
        });
        reader.check(text, bodyStart, new TextRange(0, text.length()));
        return words;
    }
}
