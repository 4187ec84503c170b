package org.inkstone.workspace;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inkstone.markdown.LineHighlighter;
import org.inkstone.markdown.LineHighlighter.Span;
import org.inkstone.markdown.LineHighlighter.State;
import org.inkstone.markdown.LineHighlighter.State.Kind;
import org.inkstone.markdown.LineHighlighter.Style;
import org.inkstone.text.TextRange;

/** What the place of the caret is to Markdown: words, code, markup. Looks at the paragraph around it, and at what it stands in. */
final class Surroundings {

    /** Lines and characters before the caret that are looked at. */
    private static final int MOST_LINES = 200;
    private static final int MOST_CHARACTERS = 4_000;

    /** CommonMark 0.31.2, chapter 4.7. */
    private static final Pattern DEFINITION = Pattern.compile("[ >]*\\[[^\\]^][^\\]]*\\]:");

    private final Body body;
    private final int offset;
    private final TextRange line;
    private final List<Span> spans;

    private Surroundings(Body body, int offset, List<Span> spans) {
        this.body = body;
        this.offset = offset;
        this.line = body.lineAt(offset);
        this.spans = spans;
    }

    static Surroundings of(Body body, int offset) {
        TextRange line = body.lineAt(offset);
        return new Surroundings(body, offset,
                LineHighlighter.highlight(line.of(body.text()), stateBefore(body, line.start())).spans());
    }

    /** Whether what is typed here is meant as words: not in code, HTML, an address, front matter, or the arguments of a shortcode. */
    boolean isProse() {
        return spans.stream().noneMatch(this::isMarkup) && !isLeftOpen();
    }

    /** The characters of this style around the caret, without their markers, in the coordinates of the text. */
    Optional<TextRange> styled(Style style) {
        int column = offset - line.start();
        int start = -1;
        int end = -1;
        for (Span span : spans) {
            if (span.styles().contains(style)) {
                start = span.range().start() == end ? start : span.range().start();
                end = span.range().end();
                if (start <= column && column <= end && !continues(end, style)) {
                    return Optional.of(new TextRange(start, end).shiftedBy(line.start()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean continues(int end, Style style) {
        return spans.stream().anyMatch(s -> s.range().start() == end && s.styles().contains(style));
    }

    private boolean isMarkup(Span span) {
        int column = offset - line.start();
        TextRange range = span.range();
        boolean inside = range.start() < column && column < range.end();
        return span.styles().stream().anyMatch(style -> switch (style) {
            case CODE_BLOCK, FRONT_MATTER, FRONT_MATTER_KEY -> true;
            case CODE -> range.touches(column);
            // Behind an address that stands bare a quote may close.
            case LINK_TARGET -> inside || range.touches(column) && !isBare(range);
            case HTML -> inside;
            default -> false;
        });
    }

    private boolean isBare(TextRange target) {
        String text = line.of(body.text());
        return (target.start() == 0 || "(<".indexOf(text.charAt(target.start() - 1)) < 0)
                && !DEFINITION.matcher(text).lookingAt();
    }

    /** Whether code, a tag, an address or a shortcode was begun in this paragraph and not ended before the caret. */
    private boolean isLeftOpen() {
        String text = body.text();
        int from = Math.max(body.start(), offset - MOST_CHARACTERS);
        int blank = text.lastIndexOf("\n\n", offset - 1);
        for (int i = Math.max(from, blank); i < offset; i++) {
            char c = text.charAt(i);
            int end = switch (c) {
                case '\\' -> i + 1;
                case '`' -> endOfCode(i);
                case '<' -> i + 1 < offset && isTagBegin(text.charAt(i + 1)) ? end(">", i) : i;
                case '{' -> end("}", i);
                case ']' -> text.startsWith("(", i + 1) && i + 1 < offset ? end(")", i + 1) : i;
                default -> i;
            };
            if (end < 0) {
                return true;
            }
            i = end;
        }
        return false;
    }

    private static boolean isTagBegin(char c) {
        return "/!?".indexOf(c) >= 0 || c < 0x80 && Character.isLetter(c);
    }

    private int endOfCode(int start) {
        int end = start;
        while (end < offset && body.text().charAt(end) == '`') {
            end++;
        }
        String run = body.text().substring(start, end);
        for (int close = end(run, end - 1); close >= 0; close = end(run, close)) {
            boolean longer = close + 1 < offset && body.text().charAt(close + 1) == '`'
                    || body.text().charAt(close - run.length()) == '`';
            if (!longer) {
                return close;
            }
        }
        return -1;
    }

    /** The offset of the last character of {@code closer} behind {@code from} and before the caret; -1 for none. */
    private int end(String closer, int from) {
        int found = body.text().indexOf(closer, from + 1, Math.max(from + 1, offset));
        return found < 0 ? -1 : found + closer.length() - 1;
    }

    /** The state in which a line begins, as the highlighter has it, found from the nearest line before it that begins something new. */
    private static State stateBefore(Body body, int lineStart) {
        RawBlocks blocks = RawBlocks.before(body, lineStart);
        if (blocks.isOpen()) {
            return blocks.fence().map(f -> new State(Kind.FENCED_CODE,
                    (f.quotes() > 0 ? ">" : "") + String.valueOf(f.mark()).repeat(f.length()), false))
                    .orElse(new State(Kind.HTML_COMMENT, "", false));
        }
        TextRange line = body.lineAt(lineStart);
        for (int i = 0; i < MOST_LINES && !beginsAnew(body, line); i++) {
            line = body.lineBefore(line).orElse(line);
        }
        State state = State.BODY;
        while (line.start() < lineStart) {
            state = LineHighlighter.highlight(line.of(body.text()), state).after();
            line = body.lineBehind(line).orElseThrow();
        }
        return state;
    }

    private static boolean beginsAnew(Body body, TextRange line) {
        boolean indented = !line.isEmpty() && Character.isWhitespace(body.text().charAt(line.start()));
        return body.lineBefore(line).isEmpty()
                || !indented && !line.isEmpty() && body.lineBefore(line).filter(body::isBlank).isPresent();
    }
}
