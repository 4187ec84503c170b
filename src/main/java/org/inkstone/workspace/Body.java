package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inkstone.document.DocumentState;
import org.inkstone.document.Origin;
import org.inkstone.document.Transaction;
import org.inkstone.post.FrontMatter;
import org.inkstone.post.Post;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/** The text behind the front matter, in whole lines: where commands may write. Offsets are those of the whole text, in LF coordinates. */
record Body(DocumentState state) {

    /** What a command does with a selection that lies in the body and splits no character that a writer sees as one. */
    @FunctionalInterface
    interface Command {
        Optional<Edit> run(Body body, TextRange selection);
    }

    /** A command that applies in the body only. */
    static EditCommand command(Command command) {
        return (state, selection) -> {
            Body body = new Body(state);
            return body.isWritable() && selection.start() >= body.start()
                    ? command.run(body, Graphemes.whole(state.text(), selection))
                    : Optional.empty();
        };
    }

    String text() {
        return state.text();
    }

    int start() {
        return state.post().body().start();
    }

    int lineStart(int offset) {
        return Math.max(start(), text().lastIndexOf('\n', offset - 1) + 1);
    }

    /** Before the line end. */
    int lineEnd(int offset) {
        int end = text().indexOf('\n', offset);
        return end < 0 ? text().length() : end;
    }

    /** The line that holds {@code offset}, without its line end. */
    TextRange lineAt(int offset) {
        return new TextRange(lineStart(offset), lineEnd(offset));
    }

    Optional<TextRange> lineBefore(TextRange line) {
        return line.start() > start() ? Optional.of(lineAt(line.start() - 1)) : Optional.empty();
    }

    Optional<TextRange> lineBehind(TextRange line) {
        return line.end() < text().length() ? Optional.of(lineAt(line.end() + 1)) : Optional.empty();
    }

    boolean isBlank(TextRange line) {
        return line.of(text()).isBlank();
    }

    /** The lines of a selection as one range. A selection that ends at the begin of a line does not mean that line. */
    TextRange wholeLines(TextRange selection) {
        int last = selection.isEmpty() || text().charAt(selection.end() - 1) != '\n' ? selection.end() : selection.end() - 1;
        return new TextRange(lineStart(selection.start()), lineEnd(Math.max(selection.start(), last)));
    }

    /** The lines of a selection one by one. */
    List<TextRange> lines(TextRange selection) {
        TextRange whole = wholeLines(selection);
        List<TextRange> lines = new ArrayList<>();
        for (int start = whole.start(); start <= whole.end(); start = lines.getLast().end() + 1) {
            lines.add(new TextRange(start, lineEnd(start)));
        }
        return lines;
    }

    /** The lines of a selection that Markdown reads as text: those of fenced code and raw HTML are left out. */
    List<TextRange> proseLines(TextRange selection) {
        List<TextRange> lines = lines(selection);
        RawBlocks blocks = RawBlocks.before(this, lines.getFirst().start());
        List<TextRange> prose = new ArrayList<>();
        for (TextRange line : lines) {
            boolean inside = blocks.isOpen();
            blocks.read(text(), line.start(), line.end());
            if (!inside && !blocks.isOpen()) {
                prose.add(line);
            }
        }
        return prose;
    }

    /** Whether the line of {@code offset} lies inside of a fenced block or of raw HTML; the line that opens it does not. */
    boolean isRaw(int offset) {
        return RawBlocks.before(this, lineStart(offset)).isOpen();
    }

    Optional<Edit> edit(ChangeSet changes, TextRange selection) {
        return edit(changes, selection, Origin.COMMAND);
    }

    /** @return empty where the edit would make front matter of prose */
    Optional<Edit> edit(ChangeSet changes, TextRange selection, Origin origin) {
        return makesFrontMatter(changes)
                ? Optional.empty()
                : Optional.of(new Edit(new Transaction(state.revision(), changes, origin), selection));
    }

    /** Changes nothing but the selection. */
    Optional<Edit> select(TextRange selection) {
        return edit(ChangeSet.none(), selection);
    }

    /** Behind a closing fence that ends the file there is no line yet: the first character would be part of the fence. */
    private boolean isWritable() {
        return start() == 0 || text().charAt(start() - 1) == '\n';
    }

    /** A post without front matter may begin with a rule, or get one there: another rule below it would close a block of fields. */
    private boolean makesFrontMatter(ChangeSet changes) {
        boolean possible = start() == 0 && !changes.isEmpty()
                && (changes.span().start() == 0 || "-+;{".indexOf(text().charAt(0)) >= 0);
        return possible && !(Post.of(state.post().source().edited(changes)).frontMatter() instanceof FrontMatter.Absent);
    }
}
