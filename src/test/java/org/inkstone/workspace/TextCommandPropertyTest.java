package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inkstone.Corpus;
import org.inkstone.document.Document;
import org.inkstone.document.DocumentState;
import org.inkstone.document.Origin;
import org.inkstone.post.FrontMatter;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.DecodeResult.Decoded;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextRange;
import org.junit.jupiter.api.Test;

/** Whatever commands and keys come in whatever order at whatever place: nothing is lost, and nothing happens elsewhere. */
class TextCommandPropertyTest {

    private static final int CASES = Integer.getInteger("inkstone.cases", 10_000);
    private static final int STEPS = 12;
    /** UTF-16 units; longer posts of the corpus are left out, as each step reads the whole text several times here. */
    private static final int LONGEST = 20_000;
    private static final TypingOptions OPTIONS = new TypingOptions(true, true, "de");
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    /** Those that may reach beyond the lines of the selection and the one below: lists, moves, blocks, the end of the body. */
    private static final Set<TextCommand> LOCAL = Set.of(TextCommand.BOLD, TextCommand.ITALIC, TextCommand.STRIKETHROUGH,
            TextCommand.CODE, TextCommand.LINK, TextCommand.IMAGE, TextCommand.HARD_BREAK, TextCommand.RULE, TextCommand.QUOTE,
            TextCommand.TOGGLE_TASK);

    private final Map<String, Integer> applied = new TreeMap<>();

