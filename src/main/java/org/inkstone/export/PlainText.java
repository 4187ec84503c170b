package org.inkstone.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML as a text that can be read as it is, in the manner of mails: marks before list items and quotes, addresses behind links. */
final class PlainText {

    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "center", "details", "div",
            "dl",
            "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre",
            "section", "summary", "table", "ul");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]+");

    private PlainText() {}

    /** Ends with a line feed, unless it is empty. */
    static String of(Element body) {
        String text = String.join("\n", blocks(body, true));
        return text.isEmpty() ? "" : text + "\n";
    }

    /** The source of a formula in MathML. */
    static String formula(Element math) {
        Element source = math.selectFirst("annotation");
        return source == null ? math.text() : source.wholeText().strip();
    }

    /** The lines of what stands in {@code parent}, with an empty one between two blocks where they are {@code apart}. */
    private static List<String> blocks(Element parent, boolean apart) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                add(lines, sentence(line), apart);
                line.setLength(0);
                add(lines, block(element), apart);
            } else {
                inline(node, line);
            }
        }
        add(lines, sentence(line), apart);
        return lines;
    }

    private static void add(List<String> lines, List<String> more, boolean apart) {
        if (!more.isEmpty() && !lines.isEmpty() && apart) {
            lines.add("");
        }
        lines.addAll(more);
    }

    private static List<String> block(Element block) {
        return switch (block.normalName()) {
            case "pre" -> block.wholeText().stripTrailing().lines().toList();
            case "hr" -> block.parent() != null && block.parent().hasClass("footnotes") ? List.of() : List.of("* * *");
            case "blockquote" -> blocks(block, true).stream().map(l -> l.isEmpty() ? ">" : "> " + l).toList();
            case "ul", "ol" -> list(block);
            case "dl" -> definitions(block);
            case "table" -> block.select("tr").stream()
                    .map(row -> row.children().stream().map(cell -> String.join(" ", blocks(cell, false)))
                            .collect(Collectors.joining("\t")))
                    .toList();
            default -> blocks(block, true);
        };
    }

    private static List<String> list(Element list) {
        boolean loose = list.children().stream().anyMatch(item -> item.selectFirst("> p") != null)
                && !list.parent().hasClass("footnotes");
        List<String> lines = new ArrayList<>();
        int number = list.attr("start").matches("[0-9]{1,9}") ? Integer.parseInt(list.attr("start")) : 1;
        for (Element item : list.children()) {
            number = item.attr("value").matches("[0-9]{1,9}") ? Integer.parseInt(item.attr("value")) : number;
            String mark = list.normalName().equals("ol") ? number++ + ". " : "- ";
            List<String> text = blocks(item, loose);
            add(lines, indented(mark, text.isEmpty() ? List.of("") : text), loose);
        }
        return lines;
    }

    private static List<String> indented(String mark, List<String> text) {
        List<String> lines = new ArrayList<>();
        for (String line : text) {
            lines.add(lines.isEmpty() ? (mark + line).stripTrailing() : line.isEmpty() ? "" : " ".repeat(mark.length()) + line);
        }
        return lines;
    }

    private static List<String> definitions(Element list) {
        List<String> lines = new ArrayList<>();
        for (Element part : list.children()) {
            lines.addAll(part.normalName().equals("dd") ? indented("    ", blocks(part, false)) : blocks(part, false));
        }
        return lines;
    }

    private static void inline(Node node, StringBuilder line) {
        if (node instanceof TextNode text) {
            line.append(BLANKS.matcher(text.getWholeText()).replaceAll(" "));
        } else if (node instanceof Element element && !element.hasClass("footnote-backref")) {
            switch (element.normalName()) {
                case "br" -> line.append('\n');
                case "img" -> line.append(element.attr("alt").isBlank() ? "" : "[" + element.attr("alt").strip() + "]");
                case "math" -> line.append(formula(element));
                default -> {
                    boolean note = element.hasClass("footnote-ref");
                    line.append(note ? "[" : "");
                    int begin = line.length();
                    element.childNodes().forEach(child -> inline(child, line));
                    line.append(note ? "]" : "");
                    String address = element.normalName().equals("a") ? element.attr("href") : "";
                    String said = line.substring(begin);
                    if (address.matches("(?i)(https?|mailto):.*") && !address.endsWith(said) && !said.contains(address)) {
                        line.append(" (").append(address.replaceFirst("(?i)^mailto:", "")).append(')');
                    }
                }
            }
        }
    }

    private static List<String> sentence(StringBuilder line) {
        String text = line.toString().strip();
        return text.isEmpty() ? List.of() : text.lines().map(String::strip).toList();
    }
}
