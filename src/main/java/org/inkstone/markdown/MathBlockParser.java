package org.inkstone.markdown;

import java.util.Set;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Reads a formula from a line that begins with two dollars to the next line that ends with two, without an empty line between. Before
 * it begins the end is looked for, so that dollars without another pair stay text. Its lines are no headings and no lists, whatever
 * they begin with.
 */
final class MathBlockParser extends AbstractBlockParser {

    private final MathBlock block = new MathBlock();
    private final BlockContent content = new BlockContent();
    private final StringBuilder lines = new StringBuilder();
    private boolean closed;

    /** Opens them. */
    static final class Starts extends BlockStarts {

        Starts() {
            super(Set.of(BlockQuoteParser.Factory.class, HeadingParser.Factory.class), Set.of(ListBlockParser.Factory.class));
        }

        @Override
        BlockStart start(ParserState state, MatchedBlockParser matched) {
            int at = state.getNextNonSpaceIndex();
            return state.getIndent() < CODE_INDENT && begins(state.getLine(), at)
                    ? BlockStart.of(new MathBlockParser()).atIndex(at)
                    : BlockStart.none();
        }
    }

    private static boolean begins(BasedSequence line, int at) {
        if (!line.matchChars("$$", at)) {
            return false;
        }
        BasedSequence body = line.getBaseSequence();
        int start = line.getStartOffset() + at + 2;
        int end = MathDelimiters.next(body.subSequence(0, endOfParagraph(body, start)), start, "$$");
        return end > start && isBlankToLineEnd(body, end + 2)
                && MathDelimiters.isFormula(body.subSequence(start, end).toString());
    }

    /** Where the next line begins that is empty but for the marks of quotes, or the next pair of dollars has passed. */
    private static int endOfParagraph(BasedSequence body, int from) {
        boolean empty = false;
        for (int i = from; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '\n') {
                if (empty) {
                    return i;
                }
                empty = true;
            } else if (c == '$' && i > from && body.charAt(i - 1) == '$') {
                return i + 1;
            } else if (c != ' ' && c != '\t' && c != '>' && c != '\r') {
                empty = false;
            }
        }
        return body.length();
    }

    private static boolean isBlankToLineEnd(BasedSequence body, int from) {
        int i = from;
        while (i < body.length() && (body.charAt(i) == ' ' || body.charAt(i) == '\t' || body.charAt(i) == '\r')) {
            i++;
        }
        return i == body.length() || body.charAt(i) == '\n';
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return closed || state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        content.add(line, state.getIndent());
        lines.append(line);
        String text = lines.toString().strip();
        closed = text.length() > 4 && text.endsWith("$$") && !text.endsWith("\\$$");
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setContent(content);
        block.setCharsFromContent();
        String text = lines.toString().strip();
        block.setTex(text.substring(2, closed ? text.length() - 2 : text.length()).strip());
    }
}
