package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.inkstone.document.Document;
import org.inkstone.markdown.Outline;
import org.inkstone.markdown.Section;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In these texts {@code |} stands for the caret and {@code ⏎} for a line break. */
class SectionCommandsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        0 $ 2 $ # A⏎|a⏎⏎# B⏎b⏎⏎# C⏎        $ # B⏎b⏎⏎# A⏎|a⏎⏎# C⏎
        2 $ 0 $ # A⏎a⏎⏎# B⏎⏎# C⏎c|⏎        $ # C⏎c|⏎⏎# A⏎a⏎⏎# B⏎
        1 $ 0 $ # A⏎a⏎⏎# B⏎b|              $ # B⏎b|⏎⏎# A⏎a
        0 $ 2 $ # A|⏎a⏎⏎# B⏎b              $ # B⏎b⏎⏎# A|⏎a
        0 $ 2 $ # A⏎a⏎# B⏎|b⏎⏎⏎            $ # B⏎|b⏎# A⏎a⏎⏎⏎
        0 $ 3 $ # A⏎## a⏎# B⏎# |C⏎         $ # B⏎# A⏎## a⏎# |C⏎
        1 $ 0 $ |# A⏎## a⏎# B⏎             $ ## a⏎|# A⏎# B⏎
        3 $ 1 $ # A⏎## a⏎text⏎## b⏎# C     $ # A⏎# C⏎## a⏎text⏎## b
        0 $ 2 $ A⏎=⏎a⏎# B⏎b⏎# C⏎           $ # B⏎b⏎⏎A⏎=⏎a⏎# C⏎
        1 $ 0 $ A⏎=⏎⏎# B⏎b                 $ # B⏎b⏎⏎A⏎=
        0 $ 1 $ # A⏎# B⏎                   $ # A⏎# B⏎
        0 $ 0 $ # A⏎# B⏎                   $ # A⏎# B⏎
        1 $ 0 $ # A⏎# B⏎```⏎never closed   $ # A⏎# B⏎```⏎never closed
        1 $ 0 $ # A⏎- a⏎# B⏎   b           $ # B⏎   b⏎# A⏎- a
        """)
    void aSectionGoesWithAllThatBelongsToIt(int from, int to, String before, String after) {
        Document document = document(before.replace("|", "").replace("⏎", "\n"));
        List<Section> sections = sections(document);
        EditCommand move = SectionCommands.move(sections.get(from), sections.stream().skip(to).findFirst());
        assertThat(run(move, document, before)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        0 $ 1  $ # A|⏎## B ##⏎### C⏎# D $ ## A|⏎### B ###⏎#### C⏎# D
        1 $ -1 $ # A⏎ ## |B ##⏎### C #⏎ $ # A⏎ # |B #⏎## C #⏎
        0 $ -1 $ # A⏎                   $ # A⏎
        0 $ 1  $ # A⏎###### B⏎          $ # A⏎###### B⏎
        0 $ 1  $ A⏎===⏎|a               $ A⏎---⏎|a
        0 $ -1 $ A⏎-⏎a                  $ A⏎=⏎a
        0 $ 1  $ *A*⏎---⏎a|             $ ### *A*⏎a|
        0 $ 1  $ A⏎B⏎---⏎a              $ A⏎B⏎---⏎a
        0 $ 1  $ #⏎                     $ ##⏎
        """)
    void aSectionChangesItsLevelWithAllThatBelongToIt(int index, int by, String before, String after) {
        Document document = document(before.replace("|", "").replace("⏎", "\n"));
        assertThat(run(SectionCommands.changeLevel(sections(document).get(index), by), document, before)).isEqualTo(after);
    }

    @Test
    void aSectionOfAnotherTextIsNotMoved() {
        Document document = document("# A\n# B\n");
        Section gone = new Section(1, "C", new TextRange(4, 7));
        assertThat(SectionCommands.move(gone, Optional.empty()).run(document.state(), TextRange.at(0))).isEmpty();
        assertThat(SectionCommands.changeLevel(gone, 1).run(document.state(), TextRange.at(0))).isEmpty();
    }

    @Test
    void aSectionMovesByBytes() {
        Document document = document("---\r\ntitle: x\r\n---\r\n# A\r\n\r\na\r\n\r\n# B\r\n\r\nb");
        List<Section> sections = sections(document);
        run(SectionCommands.move(sections.get(1), Optional.of(sections.get(0))), document, "");
        assertThat(document.state().post().source().raw())
                .isEqualTo("---\r\ntitle: x\r\n---\r\n# B\r\n\r\nb\r\n\r\n# A\r\n\r\na");
    }

    /** Whatever is moved and in whatever order: no line is lost, the front matter stays, and undo brings every byte back. */
    @Test
    void movingLosesNoLineAndCanBeUndone() {
        Random random = new Random(3);
        String[] pieces = {"# A\n", "## B\n", "\n", "text\n", "\n\n", "C\n===\n", "- item\n", "  more\n", "```\n# no\n```\n",
                "> quote\n", "### D ###\n",
                "| a |\n| - |\n", "<div>\n", "<!-- c\n", "[x]: y\n", "last", "~~~\n", "E\n---\n", "    code\n"};
        int moves = 0;
        for (int round = 0; round < 1_500; round++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "---\ntitle: x\n---\n" : "");
            for (int i = 2 + random.nextInt(25); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String start = random.nextBoolean() ? text.toString() : text.toString().replace("\n", "\r\n");
            Document document = document(start);
            for (int i = 0; i < 6; i++) {
                List<Section> sections = sections(document);
                if (sections.isEmpty()) {
                    break;
                }
                String before = document.state().text();
                int caret = random.nextInt(before.length() + 1);
                EditCommand move = SectionCommands.move(sections.get(random.nextInt(sections.size())),
                        sections.stream().skip(random.nextInt(sections.size() + 1)).findFirst());
                Optional<Edit> edit = move.run(document.state(), TextRange.at(caret));
                if (edit.isEmpty()) {
                    continue;
                }
                moves++;
                document.apply(edit.get().transaction());
                String after = document.state().text();
                assertThat(written(after)).as(before).isEqualTo(written(before));
                assertThat(after.length() - before.length()).as(before).isBetween(0, 3);
                assertThat(after.substring(0, document.state().post().body().start()))
                        .isEqualTo(before.substring(0, document.state().post().body().start()));
                assertThat(edit.get().selection().end()).isLessThanOrEqualTo(after.length());
                assertThat(after.replaceAll("(?s).*\\S", "")).as(before).isEqualTo(before.replaceAll("(?s).*\\S", ""));
            }
            while (document.canUndo()) {
                document.undo();
            }
            assertThat(document.state().post().source().raw()).isEqualTo(start);
        }
        assertThat(moves).isGreaterThan(800);
    }

    /** The lines that are not blank, in an order of their own. */
    private static List<String> written(String text) {
        return Arrays.stream(text.split("\n")).filter(line -> !line.isBlank()).sorted().toList();
    }

    private static String run(EditCommand command, Document document, String marked) {
        int caret = marked.replace("⏎", "\n").indexOf('|');
        TextRange selection = TextRange.at(Math.max(0, caret));
        Optional<Edit> edit = command.run(document.state(), selection);
        edit.ifPresent(e -> document.apply(e.transaction()));
        String text = document.state().text();
        int at = edit.map(Edit::selection).orElse(selection).start();
        return (caret < 0 ? text : text.substring(0, at) + "|" + text.substring(at)).replace("\n", "⏎");
    }

    private static List<Section> sections(Document document) {
        return Outline.of(document.state().text(), document.state().post().body().start()).sections();
    }

    private static Document document(String text) {
        return new Document(SourceText.of(text), e -> {
            throw e;
        });
    }
}
