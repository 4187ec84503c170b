package org.inkstone.post;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.text.TextRange;

/** Finds the comments in some lines of a block: a {@code #} behind a blank that stands in no scalar. */
final class YamlComments {

    private final String lf;
    private final List<TextRange> found = new ArrayList<>();

    private YamlComments(String lf) {
        this.lf = lf;
    }

    /** Where a scalar stands, and how it is written. */
    record Token(TextRange range, ScalarStyle style) {

        static List<Token> of(String lf, List<YamlEvent> events) {
            return events.stream().filter(YamlEvent::isScalar).map(e -> new Token(e.range(lf), e.style())).toList();
        }
    }

    /** @param scalars the scalars in {@code lines}, in order; a block scalar's header may carry a comment of its own */
    static List<TextRange> in(String lf, TextRange lines, List<Token> scalars) {
        YamlComments comments = new YamlComments(lf);
        int position = lines.start();
        for (Token scalar : scalars) {
            TextRange range = scalar.range();
            if (range.start() < lines.start() || range.end() > lines.end()) {
                continue;
            }
            comments.scan(position, range.start());
            if (scalar.style() == ScalarStyle.LITERAL || scalar.style() == ScalarStyle.FOLDED) {
                comments.scan(range.start(), Math.min(range.end(), Lines.end(lf, range.start())));
            }
            position = Math.max(position, range.end());
        }
        comments.scan(position, lines.end());
        return List.copyOf(comments.found);
    }

    /** Whether nothing but blanks stands before the comment on its line. */
    static boolean isOwnLine(String lf, TextRange comment) {
        return Lines.skipBlanksBack(lf, comment.start()) == Lines.start(lf, comment.start());
    }

    private void scan(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean begins = lf.charAt(i) == '#' && (i == 0 || lf.charAt(i - 1) == '\n' || Lines.isBlank(lf.charAt(i - 1)));
            if (begins) {
                int end = Lines.skipBlanksBack(lf, Lines.end(lf, i));
                found.add(new TextRange(i, end));
                i = Lines.end(lf, i);
            }
        }
    }
}
