package org.inkstone.markdown;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Opens fences of tildes whose info string holds tildes, which CommonMark 0.31.2 (section 4.5) allows and flexmark does not. */
final class TildeFences extends BlockStarts {

    private static final Pattern OPENING = Pattern.compile("^~{3,}+(?=.*~)");

    TildeFences() {
        super(Set.of(BlockQuoteParser.Factory.class, HeadingParser.Factory.class),
                Set.of(FencedCodeBlockParser.Factory.class));
    }

    @Override
    BlockStart start(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
        Matcher fence = OPENING.matcher(line);
        if (state.getIndent() >= CODE_INDENT || !fence.find()) {
            return BlockStart.none();
        }
        int length = fence.end();
        FencedCodeBlockParser parser = new FencedCodeBlockParser(state.getProperties(), '~', length, state.getIndent(),
                state.getNextNonSpaceIndex());
        ((FencedCodeBlock) parser.getBlock()).setOpeningMarker(line.subSequence(0, length));
        return BlockStart.of(parser).atIndex(state.getNextNonSpaceIndex() + length);
    }
}
