package org.inkstone.markdown;

import java.util.Set;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Raw HTML as {@link HtmlBlock} has it, in place of flexmark's own, which knows no {@code <textarea>}. */
final class HtmlBlocks extends BlockStarts {

    HtmlBlocks() {
        super(
                Set.of(BlockQuoteParser.Factory.class, HeadingParser.Factory.class, FencedCodeBlockParser.Factory.class),
                Set.of(ThematicBreakParser.Factory.class, ListBlockParser.Factory.class, IndentedCodeBlockParser.Factory.class));
    }

    @Override
    BlockStart start(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
        if (state.getIndent() >= CODE_INDENT || line.isEmpty() || line.charAt(0) != '<') {
            return BlockStart.none();
        }
        // A line may go on with a paragraph that it stands outside of, as one of a quote.
        boolean inParagraph = matched.getBlockParser().isParagraphParser() || state.getActiveBlockParser().isParagraphParser();
        HtmlBlock kind = HtmlBlock.openedBy(line.toString(), inParagraph);
        return kind == null ? BlockStart.none() : BlockStart.of(new Open(kind)).atIndex(state.getIndex());
    }

    private static final class Open extends AbstractBlockParser {
        private final HtmlBlock kind;
        private final HtmlBlockBase block;
        private final BlockContent content = new BlockContent();
        private boolean ended;

        Open(HtmlBlock kind) {
            this.kind = kind;
            this.block = kind == HtmlBlock.COMMENT ? new HtmlCommentBlock() : new com.vladsch.flexmark.ast.HtmlBlock();
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return ended || state.isBlank() && kind.endsBeforeBlankLine()
                    ? BlockContinue.none()
                    : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(ParserState state, BasedSequence line) {
            ended = kind.endsIn(line.toString());
            content.add(line, state.getIndent());
        }

        @Override
        public boolean isRawText() {
            return true;
        }

        @Override
        public void closeBlock(ParserState state) {
            block.setContent(content);
        }
    }
}
