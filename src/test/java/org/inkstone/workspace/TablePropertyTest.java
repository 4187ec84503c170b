package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import org.inkstone.document.Document;
import org.inkstone.markdown.MarkdownRenderer;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Random commands on random tables: each does to the cells what its name says and nothing else, and undo brings the bytes back. */
class TablePropertyTest {

    private static final int COMMANDS = 8;
    private static final List<String> NAMES = List.copyOf(TableCommands.all().keySet());

    private final MarkdownRenderer renderer = new MarkdownRenderer();

    @Test
    void noCommandLosesOrMovesACellThatItIsNotAbout() {
        int cases = Integer.getInteger("inkstone.cases", 10_000) / 20;
        for (int seed = 0; seed < cases; seed++) {
            Random random = new Random(seed);
            GeneratedTable table = GeneratedTable.of(random);
            Document document = new Document(SourceText.of(table.raw()), e -> {
                throw e;
            });
            check(seed + " generated", table, document.state().text(), grid(table.cells(document.state().text())));
            for (int i = 0; i < COMMANDS; i++) {
                run(seed, random, table, document);
            }
            while (document.canUndo()) {
                document.undo();
            }
            assertThat(document.state().post().source().raw()).as("seed " + seed).isEqualTo(table.raw());
        }
    }

    private void run(int seed, Random random, GeneratedTable table, Document document) {
        String before = document.state().text();
        List<List<String>> cells = table.cells(before);
        String[] lines = before.substring(table.start()).split("\n", -1);
        int end = table.start() - 1;
        for (int i = 0; i < cells.size(); i++) {
            end += lines[i].length() + 1;
        }
        int from = table.start() + random.nextInt(end - table.start() + 1);
        int to = random.nextInt(3) > 0 ? from : Math.min(end, from + random.nextInt(30));
        String name = NAMES.get(random.nextInt(NAMES.size()));
        String what = "seed " + seed + ", " + name + " at " + before.substring(0, from) + "«" + before.substring(from, to) + "»"
                + before.substring(to);
        Optional<Edit> edit = TableCommands.all().get(name).run(document.state(), new TextRange(from, to));
        if (edit.isEmpty()) {
            return;
        }
        document.apply(edit.get().transaction());
        String after = document.state().text();
        assertThat(edit.get().selection().end()).as(what).isLessThanOrEqualTo(after.length());
        assertThat(after).as(what).startsWith(before.substring(0, table.start())).endsWith(before.substring(end));
        List<List<String>> expected = expected(name, cells, table.place(before, from), table.place(before, to));
        check(what, table, after, expected);
        if (name.equals("Re-format table")) {
            Edit again = TableCommands.reformat().run(document.state(), edit.get().selection()).orElseThrow();
            assertThat(again.transaction().changes().isEmpty()).as(what).isTrue();
        }
        if (name.contains("cell") && cells.size() == table.cells(after).size() && !name.equals("Next cell")) {
            assertThat(after).as(what).isEqualTo(before);
        }
    }

    /** What is to be in the table, the header first, without the delimiters. */
    private static List<List<String>> expected(String name, List<List<String>> cells, int[] from, int[] to) {
        List<List<String>> rows = grid(cells);
        int columns = cells.get(1).size();
        int first = from[0] == 0 ? 0 : from[0] - 1;
        int last = to[0] == 0 ? 0 : to[0] - 1;
        int left = Math.min(from[1], to[1]);
        int right = Math.max(from[1], to[1]);
        List<String> empty = new ArrayList<>(Collections.nCopies(columns, ""));
        switch (name) {
            case "Insert row above" -> rows.add(from[0] == 1 ? 1 : first, empty);
            case "Insert row below" -> rows.add(to[0] == 1 ? 1 : last + 1, empty);
            case "Remove row" -> rows.subList(from[0] == 1 ? 1 : first, to[0] == 1 ? Math.max(1, last) : last + 1).clear();
            case "Move row up" -> Collections.rotate(rows.subList(first - 1, last + 1), -1);
            case "Move row down" -> Collections.rotate(rows.subList(first, last + 2), 1);
            case "Insert column left" -> rows.forEach(row -> padded(row, left).add(left, ""));
            case "Insert column right" -> rows.forEach(row -> padded(row, right + 1).add(right + 1, ""));
            case "Remove column" -> rows.forEach(row -> padded(row, right + 1).subList(left, right + 1).clear());
            case "Move column left" ->
                rows.forEach(row -> Collections.rotate(padded(row, right + 1).subList(left - 1, right + 1), -1));
            case "Move column right" ->
                rows.forEach(row -> Collections.rotate(padded(row, right + 2).subList(left, right + 2), 1));
            case "Next cell" -> {
                boolean lastCell = to[1] + 1 >= Math.max(cells.get(to[0]).size(), columns);
                if ((to[0] == 1 || lastCell) && Math.max(1, to[0]) == cells.size() - 1) {
                    rows.add(empty);
                }
            }
            case "Next row" -> {
                boolean blank = cells.get(to[0]).stream().allMatch(String::isEmpty);
                if (Math.max(1, to[0]) == cells.size() - 1 && to[0] >= 2 && blank) {
                    if (cells.size() > 3) {
                        rows.removeLast();
                    }
                } else if (Math.max(1, to[0]) == cells.size() - 1) {
                    rows.add(empty);
                }
            }
            default -> {
                // The others change no cell.
            }
        }
        return rows;
    }

    private static List<String> padded(List<String> row, int size) {
        while (row.size() < size) {
            row.add("");
        }
        return row;
    }

    private void check(String what, GeneratedTable table, String text, List<List<String>> expected) {
        List<List<String>> cells = table.cells(text);
        assertThat(shortened(grid(cells))).as(what + "\n→\n" + text).isEqualTo(shortened(expected));
        assertThat(cells.getFirst()).as(what + "\n→\n" + text).hasSameSizeAs(cells.get(1));
        assertThat(htmlOfCells(bodyOf(text))).as(what + "\n→\n" + text).isEqualTo(htmlOfCells(plain(grid(cells), cells.get(1))));
    }

    /** Without the empty cells at the end of a row: they mean the same whether they are there or not. */
    private static List<List<String>> shortened(List<List<String>> rows) {
        return rows.stream().map(row -> {
            int size = row.size();
            while (size > 0 && row.get(size - 1).isEmpty()) {
                size--;
            }
            return List.copyOf(row.subList(0, size));
        }).toList();
    }

    private static List<List<String>> grid(List<List<String>> cells) {
        List<List<String>> rows = new ArrayList<>(cells.stream().map(row -> (List<String>) new ArrayList<>(row)).toList());
        rows.remove(1);
        return rows;
    }

    /** The same cells in a table as plain as can be. */
    private static String plain(List<List<String>> rows, List<String> delimiters) {
        List<List<String>> all = new ArrayList<>(rows);
        all.add(1, delimiters);
        return all.stream().map(row -> row.stream().collect(Collectors.joining(" | ", "| ", " |")))
                .collect(Collectors.joining("\n"));
    }

    private List<String> htmlOfCells(String body) {
        Element table = Jsoup.parseBodyFragment(renderer.render(body).html()).selectFirst("table");
        assertThat(table).as(body).isNotNull();
        return table.select("th, td").stream().map(cell -> cell.normalName() + cell.attr("align") + cell.html()).toList();
    }

    private static String bodyOf(String text) {
        return text.startsWith("---\n") ? text.substring(text.indexOf("---\n", 4) + 4) : text;
    }
}
