package org.inkstone.workspace;

import java.util.List;

import org.inkstone.markdown.Section;
import org.inkstone.text.TextChange;

/** Writes a heading at another level, as it is written: with hashes, or underlined as long as there is a line for that level. */
final class HeadingLevel {

    private HeadingLevel() {}

    /** Empty where there is no such level, or where a heading of several lines would need hashes. */
    static List<TextChange> change(String text, Section section, int level) {
        if (level < 1 || level > 6) {
            return List.of();
        }
        String head = section.head().of(text);
        return head.indexOf('\n') < 0 ? hashes(head, section, level) : underlined(head, section, level);
    }

    private static List<TextChange> hashes(String head, Section section, int level) {
        int start = section.head().start() + head.indexOf('#');
        TextChange opening = hashes(start, section.level(), level);
        String words = head.stripTrailing();
        int closing = words.length();
        while (closing > 0 && words.charAt(closing - 1) == '#') {
            closing--;
        }
        boolean closed = words.length() - closing == section.level() && closing > head.indexOf('#') + section.level()
                && Character.isWhitespace(words.charAt(closing - 1));
        return closed ? List.of(opening, hashes(section.head().start() + closing, section.level(), level)) : List.of(opening);
    }

    private static TextChange hashes(int start, int before, int now) {
        return now > before
                ? TextChange.insert(start, "#".repeat(now - before))
                : TextChange.replace(start, start + before - now, "");
    }

    private static List<TextChange> underlined(String head, Section section, int level) {
        int lineEnd = head.lastIndexOf('\n');
        String line = head.substring(lineEnd + 1);
        int start = section.head().start();
        if (level <= 2) {
            String other = line.replace(level == 1 ? '-' : '=', level == 1 ? '=' : '-');
            return List.of(TextChange.replace(start + lineEnd + 1, start + head.length(), other));
        }
        int words = head.length() - head.stripLeading().length();
        return head.indexOf('\n') < lineEnd
                ? List.of()
                : List.of(TextChange.insert(start + words, "#".repeat(level) + " "),
                        TextChange.replace(start + lineEnd, start + head.length(), ""));
    }
}
