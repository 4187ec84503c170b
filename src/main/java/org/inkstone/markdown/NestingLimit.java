package org.inkstone.markdown;

import java.util.Set;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;

/**
 * Gives up on a passage whose blocks stand in one another deeper than any writer nests them. To close them flexmark takes the square of
 * their number and more, and reads no character meanwhile, so that {@link Deadline} would not see it.
 */
final class NestingLimit extends BlockStarts {

    /** Blocks in one another; a list and its item are two. */
    private static final int DEEPEST = 1_000;

    /** Thrown where it is deeper. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exceeded() {
            super("the blocks of this passage are nested too deeply", null, false, false);
        }
    }

    NestingLimit() {
        super(Set.of(), Set.of(BlockQuoteParser.Factory.class));
    }

    @Override
    BlockStart start(ParserState state, MatchedBlockParser matched) {
        if (state.getActiveBlockParsers().size() > DEEPEST) {
            throw new Exceeded();
        }
        return BlockStart.none();
    }
}
