package org.inkstone.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inkstone.document.DifferenceRow;
import org.inkstone.document.DifferenceRow.Kind;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;

class DifferenceLineTest {

    @Test
    void showsOneRowAroundADifferenceAndCountsTheRest() {
        assertThat(lines("====x=====")).isEqualTo("3 =x= 4");
        assertThat(lines("x=")).isEqualTo("x=");
        assertThat(lines("x===x")).isEqualTo("x= 1 =x");
        assertThat(lines("x==x")).isEqualTo("x==x");
        assertThat(lines("==")).isEqualTo("2");
        assertThat(lines("")).isEmpty();
    }

    /** A row for each character: x differs. */
    private static String lines(String rows) {
        List<DifferenceRow> made = rows.chars().mapToObj(c -> new DifferenceRow(c == 'x' ? Kind.CHANGED : Kind.SAME, "",
                TextRange.at(0), TextRange.at(0), List.of(), List.of())).toList();
        StringBuilder shown = new StringBuilder();
        for (DifferenceLine line : DifferenceLine.of(made)) {
            switch (line) {
                case DifferenceLine.Hidden hidden -> shown.append(' ').append(hidden.count()).append(' ');
                case DifferenceLine.Row row -> shown.append(row.row().kind() == Kind.SAME ? '=' : 'x');
            }
        }
        return shown.toString().strip();
    }
}
