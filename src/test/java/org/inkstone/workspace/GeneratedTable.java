package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A post with a table of any shape that writers have: ragged rows, with and without outer pipes, escaped pipes, code, wide characters, in quotes
 * and list items, at the end of the file. Each text in a cell occurs once.
 *
 * @param raw the post, with its line ends
 * @param start where the table begins, in LF coordinates
 */
record GeneratedTable(String raw, int start, Container container) {

    /** What the first line of the table begins with, and the others. */
    record Container(String first, String others) {}

    private static final List<Container> CONTAINERS = List.of(new Container("", ""), new Container("", ""), new Container("", ""),
            new Container("  ", "  "), new Container("> ", "> "), new Container("> > ", ">> "), new Container("- ", "  "),
            new Container("12. ", "    "), new Container("> * ", ">   "));
    private static final List<String> TEXTS = List.of("", "", "a", "two words", "日本語", "😀", "👩‍👩‍👧 x", "e\u0301o", "\\|",
            "x \\| y", "`x\\|y`",
            "`code", "**b**", "end\\", "\\\\", "- x", "# x", "1. x", "> x", "[l](u)", "<b>t</b>", "---", ":-:", "*",
            "https://a.example", "~~~",
            "``` x", "[x]: y", "\u3000", "nb\u00a0sp");
    private static final List<String> DELIMITERS = List.of("-", "---", ":-", ":--", "-:", ":-:", ":----:", "------");
    private static final Pattern CELL = Pattern.compile("((?:\\\\.|\\\\$|[^\\\\|])*+)(\\||$)");

    static GeneratedTable of(Random random) {
        Container container = CONTAINERS.get(random.nextInt(CONTAINERS.size()));
        int columns = 1 + random.nextInt(4);
        List<String> lines = new ArrayList<>();
        int rows = random.nextInt(5);
        for (int i = 0; i <= rows; i++) {
            int cells = i == 0 || random.nextInt(3) > 0 ? columns : 1 + random.nextInt(columns + 2);
            lines.add((i == 0 ? container.first : container.others) + row(random, texts(random, cells, i)));
        }
        List<String> delimiters = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            delimiters.add(DELIMITERS.get(random.nextInt(DELIMITERS.size())));
        }
        lines.add(1, container.others + row(random, delimiters));
        String before = List.of("", "Some text.\n\n", "---\ntitle: x\n---\n", "```\n| a |\n|---|\n```\n\n")
                .get(random.nextInt(4));
        String after = List.of("", "\n", "\n\nMore text.\n", "\n\n\nMore text.").get(random.nextInt(4));
        String text = before + String.join("\n", lines) + after;
        return new GeneratedTable(random.nextInt(3) == 0 ? text.replace("\n", "\r\n") : text, before.length(), container);
    }

    /** The cells of the table that begins at {@link #start} in {@code text}: the header, the delimiters, the rows. */
    List<List<String>> cells(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.substring(start).split("\n", -1)) {
            String content = content(line, rows.isEmpty());
            List<String> cells = cells(content, 0);
            if (cells.size() < 2 && !content.contains("|") || content.matches("(\\\\.|[^\\\\|])*")) {
                break;
            }
            rows.add(cells);
        }
        return rows;
    }

    /** The row and the column of {@code offset} in {@code text}. */
    int[] place(String text, int offset) {
        int line = (int) text.substring(start, offset).chars().filter(c -> c == '\n').count();
        int lineStart = Math.max(start, text.lastIndexOf('\n', offset - 1) + 1);
        int lineEnd = text.indexOf('\n', offset) < 0 ? text.length() : text.indexOf('\n', offset);
        String content = content(text.substring(lineStart, lineEnd), line == 0);
        int within = offset - (lineEnd - content.length());
        List<String> all = cells(content, 0);
        List<String> before = within <= 0 ? List.of("") : cells(content.substring(0, within), 1);
        return new int[]{line, Math.min(all.size(), Math.max(1, before.size())) - 1};
    }

    private static String content(String line, boolean first) {
        // Quote marks and indentation; the first line may have a list marker.
        Matcher prefix = Pattern.compile(first ? "[ >]*(?:[-*] |12\\. )?[ ]*" : "[ >]*").matcher(line);
        return prefix.lookingAt() ? line.substring(prefix.end()) : line;
    }

    /** @param open 1 to count what stands behind the last pipe in any case */
    private static List<String> cells(String content, int open) {
        List<String> cells = new ArrayList<>();
        String row = open == 1 ? content : content.replaceAll("[ \\t]+$", "");
        Matcher cell = CELL.matcher(row);
        while (cell.find()) {
            cells.add(cell.group(1).replaceAll("^[ \\t]+|[ \\t]+$", ""));
            if (cell.group(2).isEmpty()) {
                break;
            }
        }
        if (cells.size() > 1 && row.startsWith("|")) {
            cells.removeFirst();
        }
        if (open == 0 && cells.size() > 1 && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    private static List<String> texts(Random random, int cells, int row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            String name = row + "x" + i;
            texts.add(text.isEmpty() ? "" : random.nextBoolean() ? text + " " + name : name + " " + text);
        }
        return texts;
    }

    private static String row(Random random, List<String> cells) {
        String first = cells.getFirst();
        boolean plain = first.matches("(\\d+x\\d+|---|:-+).*");
        boolean open = !plain || random.nextInt(4) > 0;
        boolean close = cells.getLast().isEmpty() || cells.size() == 1 && !open || random.nextInt(4) > 0;
        String pad = random.nextInt(4) > 0 ? " " : "";
        String joined = cells.stream()
                .map(cell -> pad + cell + (cell.endsWith("\\") ? " " : pad) + (random.nextInt(9) == 0 ? "  " : ""))
                .collect(Collectors.joining("|"));
        String row = (open ? "|" : "") + joined + (close ? "|" : "");
        return open ? row : row.replaceFirst("^ +", "");
    }
}
