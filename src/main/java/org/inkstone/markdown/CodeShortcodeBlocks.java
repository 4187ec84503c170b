package org.inkstone.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Reads what stands between two shortcodes and is no Markdown. */
final class CodeShortcodeBlocks extends AbstractBlockParser {

    private final CodeShortcode kind;
    private final CodeShortcodeBlock block;
    private final BlockContent content = new BlockContent();
    private final StringBuilder code = new StringBuilder();
    private String opener;
    private boolean closed;

    private CodeShortcodeBlocks(CodeShortcode kind) {
        this.kind = kind;
        block = new CodeShortcodeBlock(kind);
    }

    static BlockStart start(ParserState state) {
        BasedSequence line = state.getLine();
        CodeShortcode kind = CodeShortcode.openedBy(line, state.getNextNonSpaceIndex(), line.length());
        return kind == null ? BlockStart.none() : BlockStart.of(new CodeShortcodeBlocks(kind)).atIndex(state.getIndex());
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        content.add(line, state.getIndent());
        if (opener == null) {
            opener = line.toString().strip();
            return;
        }
        int end = kind.closes(line, 0, line.length());
        closed = end >= 0;
        String text = (closed ? line.subSequence(0, end) : line).toString();
        if (!closed || !text.isBlank()) {
            code.append(text.stripTrailing()).append('\n');
        }
    }

    @Override
    public boolean isRawText() {
        return true;
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setContent(content);
        block.setCharsFromContent();
        block.read(opener, code.toString());
    }
}
