package org.inkstone.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Lines of shortcodes, and lines that begin with three colons and are no admonition of ours. They end the paragraph above them. */
final class ShortcodeBlocks extends AbstractBlockParser {

    private final ShortcodeBlock block = new ShortcodeBlock();
    private final BlockContent content = new BlockContent();
    private final StringBuilder source = new StringBuilder();

    private ShortcodeBlocks() {}

    static BlockStart start(ParserState state) {
        return fills(state) ? BlockStart.of(new ShortcodeBlocks()).atIndex(state.getIndex()) : BlockStart.none();
    }

    private static boolean fills(ParserState state) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        char first = line.charAt(at);
        return first == '{' && ShortcodeSyntax.fillsLine(line.toString(), at, line.length())
                || first == ':' && AdmonitionSyntax.isFence(line, at, line.length());
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        content.add(line, state.getIndent());
        source.append(line);
    }

    @Override
    public boolean isRawText() {
        return true;
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setContent(content);
        block.setSource(source.toString().strip());
    }
}
