package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.inkstone.document.Document;
import org.inkstone.document.Origin;
import org.inkstone.document.Transaction;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keys do, by tables of texts before and after; see {@link MarkedText} for the marks. */
class TypingCommandsTest {

    private static final TypingOptions PAIRS = new TypingOptions(true, false, "en");
    private static final TypingOptions SMART = new TypingOptions(true, true, "en");

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        plain|                               $ nothing
        |                                    $ nothing
        - one|                               $ - one⏎- |
        * one|⏎* two                         $ * one⏎* |⏎* two
        +··one|                              $ +··one⏎+··|
        - one| two                           $ - one⏎- |two
        - |one                               $ - ⏎- |one
        |- one                               $ nothing
        -| one                               $ nothing
        - [ ] one|                           $ - [ ] one⏎- [ ] |
        - [x] one|                           $ - [x] one⏎- [ ] |
        1. [x] one|                          $ 1. [x] one⏎2. [ ] |
        > - one|                             $ > - one⏎> - |
        > > one|                             $ > > one⏎> > |
        >one|                                $ >one⏎>|
        - > one|                             $ - > one⏎  > |
        - - one|                             $ - - one⏎  - |
        ⇥- one|                              $ ⇥- one⏎⇥|
        - a⏎⇥- one|                          $ - a⏎⇥- one⏎⇥- |
        1. one|                              $ 1. one⏎2. |
        3) one|                              $ 3) one⏎4) |
        1. one|⏎2. two⏎3. three              $ 1. one⏎2. |⏎3. two⏎4. three
        1. one⏎1. two|⏎1. three              $ 1. one⏎1. two⏎1. |⏎1. three
        0. one⏎0. two|                       $ 0. one⏎0. two⏎0. |
        1. one|⏎2. two⏎7. seven              $ 1. one⏎2. |⏎3. two⏎7. seven
        8. a⏎9. b|⏎10. c                     $ 8. a⏎9. b⏎10. |⏎11. c
        8. a|⏎9. b⏎   - x⏎10. c              $ 8. a⏎9. |⏎10. b⏎    - x⏎11. c
        8.  a|⏎9.  b⏎    x                   $ 8.  a⏎9.  |⏎10. b⏎    x
        1. a⏎   1. x|⏎   2. y⏎2. b           $ 1. a⏎   1. x⏎   2. |⏎   3. y⏎2. b
        > 1. a|⏎> 2. b                       $ > 1. a⏎> 2. |⏎> 3. b
        1. a|⏎⏎2. b                          $ 1. a⏎2. |⏎⏎3. b
        1. a⏎⏎2. b|⏎⏎3. c                    $ 1. a⏎⏎2. b⏎⏎3. |⏎⏎4. c
        - a⏎⏎- b|                            $ - a⏎⏎- b⏎⏎- |
        - a⏎  more|                          $ - a⏎  more⏎- |
        1. a⏎   more|⏎2. b                   $ 1. a⏎   more⏎2. |⏎3. b
        - a⏎⏎  para|                         $ - a⏎⏎  para⏎  |
        - a⏎⏎  para⏎  |                      $ - a⏎⏎  para⏎⏎  |
        - ⟨one⏎- two⟩ three                  $ - ⏎- |three
        1. a⟨b⏎2. c⟩d⏎3. e                   $ 1. a⏎2. |d⏎3. e
        ····- code|                          $ ····- code⏎····|
        text⏎2. no list|                     $ nothing
        Title⏎-|                             $ nothing
        999999999. a|                        $ 999999999. a⏎999999999. |
        - 漢字|👩‍👩‍👧                           $ - 漢字⏎- |👩‍👩‍👧
        * * *|                               $ nothing
        """)
    void enterGoesOnWithTheList(String before, String after) {
        assertThat(MarkedText.run(TypingCommands.enter(), before)).isEqualTo(MarkedText.expected(after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        - one⏎- |                            $ - one⏎⏎|
        - |                                  $ |
        Text:⏎- |                            $ Text:⏎|
        - one⏎⏎- |                           $ - one⏎⏎|
        - one⏎- |⏎- two                      $ - one⏎⏎|⏎⏎- two
        - [ ] one⏎- [ ] |                    $ - [ ] one⏎⏎|
        - a⏎  - b⏎  - |                      $ - a⏎  - b⏎- |
        - [ ] a⏎  - [ ] b⏎  - [ ] |          $ - [ ] a⏎  - [ ] b⏎- [ ] |
        1. a⏎   - |⏎2. b                     $ 1. a⏎2. |⏎3. b
        1. a⏎2. |⏎3. b                       $ 1. a⏎⏎|⏎⏎2. b
        > - a⏎> - |                          $ > - a⏎>⏎> |
        > a⏎> |                              $ > a⏎⏎|
        > a⏎>⏎> |                            $ > a⏎>⏎|
        > a⏎> |⏎> b                          $ > a⏎⏎|⏎⏎> b
        > > a⏎> > |                          $ > > a⏎>⏎> |
        > |                                  $ |
        > a⏎>|                               $ > a⏎⏎|
        - > a⏎  > |                          $ - > a⏎⏎  |
        """)
    void enterInAnEmptyItemOrQuoteLineEndsIt(String before, String after) {
        assertThat(MarkedText.run(TypingCommands.enter(), before)).isEqualTo(MarkedText.expected(after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        ```⏎··x|⏎```                         $ ```⏎··x⏎··|⏎```
        ```⏎x|⏎```                           $ nothing
        ```⏎- x|⏎```                         $ nothing
        ```⏎> x|⏎```                         $ nothing
        > ```⏎>   x|⏎> ```                   $ > ```⏎>   x⏎>   |⏎> ```
        ```|                                 $ ```⏎|⏎```
        ```js|                               $ ```js⏎|⏎```
        ```js|⏎x⏎```                         $ nothing
        ```|⏎⏎```py⏎x⏎```                    $ ```⏎|⏎```⏎⏎```py⏎x⏎```
        ```js|⏎x⏎```⏎⏎```py⏎x⏎```            $ nothing
        ~~~|                                 $ ~~~⏎|⏎~~~
        > ````|                              $ > ````⏎> |⏎> ````
        - ```|                               $ - ```⏎  |⏎  ```
        - a⏎  ```|                           $ - a⏎  ```⏎  |⏎  ```
        ```⏎x⏎```|                           $ nothing
        <!-- a⏎  - b|                        $ <!-- a⏎  - b⏎  |
        """)
    void enterKeepsTheIndentationOfCodeAndClosesAFence(String before, String after) {
        assertThat(MarkedText.run(TypingCommands.enter(), before)).isEqualTo(MarkedText.expected(after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        plain|                               $ plain⏎|
        - one|                               $ - one⏎  |
        10. [ ] one|                         $ 10. [ ] one⏎    |
        > - one|                             $ > - one⏎>   |
        ```⏎  - x|⏎```                       $ ```⏎  - x⏎  |⏎```
        """)
    void shiftAndEnterStaysInTheItem(String before, String after) {
        assertThat(MarkedText.run(TypingCommands.lineBreak(), before)).isEqualTo(MarkedText.expected(after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        - a⏎- b|                             $ - a⏎  - b|
        - a⏎- |                              $ - a⏎  - |
        1. a⏎2. b|⏎3. c                      $ 1. a⏎   1. b|⏎2. c
        10. a⏎11. b|                         $ 10. a⏎    1. b|
        1. a⏎   1. x⏎2. b|                   $ 1. a⏎   1. x⏎   2. b|
        - a⏎- b|⏎  - c⏎- d                   $ - a⏎  - b|⏎    - c⏎- d
        - a⏎- b|⏎⏎  para⏎  ```⏎  x⏎  ```     $ - a⏎  - b|⏎⏎    para⏎    ```⏎    x⏎    ```
        > - a⏎> - b|                         $ > - a⏎>   - b|
        - a|                                 $ - a|
        - a⏎⟨- b⏎- c⟩⏎- d                    $ - a⏎  ⟨- b⏎  - c⟩⏎- d
        - a⏎⇥- x⏎- b|                        $ - a⏎⇥- x⏎    - b|
        - a⏎    - x⏎- b|                     $ - a⏎    - x⏎    - b|
        1. a⏎   - x⏎2. b|                    $ 1. a⏎   - x⏎   - b|
        - [ ] a⏎- [x] b|                     $ - [ ] a⏎  - [x] b|
        - a⏎- b⏎  mo|re                      $ - a⏎  - b⏎    mo|re
        a|b                                  $ a   |b
        abcd|                                $ abcd    |
        ⟨ab⟩                                 $ ····⟨ab⟩
        ```⏎a|⏎```                           $ ```⏎a    |⏎```
        ```⏎⇥a|⏎```                          $ ```⏎⇥a⇥|⏎```
        - ```⏎  a|⏎  ```                     $ - ```⏎  a    |⏎  ```
        """)
    void tabNestsItemsAndIndents(String before, String after) {
        assertThat(MarkedText.run(TypingCommands.tab(), before)).isEqualTo(MarkedText.expected(after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        - a⏎  - b|                           $ - a⏎- b|
        - a⏎  - b|⏎    - c                   $ - a⏎- b|⏎  - c
        1. a⏎   1. b|⏎   2. c⏎2. d           $ 1. a⏎2. b|⏎   1. c⏎3. d
        1. a⏎   - b|⏎2. c                    $ 1. a⏎2. b|⏎3. c
        - a⏎  - b⏎    - c|                   $ - a⏎  - b⏎  - c|
        > - a⏎>   - b|                       $ > - a⏎> - b|
        - a⏎⇥- b|                            $ - a⏎- b|
        - a|                                 $ - a|
        - a⏎⟨  - b⏎  - c⟩                    $ - a⏎⟨- b⏎- c⟩
        ab|                                  $ ab|
        ⇥⇥a|b                                $ ⇥a|b
        """)
    void shiftAndTabUnnests(String before, String after) {
        assertThat(MarkedText.run(TypingCommands.shiftTab(), before)).isEqualTo(MarkedText.expected(after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        - |one                               $ |one
        - [ ] |one                           $ |one
        - a⏎  - |one                         $ - a⏎  |one
        > |one                               $ |one
        > - |one                             $ > |one
        1. a⏎2. |b⏎3. c                      $ 1. a⏎|b⏎2. c
        - o|ne                               $ nothing
        one|                                 $ nothing
        ⟨- ⟩one                              $ nothing
        ```⏎- |a⏎```                         $ nothing
        (|)                                  $ |
        a "|" b                              $ a | b
        **|**                                $ *|*
        a`|`                                 $ nothing
        (|                                   $ nothing
        """)
    void backspaceTakesAwayMarksAndEmptyPairs(String before, String after) {
        assertThat(MarkedText.run(TypingCommands.backspace(PAIRS), before)).isEqualTo(MarkedText.expected(after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '^', textBlock = """
        (  $ a ⟨b⟩ c           $ a (⟨b⟩) c
        "  $ a ⟨b c⟩           $ a "⟨b c⟩"
        *  $ a ⟨b⟩ c           $ a *⟨b⟩* c
        *  $ a *⟨b⟩* c         $ a **⟨b⟩** c
        _  $ a⟨ b ⟩c           $ a _⟨b⟩_ c
        `  $ ⟨b⟩               $ `⟨b⟩`
        *  $ ⟨a⏎⏎b⟩            $ nothing
        (  $ ⟨a⏎⏎b⟩            $ (⟨a⏎⏎b⟩)
        «  $ ⟨b⟩               $ «⟨b⟩»
        )  $ a ⟨b⟩             $ nothing
        (  $ a |               $ a (|)
        (  $ a |b              $ nothing
        (  $ f|.               $ f(|).
        [  $ - |               $ - [|]
        )  $ (a|)              $ (a)|
        )  $ ((a|)             $ nothing
        ]  $ [ |]              $ [ ]|
        "  $ say |             $ say "|"
        "  $ say "a|"          $ say "a"|
        "  $ say "a|           $ nothing
        '  $ don|              $ nothing
        '  $ say |             $ say '|'
        '  $ it's 'a|'         $ it's 'a'|
        `  $ a |               $ a `|`
        `  $ a `|`             $ a ``|
        `  $ a `x|`            $ a `x`|
        `  $ ``|               $ nothing
        *  $ a |               $ a *|*
        *  $ a *|*             $ a **|**
        *  $ a *b|*            $ a *b*|
        *  $ a **b|**          $ a **b*|*
        *  $ a **b*|*          $ a **b**|
        *  $ |                 $ nothing
        *  $ *|                $ **|**
        *  $ **|**             $ ***|
        *  $ 2|                $ nothing
        *  $ \\|               $ nothing
        ^ ^ $ a *|*            $ a * |
        ^ ^ $ a |              $ nothing
        _  $ a |               $ a _|_
        _  $ snake|            $ nothing
        ~  $ a |               $ nothing
        ~  $ a ~|              $ a ~~|~~
        ~  $ ~~|~~             $ ~~~|
        *  $ ```⏎a |⏎```       $ nothing
        (  $ ```⏎a |⏎```       $ ```⏎a (|)⏎```
        «  $ 「|」             $ 「«|»」
        """)
    void whatIsTypedInPairs(String typed, String before, String after) {
        assertThat(MarkedText.run(TypingCommands.typed(typed.charAt(0), PAIRS), before.replace("\\\\", "\\")))
                .isEqualTo(MarkedText.expected(after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '^', textBlock = """
        en    $ "  $ say |              $ say “|”
        en    $ "  $ say “a|”           $ say “a”|
        en    $ "  $ say “a|            $ say “a”|
        en    $ "  $ (|)                $ (“|”)
        en    $ "  $ **|**              $ **“|”**
        en    $ "  $ ⟨a⟩                $ “⟨a⟩”
        en    $ '  $ don|               $ don’|
        en    $ '  $ say |              $ say ‘|
        en    $ '  $ |90s               $ ‘|90s
        de    $ "  $ sag |              $ sag „|“
        de    $ "  $ sag „a|“           $ sag „a“|
        de    $ '  $ geht|              $ geht’|
        de    $ '  $ sag ‚a|            $ sag ‚a‘|
        de-CH $ "  $ sag |              $ sag «|»
        fr    $ "  $ dit |              $ dit «\u00A0|\u00A0»
        fr    $ "  $ dit «\u00A0a|\u00A0» $ dit «\u00A0a\u00A0»|
        fr    $ '  $ l|                 $ l’|
        en    $ -  $ a -|               $ a –|
        en    $ -  $ a –|               $ a —|
        en    $ -  $ a |                $ nothing
        en    $ -  $ -|                 $ nothing
        en    $ -  $ a⏎--|              $ nothing
        en    $ -  $ a <!-|             $ nothing
        en    $ -  $ https://a.org/b-|  $ nothing
        en    $ .  $ so..|              $ so…|
        en    $ .  $ so.|               $ nothing
        en    $ .  $ so...|             $ nothing
        en    $ "  $ `x = |`            $ `x = "|"`
        en    $ "  $ a `x = |           $ a `x = "|"
        en    $ "  $ ```⏎x |⏎```        $ ```⏎x "|"⏎```
        en    $ "  $ <a href=|          $ <a href="|"
        en    $ "  $ <a href=|>b</a>    $ <a href="|">b</a>
        en    $ '  $ [a](b |)           $ [a](b '|')
        en    $ "  $ [a](b |            $ [a](b "|"
        en    $ "  $ [a]: b |           $ [a]: b "|"
        en    $ "  $ {{< a b=|          $ {{< a b="|"
        en    $ "  $ ····x = |          $ ····x = "|"
        en    $ "  $ a <b>|             $ a <b>“|”
        en    $ "  $ `a`⏎so |           $ `a`⏎so “|”
        en    $ "  $ <!-- |             $ <!-- "|"
        """)
    void typographyByLanguage(String language, String typed, String before, String after) {
        EditCommand command = TypingCommands.typed(typed.charAt(0), new TypingOptions(true, true, language));
        assertThat(MarkedText.run(command, before)).isEqualTo(MarkedText.expected(after));
    }

    @Test
    void hyphensBelowTheHeadingsOfATableStay() {
        assertThat(MarkedText.run(TypingCommands.typed('-', SMART), "| a |\n| -", TextRange.at(9))).isEqualTo(MarkedText.NOTHING);
        assertThat(MarkedText.run(TypingCommands.typed('-', SMART), "| a | -", TextRange.at(7))).isEqualTo("| a | –|");
    }

    @Test
    void theLanguageOfThePostComesFirst() {
        String text = "---\nlang: de\n---\nsag ";
        assertThat(MarkedText.run(TypingCommands.typed('"', SMART), text, TextRange.at(text.length()))).endsWith("sag „|“");
        assertThat(MarkedText.run(TypingCommands.typed('"', SMART), text, TextRange.at(12))).isEqualTo(MarkedText.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '^', textBlock = """
        "  $ say |      $ say "|"
        -  $ a -|       $ a --|
        -  $ a –|       $ a ---|
        .  $ a..|       $ a...|
        '  $ don|       $ don'|
        (  $ a |        $ nothing
        """)
    void oneBackspaceTakesBackOnlyWhatWasMadeOfACharacter(String typed, String before, String after) {
        String text = before.replace("|", "");
        Document document = MarkedText.document(text);
        Edit made = TypingCommands.typed(typed.charAt(0), SMART).run(document.state(), TextRange.at(before.indexOf('|')))
                .orElseThrow();
        document.apply(made.transaction());
        Optional<Edit> back = TypingCommands.takeBack(made).run(document.state(), made.selection());
        assertThat(back.isEmpty()).isEqualTo(after.equals(MarkedText.NOTHING));
        back.ifPresent(edit -> {
            document.apply(edit.transaction());
            assertThat(MarkedText.marked(document.state().text(), edit.selection())).isEqualTo(after);
            assertThat(TypingCommands.takeBack(made).run(document.state(), edit.selection())).isEmpty();
        });
    }

    @Test
    void oneUndoTakesBackBothBracketsAndTheSentenceAroundThem() {
        Document document = MarkedText.document("");
        type(document, 0, "See ");
        Edit pair = TypingCommands.typed('(', PAIRS).run(document.state(), TextRange.at(4)).orElseThrow();
        document.apply(pair.transaction());
        type(document, 5, "that");
        Edit over = TypingCommands.typed(')', PAIRS).run(document.state(), TextRange.at(9)).orElseThrow();
        assertThat(over.transaction().changes().isEmpty()).isTrue();
        type(document, over.selection().start(), " now");
        assertThat(document.state().text()).isEqualTo("See (that) now");
        document.undo();
        assertThat(document.state().text()).isEmpty();
    }

    @Test
    void eachItemOfAListIsAStepOfItsOwn() {
        Document document = MarkedText.document("");
        type(document, 0, "- one");
        document.apply(TypingCommands.enter().run(document.state(), TextRange.at(5)).orElseThrow().transaction());
        type(document, 8, "two");
        document.undo();
        assertThat(document.state().text()).isEqualTo("- one\n- ");
        document.undo();
        assertThat(document.state().text()).isEmpty();
    }

    private static void type(Document document, int at, String text) {
        for (int i = 0; i < text.length(); i++) {
            document.apply(new Transaction(document.state().revision(), ChangeSet.insert(at + i, text.substring(i, i + 1)),
                    Origin.TYPING));
        }
    }
}
