package org.inkstone.markdown;

import org.inkstone.markdown.LineHighlighter.State;
import org.inkstone.markdown.LineHighlighter.State.Kind;
import org.inkstone.markdown.LineHighlighter.Style;

/**
 * The lines of a YAML ({@code ---}) or TOML ({@code +++}) block at the top of a file, as static site generators read it; Markdown has no
 * rule for it. A block that is never closed takes the whole file: only the lines below could tell, and a line does not know them.
 */
final class FrontMatterLine {

    private static final String YAML = "---";
    private static final String TOML = "+++";

    private FrontMatterLine() {}

    static boolean opens(String line) {
        String fence = line.stripTrailing();
        return fence.equals(YAML) || fence.equals(TOML);
    }

    static State opening(StyledLine styled) {
        String fence = styled.text().stripTrailing();
        styled.add(0, fence.length(), Style.MARKER);
        return new State(Kind.FRONT_MATTER, fence);
    }

    static State inside(StyledLine styled, State before) {
        String line = styled.text();
        String stripped = line.stripTrailing();
        boolean toml = before.fence().equals(TOML);
        if (stripped.equals(before.fence()) || !toml && stripped.equals("...")) {
            styled.add(0, stripped.length(), Style.MARKER);
            return State.BODY;
        }
        int start = keyStart(line);
        int end = keyEnd(line, start, toml ? '=' : ':');
        styled.add(0, start, Style.FRONT_MATTER);
        styled.add(start, end, Style.FRONT_MATTER_KEY);
        styled.add(end, line.length(), Style.FRONT_MATTER);
        return before;
    }

    /** Behind the indentation and the {@code - } of list items. */
    private static int keyStart(String line) {
        int at = Blanks.skip(line, 0);
        while (line.startsWith("- ", at)) {
            at = Blanks.skip(line, at + 2);
        }
        return at;
    }

    /** Behind the sign that ends the key, or {@code start} where there is no key. */
    private static int keyEnd(String line, int start, char sign) {
        int at = start;
        while (at < line.length() && line.charAt(at) != sign && "#\"'[]{},|>&*!".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        boolean isKey = at > start && at < line.length() && line.charAt(at) == sign
                && (sign == '=' || at + 1 == line.length() || Blanks.isBlank(line.charAt(at + 1)));
        return isKey ? at + 1 : start;
    }
}
