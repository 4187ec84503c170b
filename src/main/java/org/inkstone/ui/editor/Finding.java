package org.inkstone.ui.editor;

import org.inkstone.document.Update;
import org.inkstone.workspace.Search;

import javafx.scene.Node;
import javafx.scene.Parent;

/** Finding and replacing in the open post: the bar, and the places marked in the text and along its scroll bar. */
public final class Finding {

    private final MarkdownArea area;
    private final FindBar bar;
    private final MatchMarks marks;
    private final MatchTicks ticks;

    /** @param scrolled holds the scroll bar of {@code area} */
    Finding(MarkdownArea area, Parent scrolled, LineMarks lineMarks, Search search, FindBar.Text text) {
        this.area = area;
        marks = new MatchMarks(area, lineMarks);
        bar = new FindBar(search, text, this::showPlaces);
        ticks = new MatchTicks(scrolled, bar::show);
        area.selectionProperty().addListener((o, was, is) -> bar.selectionMoved());
    }

    /** Opens the bar with the selected words in it. */
    public void find() {
        bar.open(selectedWords(), false);
    }

    /** Opens the bar with its second row. */
    public void replace() {
        bar.open(selectedWords(), true);
    }

    public void next() {
        if (bar.isOpen()) {
            bar.next();
        } else {
            find();
        }
    }

    public void previous() {
        if (bar.isOpen()) {
            bar.previous();
        } else {
            find();
        }
    }

    /** What is selected, as far as it is of one line. */
    public String selectedWords() {
        return area.getSelectedText().contains("\n") ? "" : area.getSelectedText();
    }

    /** Goes above the text. */
    Node bar() {
        return bar;
    }

    /** Goes over the scroll bar. */
    Node ticks() {
        return ticks;
    }

    void close() {
        bar.close();
    }

    void changed(Update update) {
        marks.textChanged();
        bar.updated(update);
    }

    private void showPlaces() {
        int current = bar.current();
        marks.show(bar.places(), current);
        int[] lines = bar.lines();
        ticks.show(lines, area.getParagraphs().size(), current >= 0 && current < lines.length ? lines[current] : -1);
    }
}
