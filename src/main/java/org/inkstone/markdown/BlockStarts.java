package org.inkstone.markdown;

import java.util.Set;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;

/**
 * Opens a kind of block that flexmark does not, or not as CommonMark has it. flexmark tells them apart by their classes: each kind is a
 * class of its own.
 */
abstract class BlockStarts implements CustomBlockParserFactory {

    /** Where a line is indented as far as that, it is code (CommonMark 0.31.2, section 4.4). */
    static final int CODE_INDENT = 4;

    private final Set<Class<?>> after;
    private final Set<Class<?>> before;

    /** @param after the factories whose turn is before this one's; @param before those whose turn is behind it */
    BlockStarts(Set<Class<?>> after, Set<Class<?>> before) {
        this.after = after;
        this.before = before;
    }

    /** What begins in the line, or {@link BlockStart#none()}. */
    abstract BlockStart start(ParserState state, MatchedBlockParser matched);

    @Override
    public final BlockParserFactory apply(DataHolder options) {
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                return start(state, matched);
            }
        };
    }

    @Override
    public final Set<Class<?>> getAfterDependents() {
        return after;
    }

    @Override
    public final Set<Class<?>> getBeforeDependents() {
        return before;
    }

    @Override
    public final boolean affectsGlobalScope() {
        return false;
    }
}
