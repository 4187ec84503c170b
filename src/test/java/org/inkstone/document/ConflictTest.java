package org.inkstone.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.inkstone.document.Conflict.FieldValue;
import org.inkstone.document.Conflict.Passage;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;

class ConflictTest {

    private static final String TEXT = "P.\n\nX.\n\nY.\n\nQ.\n";
    private static final Passage PASSAGE = new Passage(new TextRange(4, 7), new TextRange(8, 11));

    @Test
    void isDecidedByTakingOneTextAway() {
        assertThat(PASSAGE.keepMine().apply(TEXT)).isEqualTo("P.\n\nX.\n\nQ.\n");
        assertThat(PASSAGE.takeTheirs().apply(TEXT)).isEqualTo("P.\n\nY.\n\nQ.\n");
        assertThat(PASSAGE.after(PASSAGE.keepMine())).isEmpty();
        assertThat(PASSAGE.after(PASSAGE.takeTheirs())).isEmpty();
        FieldValue field = new FieldValue("a", new TextRange(4, 9), "a: 2\n");
        assertThat(field.keepMine().isEmpty()).isTrue();
        assertThat(field.takeTheirs().apply("---\na: 1\n---\n")).isEqualTo("---\na: 2\n---\n");
    }

    @Test
    void goesWithItsTextsThroughLaterEdits() {
        assertThat(PASSAGE.after(ChangeSet.insert(0, "12"))).contains(passage(6, 9, 10, 13));
        assertThat(PASSAGE.after(ChangeSet.insert(5, "12"))).contains(passage(4, 9, 10, 13));
        assertThat(PASSAGE.after(ChangeSet.insert(4, "12"))).contains(passage(4, 9, 10, 13));
        assertThat(PASSAGE.after(ChangeSet.insert(9, "12"))).contains(passage(4, 7, 8, 13));
        assertThat(PASSAGE.after(ChangeSet.insert(12, "12"))).contains(PASSAGE);
        assertThat(PASSAGE.after(ChangeSet.replace(4, 7, "new"))).contains(PASSAGE);
    }

    @Test
    void isOverWhenOneOfItsTextsWasTakenAway() {
        assertThat(PASSAGE.after(ChangeSet.replace(8, 11, ""))).isEmpty();
        assertThat(PASSAGE.after(ChangeSet.replace(3, 8, "z"))).isEmpty();
        Passage removedByMe = new Passage(TextRange.at(4), new TextRange(4, 7));
        assertThat(removedByMe.after(ChangeSet.insert(0, "1"))).contains(passage(5, 5, 5, 8));
        assertThat(removedByMe.after(removedByMe.keepMine())).isEmpty();
    }

    /** Else it would go when theirs go. */
    @Test
    void whatIsTypedBetweenTheTextsIsMine() {
        Optional<Conflict> typed = PASSAGE.after(ChangeSet.insert(7, "z\n"));
        assertThat(typed).contains(passage(4, 10, 10, 13));
        assertThat(typed.get().keepMine().apply("P.\n\nX.\nz\n\nY.\n\nQ.\n")).isEqualTo("P.\n\nX.\nz\n\n\nQ.\n");
    }

    private static Conflict passage(int mine, int mineEnd, int theirs, int theirsEnd) {
        return new Passage(new TextRange(mine, mineEnd), new TextRange(theirs, theirsEnd));
    }
}
