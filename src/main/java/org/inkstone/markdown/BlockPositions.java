package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import org.inkstone.text.TextRange;

/** Reads the blocks' places off their offsets: line numbers would have to be counted from the top for each. */
final class BlockPositions {

    private final String body;
    private final List<BlockPosition> positions = new ArrayList<>();

    private BlockPositions(String body) {
        this.body = body;
    }

    /** {@code block} and the blocks in it, outermost first, in source order. */
    static List<BlockPosition> of(Node block, String body) {
        BlockPositions positions = new BlockPositions(body);
        positions.add(block, range(block, body), 0);
        return positions.positions;
    }

    /** What {@code node} covers, without line ends at its end. */
    static TextRange range(Node node, CharSequence body) {
        int start = node.getStartOffset();
        int end = node.getEndOffset();
        while (end > start && (body.charAt(end - 1) == '\n' || body.charAt(end - 1) == '\r')) {
            end--;
        }
        return new TextRange(start, end);
    }

    /** @param outer what holds the node; an empty block may be said to begin before it */
    private void add(Node node, TextRange outer, int depth) {
        String type = type(node);
        TextRange range = within(outer, range(node, body));
        if (!type.isEmpty()) {
            positions.add(new BlockPosition(type, range, depth));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Block || child instanceof TableRow || !type(child).isEmpty()) {
                add(child, range, depth + 1);
            } else if (node instanceof TableBlock) {
                add(child, range, depth);
            }
        }
    }

    private static TextRange within(TextRange outer, TextRange range) {
        int start = Math.clamp(range.start(), outer.start(), outer.end());
        return new TextRange(start, Math.clamp(range.end(), start, outer.end()));
    }

    private static String type(Node node) {
        return switch (node) {
            case Paragraph block -> "paragraph";
            case Heading block -> "heading";
            case BulletList block -> "bullet list";
            case OrderedList block -> "ordered list";
            case ListItem block -> "list item";
            case BlockQuote block -> "block quote";
            case AlertBlock block -> "alert";
            case FencedCodeBlock block -> "fenced code block";
            case IndentedCodeBlock block -> "indented code block";
            case MathBlock block -> "math block";
            case HtmlBlockBase block -> "html block";
            case ThematicBreak block -> "thematic break";
            case Reference block -> "link reference definition";
            case FootnoteDefinition block -> "footnote definition";
            case DefinitionList block -> "definition list";
            case DefinitionItem block -> "definition";
            case FigureBlock block -> "figure";
            case TocBlock block -> "table of contents";
            case ShortcodeBlock block -> "shortcode";
            case CodeShortcodeBlock block -> "code between shortcodes";
            case TableBlock block -> "table";
            case TableRow row -> row.getParent() instanceof com.vladsch.flexmark.ext.tables.TableSeparator ? "" : "table row";
            default -> "";
        };
    }
}
