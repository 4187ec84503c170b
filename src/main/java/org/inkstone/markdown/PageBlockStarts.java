package org.inkstone.markdown;

import java.util.Set;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;

/** Opens admonitions, definitions and blocks of shortcodes. */
final class PageBlockStarts implements CustomBlockParserFactory {

    static final int CODE_INDENT = 4;

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                return start(state, matched);
            }
        };
    }

    private static BlockStart start(ParserState state, MatchedBlockParser matched) {
        int at = state.getNextNonSpaceIndex();
        if (state.getIndent() >= CODE_INDENT || at >= state.getLine().length()) {
            return BlockStart.none();
        }
        char first = state.getLine().charAt(at);
        BlockStart start = first == ':' ? Admonitions.start(state, matched) : null;
        start = first == ':' && start == null ? DefinitionLists.start(state, matched) : start;
        return start == null && (first == ':' || first == '{') ? ShortcodeBlocks.start(state) : start;
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
}
