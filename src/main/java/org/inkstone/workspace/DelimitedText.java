package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text from a spreadsheet: records one below the other, fields parted by one character, quoted where they hold that character, a quote or a line
 * break (RFC 4180). A quote that does not begin a whole field is a character like others.
 *
 * @param records at least two, all with the same number of fields, which is at least two
 */
record DelimitedText(List<List<Field>> records) {

    record Field(String text, boolean quoted) {}

    /** @return empty where the text has another shape */
    static Optional<DelimitedText> of(String text, char delimiter) {
        String lf = text.replace("\r\n", "\n").replace('\r', '\n');
        int end = lf.length();
        while (end > 0 && lf.charAt(end - 1) == '\n') {
            end--;
        }
        List<List<Field>> records = new Reader(lf.substring(0, end), delimiter).read();
        boolean rectangular = records.stream().allMatch(r -> r.size() == records.getFirst().size());
        return rectangular && records.size() > 1 && records.getFirst().size() > 1
                ? Optional.of(new DelimitedText(records))
                : Optional.empty();
    }

    int columns() {
        return records.getFirst().size();
    }

    List<List<String>> texts() {
        return records.stream().map(fields -> fields.stream().map(Field::text).toList()).toList();
    }

    private static final class Reader {
        private final String text;
        private final char delimiter;
        private int at;
        /** Whether the search for a closing quote has come to the end once: then there is none for the others either. */
        private boolean quotesOpen;

        Reader(String text, char delimiter) {
            this.text = text;
            this.delimiter = delimiter;
        }

        List<List<Field>> read() {
            List<List<Field>> records = new ArrayList<>();
            List<Field> record = new ArrayList<>();
            while (true) {
                record.add(field());
                boolean ends = at == text.length() || text.charAt(at) == '\n';
                if (ends) {
                    records.add(record);
                    record = new ArrayList<>();
                }
                if (at == text.length()) {
                    return records;
                }
                at++;
            }
        }

        private Field field() {
            int close = at < text.length() && text.charAt(at) == '"' && !quotesOpen ? closingQuote() : -1;
            if (close >= 0) {
                String quoted = text.substring(at + 1, close).replace("\"\"", "\"");
                at = close + 1;
                return new Field(quoted, true);
            }
            int start = at;
            while (at < text.length() && text.charAt(at) != delimiter && text.charAt(at) != '\n') {
                at++;
            }
            return new Field(text.substring(start, at), false);
        }

        /** The quote that ends the field, with the field's end behind it; -1 if there is none. */
        private int closingQuote() {
            int quote = text.indexOf('"', at + 1);
            while (quote >= 0 && text.startsWith("\"\"", quote)) {
                quote = text.indexOf('"', quote + 2);
            }
            quotesOpen = quote < 0;
            boolean ends = quote + 1 == text.length()
                    || quote >= 0 && (text.charAt(quote + 1) == delimiter || text.charAt(quote + 1) == '\n');
            return ends ? quote : -1;
        }
    }
}
