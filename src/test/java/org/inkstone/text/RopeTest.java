package org.inkstone.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class RopeTest {

    private final Random random = new Random(7);

    @Test
    void holdsWhatAStringWouldHoldAfterAnyEdits() {
        for (int round = 0; round < 60; round++) {
            String text = text(random.nextInt(200_000));
            Rope rope = Rope.of(text);
            for (int edit = 0; edit < 60; edit++) {
                ChangeSet changes = changes(text.length());
                text = changes.apply(text);
                rope = rope.after(changes);
                assertSame(rope, text);
            }
            assertThat(rope.toString()).isEqualTo(text);
        }
    }

    @Test
    void staysAsItWasWhenItIsEdited() {
        String text = text(50_000);
        Rope rope = Rope.of(text);
        rope.after(ChangeSet.replace(10, 40_000, "x"));
        assertSame(rope, text);
        assertThat(rope.toString()).isEqualTo(text);
    }

    @Test
    void canBeEmptiedAndFilledAgain() {
        Rope empty = Rope.of("a\rb").after(ChangeSet.replace(0, 3, ""));
        assertThat(empty.length()).isZero();
        assertThat(empty.toString()).isEmpty();
        assertThat(empty.hasReturns()).isFalse();
        assertThat(empty.after(ChangeSet.insert(0, "again")).toString()).isEqualTo("again");
    }

    @Test
    void refusesAnEditBehindItsEnd() {
        assertThatThrownBy(() -> Rope.of("abc").after(ChangeSet.insert(4, "x"))).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertSame(Rope rope, String text) {
        assertThat(rope.length()).isEqualTo(text.length());
        assertThat(rope.hasReturns()).isEqualTo(text.indexOf('\r') >= 0);
        for (int i = 0; i < 20 && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            assertThat(rope.charAt(at)).isEqualTo(text.charAt(at));
        }
        int start = random.nextInt(text.length() + 1);
        int end = start + random.nextInt(text.length() - start + 1);
        assertThat(rope.subSequence(start, end)).isEqualTo(text.substring(start, end));
    }

    private ChangeSet changes(int length) {
        List<TextChange> changes = new ArrayList<>();
        int position = 0;
        for (int i = random.nextInt(40); i >= 0 && position < length; i--) {
            int start = position + random.nextInt(Math.min(length - position, 20_000));
            int end = random.nextInt(4) == 0
                    ? Math.min(length, start + random.nextInt(30_000))
                    : Math.min(length, start + random.nextInt(3));
            changes.add(
                    TextChange.replace(start, end, text(random.nextInt(6) == 0 ? random.nextInt(40_000) : random.nextInt(4))));
            position = end + 1;
        }
        return new ChangeSet(changes);
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        boolean returns = random.nextInt(3) == 0;
        while (text.length() < length) {
            text.append("word \n😀é".charAt(random.nextInt(9)));
            if (returns && random.nextInt(5000) == 0) {
                text.append('\r');
            }
        }
        return text.toString();
    }
}
