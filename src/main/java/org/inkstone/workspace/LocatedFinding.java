package org.inkstone.workspace;

import java.util.List;
import java.util.Optional;

import org.inkstone.check.Finding;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.LineIndex;

/**
 * A finding with its place as people count it.
 *
 * @param line counted from 1; as it was when the text was looked at
 * @param column counted from 1, in UTF-16 units
 */
public record LocatedFinding(Finding finding, int line, int column) {

    static List<LocatedFinding> in(String lf, List<Finding> findings) {
        if (findings.isEmpty()) {
            return List.of();
        }
        LineIndex lines = LineIndex.of(lf);
        return findings.stream().map(finding -> {
            int start = finding.range().start();
            return new LocatedFinding(finding, lines.line(start), lines.column(start));
        }).toList();
    }

    /** Whether it is about the post as a whole, or about what is not in it. */
    public boolean isNowhere() {
        return finding.range().isEmpty() && finding.range().start() == 0;
    }

    Optional<LocatedFinding> after(ChangeSet typed) {
        return finding.after(typed).map(moved -> new LocatedFinding(moved, line, column));
    }
}
