package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;

import org.inkstone.document.DocumentState;
import org.inkstone.post.Post;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;

/** A snippet in the text: ⟦ ⟧ stand around what was selected before, and around what is selected behind it. */
class SnippetTextTest {

    private static final SnippetValues VALUES = new SnippetValues(ZonedDateTime.parse("2026-11-25T14:05:00+01:00"), "A title",
            "a-title");

    @Test
    void placeholdersAreFilledAndAllElseStays() {
        assertThat(inserted("${date} ${date:dd.MM.yyyy HH:mm} ${title} ${slug}", "⟦⟧"))
                .isEqualTo("2026-11-25 25.11.2026 14:05 A title a-title⟦⟧");
        assertThat(inserted("{{ page.url }} {% x %} {{< fig >}} $HOME $5 ${HOME} ${foo} ${foo:x} ${title:x} ${ date } ${", "⟦⟧"))
                .isEqualTo("{{ page.url }} {% x %} {{< fig >}} $HOME $5 ${HOME} ${foo} ${foo:x} ${title:x} ${ date } ${⟦⟧");
        assertThat(inserted("$${date} $$${cursor} $$", "⟦⟧")).isEqualTo("${date} $${cursor} $$⟦⟧");
        assertThat(inserted("x", "a ⟦⟧b")).isEqualTo("a x⟦⟧b");
        assertThat(inserted("", "a ⟦old⟧b")).isEqualTo("a ⟦⟧b");
    }

    @Test
    void theCaretGoesToTheStopsInTheirOrder() {
        Snippet snippet = snippet("![${2:words}](${1:file}) ${cursor}.${3}");
        SnippetInsertion.Inserted inserted = (SnippetInsertion.Inserted) SnippetInsertion.over(state("ab"), TextRange.at(1),
                snippet, VALUES);
        String text = "a![words](file) .b";
        assertThat(inserted.edit().transaction().changes().apply("ab")).isEqualTo(text);
        assertThat(inserted.stops().stream().map(stop -> stop.start() + stop.of(text))).containsExactly("10file", "3words", "17",
                "16");
        assertThat(inserted.edit().selection()).isEqualTo(inserted.stops().getFirst());
        assertThat(inserted("a${0}b", "⟦⟧")).isEqualTo("a⟦⟧b");
    }

    @Test
    void theSelectionIsTakenIn() {
        assertThat(inserted("**${selection}**", "one ⟦two⟧ three")).isEqualTo("one **two**⟦⟧ three");
        assertThat(inserted("> [!NOTE]\n> ${selection}${cursor}", "⟦two\n\nlines⟧\n"))
                .isEqualTo("> [!NOTE]\n> two\n> \n> lines⟦⟧\n");
        assertThat(inserted("<b>\n\n${selection}\n\n</b>", "⟦two\nlines⟧\n")).isEqualTo("<b>\n\ntwo\nlines\n\n</b>⟦⟧\n");
    }

    @Test
    void itsLinesBeginAsTheLineThatItIsPutInto() {
        assertThat(inserted("a\n\nb\n\n\nc", "> ⟦⟧")).isEqualTo("> a\n>\n> b\n>\n>\n> c⟦⟧");
        assertThat(inserted("a\n\nb", "- x\n\n    ⟦⟧")).isEqualTo("- x\n\n    a\n\n    b⟦⟧");
        assertThat(inserted("a\nb", "x ⟦⟧")).isEqualTo("x a\nb⟦⟧");
    }

    @Test
    void whatCannotBeDoneIsRefusedInASentence() {
        assertThat(SnippetInsertion.over(state(""), TextRange.at(0), snippet("${date:QQQQQQQQ}"), VALUES)).isInstanceOfSatisfying(
                SnippetInsertion.Refused.class,
                refused -> assertThat(refused.reason())
                        .startsWith("The snippet “test” asks for a date in a form that is none: "));
        assertThat(SnippetInsertion.over(state("---\ntitle: x\n---\n"), TextRange.at(5), snippet("x"), VALUES))
                .isEqualTo(new SnippetInsertion.Refused("A snippet goes into the text, not into the front matter."));
    }

    @Test
    void everyBuiltInSnippetCanBeInserted() {
        for (Snippet snippet : BuiltInSnippets.ALL) {
            assertThat(SnippetInsertion.over(state("words"), new TextRange(0, 5), snippet, VALUES)).as(snippet.name())
                    .isInstanceOf(SnippetInsertion.Inserted.class);
        }
        assertThat(inserted(BuiltInSnippets.ALL.getFirst().text(), "⟦⟧")).isEqualTo(
                "<figure>\n\n![⟦what it shows⟧](image.png)\n\n<figcaption>Caption</figcaption>\n</figure>");
    }

    private static String inserted(String snippet, String marked) {
        int start = marked.indexOf('⟦');
        int end = marked.indexOf('⟧') - 1;
        String text = marked.replace("⟦", "").replace("⟧", "");
        SnippetInsertion.Inserted inserted = (SnippetInsertion.Inserted) SnippetInsertion.over(state(text),
                new TextRange(start, end),
                snippet(snippet), VALUES);
        TextRange selection = inserted.stops().getFirst();
        return new StringBuilder(inserted.edit().transaction().changes().apply(text)).insert(selection.end(), '⟧')
                .insert(selection.start(), '⟦').toString();
    }

    private static Snippet snippet(String text) {
        return new Snippet("test", Snippet.Source.OWN, text);
    }

    private static DocumentState state(String text) {
        return new DocumentState(0, Post.of(SourceText.of(text)));
    }
}
