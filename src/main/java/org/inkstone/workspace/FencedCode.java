package org.inkstone.workspace;

import java.util.Optional;

import org.inkstone.document.Origin;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;
import org.inkstone.workspace.RawBlocks.Fence;

/** Writes and takes away the fences around code. */
final class FencedCode {

    private FencedCode() {}

    /** Closes the fence that {@code line} opens, with an empty line between for the code; nothing where it is closed already. */
    static Optional<Edit> closing(Body body, TextRange line) {
        RawBlocks blocks = new RawBlocks();
        blocks.read(body.text(), line.start(), line.end());
        return blocks.fence().filter(fence -> isNew(body, line, blocks)).flatMap(fence -> {
            LineHead head = LineHead.of(line.of(body.text()));
            String start = head.continuation(head.marks().size())
                    + body.text().substring(line.start() + head.content(), fence.marks());
            String marks = body.text().substring(fence.marks(), fence.marks() + fence.length());
            String inserted = "\n" + start;
            return body.edit(ChangeSet.insert(line.end(), inserted + "\n" + start + marks),
                    TextRange.at(line.end() + inserted.length()), Origin.COMMAND);
        });
    }

    /**
     * Whether a fence has just been typed: nothing below closes it, or what would close it opens a block of its own. The latter is so if
     * the rest of the post makes sense without this line: each block there is closed, and none swallows a line that only opens blocks.
     */
    private static boolean isNew(Body body, TextRange line, RawBlocks opened) {
        Optional<Fence> fence = opened.fence();
        String text = body.text();
        RawBlocks rest = new RawBlocks();
        boolean sensible = true;
        boolean closed = false;
        for (Optional<TextRange> next = body.lineBehind(line); next.isPresent(); next = body.lineBehind(next.get())) {
            TextRange below = next.get();
            sensible &= rest.fence().filter(outer -> opensOnly(text, below, outer)).isEmpty();
            rest.read(text, below.start(), below.end());
            if (!closed) {
                opened.read(text, below.start(), below.end());
                closed = !opened.fence().equals(fence);
            }
        }
        return !closed || sensible && !rest.isOpen();
    }

    /** Whether a line inside of the block of {@code outer} is a fence of the same kind with a language, which closes nothing. */
    private static boolean opensOnly(String text, TextRange line, Fence outer) {
        int marks = Columns.skipBlanks(text, line.start(), line.end());
        int length = RawBlocks.fenceLength(text, marks, line.end());
        return length >= outer.length() && text.charAt(marks) == outer.mark()
                && !RawBlocks.closes(text, marks, line.end(), outer.mark(), outer.length());
    }

    /** The line that closes a fence; empty where the block ends otherwise, with the quote around it or the text. */
    static Optional<TextRange> closingLine(Body body, Fence fence) {
        Optional<TextRange> line = body.lineBehind(body.lineAt(fence.start()));
        for (; line.isPresent(); line = body.lineBehind(line.get())) {
            int inside = RawBlocks.skipQuotes(body.text(), line.get().start(), line.get().end(), fence.quotes());
            if (inside < 0) {
                return Optional.empty();
            }
            if (RawBlocks.closes(body.text(), inside, line.get().end(), fence.mark(), fence.length())) {
                return line;
            }
        }
        return Optional.empty();
    }

    /** A fence that nothing inside of {@code code} closes. */
    static String fenceAround(String code) {
        int longest = 2;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(longest + 1);
    }
}
