package org.inkstone.markdown;

import java.util.Set;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;

/** Opens admonitions, definitions, blocks of shortcodes and of what stands between two of them. */
final class PageBlockStarts extends BlockStarts {

    PageBlockStarts() {
        super(Set.of(), Set.of());
    }

    @Override
    BlockStart start(ParserState state, MatchedBlockParser matched) {
        int at = state.getNextNonSpaceIndex();
        if (state.getIndent() >= CODE_INDENT || at >= state.getLine().length()) {
            return BlockStart.none();
        }
        char first = state.getLine().charAt(at);
        if (first == '{') {
            BlockStart code = CodeShortcodeBlocks.start(state);
            return code == BlockStart.none() ? ShortcodeBlocks.start(state) : code;
        }
        BlockStart start = first == ':' ? Admonitions.start(state, matched) : BlockStart.none();
        start = first == ':' && start == BlockStart.none() ? DefinitionLists.start(state, matched) : start;
        return start == BlockStart.none() && first == ':' ? ShortcodeBlocks.start(state) : start;
    }
}
