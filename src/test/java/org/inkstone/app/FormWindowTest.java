package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.inkstone.Corpus;
import org.inkstone.ui.form.FormView;
import org.junit.jupiter.api.Test;

import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

/** The form in the real window, used by a robot; what counts is the bytes on the disk, and that undo gives the old ones back. */
class FormWindowTest extends BlogWindowTest {

    @Test
    void theSeedPost() throws Exception {
        Path file = Files.copy(Corpus.seed(), blog.resolve("why-i-chose-monolith.md"));
        String text = Files.readString(file);
        open(file, "microservices felt like the obvious choice");
        type("#form-title", ": \"quoted\" #1 日本語");
        type("#form-summary", " C:\\new — ja, 'so'.");
        day("#form-date", "28 February 2027");
        type("#form-tags", "c#\n");
        window.robot.clickOn("#form-more");
        window.robot.write("draft").push(KeyCode.ENTER);
        window.until("the switch", () -> focusId().equals("form-field-draft"));
        window.robot.push(KeyCode.SPACE);
        saved(file, text.replace("for a Production Backend\"", "for a Production Backend: \\\"quoted\\\" #1 日本語\"")
                .replace("assumption entirely.\"", "assumption entirely. C:\\\\new — ja, 'so'.\"")
                .replace("2026-01-09", "2027-02-28")
                .replace("\"engineering\"]\n", "\"engineering\", \"c#\"]\ndraft: true\n"));
        undone(file, text);
    }

