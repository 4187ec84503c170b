package org.inkstone.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;

import org.inkstone.text.TextRange;
import org.inkstone.workspace.Tally;
import org.inkstone.workspace.Workspace;

/** Counts what is selected: at once where that is little, on a worker where it is much. Shows the newest only. */
final class SelectionCount {

    private final Workspace workspace;
    private final Consumer<Optional<Tally>> show;
    private TextRange selected = TextRange.at(0);

    SelectionCount(Workspace workspace, Consumer<Optional<Tally>> show) {
        this.workspace = workspace;
        this.show = show;
    }

    void select(TextRange range) {
        if (range.equals(selected) || range.isEmpty() && selected.isEmpty()) {
            return;
        }
        selected = range;
        if (range.isEmpty()) {
            show.accept(Optional.empty());
        } else {
            workspace.count(range, tally -> {
                if (selected.equals(range)) {
                    show.accept(Optional.of(tally));
                }
            });
        }
    }
}
