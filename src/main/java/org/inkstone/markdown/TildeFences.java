package org.inkstone.markdown;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Opens fences of tildes whose info string holds tildes, which CommonMark 0.31.2 (section 4.5) allows and flexmark does not. */
final class TildeFences implements CustomBlockParserFactory {

    private static final Pattern OPENING = Pattern.compile("^~{3,}+(?=.*~)");

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                return start(state);
            }
        };
    }

    private static BlockStart start(ParserState state) {
        BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
        Matcher fence = OPENING.matcher(line);
        if (state.getIndent() >= 4 || !fence.find()) {
            return BlockStart.none();
        }
        int length = fence.end();
        FencedCodeBlockParser parser = new FencedCodeBlockParser(state.getProperties(), '~', length, state.getIndent(),
                state.getNextNonSpaceIndex());
        ((FencedCodeBlock) parser.getBlock()).setOpeningMarker(line.subSequence(0, length));
        return BlockStart.of(parser).atIndex(state.getNextNonSpaceIndex() + length);
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
        return Set.of(BlockQuoteParser.Factory.class, HeadingParser.Factory.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(FencedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }
}
