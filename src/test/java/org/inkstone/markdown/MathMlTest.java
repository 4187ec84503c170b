package org.inkstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MathMlTest {

    private static final List<String> PARTS = List.of("x", "1", "+", "-", "^", "_", "{", "}", "\\frac", "\\sqrt", "[", "]",
            "\\left(", "\\right)",
            "\\left", "\\right", "\\begin{matrix}", "\\end{matrix}", "\\begin", "\\end", "&", "\\\\", "\\", "'", "\\text{",
            "\\text{a $b$ c}", "$",
            "<script>", "&lt;", "\"", "\\alpha", "\\foo", "%", "\n", " ", "~", "\\over", "\\bf", "\\mathbb{R}", "\\mathrm",
            "\\not", "\\limits",
            "\\sum", "\\hat", "\\operatorname{a}", "\\middle|", "\\displaystyle", "\\big", "\\substack{", "#", "\u00a0", "\uD835",
            "😀", "日", "]]>",
            "\\xrightarrow[a]{b}", "\\color{red}", "\\hline", "\\tag{1}", "\\,", "\\!", "\u0000", "é");

    private final TexToMathMl converter = new TexToMathMl();

    private String inner(String tex) {
        String html = converter.html(tex, false, false).orElse("none");
        return html.replaceAll("^<math><semantics>|<annotation.*", "")
                .replaceAll(" (?:stretchy|lspace|rspace|form|fence|movablelimits)=\"[^\"]*\"", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, value = {
            "x|<mi>x</mi>", "12.5|<mn>12.5</mn>", "a-b|<mrow><mi>a</mi><mo>−</mo><mi>b</mi></mrow>",
            "a<b|<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>",
            "x^2|<msup><mi>x</mi><mn>2</mn></msup>", "x^23|<mrow><msup><mi>x</mi><mn>2</mn></msup><mn>3</mn></mrow>",
            "x_i^2|<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>", "f'|<msup><mi>f</mi><mo>′</mo></msup>",
            "\\frac12|<mfrac><mn>1</mn><mn>2</mn></mfrac>", "\\frac{a}{b}|<mfrac><mi>a</mi><mi>b</mi></mfrac>",
            "{a \\over b}|<mfrac><mi>a</mi><mi>b</mi></mfrac>", "\\sqrt x|<msqrt><mi>x</mi></msqrt>",
            "\\sqrt[3]{x}|<mroot><mi>x</mi><mn>3</mn></mroot>",
            "\\alpha|<mi>α</mi>", "\\Gamma|<mi mathvariant=\"normal\">Γ</mi>",
            "\\mathbb{R}|<mi mathvariant=\"double-struck\">ℝ</mi>",
            "\\mathbf x|<mi mathvariant=\"bold\" class=\"math-bold\">x</mi>", "\\mathcal N|<mi mathvariant=\"script\">𝒩</mi>",
            "\\mathrm{kg}|<mi>kg</mi>", "\\mathrm d|<mi mathvariant=\"normal\">d</mi>",
            "\\sum_{i}^n|<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>",
            "\\int_0^1|<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>",
            "\\lim_x|<munder><mo>lim</mo><mi>x</mi></munder>", "\\sum\\nolimits_i|<msub><mo>∑</mo><mi>i</mi></msub>",
            "\\hat x|<mover accent=\"true\"><mi>x</mi><mo>^</mo></mover>",
            "\\text{if }|<mrow><mtext>if</mtext><mspace width=\"0.33em\"></mspace></mrow>",
            "\\left.x\\right\\}|<mrow><mo></mo><mi>x</mi><mo>}</mo></mrow>", "\\operatorname{rk}|<mi>rk</mi>",
            "\\not=|<mo>≠</mo>",
            "\\begin{array}{l}a\\end{array}|<mtable class=\"math-matrix\" columnalign=\"left\"><mtr><mtd class=\"math-left\"><mi>a</mi></mtd></mtr></mtable>",
            "a % comment|<mi>a</mi>", "日|<mi>日</mi>"})
    void convertsWhatBlogsWrite(String tex, String mathMl) {
        assertThat(inner(tex).replace("=\u0338", "≠")).isEqualTo(mathMl);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}", "\\begin{cases}1 & x>0 \\\\ 0 & \\text{else}\\end{cases}",
            "\\begin{aligned}a&=b\\\\&=c\\end{aligned}", "a &= b \\\\ &= c", "\\begin{align*}a&=b\\end{align*}",
            "\\left\\{ x \\middle| y \\right\\}", "\\bigl( x \\bigr)", "\\overline{AB} \\cdot \\vec{v}",
            "\\binom{n}{k} + {n \\choose k}",
            "\\underbrace{a+b}_{n} \\overbrace{c}^{m}", "A \\xrightarrow[f]{g} B", "a \\equiv b \\pmod{n}",
            "\\operatorname*{arg\\,max}_x f",
            "{\\bf x}\\cdot{\\rm d}y", "\\sum_{\\substack{i<n\\\\j<m}} a_{ij}", "x \\in \\mathbb{R}^{n \\times m}", "\\|x\\|_2",
            "\\{1,\\ldots,n\\}",
            "\\dfrac{\\partial f}{\\partial x}", "e^{-\\frac{x^2}{2}}", "P(A \\mid B) = \\frac{P(B \\mid A)\\,P(A)}{P(B)}",
            "\\text{$n$ even}",
            "\\boxed{E=mc^2}", "\\nabla \\times \\mathbf{E} = -\\frac{\\partial \\mathbf{B}}{\\partial t}", "\\lfloor x \\rfloor",
            "x\\not\\in A",
            "\\sqrt{1+\\sqrt{2}}", "5\\%", "\\$5", "\\color{red}{x}", "\\tag{1} x", "\\label{a} x = 1", "\\hspace{1cm} x",
            "90^\\circ", "f''(x)",
            "{}_n C_k", "\\mathop{\\rm sin} x", "\\displaystyle\\sum_i x_i"})
    void knowsTheFormulasOfTextbooks(String tex) {
        assertThat(converter.html(tex, true, true)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\foo", "\\newcommand{\\a}{b}", "{", "}", "x^", "x^a^b", "x_a_b", "\\frac{a}", "\\left( x",
            "\\right)", "a#b", "$",
            "\\begin{matrix} a", "\\begin{tikzpicture}\\end{tikzpicture}", "\\end{a}", "\\text{a", "\\text{\\foo}", "\\sqrt[3",
            "\\left\\alpha x\\right)",
            "\\def\\a{b}", "\\", "^", "\\href{javascript:alert(1)}{x}", "\\htmlClass{a}{b}"})
    void whatItDoesNotKnowIsLeftAlone(String tex) {
        if (!tex.equals("\\") && !tex.equals("^")) {
            assertThat(converter.html(tex, false, false)).isEmpty();
        }
        assertThat(converter.html(tex, false, false).orElse("").contains("<mi>\\")).isFalse();
    }

    @Test
    void holdsItsSourceAndSaysHowItIsSet() {
        assertThat(converter.html(" a<b ", false, false)).hasValueSatisfying(html -> assertThat(html)
                .endsWith("<annotation encoding=\"application/x-tex\">a&lt;b</annotation></semantics></math>")
                .startsWith("<math><semantics>"));
        assertThat(converter.html("x", true, true).orElseThrow()).startsWith("<math display=\"block\">");
        assertThat(converter.html("x", false, true).orElseThrow()).startsWith("<math displaystyle=\"true\">");
    }

    /** Whatever stands in a formula: it is one element of MathML, well-formed, and parsed and written again it is the same. */
    @Test
    void nothingGetsOutOfAFormula() {
        Random random = new Random(11);
        int converted = 0;
        for (int i = 0; i < 60_000; i++) {
            String tex = random.ints(1 + random.nextInt(9), 0, PARTS.size()).mapToObj(PARTS::get).collect(Collectors.joining());
            Optional<String> html = converter.html(tex, i % 2 == 0, true);
            if (html.isPresent()) {
                converted++;
                Document page = Jsoup.parseBodyFragment(html.get());
                page.outputSettings().prettyPrint(false);
                assertThat(page.body().html()).as(tex).isEqualTo(html.get());
                assertThat(page.body().select("*").stream().skip(1).map(Element::normalName).filter(name -> !name.startsWith("m")
                        && !name.equals("semantics") && !name.equals("annotation"))).as(tex).isEmpty();
                Parser xml = Parser.xmlParser().setTrackErrors(10);
                Jsoup.parse(html.get(), "", xml);
                assertThat(xml.getErrors()).as(tex).isEmpty();
            }
        }
        assertThat(converted).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "\\frac{", "x^{", "\\sqrt{", "\\left(", "\\begin{matrix}", "\\text{$", "\\hat", "\\mathrm{",
            "\\mathrm{a_", "\\substack{",
            "\\not", "\\over", "\\displaystyle", "^", "'", "&", "\\\\", "\\sqrt[", "\\frac", "x_", "(", "\\big("})
    void hostileFormulasTakeLinearTimeAndNoStack(String unit) {
        String once = unit.repeat(2_000 / unit.length());
        String fourfold = unit.repeat(8_000 / unit.length());
        assertThat(ProcessorTime.isLinear(() -> converter.html(once, true, true), () -> converter.html(fourfold, true, true)))
                .as(unit).isTrue();
    }

    @Test
    void whatIsTooLongIsLeftAlone() {
        assertThat(converter.html("x".repeat(TexToMathMl.LONGEST), false, false)).isPresent();
        assertThat(converter.html("x".repeat(TexToMathMl.LONGEST + 1), false, false)).isEmpty();
    }
}
