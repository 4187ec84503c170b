package org.inkstone.markdown;

import java.util.Set;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Reads formulas in text: they bind as tightly as code, so that nothing in them is emphasis. Only the next dollar can close one, so that
 * each is looked at twice at most.
 */
final class MathInlineParser implements InlineParserExtension {

    private BasedSequence missingIn = BasedSequence.NULL;

    static InlineParserExtensionFactory factory() {
        return new InlineParserExtensionFactory() {
            @Override
            public CharSequence getCharacters() {
                return "$";
            }

            @Override
            public InlineParserExtension apply(LightInlineParser parser) {
                return new MathInlineParser();
            }

            @Override
            public Set<Class<?>> getAfterDependents() {
                return Set.of();
            }

            @Override
            public Set<Class<?>> getBeforeDependents() {
                return Set.of();
            }

            @Override
            public boolean affectsGlobalScope() {
                return false;
            }
        };
    }

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence text = parser.getInput();
        int start = parser.getIndex();
        boolean display = text.matchChars("$$", start);
        if (!MathDelimiters.mayOpen(text, start) || display && missingIn == text) {
            return false;
        }
        int from = display ? start + 2 : start + 1;
        int end = MathDelimiters.next(text, from, display ? "$$" : "$");
        if (end < 0) {
            missingIn = display ? text : missingIn;
            return false;
        }
        // GitHub also writes $`…`$, so that nobody takes the formula for Markdown.
        boolean quoted = !display && end > from + 2 && text.charAt(from) == '`' && text.charAt(end - 1) == '`';
        BasedSequence tex = quoted ? text.subSequence(from + 1, end - 1) : text.subSequence(from, end);
        boolean formula = quoted
                ? tex.indexOf('`') < 0
                : display ? MathDelimiters.isFormula(tex.toString()) : MathDelimiters.isInline(text, from, end);
        if (formula) {
            int behind = display ? end + 2 : end + 1;
            parser.setIndex(behind);
            parser.appendNode(new MathInline(text.subSequence(start, behind), tex, display));
        }
        return formula;
    }

    @Override
    public void finalizeDocument(InlineParser parser) {
        missingIn = BasedSequence.NULL;
    }

    @Override
    public void finalizeBlock(InlineParser parser) {
        missingIn = BasedSequence.NULL;
    }
}
