package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.inkstone.document.Document;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands of the menus, each by tables of texts before and after; see {@link MarkedText} for the marks. */
class TextCommandTest {

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        BOLD   $ a ⟨word⟩ here                 $ a **⟨word⟩** here
        BOLD   $ a **⟨word⟩** here             $ a ⟨word⟩ here
        BOLD   $ a ⟨**word**⟩ here             $ a ⟨word⟩ here
        BOLD   $ a __⟨word⟩__ here             $ a ⟨word⟩ here
        BOLD   $ a wo|rd here                  $ a **wo|rd** here
        BOLD   $ a **wo|rd** here              $ a wo|rd here
        BOLD   $ a **long wo|rd here** b       $ a long wo|rd here b
        BOLD   $ **some ⟨word⟩ here**          $ **some** ⟨word⟩ **here**
        BOLD   $ **⟨some⟩ word here**          $ ⟨some⟩ **word here**
        BOLD   $ a ⟨ word ⟩here                $ a  **⟨word⟩** here
        BOLD   $ a | b                         $ a **|** b
        BOLD   $ a **|** b                     $ a | b
        BOLD   $ *⟨word⟩*                      $ ***⟨word⟩***
        BOLD   $ - ⟨one⏎- two⟩                 $ - **⟨one**⏎- **two⟩**
        BOLD   $ ⟨- one⏎- two⟩                 $ ⟨- **one**⏎- **two⟩**
        BOLD   $ - **⟨one**⏎- **two⟩**         $ - ⟨one⏎- two⟩
        BOLD   $ ⟨one⏎two⏎⏎three⟩              $ **⟨one⏎two**⏎⏎**three⟩**
        BOLD   $ ## ⟨One⏎⏎> two⟩               $ ## **⟨One**⏎⏎> **two⟩**
        BOLD   $ ```⏎co|de⏎```                 $ nothing
        BOLD   $ 漢|字です                     $ 漢**|**字です
        BOLD   $ ⟨漢字⟩です                    $ **⟨漢字⟩**です
        BOLD   $ x 👩‍👩‍👧|👍🏽 y                     $ x **👩‍👩‍👧|👍🏽** y
        BOLD   $ |- a                          $ - **|**a
        ITALIC $ **⟨word⟩**                    $ ***⟨word⟩***
        ITALIC $ ***⟨word⟩***                  $ **⟨word⟩**
        ITALIC $ _wo|rd_                       $ wo|rd
        ITALIC $ don’t sto|p                   $ don’t *sto|p*
        CODE   $ ⟨x = 1⟩                       $ `⟨x = 1⟩`
        CODE   $ `x = ⟨1⟩`                     $ x = ⟨1⟩
        CODE   $ ⟨a`b⟩                         $ ``⟨a`b⟩``
        CODE   $ ⟨`b⟩                          $ `` ⟨`b⟩ ``
        CODE   $ ``a`⟨b⟩``                     $ a`⟨b⟩
        STRIKETHROUGH $ ⟨gone⟩                 $ ~~⟨gone⟩~~
        STRIKETHROUGH $ ~~go|ne~~              $ go|ne
        """)
    void marksWords(TextCommand command, String before, String after) {
        assertThat(MarkedText.run(command, before)).isEqualTo(MarkedText.expected(after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        LINK  $ see ⟨this⟩ page                        $ see [this](|) page
        LINK  $ see ⟨https://inkstone.org/a⟩           $ see [|](https://inkstone.org/a)
        LINK  $ see |                                  $ see [|]()
        LINK  $ see ⟨ this ⟩page                       $ see  [this](|) page
        LINK  $ see ⟨a] b⟩                             $ see [a\\] b](|)
        LINK  $ see ⟨a [b] c⟩                          $ see [a [b] c](|)
        LINK  $ see [th|is](https://a.org "T") page    $ see [this](⟨https://a.org⟩ "T") page
        LINK  $ see [⟨this⟩](<a b> "T") page           $ see [this](<⟨a b⟩> "T") page
        LINK  $ see [this](|) page                     $ see [this](|) page
        LINK  $ see [a](b)|                            $ see [a](b)[|]()
        LINK  $ [![al|t](i.png)](b)                    $ [![alt](⟨i.png⟩)](b)
        LINK  $ ⟨one⏎⏎two⟩                             $ nothing
        LINK  $ ```⏎x|⏎```                             $ nothing
        IMAGE $ |                                      $ ![|]()
        IMAGE $ a ⟨stone⟩                              $ a ![stone](|)
        IMAGE $ ⟨img/a_b.png⟩                          $ ![|](img/a_b.png)
        IMAGE $ ![a|](x.png)                           $ ![a](⟨x.png⟩)
        FOOTNOTE $ word| here⏎                         $ word[^1] here⏎⏎[^1]: |⏎
        FOOTNOTE $ word| here                          $ word[^1] here⏎⏎[^1]: |
        FOOTNOTE $ a[^2] b|⏎⏎[^2]: Two.⏎               $ a[^2] b[^3]⏎⏎[^2]: Two.⏎[^3]: |⏎
        FOOTNOTE $ a[^2|] b⏎⏎[^2]: Two.⏎               $ a[^2] b⏎⏎[^2]: |Two.⏎
        FOOTNOTE $ a[^x]| b⏎⏎[^x]: Two.⏎               $ a[^x] b⏎⏎[^x]: |Two.⏎
        FOOTNOTE $ a[^2] b[^2]⏎⏎[^2]: Tw|o.⏎           $ a[^2]| b[^2]⏎⏎[^2]: Two.⏎
        FOOTNOTE $ a[^new|] b⏎                         $ a[^new] b⏎⏎[^new]: |⏎
        FOOTNOTE $ [^1]: lo|st                         $ nothing
        FOOTNOTE $ |                                   $ [^1]⏎⏎[^1]: |
        HARD_BREAK $ one|two                           $ one\\⏎|two
        HARD_BREAK $ - one|                            $ - one\\⏎  |
        HARD_BREAK $ > - one|                          $ > - one\\⏎>   |
        """)
    void putsInLinksImagesFootnotesAndBreaks(TextCommand command, String before, String after) {
        assertThat(MarkedText.run(command, before.replace("\\\\", "\\")))
                .isEqualTo(MarkedText.expected(after.replace("\\\\", "\\")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        HEADING    $ Ti|tle                      $ ## Ti|tle
        HEADING    $ ## Ti|tle                   $ ### Ti|tle
        HEADING    $ # Ti|tle                    $ ## Ti|tle
        HEADING    $ #### Ti|tle                 $ Ti|tle
        HEADING_1  $ |                           $ # |
        HEADING_3  $ ## Ti|tle ##                $ ### Ti|tle ###
        HEADING_6  $ > Ti|tle                    $ > ###### Ti|tle
        HEADING_2  $ - it|em                     $ - ## it|em
        HEADING_2  $ ⟨one⏎⏎two⟩                  $ ## ⟨one⏎⏎## two⟩
        HEADING_2  $ Ti|tle⏎===                  $ Ti|tle⏎---
        HEADING_2  $ Title⏎=|==                  $ Title⏎---|
        HEADING_1  $ > Ti|tle⏎> ---              $ > Ti|tle⏎> ===
        HEADING_3  $ Ti|tle⏎===⏎Text             $ ### Ti|tle⏎Text
        HEADING_3  $ One⏎t|wo⏎---⏎               $ ### One t|wo⏎
        NO_HEADING $ Ti|tle⏎---⏎                 $ Ti|tle⏎
        NO_HEADING $ ## Ti|tle ##                $ Ti|tle
        NO_HEADING $ # C#|                       $ C#|
        NO_HEADING $ Ti|tle                      $ nothing
        HEADING_2  $ ## Ti|tle                   $ nothing
        HEADING_UP $ ### a|                      $ ## a|
        HEADING_UP $ # a|                        $ nothing
        HEADING_UP $ a|                          $ ###### a|
        HEADING_DOWN $ # a|                      $ ## a|
        HEADING_DOWN $ ###### a|                 $ a|
        HEADING_DOWN $ a|                        $ nothing
        HEADING_UP $ a⏎===|                      $ nothing
        HEADING_DOWN $ a⏎---|                    $ ### a|
        HEADING_1  $ ```⏎# c|⏎```                $ nothing
        HEADING_1  $ ⟨a⏎⏎```⏎c⏎```⏎b⟩            $ # ⟨a⏎⏎```⏎c⏎```⏎# b⟩
        HEADING_2  $ - a⏎-|--                    $ - a⏎## -|--
        QUOTE      $ ⟨one⏎⏎two⟩                  $ > ⟨one⏎⏎> two⟩
        QUOTE      $ > ⟨one⏎> two⟩               $ ⟨one⏎two⟩
        QUOTE      $ |                           $ > |
        QUOTE      $ > > a|                      $ > a|
        """)
    void makesHeadingsAndQuotes(TextCommand command, String before, String after) {
        assertThat(MarkedText.run(command, before)).isEqualTo(MarkedText.expected(after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        BULLET_LIST   $ ⟨one⏎two⟩                        $ - ⟨one⏎- two⟩
        BULLET_LIST   $ - ⟨one⏎- two⟩                    $ ⟨one⏎two⟩
        BULLET_LIST   $ 1. ⟨one⏎2. two⟩                  $ - ⟨one⏎- two⟩
        BULLET_LIST   $ 1. on|e⏎   - two                 $ - on|e⏎  - two
        BULLET_LIST   $ - on|e⏎  - two                   $ on|e⏎- two
        BULLET_LIST   $ > on|e                           $ > - on|e
        BULLET_LIST   $ 1. a⏎2. |b⏎3. c                  $ 1. a⏎- |b⏎2. c
        NUMBERED_LIST $ ⟨one⏎two⏎⟩x                      $ 1. ⟨one⏎2. two⏎⟩x
        NUMBERED_LIST $ ⟨one⏎one⏎⏎one⟩                   $ 1. ⟨one⏎2. one⏎⏎3. one⟩
        NUMBERED_LIST $ 1. a⏎2. b⏎|c                     $ 1. a⏎2. b⏎3. |c
        NUMBERED_LIST $ - a|⏎  - b                       $ 1. a|⏎   - b
        NUMBERED_LIST $ ⟨- a⏎  - b⏎- c⟩                  $ ⟨1. a⏎   1. b⏎2. c⟩
        NUMBERED_LIST $ 1. ⟨a⏎2. b⟩                      $ ⟨a⏎b⟩
        TASK_LIST     $ - on|e                           $ - [ ] on|e
        TASK_LIST     $ - [x] on|e                       $ on|e
        TASK_LIST     $ ⟨a⏎b⟩                            $ - [ ] ⟨a⏎- [ ] b⟩
        TOGGLE_TASK   $ - [ ] on|e                       $ - [x] on|e
        TOGGLE_TASK   $ - [X] on|e                       $ - [ ] on|e
        TOGGLE_TASK   $ - on|e                           $ - [ ] on|e
        TOGGLE_TASK   $ 1. on|e                          $ 1. [ ] on|e
        TOGGLE_TASK   $ on|e                             $ - [ ] on|e
        TOGGLE_TASK   $ > 2) [ ] on|e                    $ > 2) [x] on|e
        TOGGLE_TASK   $ ⟨- [ ] a⏎- [x] b⟩                $ ⟨- [x] a⏎- [x] b⟩
        TOGGLE_TASK   $ ⟨- [x] a⏎- [x] b⟩                $ ⟨- [ ] a⏎- [ ] b⟩
        TOGGLE_TASK   $ -|                               $ - [ ] |
        BULLET_LIST   $ ```⏎a|⏎```                       $ nothing
        """)
    void makesLists(TextCommand command, String before, String after) {
        assertThat(MarkedText.run(command, before)).isEqualTo(MarkedText.expected(after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        MOVE_UP   $ a⏎b|⏎c                         $ b|⏎a⏎c
        MOVE_UP   $ a⏎b|                           $ b|⏎a
        MOVE_UP   $ a|⏎b                           $ nothing
        MOVE_UP   $ a⏎⟨b⏎c⏎⟩d                      $ ⟨b⏎c⟩⏎a⏎d
        MOVE_UP   $ a⏎b⏎|                          $ nothing
        MOVE_DOWN $ a|⏎b                           $ b⏎a|
        MOVE_DOWN $ a|⏎b⏎                          $ b⏎a|⏎
        MOVE_DOWN $ a⏎b|⏎                          $ nothing
        MOVE_DOWN $ ⟨a⏎b⟩⏎c⏎d                      $ c⏎⟨a⏎b⟩⏎d
        MOVE_UP   $ 1. a⏎2. b|                     $ 1. b|⏎2. a
        MOVE_UP   $ 1. a⏎1. b|                     $ 1. b|⏎1. a
        MOVE_DOWN $ 3. a|⏎4. b⏎5. c                $ 3. b⏎4. a|⏎5. c
        MOVE_UP   $ a⏎---|⏎                        $ ---|⏎a⏎
        MOVE_UP   $ a: 1⏎---|⏎b: 2⏎---⏎            $ nothing
        DUPLICATE $ a|b                            $ ab⏎a|b
        DUPLICATE $ a|b⏎c                          $ ab⏎a|b⏎c
        DUPLICATE $ ⟨a⏎b⟩⏎c                        $ a⏎b⏎⟨a⏎b⟩⏎c
        DUPLICATE $ 1. a|⏎2. b                     $ 1. a⏎2. a|⏎3. b
        DUPLICATE $ 漢👩‍👩‍👧|字                       $ 漢👩‍👩‍👧字⏎漢👩‍👩‍👧|字
        INDENT    $ a|b                            $     a|b
        INDENT    $ > a|b                          $ >     a|b
        INDENT    $ ⟨a⏎⏎b⟩                         $     ⟨a⏎⏎    b⟩
        OUTDENT   $ ⟨    a⏎  b⏎⇥c⟩                 $ ⟨a⏎b⏎c⟩
        OUTDENT   $ a|                             $ a|
        """)
    void movesLines(TextCommand command, String before, String after) {
        assertThat(shown(MarkedText.run(command, before))).isEqualTo(MarkedText.expected(after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        CODE_BLOCK $ x = |1                        $ ```|⏎x = 1⏎```
        CODE_BLOCK $ |                             $ ```|⏎⏎```
        CODE_BLOCK $ ⟨a⏎```⏎b⏎```⟩                 $ ````|⏎a⏎```⏎b⏎```⏎````
        CODE_BLOCK $ > ⟨a⏎> b⟩                     $ > ```|⏎> a⏎> b⏎> ```
        CODE_BLOCK $ - |                           $ - ```|⏎  ⏎  ```
        CODE_BLOCK $ - a⏎  b|                      $ - a⏎  ```|⏎  b⏎  ```
        CODE_BLOCK $ a⏎```js⏎x|⏎```⏎b              $ a⏎x|⏎b
        CODE_BLOCK $ ```|⏎x⏎```                    $ |x
        CODE_BLOCK $ > ```⏎> x|⏎> ```              $ > x|
        RULE       $ abc|                          $ abc⏎⏎---⏎⏎|
        RULE       $ abc|⏎def                      $ abc⏎⏎---⏎|⏎def
        RULE       $ abc|⏎⏎def                     $ abc⏎⏎---⏎|⏎def
        RULE       $ abc⏎|⏎def                     $ abc⏎⏎---⏎|⏎def
        RULE       $ abc⏎⏎|                        $ abc⏎⏎---⏎⏎|
        RULE       $ abc|⏎                         $ abc⏎⏎---⏎⏎|
        RULE       $ ```⏎a|⏎```                    $ nothing
        RULE       $ |⏎⏎---⏎                       $ nothing
        """)
    void putsInBlocks(TextCommand command, String before, String after) {
        assertThat(shown(MarkedText.run(command, before))).isEqualTo(MarkedText.expected(after));
    }

    /** The table cannot begin a cell with blanks. */
    private static String shown(String marked) {
        return marked.stripLeading();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '"', textBlock = """
        see ⟨this⟩ page      $ https://a.org/b?c=d      $ see [this](https://a.org/b?c=d)| page
        see ⟨ this ⟩page     $ https://a.org            $ see  [this](https://a.org)| page
        see ⟨this⟩           $ www.a.org                $ see [this](https://www.a.org)|
        see ⟨this⟩           $ mailto:a@b.org           $ see [this](mailto:a@b.org)|
        see ⟨this⟩           $ https://a.org/b_(c       $ see [this](<https://a.org/b_(c>)|
        see ⟨this⟩           $ https://a.org/b_(c)      $ see [this](https://a.org/b_(c))|
        see ⟨this⟩           $ two words                $ nothing
        see ⟨https://a.org⟩  $ https://b.org            $ nothing
        see |this            $ https://b.org            $ nothing
        [this](⟨here⟩)       $ https://b.org            $ nothing
        [⟨this⟩](here)       $ https://b.org            $ [this](https://b.org)|
        `⟨this⟩ x`           $ https://b.org            $ nothing
        ```⏎⟨this⟩⏎```       $ https://b.org            $ nothing
        <a href="⟨x⟩">       $ https://b.org            $ nothing
        ⟨a⏎⏎b⟩               $ https://b.org            $ nothing
        ⟨a⏎b⟩                $ https://b.org            $ [a⏎b](https://b.org)|
        ⟨*a*⟩ b              $ https://b.org            $ [*a*](https://b.org)| b
        """)
    void anAddressPastedOverWordsMakesALink(String before, String pasted, String after) {
        assertThat(MarkedText.run(InlineCommands.pasteOver(pasted), before)).isEqualTo(after);
    }

    @Test
    void leavesTheFrontMatterAlone() {
        Document document = MarkedText.document("---\ntitle: A\n---\nbody\n");
        for (TextCommand command : TextCommand.values()) {
            assertThat(command.run(document.state(), TextRange.at(6))).as(command.title()).isEmpty();
        }
        Document fenceAtEnd = MarkedText.document("---\ntitle: A\n---");
        for (TextCommand command : TextCommand.values()) {
            assertThat(command.run(fenceAtEnd.state(), TextRange.at(16))).as(command.title()).isEmpty();
        }
        assertThat(MarkedText.run(TextCommand.MOVE_UP, "---\ntitle: A\n---\nbody\n", TextRange.at(18)))
                .isEqualTo(MarkedText.NOTHING);
    }
}
