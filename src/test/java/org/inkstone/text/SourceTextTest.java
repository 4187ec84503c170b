package org.inkstone.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

    private static final String[] PIECES = {"\n", "\r\n", "\r", "\n", "a", "b", " ", "\t", "é", "漢", "😀", "\u2028", "\u0085",
            "\uFEFF", "\0", "---"};

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "one line", "a\r\nb\rc\nd", "\uFEFFa second mark stays", "😀 beyond the BMP", "a\0b"})
    void writesBackTheBytesItWasGiven(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(decoded(bytes).encode()).isEqualTo(bytes);
    }

    @Test
    void keepsAByteOrderMarkOutOfTheTextAndInTheFile() {
        byte[] bytes = "\uFEFF---\n".getBytes(StandardCharsets.UTF_8);
        SourceText source = decoded(bytes);
        assertThat(source.raw()).isEqualTo("---\n");
        assertThat(source.byteOrderMark()).isTrue();
        assertThat(source.encode()).isEqualTo(bytes);
    }

    @Test
    void saysWhereATextIsNotUtf8() {
        byte[] bytes = "one\ntwo\ncaf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(SourceText.decode(bytes))
                .isEqualTo(new DecodeResult.Refused("It is not UTF-8 text: byte 0xE9 in line 3.", 3, 11));
    }

    @Test
    void refusesACharacterThatIsCutOffAtTheEnd() {
        byte[] bytes = {'a', (byte) 0xE2, (byte) 0x82};
        assertThat(SourceText.decode(bytes)).isInstanceOf(DecodeResult.Refused.class);
    }

    @Test
    void refusesUtf16InPlainWords() {
        DecodeResult result = SourceText.decode("\uFEFFtext".getBytes(StandardCharsets.UTF_16LE));
        assertThat(result).isInstanceOf(DecodeResult.Refused.class).extracting("reason").asString().contains("UTF-16");
    }

    @Test
    void refusesHalfASurrogatePairInAFileAndWritesNone() {
        assertThat(SourceText.decode(new byte[]{(byte) 0xED, (byte) 0xA0, (byte) 0xBD})).isInstanceOf(DecodeResult.Refused.class);
        assertThat(new String(SourceText.of("a\uD83Db").encode(), StandardCharsets.UTF_8)).isEqualTo("a\uFFFDb");
    }

    @Test
    void givesANewLineTheLineEndOfItsPlace() {
        assertThat(SourceText.of("a\r\nb\r\n").edited(ChangeSet.insert(3, "\n")).raw()).isEqualTo("a\r\nb\r\n\r\n");
        assertThat(SourceText.of("a\r\nb\nc").edited(ChangeSet.insert(5, "\n")).raw()).isEqualTo("a\r\nb\nc\n");
        assertThat(SourceText.of("first\r\nb\n").edited(ChangeSet.insert(2, "\n")).raw()).isEqualTo("fi\r\nrst\r\nb\n");
        assertThat(SourceText.of("no line end").edited(ChangeSet.insert(2, "\n")).raw()).isEqualTo("no\n line end");
    }

    @Test
    void keepsTwoLinesWhereALoneReturnWouldMeetALineFeed() {
        SourceText source = SourceText.of("a\rX\nb");
        SourceText edited = source.edited(ChangeSet.replace(2, 3, ""));
        assertThat(edited.lf()).isEqualTo("a\n\nb");
        assertThat(SourceText.of(edited.raw()).lf()).isEqualTo("a\n\nb");
    }

    @Test
    void rejectsWhatOnlyABugWouldAskFor() {
        assertThatThrownBy(() -> SourceText.of("a").plan(ChangeSet.insert(0, "\r\n")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SourceText.of("a").plan(ChangeSet.insert(2, "x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheLineEndings() {
        assertThat(SourceText.of("a\r\nb\rc\nd").lineEndings()).containsExactlyInAnyOrder(LineEnding.LF, LineEnding.CR,
                LineEnding.CRLF);
        assertThat(SourceText.of("a\r\n\r\n").lineEndings()).containsExactly(LineEnding.CRLF);
        assertThat(SourceText.of("a").lineEndings()).isEmpty();
    }

    /** The rule of the package, on 200,000 random edits of texts that mix every kind of line end. */
    @Test
    void editsInLfCoordinatesAlwaysComeOutAsTheSameEditOfTheRawText() {
        Random random = new Random(20261123);
        for (int i = 0; i < 200_000; i++) {
            SourceText before = SourceText.of(randomText(random, 14));
            ChangeSet changes = randomChanges(random, before.lf().length());
            SourceChange planned = before.plan(changes);
            SourceText after = before.apply(planned);
            String context = "round " + i + " " + escaped(before.raw()) + " " + changes;
            assertThat(after.lf()).as(context).isEqualTo(changes.apply(before.lf()));
            assertThat(SourceText.of(after.raw()).lf()).as(context).isEqualTo(after.lf());
            assertThat(after.apply(planned.invert(before)).raw()).as(context).isEqualTo(before.raw());
        }
    }

    /** Two edits made one, as the undo history does with typing, are the same edit, in both coordinate systems. */
    @Test
    void twoChangesComposedAreTheTwoChanges() {
        Random random = new Random(42);
        for (int i = 0; i < 100_000; i++) {
            SourceText start = SourceText.of(randomText(random, 12));
            SourceChange first = start.plan(randomChanges(random, start.lf().length()));
            SourceText middle = start.apply(first);
            SourceChange second = middle.plan(randomChanges(random, middle.lf().length()));
            SourceText end = middle.apply(second);
            SourceChange both = first.then(second);
            String context = "round " + i + " " + escaped(start.raw()) + " " + first + " " + second;
            assertThat(start.apply(both).raw()).as(context).isEqualTo(end.raw());
            assertThat(start.apply(both).lf()).as(context).isEqualTo(end.lf());
            SourceChange back = second.invert(middle).then(first.invert(start));
            assertThat(end.apply(back).raw()).as(context).isEqualTo(start.raw());
        }
    }

    private static SourceText decoded(byte[] bytes) {
        return ((DecodeResult.Decoded) SourceText.decode(bytes)).source();
    }

    private static String randomText(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(pieces); n > 0; n--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static ChangeSet randomChanges(Random random, int length) {
        List<TextChange> changes = new ArrayList<>();
        int position = 0;
        for (int n = 1 + random.nextInt(3); n > 0 && position <= length; n--) {
            int start = position + random.nextInt(length - position + 1);
            int end = start + random.nextInt(Math.min(4, length - start) + 1);
            String inserted = random.nextInt(3) == 0 ? "" : SourceText.of(randomText(random, 4)).lf();
            if (start == end && !changes.isEmpty() && changes.getLast().range().end() == start) {
                break;
            }
            changes.add(TextChange.replace(start, end, inserted));
            position = end;
        }
        return new ChangeSet(changes);
    }

    private static String escaped(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n");
    }

    @Test
    void aPlaceIsTheNumberOfBytesBeforeIt() {
        byte[] bytes = "\uFEFFä\r\n🚀b\rc\n".getBytes(StandardCharsets.UTF_8);
        SourceText source = ((DecodeResult.Decoded) SourceText.decode(bytes)).source();
        assertThat(source.byteOffset(0)).isEqualTo(3);
        int b = source.lf().indexOf('b');
        assertThat(bytes[source.byteOffset(b)]).isEqualTo((byte) 'b');
        assertThat(bytes[source.byteOffset(source.lf().indexOf('c'))]).isEqualTo((byte) 'c');
        assertThat(source.byteOffset(source.lf().length())).isEqualTo(bytes.length);
        assertThat(source.raw(new TextRange(0, b + 2))).isEqualTo("ä\r\n🚀b\r");
    }
}
