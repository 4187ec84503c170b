package org.inkstone.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Reads definitions, blocks that hold others as list items do, where the block before is a paragraph or another definition; and then puts
 * them into lists with their terms, which are the lines of the paragraph. What is one follows from the blocks before it alone, so that
 * {@link BlockScan} can say where a body may be cut.
 */
final class DefinitionLists extends AbstractBlockParser {

    private static final int TAB = 4;

    private final DefinitionItem block;
    private final int indent;

    private DefinitionLists(DefinitionItem block, int indent) {
        this.block = block;
        this.indent = indent;
    }

    static BlockStart start(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        if (!DefinitionSyntax.isMarker(line, at, line.length()) || !follows(matched.getBlockParser())) {
            return BlockStart.none();
        }
        int column = state.getColumn() + state.getIndent() + 1;
        int content = column;
        for (int i = at + 1; line.charAt(i) == ' ' || line.charAt(i) == '\t'; i++) {
            content += line.charAt(i) == '\t' ? TAB - content % TAB : 1;
        }
        content = content - column > TAB ? column + 1 : content;
        return BlockStart.of(new DefinitionLists(new DefinitionItem(line.subSequence(at)), content - state.getColumn()))
                .atColumn(content);
    }

    private static boolean follows(BlockParser matched) {
        if (matched.isParagraphParser()) {
            return true;
        }
        Node last = matched.getBlock().getLastChild();
        return last instanceof Paragraph || last instanceof DefinitionItem;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return block.getFirstChild() == null ? BlockContinue.none() : BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() < indent ? BlockContinue.none() : BlockContinue.atColumn(state.getColumn() + indent);
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

    /** Makes lists of the definitions among the children of {@code parent}, and of the paragraphs before them. */
    static void gather(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof DefinitionItem) {
                node = put(node);
            }
        }
    }

    /** Returns the list that the definition was put into. */
    private static DefinitionList put(Node definition) {
        Node terms = definition.getPrevious() instanceof Paragraph paragraph ? paragraph : null;
        Node first = terms == null ? definition : terms;
        DefinitionList list;
        if (first.getPrevious() instanceof DefinitionList before) {
            list = before;
        } else {
            list = new DefinitionList();
            first.insertBefore(list);
        }
        int start = list.hasChildren() ? list.getStartOffset() : first.getStartOffset();
        if (terms != null) {
            split(terms, list);
            terms.unlink();
        }
        list.appendChild(definition);
        list.setChars(definition.baseSubSequence(start, definition.getEndOffset()));
        return list;
    }

    private static void split(Node terms, DefinitionList list) {
        DefinitionTerm term = new DefinitionTerm();
        Node next;
        for (Node node = terms.getFirstChild(); node != null; node = next) {
            next = node.getNext();
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                add(term, list);
                term = new DefinitionTerm();
            } else {
                term.appendChild(node);
            }
        }
        add(term, list);
    }

    private static void add(DefinitionTerm term, DefinitionList list) {
        if (term.hasChildren()) {
            term.setChars(term.getFirstChild().baseSubSequence(term.getFirstChild().getStartOffset(),
                    term.getLastChild().getEndOffset()));
            list.appendChild(term);
        }
    }
}
