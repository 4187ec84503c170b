package org.inkstone.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwitchTextTest {

    @ParameterizedTest
    @CsvSource({"true,false", "True,False", "TRUE,FALSE", "yes,no", "Yes,No", "on,off", "ON,OFF", "y,n", "Y,N"})
    void turnsInTheWordsThatStandThere(String on, String off) {
        assertThat(SwitchText.isOn(on)).isTrue();
        assertThat(SwitchText.isOn(off)).isFalse();
        assertThat(SwitchText.turned(on, false)).isEqualTo(off);
        assertThat(SwitchText.turned(off, true)).isEqualTo(on);
        assertThat(SwitchText.turned(off, false)).isEqualTo(off);
        assertThat(SwitchText.turned(on, true)).isEqualTo(on);
    }
}
