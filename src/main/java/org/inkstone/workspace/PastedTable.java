package org.inkstone.workspace;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inkstone.text.Words;
import org.inkstone.workspace.DelimitedText.Field;

/**
 * Whether a text from the clipboard is a table, so clearly that it may be pasted as one. What comes from a spreadsheet has tabs. Commas and
 * semicolons are in prose and in code too: there the first line must look like headings, and no field like a part of a sentence.
 */
public final class PastedTable {

    private static final Pattern MARKDOWN = Pattern.compile("^(?:[#>|`~]|[-+*] )");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;。！？]$");
    private static final int LONGEST_HEADING = 40;
    private static final int MOST_WORDS = 4;

    private PastedTable() {}

    /** The Markdown table, without a line end behind it; empty for all that is not clearly one. May be asked for texts of any size. */
    public static Optional<String> markdown(String plain) {
        if (plain.indexOf('\n') < 0 && plain.indexOf('\r') < 0) {
            return Optional.empty();
        }
        if (plain.indexOf('\t') >= 0) {
            return DelimitedText.of(plain, '\t').filter(PastedTable::isNotIndented).flatMap(text -> TableText.fromTsv(plain));
        }
        return List.of(';', ',').stream().flatMap(c -> DelimitedText.of(plain, c).stream()).findFirst()
                .filter(PastedTable::isClear)
                .flatMap(text -> TableText.fromCsv(plain));
    }

    /** Lines that all begin with a tab are indented, as code is. */
    private static boolean isNotIndented(DelimitedText text) {
        return text.records().stream().anyMatch(fields -> !fields.getFirst().text().isBlank());
    }

    private static boolean isClear(DelimitedText text) {
        List<Field> headings = text.records().getFirst();
        boolean named = headings.stream().allMatch(PastedTable::isHeading)
                && headings.stream().map(Field::text).distinct().count() == headings.size();
        return named && text.records().stream().flatMap(List::stream).allMatch(PastedTable::isValue)
                && text.records().stream().noneMatch(fields -> MARKDOWN.matcher(fields.getFirst().text()).find())
                && !text.records().stream().allMatch(fields -> SENTENCE_END.matcher(fields.getLast().text()).find())
                && !isTwoShortLines(text);
    }

    private static boolean isHeading(Field field) {
        return field.text().length() <= LONGEST_HEADING && Words.count(field.text()) <= MOST_WORDS
                && field.text().chars().anyMatch(Character::isLetter) && !field.text().contains("\n");
    }

    /** Programs put no blank behind a comma, people do; half a bracket is code. */
    private static boolean isValue(Field field) {
        String text = field.text();
        return field.quoted() || text.equals(text.strip()) && isBalanced(text, '(', ')') && isBalanced(text, '[', ']')
                && isBalanced(text, '{', '}');
    }

    private static boolean isBalanced(String text, char open, char close) {
        return text.chars().filter(c -> c == open).count() == text.chars().filter(c -> c == close).count();
    }

    /** Two lines of two parts without a number or a quote could be said by anyone: "yes,of course". Only single words are headings there. */
    private static boolean isTwoShortLines(DelimitedText text) {
        boolean plain = text.records().stream().flatMap(List::stream)
                .noneMatch(field -> field.quoted() || field.text().chars().anyMatch(Character::isDigit));
        return plain && text.records().size() == 2 && text.columns() == 2
                && text.records().getFirst().stream().anyMatch(field -> Words.count(field.text()) > 2);
    }
}
