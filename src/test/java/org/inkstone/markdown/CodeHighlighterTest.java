package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeHighlighterTest {

    /** What trips scanners: marks that never end, marks inside each other, half characters, blanks, controls, nothing. */
    private static final List<String> HOSTILE = List.of("", "\n", "\n\n\n", "a", " ", "\t\n \n", "\"", "'", "`", "'''", "\"\"\"",
            "/*", "*/",
            "//", "/* /* */", "<!--", "-->", "<![CDATA[", "]]>", "<?php", "?>", "<?", "<%", "%>", "{{", "}}", "{%", "${", "$",
            "@", "#", "##",
            "#=", "=#", "(*", "*)", "{-", "-}", "--", "---", "+++", "<", ">", "&", "&amp;", "<b class=\"x\">", "</", "</script>",
            "<script>alert('x')</script>", "<style>a{b:c}</style>", "\\", "\\\\", "\\\n", "\"\\", "'\\''", "0x", "1e", "1..2",
            "1.e-5", "=begin\n",
            "<<EOF\n", "<<~A\n x\nA\n", "%w[a", "q{", "s/a/b", "@\"", "$@\"", "r#\"", "R\"x(", "\"\"\"\"", "[[", "]]", "--[[",
            "--[==[", "REM",
            ":", ":-", "- ", "key: 'it''s'", "a: |\n  b\n", "\u0000", "\u0001\u001b", "\uFFFF", "\uD800", "\uDC00\uD800",
            "😀\"😀", "é 日本語",
            "\u00a0", "\u2028", "\uFEFF", "PS C:\\>", "$ x", ">>> x", "HTTP/1.1 200 OK\n\nx", "GET / HTTP/1.1\nA: b",
            "/a[/]b/g / 2", "<a.b/>");

    private final CodeHighlighter highlighter = new CodeHighlighter();
    private final CodeLanguages languages = new CodeLanguages();
    private final Set<String> names = languages.names();
    /** One of the names of each. */
    private final List<String> different = names.stream().sorted()
            .collect(Collectors.toMap(languages::named, name -> name, (one, other) -> one)).values().stream().sorted().toList();

    private static String text(String html) {
        return html.replaceAll("</?span[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    @Test
    void theTextIsTheCodeInEveryLanguage() {
        for (String language : different) {
            for (String code : HOSTILE) {
                assertThat(text(highlighter.html(language, code))).as(language).isEqualTo(code);
            }
        }
    }

    /** Seeded, so that a failure comes again. */
    @Test
    void theTextIsTheCodeWhateverIsMixed() {
        Random random = new Random(7);
        for (String language : different) {
            for (int i = 0; i < 40; i++) {
                String code = random.ints(1 + random.nextInt(30), 0, HOSTILE.size())
                        .mapToObj(n -> HOSTILE.get(n) + (n % 5 == 0 ? "\n" : n % 3 == 0 ? " x1 " : ""))
                        .collect(Collectors.joining());
                String html = highlighter.html(language, code);
                assertThat(text(html)).as(language).isEqualTo(code);
                assertThat(html).as("the same again").isEqualTo(highlighter.html(language, code));
            }
        }
    }

    @Test
    void thereIsNothingInItButTextAndSpansOfItsClasses() {
        String classes = Arrays.stream(TokenKind.values()).map(TokenKind::cssClass).collect(Collectors.joining("|"));
        Pattern allowed = Pattern
                .compile("(?:[^<>&]|&(?:amp|lt|gt);|<span class=\"(?:" + classes + ")\">(?:[^<>&]|&(?:amp|lt|gt);)+</span>)*+");
        String all = String.join(" ", HOSTILE) + "\n" + String.join("\n", HOSTILE);
        for (String language : different) {
            assertThat(allowed.matcher(highlighter.html(language, all)).matches()).as(language).isTrue();
        }
    }

    /** A scanner that throws leaves its code plain, which no reader should ever see. */
    @Test
    void noScannerFails() {
        for (String language : different) {
            for (String code : HOSTILE) {
                languages.named(language).tokenize(code, new ColouredCode(code));
            }
        }
    }

    @Test
    void theLanguagesOfBlogsAreKnown() {
        String wanted = "js jsx ts tsx javascript typescript py python rb ruby sh bash zsh shell console shell-session yml yaml c c++ cpp cs c#"
                + " csharp go golang rs rust kt kotlin java ps1 powershell docker dockerfile make makefile html xml css scss less sass sql json"
                + " jsonc toml ini diff patch swift r haskell hs elixir ex erlang scala clojure clj lua perl php dart groovy gradle julia hcl"
                + " terraform nix graphql proto protobuf ocaml zig vue svelte markdown md latex tex http nginx objective-c f# fsharp elm nim"
                + " crystal solidity lisp scheme vim fortran matlab cmake fish awk bat asm glsl coq handlebars apache properties env";
        assertThat(names).contains(wanted.split(" "));
        assertThat(different).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "java|int x = f(\"a<b\"); // c|<T>int</> x = <F>f</>(<S>\"a&lt;b\"</>); <C>// c</>",
            "python|def f(x): return 'a' # b|<K>def</> <F>f</>(x): <K>return</> <S>'a'</> <C># b</>",
            "js|const a = /[/]x/g.test(`b`) ? 1 : null|<K>const</> a = <S>/[/]x/g</>.<F>test</>(<S>`b`</>) ? <N>1</> : <N>null</>",
            "jsx|return <Foo bar=\"x\">it's</Foo>|<K>return</> <TAG>&lt;Foo</> bar=<S>\"x\"</>&gt;it's<TAG>&lt;/Foo</>&gt;",
            "ts|let a: Map<string, number> = b / c / d|<K>let</> a: <T>Map</>&lt;<T>string</>, <T>number</>&gt; = b / c / d",
            "rust|fn a() -> Vec<u8> {}|<K>fn</> <F>a</>() -&gt; <T>Vec</>&lt;<T>u8</>&gt; {}",
            "html|<a href=\"x\">y</a>|<TAG>&lt;a</> <A>href</>=<S>\"x\"</><TAG>&gt;</>y<TAG>&lt;/a&gt;</>",
            "toml|a.b = true # c|<A>a.b</> = <N>true</> <C># c</>", "swift|let x = \"a\"|<K>let</> x = <S>\"a\"</>",
            "php|$a = strlen('x');|<V>$a</> = <F>strlen</>(<S>'x'</>);", "console|$ ls -l|<M>$</> <F>ls</> -l",
            "console|plain output > x|plain output &gt; x", "diff|+a|<I>+a</>", "diff|-a|<D>-a</>",
            "http|HTTP/1.1 404 Not Found|<K>HTTP/1.1</> <N>404</> Not Found", "haskell|foldl' f -- x|foldl' f <C>-- x</>",
            "r|x <- TRUE|x &lt;- <N>TRUE</>", "elixir|def f(:ok), do: @x|<K>def</> <F>f</>(<V>:ok</>), <K>do</>: <V>@x</>",
            "sql|SELECT a FROM b -- c|<K>SELECT</> a <K>FROM</> b <C>-- c</>",
            "yaml|- a-b: it's # c|- <A>a-b</>: it's <C># c</>", "none|<b>&|&lt;b&gt;&amp;", "|a < b|a &lt; b"})
    void coloursWhatAReaderLooksFor(String language, String code, String html) {
        String expected = html;
        for (Map.Entry<String, String> mark : Map
                .of("K", "keyword", "T", "type", "F", "function", "S", "string", "N", "number", "C", "comment",
                        "V", "variable", "M", "meta", "TAG", "tag", "A", "attribute")
                .entrySet()) {
            expected = expected.replace("<" + mark.getKey() + ">", "<span class=\"hl-" + mark.getValue() + "\">");
        }
        expected = expected.replace("<I>", "<span class=\"hl-inserted\">").replace("<D>", "<span class=\"hl-deleted\">")
                .replace("</>", "</span>");
        assertThat(highlighter.html(language == null ? "" : language, code)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"java|java", "{.java}|java", "{.java .numbers}|java",
            "java{1,3}|java",
            "java:title|java", "java,linenos|java", "language-java|java", "{r name, echo=FALSE}|r", "c++|c++", "C#|C#",
            "js title=\"a.js\"|js",
            "  ts  |ts", "shell-session|shell-session", "``|``"})
    void readsTheLanguageOffTheInfoString(String info, String language) {
        assertThat(CodeHighlighter.language(info)).isEqualTo(language);
    }

    /** A key that the library does not know would give plain text without a word. */
    @Test
    void everyScannerIsThere() {
        for (String language : List.of("java", "kotlin", "groovy", "scala", "c", "cpp", "cs", "d", "dart", "go", "rust", "python",
                "ruby", "perl", "lua",
                "php", "xml", "html", "hbs", "jsp", "css", "scss", "sql", "json", "jsonc", "ini", "properties", "bash", "ps1",
                "bat", "docker", "make",
                "md", "latex", "proto", "clj", "lisp", "tcl", "fortran", "pascal", "vb", "asm", "vhdl", "apache")) {
            String code = "FROM a if 1 \"b\"\n# c\n<a b='c'><?php echo 1;\n\\a{b}\n@echo off\n; c\nreturn 1;\n{\"a\": 1}\na = 1\n";
            assertThat(highlighter.html(language, code)).as(language).contains("<span");
        }
    }

    @Test
    void whatIsTooLargeOrTooLongStaysPlain() {
        assertThat(highlighter.html("java", "int x;\n")).contains("<span");
        assertThat(highlighter.html("java", "int x;\n".repeat(CodeHighlighter.LONGEST_CODE))).doesNotContain("<span");
        assertThat(highlighter.html("java", "int x;" + " ".repeat(CodeHighlighter.LONGEST_LINE))).doesNotContain("<span");
    }

    @Test
    void anyCaseOfANameWillDo() {
        assertThat(highlighter.html("JSON", "{\"a\": 1}")).isEqualTo(highlighter.html("json", "{\"a\": 1}")).contains("hl-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a", "'\\", "/* ", "*/ /* (* {- ", "`${", "<a ", "</", "/a", "<?php ", "$x ", "a(", "\n\"",
            "\n/*\n", "{{", "@\"\n", "'''\n",
            "=begin\n", "[[\n", "//\n", "$ x\n", "0x1e+", "(* ", "((", "--[[\n", "R\"(\n"})
    void hostileCodeTakesLinearTime(String unit) {
        String line = unit.repeat(Math.max(1, 1_000 / unit.length())) + "\n";
        String once = line.repeat(6);
        String fourfold = line.repeat(24);
        for (String language : different) {
            Tokenizer tokenizer = languages.named(language);
            assertThat(ProcessorTime.isLinear(() -> tokenizer.tokenize(once, new ColouredCode(once)),
                    () -> tokenizer.tokenize(fourfold, new ColouredCode(fourfold)))).as(language).isTrue();
        }
    }

    @Test
    void codeOfRealPostsStaysAsItIs() {
        MarkdownLanguage language = MarkdownLanguage.github();
        MarkdownRenderer renderer = new MarkdownRenderer();
        List<String> failures = SpecCorpus.bodies().parallel().filter(post -> !post.getValue().contains("<pre")).map(post -> {
            List<String> fences = fences(language.parse(post.getValue()));
            Document page = Jsoup.parseBodyFragment(renderer.render(post.getValue()).html());
            List<String> shown = page.select("pre > code[class^=language-]").stream().map(code -> code.wholeText()).toList();
            return shown.equals(fences) ? "ok" : post.getKey() + " " + shown.size() + " of " + fences.size();
        }).filter(result -> !result.equals("ok")).toList();

        assertThat(failures).isEmpty();
    }

    private static List<String> fences(Node parent) {
        List<String> fences = new ArrayList<>();
        for (Node node : parent.getDescendants()) {
            if (node instanceof FencedCodeBlock fence && !CodeHighlighter.language(fence.getInfo().toString()).isEmpty()) {
                // A page holds no control characters.
                fences.add(
                        fence.getContentChars().normalizeEOL().replace("\u0000", "\uFFFD").replaceAll("[\\p{Cc}&&[^\t\n]]", ""));
            } else if (node instanceof CodeShortcodeBlock code && !code.isComment()) {
                fences.add(code.code());
            }
        }
        return fences;
    }
}
