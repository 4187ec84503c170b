package org.inkstone.ui.history;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.document.DifferenceRow;
import org.inkstone.document.DifferenceRow.Kind;

/** A line of the side-by-side view: one row of the difference, or a run of rows that are the same on both sides. */
sealed interface DifferenceLine {

    record Row(DifferenceRow row) implements DifferenceLine {}

    /** @param count how many rows are not shown */
    record Hidden(int count) implements DifferenceLine {}

    /** Rows that are the same stay in sight around a difference, one before and one after; the rest is hidden. */
    static List<DifferenceLine> of(List<DifferenceRow> rows) {
        List<DifferenceLine> lines = new ArrayList<>();
        int hidden = 0;
        for (int i = 0; i < rows.size(); i++) {
            boolean near = differs(rows, i) || differs(rows, i - 1) || differs(rows, i + 1);
            if (near) {
                if (hidden > 0) {
                    lines.add(new Hidden(hidden));
                }
                hidden = 0;
                lines.add(new Row(rows.get(i)));
            } else {
                hidden++;
            }
        }
        if (hidden > 0) {
            lines.add(new Hidden(hidden));
        }
        return lines;
    }

    private static boolean differs(List<DifferenceRow> rows, int index) {
        return index >= 0 && index < rows.size() && rows.get(index).kind() != Kind.SAME;
    }
}
