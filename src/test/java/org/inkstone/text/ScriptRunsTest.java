package org.inkstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptRunsTest {

    @Test
    void aPartHoldsOneScriptAndTheBlanksAndMarksBehindIt() {
        assertThat(ScriptRuns.of("שלום עולם, זהו (English) 12 سلام.")).containsExactly("שלום עולם", ", ", "זהו ", "(", "English",
                ") 12 ",
                "سلام", ".");
        assertThat(ScriptRuns.of("\u05E9\u05B8\u05C1 e\u0301 می\u200Cخواهم 😀")).containsExactly("\u05E9\u05B8\u05C1 ",
                "e\u0301 ",
                "می\u200Cخواهم ", "😀");
        assertThat(ScriptRuns.of("  one")).containsExactly("  one");
        assertThat(ScriptRuns.of("")).isEmpty();
    }
}