    @Test
    void undoBringsBackEveryByteOfGeneratedPosts() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed * 0x9E3779B97F4A7C15L + 5);
            verify("generated post " + seed, SourceText.of(post(random)), random);
        }
        report(CASES + " generated posts");
    }

    @Test
    void undoBringsBackEveryByteOfRealPosts() throws IOException {
        List<Path> files = new ArrayList<>(Corpus.posts());
        files.addAll(Corpus.edgeCases());
        int posts = 0;
        for (Path file : files) {
            if (Files.size(file) < LONGEST && SourceText.decode(Files.readAllBytes(file)) instanceof Decoded decoded) {
                posts++;
                verify(file.toString(), decoded.source(), new Random(posts));
            }
        }
        report(posts + " real and hand-made posts");
    }

    private void verify(String name, SourceText source, Random random) {
        Document document = new Document(source, e -> {
            throw e;
        });
        StringBuilder story = new StringBuilder(name).append('\n').append(source.raw());
        for (int step = 0; step < STEPS; step++) {
            DocumentState before = document.state();
            TextRange selection = selection(before, random);
            Named named = command(random);
            story.append("\n--- ").append(named.name()).append(' ').append(selection);
            Optional<Edit> edit;
            try {
                edit = named.command().run(before, selection);
                edit.ifPresent(e -> document.apply(e.transaction()));
            } catch (RuntimeException e) {
                throw new AssertionError(story.toString(), e);
            }
            if (edit.isPresent()) {
                applied.merge(named.name(), 1, Integer::sum);
                verifyEdit(story.toString(), named, before, selection, edit.get(), document.state());
            }
        }
        String last = document.state().post().source().raw();
        while (document.canUndo()) {
            document.undo();
        }
        assertThat(document.state().post().source()).as(story.toString()).isEqualTo(source);
        while (document.canRedo()) {
            document.redo();
        }
        assertThat(document.state().post().source().raw()).as(story.toString()).isEqualTo(last);
    }

    private static void verifyEdit(String what, Named named, DocumentState before, TextRange selection, Edit edit,
            DocumentState after) {
        ChangeSet changes = edit.transaction().changes();
        TextRange span = changes.isEmpty() ? selection : changes.span();
        assertThat(edit.selection().end()).as(what).isLessThanOrEqualTo(after.text().length());
        assertThat(edit.selection().start()).as(what).isGreaterThanOrEqualTo(after.post().body().start());
        assertThat(span.start()).as(what).isGreaterThanOrEqualTo(before.post().body().start());
        assertThat(after.post().frontMatter()).as(what).isInstanceOf(before.post().frontMatter().getClass());
        TextRange block = before.post().frontMatter().block();
        assertThat(after.post().frontMatter().block()).as(what).isEqualTo(block);
        // A lone CR behind it may get an LF where the line below becomes empty, or two lines would be one.
        TextRange lines = new TextRange(0, Math.max(0, block.end() - 1));
        assertThat(after.post().source().raw(lines)).as(what).isEqualTo(before.post().source().raw(lines));
        assertOtherLinesStay(what, span, before.post().source(), after.post().source());
        changes.changes().forEach(c -> {
            assertSplitsNoCharacter(what, before.text(), c.range().start());
            assertSplitsNoCharacter(what, before.text(), c.range().end());
        });
        if (!(named.command() instanceof TextCommand command) || !LOCAL.contains(command)) {
            return;
        }
        assertThat(span.start()).as(what).isGreaterThanOrEqualTo(before.text().lastIndexOf('\n', selection.start() - 1) + 1);
        int lineEnd = before.text().indexOf('\n', selection.end());
        assertThat(span.end()).as(what).isLessThanOrEqualTo(lineEnd < 0 ? before.text().length() : lineEnd);
    }

    /** All lines before the first and behind the last that the edit touches are there to the byte. */
    private static void assertOtherLinesStay(String what, TextRange span, SourceText before, SourceText after) {
        String text = before.lf();
        int start = text.lastIndexOf('\n', span.start() - 1) + 1;
        int lineEnd = text.indexOf('\n', span.end());
        int end = lineEnd < 0 ? text.length() : Math.min(text.length(), lineEnd + 1);
        assertThat(after.raw()).as(what).startsWith(before.raw(new TextRange(0, start)));
        assertThat(after.raw()).as(what).endsWith(before.raw(new TextRange(end, text.length())));
        assertThat(SourceText.of(after.raw()).lf()).as(what).isEqualTo(after.lf());
    }

    private static void assertSplitsNoCharacter(String what, String text, int offset) {
        int from = text.lastIndexOf('\n', offset - 1) + 1;
        int lineEnd = text.indexOf('\n', offset);
        Matcher character = CHARACTER.matcher(text).region(from, lineEnd < 0 ? text.length() : lineEnd);
        int end = from;
        while (end < offset && character.find()) {
            end = character.end();
        }
        assertThat(end).as(what + "\n--- splits a character at " + offset).isEqualTo(offset);
    }

    private record Named(String name, EditCommand command) {}

    private static Named command(Random random) {
        TextCommand[] commands = TextCommand.values();
        int choice = random.nextInt(commands.length + 12);
        if (choice < commands.length) {
            return new Named(commands[choice].title(), commands[choice]);
        }
        return switch (choice - commands.length) {
            case 0, 1, 2 -> new Named("Enter", TypingCommands.enter());
            case 3 -> new Named("Shift+Enter", TypingCommands.lineBreak());
            case 4, 5 -> new Named("Tab", TypingCommands.tab());
            case 6 -> new Named("Shift+Tab", TypingCommands.shiftTab());
            case 7 -> new Named("Backspace", TypingCommands.backspace(OPTIONS));
            case 8 -> new Named("paste", InlineCommands.pasteOver("https://inkstone.org/"));
            default -> typed("([{\"'`*_~«)]}» -.".charAt(random.nextInt(17)));
        };
    }

    /** A special character where the command applies, else the control's own typing. */
    private static Named typed(char c) {
        return new Named("typed " + c, (state, selection) -> TypingCommands.typed(c, OPTIONS).run(state, selection)
                .or(() -> selection.start() < state.post().body().start()
                        || state.post().frontMatter() instanceof FrontMatter.Absent
                                ? Optional.empty()
                                : Body.command((body, whole) -> body.edit(ChangeSet.replace(whole.start(), whole.end(), "" + c),
                                        TextRange.at(whole.start() + 1), Origin.TYPING)).run(state, selection)));
    }

    private static TextRange selection(DocumentState state, Random random) {
        int length = state.text().length();
        int start = random.nextInt(length + 1);
        if (random.nextInt(3) == 0) {
            // At the end of a line most keys do most.
            int end = state.text().indexOf('\n', start);
            start = end < 0 ? length : end;
        }
        return switch (random.nextInt(4)) {
            case 0 -> new TextRange(start, Math.min(length, start + random.nextInt(12)));
            case 1 -> new TextRange(start, Math.min(length, start + random.nextInt(120)));
            default -> TextRange.at(start);
        };
    }

    private static String post(Random random) {
        StringBuilder text = new StringBuilder(
                pick(random, "", "", "---\ntitle: A\n---\n", "---\ntitle: 'é'\ntags: [a, b]\n---\n\n",
                        "+++\ntitle = \"T\"\n+++\n", "{\n  \"title\": \"T\"\n}\n", "---\ntitle: [\n---\n", "---\n"));
        int lines = random.nextInt(14);
        for (int i = 0; i < lines; i++) {
            text.append(pick(random, "", "", "", "> ", "> > ", "  ", "    ", "\t", ">"))
                    .append(pick(random, "", "", "- ", "- ", "* ", "1. ",
                            "2. ", "9. ", "10) ", "- [ ] ", "* [x] ", "- - ", "- > ", "# ", "### ", "1. ", "\t"))
                    .append(words(random)).append('\n');
        }
        if (random.nextBoolean() && text.length() > 0) {
            text.setLength(text.length() - 1);
        }
        String lineEnd = pick(random, "\n", "\n", "\r\n", "\r", "mixed");
        StringBuilder raw = new StringBuilder();
        for (char c : text.toString().toCharArray()) {
            raw.append(c != '\n' ? String.valueOf(c) : lineEnd.equals("mixed") ? pick(random, "\n", "\r\n", "\r") : lineEnd);
        }
        return raw.toString();
    }

    private static String words(Random random) {
        return switch (random.nextInt(14)) {
            case 0, 1 -> "";
            case 2 -> pick(random, "```", "```js", "~~~", "````");
            case 3 -> pick(random, "---", "===", "***", "| a | b |", "| --- | --- |");
            case 4 -> "漢字かな、" + pick(random, "👩‍👩‍👧", "👍🏽", "e\u0301", "🇩🇪🇫🇷") + "の文";
            case 5 -> "see [this](https://a.org/b \"T\") and ![i](x.png)[^1]";
            case 6 -> "[^1]: A note.";
            case 7 -> "some **bold *and* italic** `code \"x\"` ~~gone~~";
            case 8 -> "<!-- " + pick(random, "a -->", "open");
            case 9 -> "Two blanks  ";
            case 10 -> "say (" + pick(random, "\"", "'", "`", "*", "**", "“", "-", "..") + ")";
            default -> "Plain words, é and 🖋️ here.";
        };
    }

    private static String pick(Random random, String... from) {
        return from[random.nextInt(from.length)];
    }

    private void report(String title) {
        StringBuilder out = new StringBuilder(title).append('\n');
        applied.forEach((what, count) -> out.append(String.format("%8d  %s%n", count, what)));
        System.out.print(out);
    }
}
