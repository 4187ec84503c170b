package org.inkstone.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void decodesWhatIsEncodedAndLeavesTheRest() {
        assertThat(Address.decoded("a%20b+c%C3%A9")).isEqualTo("a b+cé");
        assertThat(Address.decoded("100%")).isEqualTo("100%");
        assertThat(Address.decoded("50%-off")).isEqualTo("50%-off");
    }

    @Test
    void knowsWhatIsNoFile() {
        assertThat(Address.hasScheme("https://example.org")).isTrue();
        assertThat(Address.hasScheme("//example.org/a")).isTrue();
        assertThat(Address.hasScheme("mailto:a@example.org")).isTrue();
        assertThat(Address.hasScheme("data:text/html,\n<p>")).isTrue();
        assertThat(Address.hasScheme("a/b:c.md")).isFalse();
        assertThat(Address.hasScheme("post.md#part")).isFalse();
    }
}
