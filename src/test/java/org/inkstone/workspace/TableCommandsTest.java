package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.inkstone.document.Document;
import org.inkstone.markdown.ProcessorTime;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In these texts {@code «} and {@code »} stand for the ends of the selection, {@code ^} for the caret, {@code ⏎} for a line break. */
class TableCommandsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '$', textBlock = """
        next     $ | a^ | b |⏎|-|-|⏎| c | d |         $ | a | «b» |⏎|-|-|⏎| c | d |
        next     $ | a | «b» |⏎|-|-|⏎| c | d |        $ | a | b |⏎|-|-|⏎| «c» | d |
        next     $ ^| a | b |⏎|-|-|⏎| c | d |         $ | a | «b» |⏎|-|-|⏎| c | d |
        next     $ | a | b |⏎|-^|-|⏎| c | d |         $ | a | b |⏎|-|-|⏎| «c» | d |
        next     $ |a|b|⏎|-|-|⏎|c|d^|                 $ |a|b|⏎|-|-|⏎|c|d|⏎|^||
        next     $ | a | b |⏎|-|-|⏎| c | d |^⏎⏎x      $ | a | b |⏎|-|-|⏎| c | d |⏎| ^ |  |⏎⏎x
        next     $ | a | b |⏎|-|-|^                   $ | a | b |⏎|-|-|⏎| ^ |  |
        next     $ | a | b |⏎|-|-|⏎| c^               $ | a | b |⏎|-|-|⏎| c | ^ |
        next     $ | a | b |⏎|-|-|⏎| c^ | d | e | f   $ | a | b |⏎|-|-|⏎| c | «d» | e | f
        next     $ | a | b |⏎|-|-|⏎| c | d^ | e | f   $ | a | b |⏎|-|-|⏎| c | d | «e» | f
        next     $ a | b⏎- | -⏎                       $ -
        next     $ a^ | b⏎-- | --⏎c | d               $ a | «b»⏎-- | --⏎c | d
        next     $ a | b⏎-- | --⏎c | d^               $ a | b⏎-- | --⏎c | d⏎| ^ |  |
        next     $ > | a | b^ |⏎> |-|-|⏎> | c |       $ > | a | b |⏎> |-|-|⏎> | «c» |
        next     $ > | a | b |⏎> |-|-|⏎> | c | d^ |⏎x $ > | a | b |⏎> |-|-|⏎> | c | d |⏎> | ^ |  |⏎x
        next     $ - | a | b |^⏎  |-|-|               $ - | a | b |⏎  |-|-|⏎  | ^ |  |
        next     $ | a \\| b^ | `c|d` |⏎|-|-|-|         $ | a \\| b | «`c»|d` |⏎|-|-|-|
        next     $ | 日本^ |    |⏎|-|-|               $ | 日本 | «  » |⏎|-|-|
        next     $ a^ | b⏎---                         $ -
        next     $ | a^ | b |⏎                        $ -
        next     $ | a^ | b |⏎⏎|-|-|                  $ -
        next     $ ```⏎| a^ | b |⏎|-|-|⏎```           $ -
        next     $ <pre>⏎| a^ | b |⏎|-|-|⏎</pre>      $ -
        next     $ ```⏎x⏎```⏎| a^ |⏎|-|               $ ```⏎x⏎```⏎| a |⏎|-|⏎| ^ |
        next     $ x | y^⏎| a | b |⏎|-|-|             $ -
        next     $ x^                                 $ -
        previous $ | a | b^ |⏎|-|-|⏎| c | d |         $ | «a» | b |⏎|-|-|⏎| c | d |
        previous $ | a | b |⏎|-|-|⏎| c^ | d |         $ | a | «b» |⏎|-|-|⏎| c | d |
        previous $ | a | b |⏎|-|-^|⏎| c | d |         $ | a | «b» |⏎|-|-|⏎| c | d |
        previous $ | a^ | b |⏎|-|-|                   $ | «a» | b |⏎|-|-|
        previous $ | a |⏎|-|⏎| b | c |⏎| d^ |         $ | a |⏎|-|⏎| b | «c» |⏎| d |
        down     $ | a | b^ |⏎|-|-|⏎| c | d |         $ | a | b |⏎|-|-|⏎| c | «d» |
        down     $ | a | b |⏎|-|-|⏎| c | d^ |         $ | a | b |⏎|-|-|⏎| c | d |⏎| ^ |  |
        down     $ | a | b |⏎|-|-|⏎| c | d |^         $ -
        down     $ ^| a | b |⏎|-|-|                   $ -
        down     $ | a | b |⏎|-|-|^                   $ -
        down     $ | a |⏎|-|⏎| b |⏎| ^ |⏎             $ | a |⏎|-|⏎| b |⏎⏎^⏎
        down     $ | a |⏎|-|⏎| b |⏎|^  |⏎⏎⏎x          $ | a |⏎|-|⏎| b |⏎⏎^⏎x
        down     $ | a |⏎|-|⏎|^  |                    $ | a |⏎|-|⏎|  |⏎⏎^
        leave    $ | a^ |⏎|-|⏎| b |                   $ | a |⏎|-|⏎| b |⏎⏎^
        leave    $ | a^ |⏎|-|⏎⏎⏎x                     $ | a |⏎|-|⏎⏎^⏎x
        leave    $ | a^ |⏎|-|⏎⏎x                      $ | a |⏎|-|⏎⏎^⏎⏎x
        leave    $ | a^ |⏎|-|⏎x                       $ | a |⏎|-|⏎⏎^⏎⏎x
        leave    $ > | a^ |⏎> |-|⏎> x                 $ > | a |⏎> |-|⏎>⏎> ^⏎>⏎> x
        """)
    void movesFromCellToCell(String name, String before, String after) {
        check(name, before, after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', textBlock = """
        above      $ | a | b |⏎|-|-|⏎| c | d^ |           $ | a | b |⏎|-|-|⏎|  | ^ |⏎| c | d |
        above      $ | a^ | b |⏎|-|-|⏎| c | d |           $ | ^ |  |⏎|-|-|⏎| a | b |⏎| c | d |
        above      $ - | a^ | b |⏎  |-|-|                 $ - | ^ |  |⏎  |-|-|⏎  | a | b |
        below      $ | a | b^ |⏎|-|-|⏎| c | d |           $ | a | b |⏎|-|-|⏎|  | ^ |⏎| c | d |
        below      $ |a|⏎|-|⏎|b^|⏎                        $ |a|⏎|-|⏎|b|⏎|^|⏎
        below      $ | long | b |⏎| ---- | - |⏎| c^    | d | $ | long | b |⏎| ---- | - |⏎| c    | d |⏎| «    » |   |
        below      $ | a |⏎|-|⏎| b^ | c | d |              $ | a |⏎|-|⏎| b | c | d |⏎| ^ |
        remove row $ | a |⏎|-|⏎| b^ |⏎| c |               $ | a |⏎|-|⏎| «c» |
        remove row $ | a |⏎|-|⏎| b |⏎| c^ |⏎              $ | a |⏎|-|⏎| «b» |⏎
        remove row $ | a |⏎|-|⏎| b^ |⏎⏎x                  $ | «a» |⏎|-|⏎⏎x
        remove row $ | a^ | b |⏎|-|-|⏎| c |⏎| d |         $ | «c» |  |⏎|-|-|⏎| d |
        remove row $ | a^ |⏎|-|⏎| b | c |⏎| d |           $ | «b» | c |⏎|-|---|⏎| d |
        remove row $ | a^ |⏎|-|                           $ -
        remove row $ | a |⏎|-^|⏎| b |                     $ -
        remove row $ | a |⏎|-|⏎| b« |⏎| c» |⏎| d |        $ | a |⏎|-|⏎| «d» |
        row up     $ | a |⏎|-|⏎| b |⏎| c^c |⏎             $ | a |⏎|-|⏎| c^c |⏎| b |⏎
        row up     $ | a |⏎|-|⏎| b^ |⏎| c |               $ | b^ |⏎|-|⏎| a |⏎| c |
        row up     $ - | a |⏎  |-|⏎  | b^ |               $ - | b^ |⏎  |-|⏎  | a |
        row up     $ | a^ |⏎|-|⏎| b |                     $ -
        row down   $ | a^ |⏎|-|⏎| b |⏎| c |               $ | b |⏎|-|⏎| a^ |⏎| c |
        row down   $ | a |⏎|-|⏎| «b |⏎| c» |⏎| d |        $ | a |⏎|-|⏎| d |⏎| «b |⏎| c» |
        row down   $ | a |⏎|-|⏎| b^ |                     $ -
        row down   $ | a |⏎|-^|⏎| b |                     $ -
        """)
    void addsRemovesAndMovesRows(String name, String before, String after) {
        check(name, before, after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', textBlock = """
        left          $ | a | b^ |⏎| - | - |⏎| c | d |       $ | a | «   » | b |⏎| - | --- | - |⏎| c |     | d |
        left          $ |a^|⏎|-|⏎|b|                         $ |^|a|⏎|---|-|⏎||b|
        left          $ a^ | b⏎--|--⏎c | d                   $ | ^ | a | b⏎---|--|--⏎|  | c | d
        right         $ | a^ | b |⏎|---|---|⏎| c | d |       $ | a | « » | b |⏎|---|---|---|⏎| c |   | d |
        right         $ a | b^⏎--|--⏎c | d                   $ a | b | ^ |⏎--|--|---⏎c | d |  |
        right         $ | a | b^ |⏎|-|-|⏎| c |⏎| d | e | f |  $ | a | b | ^ |⏎|-|-|---|⏎| c |⏎| d | e |  | f |
        right         $ | a | b |⏎|-|-|⏎| c^ |               $ | a |  | b |⏎|-|---|-|⏎| c | ^ |
        remove column $ | a | b^ | c |⏎|-|:-:|-|⏎| d | e | f |  $ | a | «c» |⏎|-|-|⏎| d | f |
        remove column $ | a | b^ |⏎|-|-|⏎| c |⏎| d | e | f |  $ | «a» |⏎|-|⏎| c |⏎| d | f |
        remove column $ a | b^⏎--|--⏎c | d⏎e |               $ | «a» |⏎|--|⏎| c |⏎e |
        remove column $ a^ | - b⏎--|--⏎c |                    $ | «- b» |⏎|--|⏎|  |
        remove column $ | a^ |⏎|-|                           $ -
        remove column $ | «a | b» | c |⏎|-|-|-|              $ | «c» |⏎|-|
        remove column $ | a |⏎|-|⏎| b | c^ |                 $ -
        move left     $ | a | b^b |⏎|:-|-:|⏎| c | d |        $ | b^b | a |⏎|-:|:-|⏎| d | c |
        move left     $ a | b^⏎--|:-⏎c | d                   $ b^ | a⏎:-|--⏎d | c
        move left     $ | a | b^ |⏎|-|-|⏎| c |⏎| d | e | f |  $ | b^ | a |⏎|-|-|⏎|  | c |⏎| e | d | f |
        move left     $ a | # b^⏎--|--                       $ | # b^ | a⏎--|--
        move left     $ | a^ | b |⏎|-|-|                     $ -
        move right    $ | a^ | b\\⏎|-|-|                      $ | b\\ | a^⏎|-|-|
        move right    $ | a | b^ |⏎|-|-|                     $ -
        move right    $ | a«» | x | 日本 |⏎|-|-|-|           $ | x | a«» | 日本 |⏎|-|-|-|
        """)
    void addsRemovesAndMovesColumns(String name, String before, String after) {
        check(name, before, after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', textBlock = """
        Align left   $ | a | b^ |⏎| --- | --- |             $ | a | b^ |⏎| --- | :-- |
        Align centre $ | a | b |⏎|-|-|⏎| c^                  $ | a | b |⏎|:-:|-|⏎| c^
        Align right  $ a | b^⏎--|:--                          $ a | b^⏎--|--:
        No alignment $ | a^ | b |⏎| :---: | --: |           $ | a^ | b |⏎| ----- | --: |
        Align right  $ | «a | b» |⏎|---|---|                 $ | «a | b» |⏎|--:|--:|
        Align left   $ | a |⏎|-|⏎| b | c^ |                  $ -
        format       $ a|b^⏎- | :-:⏎longer|x                  $ -
        format       $ a|b^⏎--|:-:⏎longer|x                   $ | a      |  b^  |⏎| ------ | :-: |⏎| longer |  x  |
        format       $ |日本語|b^|⏎|-|-:|⏎|x|`a\\|b`|⏎|e\u0301|👩‍👩‍👧|  $ | 日本語 |      b^ |⏎| ------ | -----: |⏎| x      | `a\\|b` |⏎| e\u0301      |     👩‍👩‍👧 |
        format       $ |a|b|⏎|-|-|⏎|c^|⏎|d|e|f| g              $ | a   | b   |⏎| --- | --- |⏎| c^   |     |⏎| d   | e   | f | g |
        format       $ > |a^|⏎>   |-|⏎> |bbbb                 $ > | a^    |⏎> | ---- |⏎> | bbbb |
        format       $ - |a^|⏎  |-|⏎    |b|                   $ - | a^   |⏎  | --- |⏎  | b   |
        format       $ | a^\\ |⏎|-|                            $ | a^\\  |⏎| --- |
        """)
    void alignsAndLinesUp(String name, String before, String after) {
        check(name, before, after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', textBlock = """
        insert $ ''            $ | «Heading» | Heading |⏎| ------- | ------- |⏎|         |         |⏎
        insert $ ^⏎x           $ | «Heading» | Heading |⏎| ------- | ------- |⏎|         |         |⏎⏎x
        insert $ te^xt⏎⏎x      $ text⏎⏎| «Heading» | Heading |⏎| ------- | ------- |⏎|         |         |⏎⏎x
        insert $ text⏎^⏎⏎x     $ text⏎⏎| «Heading» | Heading |⏎| ------- | ------- |⏎|         |         |⏎⏎x
        insert $ > te^xt       $ > text⏎>⏎> | «Heading» | Heading |⏎> | ------- | ------- |⏎> |         |         |⏎
        insert $ - [ ] te^xt⏎- x $ - [ ] text⏎⏎  | «Heading» | Heading |⏎  | ------- | ------- |⏎  |         |         |⏎⏎- x
        insert $ - ^           $ - | «Heading» | Heading |⏎  | ------- | ------- |⏎  |         |         |⏎
        insert $ ```⏎^⏎```     $ -
        insert $ ---⏎a: b⏎---^  $ ---⏎a: b⏎---⏎⏎| «Heading» | Heading |⏎| ------- | ------- |⏎|         |         |⏎
        insert $ ---⏎a: b^⏎---  $ -
        insert $ x⏎«a;b⏎1;2⏎»y $ x⏎⏎| «a»   | b   |⏎| --- | --- |⏎| 1   | 2   |⏎⏎y
        insert $ x⏎⏎«a,b⏎1,2»  $ x⏎⏎| «a»   | b   |⏎| --- | --- |⏎| 1   | 2   |
        insert $ «> a;b⏎> 1;2» $ > a;b⏎> 1;2⏎>⏎> | «Heading» | Heading |⏎> | ------- | ------- |⏎> |         |         |⏎
        insert $ <pre>⏎^⏎</pre> $ -
        insert $ «| a |⏎|-|»   $ | a |⏎|-|⏎⏎| «Heading» | Heading |⏎| ------- | ------- |⏎|         |         |⏎
        """)
    void insertsATableWhereItStandsAlone(String name, String before, String after) {
        check(name, before, after);
    }

    @Test
    void leavesFrontMatterAlone() {
        Document document = document("---\ntitle: a\n| b |\n|-|\n---\n");
        for (EditCommand command : TableCommands.all().values()) {
            assertThat(command.run(document.state(), TextRange.at(16))).isEmpty();
        }
    }

    @Test
    void newLinesOfACrLfFileEndLikeTheOthers() {
        Document document = document("| a |\r\n| - |\r\n| b |\r\n");
        apply(TableCommands.insertRowBelow(), document, TextRange.at(14));
        apply(TableCommands.insertColumnRight(), document, TextRange.at(2));
        apply(TableCommands.leave(), document, TextRange.at(2));
        assertThat(document.state().post().source().raw())
                .isEqualTo("| a |     |\r\n| - | --- |\r\n| b |     |\r\n|   |     |\r\n\r\n\r\n");
        while (document.canUndo()) {
            document.undo();
        }
        assertThat(document.state().post().source().raw()).isEqualTo("| a |\r\n| - |\r\n| b |\r\n");
    }

    @Test
    void longTablesTakeLinearTime() {
        TableCommands.all()
                .forEach((name, command) -> assertThat(ProcessorTime.isLinear(onRows(command, 5_000), onRows(command, 20_000)))
                        .as(name).isTrue());
    }

    /** The window repeats each change of a command by itself. */
    @Test
    void aLongTableIsChangedAtOnce() {
        Document document = document("| a | b |\n| - | - |\n" + "| c | d |\n".repeat(5_000) + "\nText.");
        Edit edit = TableCommands.removeColumn().run(document.state(), TextRange.at(2)).orElseThrow();
        assertThat(edit.transaction().changes().changes()).hasSize(1);
        document.apply(edit.transaction());
        assertThat(document.state().text()).isEqualTo("| b |\n| - |\n" + "| d |\n".repeat(5_000) + "\nText.");
    }

    private static Runnable onRows(EditCommand command, int rows) {
        Document document = document("| a | b |\n| - | - |\n" + "| cell | `x\\|y` and more |\n".repeat(rows));
        TextRange caret = TextRange.at(document.state().text().length() - 4);
        return () -> command.run(document.state(), caret);
    }

    private static void check(String name, String before, String after) {
        String text = before.replace("⏎", "\n");
        int start = Math.max(0, text.indexOf(text.contains("«") ? '«' : '^'));
        int end = text.contains("»") ? text.indexOf('»') - 1 : start;
        Document document = document(text.replaceAll("[«»^]", ""));
        Optional<Edit> edit = command(name).run(document.state(), new TextRange(start, end));
        if (after.equals("-")) {
            assertThat(edit).as(before).isEmpty();
            return;
        }
        assertThat(edit).as(before).isPresent();
        document.apply(edit.get().transaction());
        String result = document.state().text();
        TextRange selected = edit.get().selection();
        String shown = selected.isEmpty() && !after.contains("«")
                ? result.substring(0, selected.start()) + "^" + result.substring(selected.start())
                : result.substring(0, selected.start()) + "«" + selected.of(result) + "»" + result.substring(selected.end());
        assertThat(shown.replace("\n", "⏎")).as(before).isEqualTo(after);
    }

    private static EditCommand command(String name) {
        return TableCommands.all().get(switch (name) {
            case "next" -> "Next cell";
            case "previous" -> "Previous cell";
            case "down" -> "Next row";
            case "leave" -> "Leave table";
            case "above" -> "Insert row above";
            case "below" -> "Insert row below";
            case "remove row" -> "Remove row";
            case "row up" -> "Move row up";
            case "row down" -> "Move row down";
            case "left" -> "Insert column left";
            case "right" -> "Insert column right";
            case "remove column" -> "Remove column";
            case "move left" -> "Move column left";
            case "move right" -> "Move column right";
            case "format" -> "Re-format table";
            case "insert" -> "Insert table";
            default -> name;
        });
    }

    private static void apply(EditCommand command, Document document, TextRange selection) {
        document.apply(command.run(document.state(), selection).orElseThrow().transaction());
    }

    private static Document document(String text) {
        return new Document(SourceText.of(text), e -> {
            throw e;
        });
    }
}
