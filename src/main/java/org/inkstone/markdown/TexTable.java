package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.List;

import org.inkstone.markdown.TexSource.Unconvertible;

/** The environments of LaTeX that have rows: matrices, cases, equations below each other. */
final class TexTable {

    private TexTable() {}

    /** @param columns of {@code array}: a letter each, with bars, which are left out */
    static MathElement of(String environment, String columns, List<List<MathElement>> rows) throws Unconvertible {
        return switch (environment) {
            case "matrix" -> table(rows, "c", "math-matrix", false);
            case "smallmatrix", "substack" ->
                MathElement.of("mstyle", table(rows, "c", "math-stack", false)).with("scriptlevel", "1");
            case "pmatrix" -> fenced("(", table(rows, "c", "math-matrix", false), ")");
            case "bmatrix" -> fenced("[", table(rows, "c", "math-matrix", false), "]");
            case "Bmatrix" -> fenced("{", table(rows, "c", "math-matrix", false), "}");
            case "vmatrix" -> fenced("|", table(rows, "c", "math-matrix", false), "|");
            case "Vmatrix" -> fenced("‖", table(rows, "c", "math-matrix", false), "‖");
            case "array" -> table(rows, columns.replaceAll("[^lcr]", ""), "math-matrix", false);
            case "cases" -> fenced("{", table(rows, "l", "math-matrix", false), "");
            case "dcases" -> fenced("{", table(rows, "l", "math-matrix", true), "");
            case "rcases" -> fenced("", table(rows, "l", "math-matrix", false), "}");
            case "aligned", "align", "alignat", "alignedat", "split", "flalign" -> table(rows, "rl", "math-aligned", true);
            case "eqnarray" -> table(rows, "rcl", "math-aligned", true);
            case "gathered", "gather", "equation", "multline", "math",
                    "displaymath" ->
                rows.size() == 1 && rows.getFirst().size() == 1
                        ? rows.getFirst().getFirst()
                        : table(rows, "c", "math-aligned", true);
            default -> throw new Unconvertible("\\begin{" + environment + "}");
        };
    }

    private static MathElement fenced(String open, MathElement table, String close) {
        List<MathElement> parts = new ArrayList<>();
        if (!open.isEmpty()) {
            parts.add(fence(open, "prefix"));
        }
        parts.add(table);
        if (!close.isEmpty()) {
            parts.add(fence(close, "postfix"));
        }
        return MathElement.of("mrow", parts);
    }

    private static MathElement fence(String fence, String form) {
        return MathElement.operator(fence).with("fence", "true").with("form", form).with("stretchy", "true");
    }

    /**
     * @param columns l, c or r for each, again from the first one where there are more columns. Said twice, as browsers differ: in an
     *                attribute, and in a class, which the style sheet of the page knows.
     */
    private static MathElement table(List<List<MathElement>> rows, String columns, String cssClass, boolean large) {
        String repeated = columns.isEmpty() ? "c" : columns;
        int width = rows.stream().mapToInt(List::size).max().orElse(1);
        List<String> alignments = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            alignments.add(switch (repeated.charAt(i % repeated.length())) {
                case 'l' -> "left";
                case 'r' -> "right";
                default -> "center";
            });
        }
        List<MathElement> lines = rows.stream().map(cells -> line(cells, alignments)).toList();
        MathElement table = MathElement.of("mtable", lines).with("class", cssClass).with("columnalign",
                String.join(" ", alignments));
        return large ? table.with("displaystyle", "true") : table;
    }

    private static MathElement line(List<MathElement> cells, List<String> alignments) {
        List<MathElement> row = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            MathElement cell = MathElement.of("mtd", cells.get(i));
            row.add(alignments.get(i).equals("center") ? cell : cell.with("class", "math-" + alignments.get(i)));
        }
        return MathElement.of("mtr", row);
    }
}
