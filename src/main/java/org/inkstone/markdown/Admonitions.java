package org.inkstone.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Reads admonitions between fences of colons as alerts. One that is not closed goes on to the end of what it stands in, as a fence of code does. */
final class Admonitions extends AbstractBlockParser {

    private final AlertBlock block;
    private final int length;
    private boolean closed;

    private Admonitions(AlertBlock block, int length) {
        this.block = block;
        this.length = length;
    }

    static BlockStart start(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        AlertBlock.Kind kind = line.charAt(at) == ':' ? AdmonitionSyntax.kind(line, at, line.length()) : null;
        if (kind == null || depth(matched.getBlockParser().getBlock()) >= AdmonitionSyntax.DEEPEST) {
            return BlockStart.none();
        }
        AlertBlock block = new AlertBlock(line.subSequence(at), kind, AdmonitionSyntax.title(line, at, line.length()));
        return BlockStart.of(new Admonitions(block, AdmonitionSyntax.colons(line, at, line.length()))).atIndex(line.length());
    }

    private static int depth(Node node) {
        int depth = 0;
        for (Node outer = node; outer != null && depth < AdmonitionSyntax.DEEPEST; outer = outer.getParent()) {
            depth += outer instanceof AlertBlock ? 1 : 0;
        }
        return depth;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (closed) {
            return BlockContinue.none();
        }
        BasedSequence line = state.getLine();
        closed = state.getIndent() < BlockStarts.CODE_INDENT && !state.isBlank()
                && AdmonitionSyntax.closes(line, state.getNextNonSpaceIndex(), line.length(), length);
        return BlockContinue.atIndex(closed ? line.length() : state.getIndex());
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser child, Block childBlock) {
        return true;
    }
}
