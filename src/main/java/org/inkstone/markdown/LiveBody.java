package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.inkstone.text.TextRange;

/**
 * Renders a body again and again while it is edited: only what was edited, and what an edit elsewhere concerns, is parsed anew.
 *
 * <p>Invariant: what comes out is what a rendering of the whole body would be; it depends on nothing that was rendered before.
 *
 * <p>Used by one thread at a time, one with a large stack, since deeply nested posts need it.
 */
public final class LiveBody {

    private final PassageParser parser;
    private final PieceHtml cleaning;
    private Passages passages;
    /** By the first of their blocks. */
    private Map<ParsedBlock, Piece> pieces = Map.of();
    private List<FootnoteList.Item> footnoteItems = List.of();
    private HtmlTemplate footnoteTemplate;
    private final List<Removal> footnoteRemovals = new ArrayList<>();

    /** A block in the body, and where its passage begins. */
    private record Placed(ParsedBlock block, int offset) {}

    private record PlacedPiece(Piece piece, int offset) {}

    /** @param coarse characters that are parsed at once at least, but near an edit */
    LiveBody(MarkdownLanguage language, PieceHtml cleaning, int coarse) {
        passages = Passages.ofNothing(coarse);
        this.parser = new PassageParser(language, cleaning.sanitizer());
        this.cleaning = cleaning;
    }

    /** @param body Markdown in LF coordinates, without front matter */
    public RenderedBody render(String body) {
        passages = passages.after(body);
        FootnoteList footnotes = new FootnoteList(parse());
        List<PlacedPiece> placed = pieces(blocks());
        SlotValues values = new SlotValues(footnotes);
        placed.forEach(piece -> piece.piece().assign(values, piece.offset()));
        List<RenderedPiece> rendered = new ArrayList<>(placed.size() + 1);
        HtmlTemplate list = footnotes(footnotes, values);
        List<LeftOut> leftOut = new ArrayList<>();
        for (PlacedPiece piece : placed) {
            int start = piece.offset() + piece.piece().first().range().start();
            TextRange source = new TextRange(start, start + piece.piece().length());
            leftOut(piece.piece().removals(), source, leftOut);
            if (!piece.piece().template().isBlank()) {
                rendered.add(new RenderedPiece(piece.piece().template().fill(values::of), source, piece.piece().positions()));
            }
        }
        leftOut(footnoteRemovals, TextRange.at(body.length()), leftOut);
        if (list != null) {
            rendered.add(new RenderedPiece(list.fill(values::of), TextRange.at(body.length()), List.of()));
        }
        return new RenderedBody(rendered, values.headings(), passages.list().stream().mapToInt(Passage::words).sum(), leftOut);
    }

    /** The list below the body; null where there are no footnotes. Footnotes may refer to others, which then follow. */
    private HtmlTemplate footnotes(FootnoteList footnotes, SlotValues values) {
        for (int number = 1; number <= footnotes.count(); number++) {
            footnotes.text(number).slots().forEach(slot -> values.assign(slot, -1));
        }
        List<FootnoteList.Item> items = footnotes.items();
        if (items.isEmpty()) {
            footnoteTemplate = null;
            footnoteRemovals.clear();
        } else if (!items.equals(footnoteItems)) {
            footnoteRemovals.clear();
            footnoteTemplate = HtmlTemplate.of(cleaning.clean(FootnoteList.html(items), footnoteRemovals::add),
                    items.stream().map(item -> item.text().held()).distinct().toList());
        }
        footnoteItems = items;
        return footnoteTemplate;
    }

    private static void leftOut(List<Removal> removals, TextRange source, List<LeftOut> into) {
        removals.forEach(removal -> into.add(new LeftOut(source, removal.searched(), removal.sentence())));
    }

    /** Returns the passages that define something for others. */
    private List<ParsedPassage> parse() {
        Deadline deadline = new Deadline();
        for (Passage passage : passages.list()) {
            if (passage.parsed() == null && passage.mayDefine()) {
                passage.parsed(parser.parse(passage.text(), Definitions.NONE, deadline));
            }
        }
        Definitions definitions = Definitions.ofPassages(defining());
        for (Passage passage : passages.list()) {
            Definitions used = definitions.isEmpty() ? Definitions.NONE : definitions.mentionedIn(passage.labels());
            if (passage.parsed() == null || !passage.parsed().used().equals(used)) {
                passage.parsed(parser.parse(passage.text(), used, deadline));
            }
        }
        return defining();
    }

    private List<ParsedPassage> defining() {
        return passages.list().stream().filter(Passage::mayDefine).map(Passage::parsed).toList();
    }

    private List<Placed> blocks() {
        List<Placed> blocks = new ArrayList<>();
        int offset = 0;
        for (Passage passage : passages.list()) {
            for (ParsedBlock block : passage.parsed().blocks()) {
                blocks.add(new Placed(block, offset));
            }
            offset += passage.length();
        }
        return blocks;
    }

    private List<PlacedPiece> pieces(List<Placed> blocks) {
        Map<ParsedBlock, Piece> made = new IdentityHashMap<>(blocks.size());
        List<PlacedPiece> placed = new ArrayList<>(blocks.size());
        // HTML that the writer wrote may begin an element in one block and end it in another; all else ends what it begins.
        List<Integer> starts = PieceBoundaries
                .startsOfPieces(blocks.stream().map(b -> b.block().rawHtml() ? b.block().html() : "").toList());
        for (int i = 0; i < starts.size(); i++) {
            List<Placed> own = blocks.subList(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : blocks.size());
            Piece piece = piece(own);
            made.put(piece.first(), piece);
            placed.add(new PlacedPiece(piece, own.getFirst().offset()));
        }
        pieces = made;
        return placed;
    }

    private Piece piece(List<Placed> placed) {
        List<ParsedBlock> blocks = placed.size() == 1
                ? List.of(placed.getFirst().block())
                : placed.stream().map(Placed::block).toList();
        Piece known = pieces.get(blocks.getFirst());
        return known != null && known.isOf(blocks)
                ? known
                : Piece.of(blocks, placed.stream().map(Placed::offset).toList(), cleaning);
    }
}
