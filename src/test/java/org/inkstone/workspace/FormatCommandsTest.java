package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.inkstone.document.Document;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In these texts {@code [} and {@code ]} stand for the ends of the selection, {@code |} for the caret, {@code ⏎} for a line break. */
class FormatCommandsTest {

    private static final Map<String, EditCommand> COMMANDS = Map.ofEntries(Map.entry("bold", FormatCommands.bold()),
            Map.entry("italic", FormatCommands.italic()), Map.entry("code", FormatCommands.code()),
            Map.entry("strike", FormatCommands.strike()),
            Map.entry("heading", FormatCommands.heading()), Map.entry("quote", FormatCommands.quote()),
            Map.entry("bullets", FormatCommands.bulletList()),
            Map.entry("numbers", FormatCommands.numberedList()), Map.entry("tasks", FormatCommands.taskList()),
            Map.entry("block", FormatCommands.codeBlock()),
            Map.entry("rule", FormatCommands.rule()));

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        bold    $ a [word] here        $ a **[word]** here
        bold    $ a **[word]** here    $ a [word] here
        bold    $ a [**word**] here    $ a [word] here
        bold    $ a wo|rd here         $ a **wo|rd** here
        bold    $ a **wo|rd** here     $ a wo|rd here
        bold    $ a [ word ]here       $ a  **[word]** here
        bold    $ a | b                $ a **|** b
        bold    $ *[word]*             $ ***[word]***
        italic  $ **[word]**           $ ***[word]***
        italic  $ ***[word]***         $ **[word]**
        code    $ [x = 1]              $ `[x = 1]`
        strike  $ [gone]               $ ~~[gone]~~
        heading $ Ti|tle               $ ## Ti|tle
        heading $ ## Ti|tle            $ ### Ti|tle
        heading $ # Ti|tle             $ ## Ti|tle
        heading $ #### Ti|tle          $ Ti|tle
        quote   $ [one⏎⏎two]           $ > [one⏎⏎> two]
        quote   $ > [one⏎> two]        $ [one⏎two]
        quote   $ |                    $ > |
        bullets $ [one⏎two]            $ - [one⏎- two]
        bullets $ - [one⏎- two]        $ [one⏎two]
        bullets $ 1. [one⏎2. two]      $ - [one⏎- two]
        numbers $ [one⏎two⏎]x          $ 1. [one⏎2. two⏎]x
        tasks   $ - on|e               $ - [ ]! on|e
        block   $ x = |1               $ ```|⏎x = 1⏎```
        rule    $ abc|                 $ abc⏎⏎---⏎⏎|
        """)
    void writesMarkdownForTheWriter(String name, String before, String after) {
        // A task's own brackets cannot stand in the table as they are.
        assertThat(run(COMMANDS.get(name), before)).isEqualTo(after.replace("[ ]!", "(box)"));
    }

    @Test
    void makesALinkOfAWordOrOfAnAddress() {
        assertThat(link("see ", "this", " page")).isEqualTo("see [this](|) page");
        assertThat(link("see ", "https://inkstone.org/a", "")).isEqualTo("see [|](https://inkstone.org/a)");
        assertThat(link("see ", "", "")).isEqualTo("see [|]()");
    }

    @Test
    void leavesTheFrontMatterAlone() {
        Document document = document("---\ntitle: A\n---\nbody\n");
        for (EditCommand command : COMMANDS.values()) {
            assertThat(command.run(document.state(), TextRange.at(6))).isEmpty();
        }
    }

    /** Whatever is done and undone, in whatever order: the bytes come back. */
    @Test
    void undoTakesEveryCommandBack() {
        Random random = new Random(11);
        String start = "---\ntitle: A\n---\n# One\n\nSome *text* with **words**.\r\n\n- a\n- [ ] b\n\n> quote\n";
        for (int round = 0; round < 200; round++) {
            Document document = document(start);
            for (int i = 0; i < 15; i++) {
                int length = document.state().text().length();
                int from = random.nextInt(length + 1);
                TextRange selection = new TextRange(from, Math.min(length, from + random.nextInt(20)));
                EditCommand command = COMMANDS.values().stream().skip(random.nextInt(COMMANDS.size())).findFirst().orElseThrow();
                command.run(document.state(), selection).ifPresent(edit -> {
                    document.apply(edit.transaction());
                    assertThat(edit.selection().end()).isLessThanOrEqualTo(document.state().text().length());
                });
            }
            while (document.canUndo()) {
                document.undo();
            }
            assertThat(document.state().post().source().raw()).isEqualTo(start);
        }
    }

    private static String run(EditCommand command, String marked) {
        String text = marked.replace("⏎", "\n");
        boolean caret = text.contains("|");
        int start = text.indexOf(caret ? '|' : '[');
        int end = caret ? start : text.indexOf(']') - 1;
        String plain = caret ? text.replace("|", "") : text.replace("[", "").replace("]", "");
        Document document = document(plain);
        Optional<Edit> edit = command.run(document.state(), new TextRange(start, end));
        edit.ifPresent(e -> document.apply(e.transaction()));
        TextRange selection = edit.map(Edit::selection).orElse(new TextRange(start, end));
        String result = document.state().text();
        String shown = caret || selection.isEmpty()
                ? result.substring(0, selection.start()) + "|" + result.substring(selection.start())
                : result.substring(0, selection.start()) + "[" + selection.of(result) + "]" + result.substring(selection.end());
        return shown.replace("\n", "⏎").replace("- [ ] ", "- (box) ");
    }

    private static String link(String before, String selected, String after) {
        Document document = document(before + selected + after);
        Edit edit = FormatCommands.link()
                .run(document.state(), new TextRange(before.length(), before.length() + selected.length())).orElseThrow();
        document.apply(edit.transaction());
        String text = document.state().text();
        return text.substring(0, edit.selection().start()) + "|" + text.substring(edit.selection().end());
    }

    private static Document document(String text) {
        return new Document(SourceText.of(text), e -> {
            throw e;
        });
    }
}