    @Test
    void windowsLineEndsCommentsAndMixedQuotes() throws Exception {
        String text = """
            ---
            # written by hand
            title:   'It''s "fine"'   # the title
            date: "2026-01-04" # quoted

            summary: Plain words here # and a comment
            draft: False   # not yet
            layout:\t"post"
            tags: [ 'a' ,"b c",   plain ] # three
            ---

            Body of the first.
            """.replace("\n", "\r\n");
        Path file = open("crlf.md", text, "Body of the first");
        type("#form-title", " isn't it?");
        type("#form-summary", ": #tag");
        day("#form-date", "5 March 2026");
        window.robot.clickOn("#form-tags").push(KeyCode.BACK_SPACE).push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.DELETE);
        window.robot.clickOn("#form-more").clickOn("#form-field-draft");
        type("#form-field-layout", " \"x\": 文");
        saved(file, text.replace("'It''s \"fine\"'", "'It''s \"fine\" isn''t it?'")
                .replace("summary: Plain words here #", "summary: \"Plain words here: #tag\" #")
                .replace("2026-01-04", "2026-03-05")
                .replace("[ 'a' ,\"b c\",   plain ]", "[ \"b c\" ]")
                .replace("draft: False ", "draft: True ")
                .replace("\"post\"", "\"post \\\"x\\\": 文\""));
        undone(file, text);
    }

    @Test
    void emojiBeforeTheValuesABlockListAndAFoldedSummary() throws Exception {
        String text = """
            ---
            # 😀😀 before everything
            "title 😀": other
            title: 😀 Grüße 👩‍👩‍👧
            summary: >-
              A folded summary that
              stands on two lines. 😀
            date: 2026-01-04
            categories:
              # the first
              - 😀 one
              - "two: three"
            tags:
            - alpha   # first
            - beta
            notes: |
              Line one
              Line two
            ---
            Body with 😀.
            """;
        Path file = open("emoji.md", text, "Body with");
        type("#form-title", " 東京");
        day("#form-date", "31 December 2025");
        type("#form-tags", "gamma 😀\n");
        window.robot.clickOn("#form-more");
        type("#form-field-categories", "four: 4\n");
        focus("#form-field-notes");
        window.robot.push(KeyCode.CONTROL, KeyCode.END).write(" # and \"more\"");
        saved(file, text.replace("👩‍👩‍👧\n", "👩‍👩‍👧 東京\n").replace("date: 2026-01-04", "date: 2025-12-31")
                .replace("- beta\n", "- beta\n- gamma 😀\n")
                .replace("  - \"two: three\"\n", "  - \"two: three\"\n  - \"four: 4\"\n")
                .replace("  Line two\n", "  Line two # and \"more\"\n"));
        undone(file, text);
        type("#form-summary", " More.");
        window.robot.push(KeyCode.CONTROL, KeyCode.HOME).write("Yes: ");
        save();
        assertThat(Files.readString(file)).startsWith(text.substring(0, text.indexOf("summary:")))
                .endsWith(text.substring(text.indexOf("date:")));
        assertThat(window.field("#form-summary")).isEqualTo("Yes: A folded summary that stands on two lines. 😀 More.");
        undone(file, text);
    }

    @Test
    void datesWithZonesAndWordsThatLookLikeOtherTypes() throws Exception {
        String text = """
            ---
            title: 2018-11-21
            date: 2026-01-04T23:30:00.125-08:00
            lastmod: 'Jul 08 2022'
            expiryDate: 2026-1-9 07:05:00 +0900
            issue: 007
            version: 1.10
            country: no
            feature: ON
            start: 12:30:00
            ---
            Body of numbers.
            """;
        Path file = open("types.md", text, "Body of numbers");
        window.robot.clickOn("#form-more");
        assertThat(window.ask(() -> window.robot.lookup("#form-field-country").queryAs(ToggleButton.class).isSelected()))
                .isFalse();
        day("#form-date", "5 January 2026");
        day("#form-field-lastmod", "9 August 2023");
        day("#form-field-expiryDate", "12 January 2026");
        type("#form-field-issue", "1");
        type("#form-field-version", "0");
        focus("#form-field-country");
        window.robot.push(KeyCode.SPACE);
        focus("#form-field-feature");
        window.robot.push(KeyCode.SPACE);
        saved(file, text.replace("2026-01-04T23", "2026-01-05T23").replace("Jul 08 2022", "Aug 09 2023")
                .replace("2026-1-9 07", "2026-1-12 07").replace("issue: 007", "issue: 0071").replace("1.10", "1.100")
                .replace("country: no", "country: yes").replace("feature: ON", "feature: OFF"));
        undone(file, text);
    }

    @Test
    void nestedFieldsAnchorsAndKeysThatNobodyKnows() throws Exception {
        String text = """
            ---
            title: "Nested"
            author: &me
              name: Ada
              links: [a, b]
            editor: *me
            cover: {image: "x.png", alt: 'y'}
            params:
                deep:
                    deeper: {a: [1, 2]}
            "odd key: #1": value
            _x: [one, {two: 2}]
            tags: &t [a, b]
            subtitle: Plain
            ---
            Body of nests.
            """;
        Path file = open("nested.md", text, "Body of nests");
        window.robot.clickOn("#form-more");
        for (String id : List.of("author", "editor", "cover", "params", "_x")) {
            assertThat(window.ask(() -> window.robot.lookup("#form-field-" + id).queryAs(Labeled.class).getText())).as(id)
                    .isEqualTo("Edit in source");
        }
        type("#form-title", " – ja: #2");
        type("#form-field-subtitle", " \"and\" # so: 中");
        saved(file, text.replace("\"Nested\"", "\"Nested – ja: #2\"")
                .replace("subtitle: Plain", "subtitle: \"Plain \\\"and\\\" # so: 中\""));
        undone(file, text);
        press("#form-source-tags");
        window.until("the value selected in the source", () -> window.editor().getSelectedText().equals("&t [a, b]"));
        press("#form-field-params");
        window.until("the nested value", () -> window.editor().getSelectedText().startsWith("deep:"));
        window.robot.write("deep: 1");
        saved(file, text.replace("deep:\n        deeper: {a: [1, 2]}", "deep: 1"));
        undone(file, text);
    }

    @Test
    void jekyllWithoutQuotesAndWithoutAFinalLineEnd() throws Exception {
        String text = "---\nlayout: post\ntitle:  Hello   \ndate:   2015-11-17 16:16:01 -0600\ncategories: jekyll update\npublished: true\n"
                + "comments: yes\n...\nBody without an end.";
        Path file = open("jekyll.md", text, "Body without an end");
        type("#form-title", " - world");
        type("#form-summary", "No: yes");
        day("#form-date", "1 December 2015");
        window.robot.clickOn("#form-more");
        focus("#form-field-published");
        window.robot.push(KeyCode.SPACE);
        focus("#form-field-comments");
        window.robot.push(KeyCode.SPACE);
        type("#form-field-layout", "s");
        saved(file, text.replace("Hello   ", "Hello - world   ").replace("2015-11-17", "2015-12-01")
                .replace("published: true", "published: false").replace("layout: post", "layout: posts")
                .replace("comments: yes\n", "comments: no\nsummary: \"No: yes\"\n"));
        undone(file, text);
    }

    @Test
    void goingThroughEveryControlAndToOtherPostsWritesNothing() throws Exception {
        String text = """
            ---
            title: "  Blanks  "
            date: 2026-1-4
            summary: >
              Folded with an end.

            tags: a,b ,, c
            draft: "false"
            published: 2026-13-45
            aliases: []
            empty:
            nothing: ~
            list: ["x, y", ""]
            updated: Last Modified
            nested: {a: 1}
            notes: "one\\ntwo"
            ---
            Body of one.
            """.replace("\n", "\r\n");
        Path other = Files.writeString(blog.resolve("other.md"), text.replace("Blanks", "Other").replace("of one", "of two"));
        Path file = open("one.md", text, "Body of one");
        window.robot.clickOn("#form-more").clickOn("#form-title");
        List<String> visited = new ArrayList<>();
        for (String id = "form-title"; !id.equals("editor-text") && visited.size() < 60; id = window.ask(this::focusId)) {
            visited.add(id);
            window.robot.push(KeyCode.TAB);
        }
        assertThat(canUndo()).isFalse();
        assertThat(visited).containsSubsequence("form-title", "form-summary", "form-date", "form-tags", "form-more",
                "form-field-draft", "form-menu-draft", "form-field-published", "form-field-aliases", "form-field-empty",
                "form-field-nothing", "form-field-list", "form-field-updated", "form-field-nested", "form-menu-nested",
                "form-field-notes", "form-menu-notes", "form-add");
        for (String words : List.of("other", "one", "other")) {
            window.robot.interact(() -> window.search(words));
            window.robot.interact(() -> window.select(window.rows() - 1));
            window.until(words, () -> window.editor().getText().contains(words.equals("one") ? "of one" : "of two"));
            window.robot.clickOn("#form-tags").clickOn("#form-date").clickOn("#form-summary");
            assertThat(canUndo()).isFalse();
        }
        window.shortcut(KeyCode.S);
        assertThat(window.closeByWriter()).isTrue();
        assertThat(file).hasBinaryContent(text.getBytes(StandardCharsets.UTF_8));
        assertThat(Files.readString(other)).isEqualTo(text.replace("Blanks", "Other").replace("of one", "of two"));
    }

    /** A tag that waits to be taken up must never go to another post. */
    @Test
    void whatWasTypedIntoAListBelongsToItsPost() throws Exception {
        Path file = open("post.md", "---\ntitle: \"One\"\ntags: [\"a\"]\n---\nBody of one.\n", "Body of one");
        type("#form-tags", "waiting");
        window.shortcut(KeyCode.N);
        window.until("a new post", () -> window.robot.lookup("#form-title").queryTextInputControl().getText().isEmpty());
        assertThat(window.text()).doesNotContain("waiting");
        assertThat(Files.readString(file)).isEqualTo("---\ntitle: \"One\"\ntags: [\"a\", \"waiting\"]\n---\nBody of one.\n");
    }

    @Test
    void aFieldIsAddedFoundAndRemoved() throws Exception {
        String text = "---\ntitle: \"One\"\ndate: 2026-01-04T10:00:00Z\nlayout: post\n---\nBody of one.\n";
        Path file = open("post.md", text, "Body of one");
        window.robot.clickOn("#form-more");
        press("#form-add");
        window.robot.push(KeyCode.ENTER);
        window.until("why not", () -> says("A field needs a name."));
        window.robot.write("Layout").push(KeyCode.ENTER);
        window.until("why not", () -> says("“layout” is there already."));
        window.robot.push(KeyCode.ESCAPE);
        assertThat(window.find("#form-name")).isEmpty();
        press("#form-add");
        window.robot.write("su").push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.until("the summary", () -> focusId().equals("form-summary"));
        press("#form-add");
        window.robot.write("aliases").push(KeyCode.ENTER);
        window.until("the list", () -> focusId().equals("form-field-aliases"));
        window.robot.write("/a, b").push(KeyCode.ENTER);
        press("#form-add");
        window.robot.write("mood").push(KeyCode.ENTER);
        window.until("the text", () -> focusId().equals("form-field-mood"));
        window.robot.write("fine");
        save();
        assertThat(Files.readString(file)).isEqualTo(text.replace("layout: post\n",
                "layout: post\nsummary: \"\"\naliases: [\"/a, b\"]\nmood: \"fine\"\n"));
        assertThat(window.ask(() -> isInSight(window.robot.lookup("#form-house-style").query()))).as("nothing to list").isFalse();
        press("#form-menu-layout");
        window.robot.clickOn("Remove");
        window.until("the next field has the keyboard", () -> focusId().equals("form-field-aliases"));
        save();
        assertThat(Files.readString(file)).isEqualTo(text.replace("layout: post\n",
                "summary: \"\"\naliases: [\"/a, b\"]\nmood: \"fine\"\n"));
        undone(file, text);
    }

    @Test
    void everythingWorksByKeyAndEscapeGoesBackToTheText() throws Exception {
        open("post.md", "---\ntags: [a, b]\nlayout: x\ndraft: no\n---\nBody of one.\n", "Body of one");
        focus("#form-more");
        window.robot.push(KeyCode.ENTER);
        window.until("the further fields", () -> isInSight(window.robot.lookup("#form-field-layout").query()));
        focus("#form-menu-layout");
        window.robot.push(KeyCode.ENTER);
        window.until("the menu", () -> window.robot.lookup("#form-menu-layout").queryAs(MenuButton.class).isShowing());
        window.robot.push(KeyCode.ESCAPE);
        assertThat(window.ask(this::focusId)).isEqualTo("form-menu-layout");
        focus("#form-date");
        window.robot.push(KeyCode.F4);
        window.until("the month", () -> window.robot.lookup("#form-date").queryAs(DatePicker.class).isShowing());
        window.robot.push(KeyCode.ESCAPE);
        assertThat(window.ask(this::focusId)).isEqualTo("form-date");
        for (String id : List.of("#form-title", "#form-summary", "#form-date", "#form-tags", "#form-more", "#form-field-layout",
                "#form-menu-layout", "#form-field-draft", "#form-add")) {
            focus(id);
            window.robot.push(KeyCode.ESCAPE);
            assertThat(window.ask(this::focusId)).as(id).isEqualTo("editor-text");
        }
        assertThat(canUndo()).isFalse();
    }

    @Test
    void chipsAreWalkedAndTakenAwayByKey() throws Exception {
        Path file = open("post.md", "---\ntags: [a, b, c, d]\n---\nBody of one.\n", "Body of one");
        window.robot.clickOn("#form-tags").push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.BACK_SPACE);
        window.robot.push(KeyCode.LEFT).push(KeyCode.DELETE).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        window.robot.write("e\n").push(KeyCode.BACK_SPACE).write("f").push(KeyCode.TAB);
        save();
        assertThat(Files.readString(file)).isEqualTo("---\ntags: [b, d, f]\n---\nBody of one.\n");
    }

    @Test
    void whatMayBeWrongIsSaidBelowTheFieldAndHindersNothing() throws Exception {
        Path file = open("post.md", "---\ntitle: \"\"\ndate: \"2026-13-45\"\nslug: A b\nsummary: "
                + "x".repeat(158) + "\n---\nBody of one.\n", "Body of one");
        window.until("the missing title", () -> says("A post needs a title."));
        window.until("the date", () -> says("“2026-13-45” is not a date."));
        assertThat(says("A slug is part of a web address; blanks and capital letters make trouble there.")).isFalse();
        window.robot.clickOn("#form-more");
        window.until("the slug", () -> says("A slug is part of a web address; blanks and capital letters make trouble there."));
        type("#form-summary", "xxxxx");
        window.until("the length", () -> says("163 / 160") && says("3 characters more than search engines show."));
        day("#form-date", "2 May 2026");
        focus("#form-field-slug");
        window.robot.push(KeyCode.CONTROL, KeyCode.A).write("a-b");
        window.until("nothing more of the slug",
                () -> !says("A slug is part of a web address; blanks and capital letters make trouble there."));
        save();
        assertThat(Files.readString(file)).isEqualTo("---\ntitle: \"\"\ndate: \"2026-05-02\"\nslug: a-b\nsummary: "
                + "x".repeat(163) + "\n---\nBody of one.\n");
    }

    @Test
    void aFieldThatStandsTwiceIsShownTwiceAndNotEdited() throws Exception {
        Path file = open("post.md", "---\ntitle: One\nlayout: a\nlayout: b\ntitle: Two\n---\nBody of one.\n", "Body of one");
        window.robot.clickOn("#form-more");
        window.until("both", () -> window.robot.lookup(".source-value").queryAllAs(Label.class).stream().map(Label::getText)
                .filter(List.of("One", "Two", "a", "b")::contains).count() == 4);
        window.until("why", () -> says("“title” stands twice.") && says("“layout” stands twice."));
        press("#form-source-title");
        window.until("the last one in the source", () -> window.editor().getSelectedText().equals("Two"));
        window.robot.write("Three");
        save();
        assertThat(Files.readString(file)).isEqualTo("---\ntitle: One\nlayout: a\nlayout: b\ntitle: Three\n---\nBody of one.\n");
    }

    @Test
    void frontMatterThatCannotBeReadSaysWhereAndComesAliveOnceMended() throws Exception {
        Path file = open("post.md", "---\ntitle: One\nlayout: a: b\n---\nBody of one.\n", "Body of one");
        window.until("why", () -> window.robot.lookup(".form-problem").queryAllAs(Label.class).stream()
                .anyMatch(l -> l.getText().startsWith("The front matter cannot be edited here: line 3, column 10: ")));
        window.robot.clickOn("Go to line");
        window.until("the place", () -> window.editor().getCaretPosition() == "---\ntitle: One\nlayout: a".length());
        window.robot.push(KeyCode.DELETE);
        window.until("the form", () -> !window.robot.lookup("#form-title").query().isDisabled());
        type("#form-title", " more");
        save();
        assertThat(Files.readString(file)).isEqualTo("---\ntitle: One more\nlayout: a b\n---\nBody of one.\n");
    }

    @Test
    void oneClickMendsWhatCannotBeRead() throws Exception {
        String text = "---\r\ntitle: Foo: bar # kept\r\nlayout: x\r\n---\r\nBody of one.\r\n";
        Path file = open("post.md", text, "Body of one");
        window.robot.clickOn("Quote the value");
        window.until("the form", () -> window.field("#form-title").equals("Foo: bar"));
        saved(file, text.replace("Foo: bar", "\"Foo: bar\""));
        window.shortcut(KeyCode.Z);
        window.until("what was wrong", () -> window.robot.lookup("Quote the value").tryQuery().isPresent());
        saved(file, text);
    }

    @Test
    void eitherOfTwoFieldsOfOneNameGoesByOneClick() throws Exception {
        String text = "---\ntitle: One\nlayout: a # first\nlayout: b\n---\nBody of one.\n";
        Path file = open("post.md", text, "Body of one");
        window.robot.clickOn("#form-more").clickOn("Remove line 4");
        window.until("the other one", () -> window.field("#form-field-layout").equals("a"));
        saved(file, text.replace("layout: b\n", ""));
        undone(file, text);
    }

    @Test
    void aFieldIsRenamedInItsPlace() throws Exception {
        String text = "---\ntitle: One\nlayout: post # kept\n'old': \"x\"\n---\nBody of one.\n";
        Path file = open("post.md", text, "Body of one");
        window.robot.clickOn("#form-more");
        press("#form-menu-layout");
        window.robot.clickOn("Rename…");
        window.until("the name", () -> focusId().equals("form-name"));
        window.robot.write("title").push(KeyCode.ENTER);
        window.until("why not", () -> says("“title” is there already."));
        window.robot.push(KeyCode.CONTROL, KeyCode.A).write("theme").push(KeyCode.ENTER);
        window.until("the field under its new name", () -> focusId().equals("form-field-theme"));
        press("#form-menu-old");
        window.robot.clickOn("Rename…");
        window.robot.write("it's").push(KeyCode.ENTER);
        window.until("the other", () -> focusId().equals("form-field-it's"));
        saved(file, text.replace("layout:", "theme:").replace("'old'", "'it''s'"));
        undone(file, text);
    }

    @Test
    void tomlAndJsonAreEditedAlike() throws Exception {
        String toml = "+++\ntitle = 'One' # kept\ndate = 2026-01-04T10:00:00+02:00\ndraft = true\n\n[taxonomies]\ntags = [\n  'a', # first\n]\n"
                + "[extra]\nrss = Date(2026, 1, 4)\n+++\nBody of one.\n";
        String json = "{\n  \"title\": \"Two\",\n  \"weight\": 1.10,\n  \"tags\": [ \"a\" ]\n}\nBody of two.\n";
        Path other = Files.writeString(blog.resolve("two.md"), json);
        Path file = open("one.md", toml, "Body of one");
        type("#form-title", " # 漢字");
        day("#form-date", "5 March 2026");
        focus("#form-tags");
        window.robot.write("b c").push(KeyCode.ENTER);
        window.robot.clickOn("#form-more");
        focus("#form-field-draft");
        window.robot.push(KeyCode.SPACE);
        saved(file, toml.replace("One", "One # 漢字").replace("2026-01-04T", "2026-03-05T").replace("draft = true", "draft = false")
                .replace("  'a', # first\n", "  'a', # first\n  'b c',\n"));
        undone(file, toml);
        // Without a date it stands on top, below its heading.
        window.robot.interact(() -> window.select(1));
        window.untilOpen("Body of two");
        type("#form-title", " \"quoted\"");
        focus("#form-tags");
        window.robot.write("b").push(KeyCode.ENTER);
        saved(other, json.replace("Two", "Two \\\"quoted\\\"").replace("\"a\" ", "\"a\", \"b\" "));
        undone(other, json);
    }

    @Test
    void theHouseStyleIsFollowedAndListsWhoDoesOtherwise() throws Exception {
        for (int i = 1; i <= 4; i++) {
            Files.writeString(blog.resolve("2026-01-0" + i + "-post.md"),
                    "---\nlayout: post\ntitle: Number " + i + "\ndate: 2026-01-0" + i
                            + " 10:00:00 +0900\ndescription: About " + i + "\ntags:\n  - a\n---\nBody of number " + i + ".\n");
        }
        String odd = "---\ntitle: Odd\ndate: '2025-01-01'\ntags: [a]\n---\nBody of the odd one.\n";
        Path file = Files.writeString(blog.resolve("2025-01-01-odd.md"), odd);
        open(blog.resolve("2026-01-01-post.md"), "Body of number 1");
        window.robot.clickOn("#form-more");
        window.until("the link", () -> isInSight(window.robot.lookup("#form-house-style").query()));
        window.robot.clickOn("#form-house-style").clickOn("1 of 5 posts writes the date in single quotes.");
        window.untilOpen("Body of the odd one");
        type("#form-summary", "Late");
        saved(file, odd.replace("tags:", "description: Late\ntags:"));
        undone(file, odd);
        window.shortcut(KeyCode.N);
        window.until("a new post", () -> window.field("#form-title").isEmpty());
        window.robot.write("Brand new: a test");
        save();
        try (Stream<Path> files = Files.list(blog)) {
            Path made = files.filter(f -> f.toString().endsWith("-brand-new-a-test.md")).findFirst().orElseThrow();
            String text = Files.readString(made);
            String moment = text.replaceAll("(?s).*date: (\\d{4}-\\d\\d-\\d\\d) \\d\\d:\\d\\d:\\d\\d \\+0900\n.*", "$1");
            assertThat(made.getFileName().toString()).startsWith(moment);
            assertThat(text.replaceAll("date: .*", "date:")).isEqualTo(
                    "---\nlayout: post\ntitle: \"Brand new: a test\"\ndate:\ndescription: \"\"\ntags: []\n---\n\n");
        }
    }

    /** The toolkit wraps such text only when mended; the window must stay whole, and the text be edited. */
    @Test
    void textFromRightToLeft() throws Exception {
        String hebrew = "שלום עולם זה טקסט ארוך מאוד שנמשך לאורך כמה שורות ";
        String text = "---\ntitle: " + hebrew.repeat(3).strip() + "\nsummary: 'نص عربي " + hebrew.repeat(4).strip()
                + "'\ntags: [\"نص عربي\", b]\nnotes: " + hebrew.repeat(6).strip() + "\n---\n\n" + hebrew.repeat(8)
                + "\n\nBody of words.\n";
        Path file = open("rtl.md", text, "Body of words");
        window.robot.clickOn("#form-more");
        type("#form-title", " עוד");
        type("#form-field-notes", " (end)");
        window.until("a window that is laid out", () -> window.editor().getHeight() > 200 && !window.editor().isNeedsLayout());
        saved(file, text.replace("\nsummary:", " עוד\nsummary:").replace("\n---\n\n", " (end)\n---\n\n"));
        undone(file, text);
    }

    @Test
    void aKeyInAFieldLeavesEveryControlInItsPlace() throws Exception {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            fields.append("field").append(i).append(": ").append(i % 4 == 0 ? "true" : i % 4 == 1 ? "[a, b]" : "text " + i)
                    .append('\n');
        }
        open("many.md", "---\ntitle: Many\n" + fields + "---\nBody of many.\n", "Body of many");
        window.robot.clickOn("#form-more");
        List<Node> before = window.ask(() -> List.copyOf(window.robot.lookup(".field-row").queryAll()));
        type("#form-field-field38", " and more");
        type("#form-field-field2", "!");
        assertThat(window.ask(() -> List.copyOf(window.robot.lookup(".field-row").queryAll()))).isEqualTo(before);
        assertThat(window.text()).contains("field38: text 38 and more\n").contains("field2: text 2!\n");
        FormView form = window.ask(() -> window.robot.lookup(".form").queryAs(FormView.class));
        long nanos = window.ask(() -> {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long start = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < 100; i++) {
                form.refresh();
            }
            return (threads.getCurrentThreadCpuTime() - start) / 100;
        });
        System.out.printf("showing 40 further fields again takes %.2f ms%n", nanos / 1e6);
        window.robot.push(KeyCode.ESCAPE);
        window.until("the text has the keyboard", () -> focusId().equals("editor-text"));
    }

    private Path open(String name, String text, String words) throws IOException, TimeoutException {
        Path file = Files.writeString(blog.resolve(name), text);
        open(file, words);
        return file;
    }

    /** Puts the keyboard into a control, as Tab does. */
    private void focus(String id) {
        window.robot.interact(() -> window.robot.lookup(id).query().requestFocus());
    }

    /** Types behind what stands there. */
    private void type(String id, String text) {
        focus(id);
        window.robot.push(KeyCode.CONTROL, KeyCode.END).write(text);
    }

    /** Types a day over the one that stands there. */
    private void day(String id, String day) {
        window.until(id, () -> window.robot.lookup(id).queryAs(DatePicker.class).isVisible());
        focus(id);
        window.robot.push(KeyCode.CONTROL, KeyCode.A).write(day).push(KeyCode.ENTER);
    }

    private void press(String id) {
        focus(id);
        window.robot.push(KeyCode.SPACE);
    }

    private void save() {
        window.shortcut(KeyCode.S);
        window.untilSaved();
    }

    private void saved(Path file, String expected) throws IOException {
        save();
        assertThat(Files.readString(file)).isEqualTo(expected);
    }

    private void undone(Path file, String original) throws IOException {
        for (int i = 0; i < 40 && canUndo(); i++) {
            window.shortcut(KeyCode.Z);
        }
        assertThat(canUndo()).isFalse();
        save();
        assertThat(file).hasBinaryContent(original.getBytes(StandardCharsets.UTF_8));
    }

    private boolean canUndo() {
        return !window.ask(() -> window.robot.lookup((Node n) -> "Undo".equals(n.getAccessibleText())).query().isDisabled());
    }

    private String focusId() {
        return String.valueOf(window.stage().getScene().getFocusOwner().getId());
    }

    private boolean says(String sentence) {
        return window.robot.lookup((Node n) -> n instanceof Label label && sentence.equals(label.getText()) && isInSight(n))
                .tryQuery()
                .isPresent();
    }

    private static boolean isInSight(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
