package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.inkstone.document.DocumentState;
import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code |} is the caret, {@code ⏎} a line end. */
class PasteCommandsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '¦', textBlock = """
        a | b               → *x*                    → a *x*| b
        ab|cd               → one⏎⏎two               → abone⏎⏎two|cd
        ab|                 → ## h⏎⏎two              → ab⏎⏎## h⏎⏎two|
        |cd                 → ## h                   → ## h|⏎⏎cd
        ¦a⏎⏎|⏎⏎b¦           → - x⏎- y                → ¦a⏎⏎- x⏎- y|⏎⏎b¦
        - |                 → - x⏎- y                → - x⏎- y|
        - [ ] |             → - x⏎- y                → - [ ] x⏎- y|
        - |                 → one⏎⏎two               → - one⏎⏎  two|
        1. a|               → one⏎⏎two               → 1. aone⏎⏎   two|
        > |                 → one⏎⏎two               → > one⏎>⏎> two|
        > a|                → - x                    → > a⏎>⏎> - x|
        """)
    void markdownFitsIn(String before, String markdown, String after) {
        String text = before.replace("⏎", "\n");
        int caret = text.indexOf('|');
        DocumentState state = new DocumentState(0, Post.of(SourceText.of(text.replace("|", ""))));

        Edit edit = PasteCommands.markdown(markdown.replace("⏎", "\n")).run(state, TextRange.at(caret)).orElseThrow();

        String pasted = edit.transaction().changes().apply(state.text());
        assertThat(pasted.substring(0, edit.selection().start()) + "|" + pasted.substring(edit.selection().start()))
                .isEqualTo(after.replace("⏎", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '¦', textBlock = """
        a | b                      → false
        a `b|c` d                  → true
        ¦```⏎|⏎```¦                → true
        [a](b|c)                   → true
        ¦---⏎title: |x⏎---⏎⏎text¦  → true
        ¦---⏎title: x⏎---⏎⏎t|ext¦  → false
        """)
    void codeAndFieldsTakePlainTextOnly(String before, boolean plain) {
        String text = before.replace("⏎", "\n");
        DocumentState state = new DocumentState(0, Post.of(SourceText.of(text.replace("|", ""))));

        assertThat(PasteCommands.isPlain(state, TextRange.at(text.indexOf('|')))).isEqualTo(plain);
    }

    @Test
    void plainTextLosesItsCarriageReturns() {
        DocumentState state = new DocumentState(0, Post.of(SourceText.of("a")));

        Edit edit = PasteCommands.plain("x\r\ny\rz").run(state, TextRange.at(1)).orElseThrow();

        assertThat(edit.transaction().changes().apply("a")).isEqualTo("ax\ny\nz");
    }
}
