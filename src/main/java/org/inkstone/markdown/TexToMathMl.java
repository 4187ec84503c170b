package org.inkstone.markdown;

import java.util.Optional;

/**
 * Formulas of LaTeX, as blogs write them, in MathML: the part of LaTeX, amsmath and amssymb that KaTeX and MathJax users know, without
 * macros. Immutable.
 */
final class TexToMathMl {

    static final int LONGEST = 10_000;

    private final TexSymbols symbols = new TexSymbols();

    /**
     * {@code <math>} with the source as an annotation; empty for what is not understood as a whole, longer than {@value #LONGEST} or nested
     * deeper than {@value TexFormula#DEEPEST} groups. Takes linear time.
     *
     * @param block whether the formula is set as one of its own, centred between paragraphs; @param display whether in the large style
     */
    Optional<String> html(String tex, boolean block, boolean display) {
        if (tex.length() > LONGEST || tex.isBlank()) {
            return Optional.empty();
        }
        try {
            MathElement formula = new TexFormula(tex, symbols).whole();
            MathElement annotation = MathElement.leaf("annotation", tex.strip()).with("encoding", "application/x-tex");
            MathElement math = MathElement.of("math", MathElement.of("semantics", formula, annotation));
            if (block) {
                math.with("display", "block");
            } else if (display) {
                math.with("displaystyle", "true");
            }
            return Optional.of(math.html());
        } catch (TexSource.Unconvertible notUnderstood) {
            return Optional.empty();
        }
    }
}
