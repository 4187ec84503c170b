package org.inkstone.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tables in HTML from the clipboard, cell by cell. Nothing in it is run or fetched. */
public final class HtmlTables {

    private static final Set<String> BLOCKS = Set.of("p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6",
            "blockquote",
            "pre", "section", "article", "tr", "dd", "dt");
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "head", "title");
    /** Characters that begin Markdown where they stand in plain text; an underscore does so only outside of words. */
    private static final Pattern MARKUP = Pattern
            .compile("[\\\\`*\\[<~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=#?[\\p{L}\\p{N}]+;)");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final int MOST_SPANNED = 1000;

    private HtmlTables() {}

    /**
     * The rows of a table that is alone: no other table, in it or beside it, and no text around it but its caption.
     *
     * @return rows of equal length, each cell as inline Markdown in which pipes are not escaped and {@code \n} is a line break; empty if there is
     *         no such table
     */
    public static Optional<List<List<String>>> only(String html) {
        Document document = Jsoup.parse(html);
        document.select(String.join(",", UNSEEN)).remove();
        List<Element> tables = document.select("table");
        if (tables.size() != 1) {
            return Optional.empty();
        }
        Element table = tables.getFirst();
        List<List<String>> rows = rows(table);
        table.remove();
        return document.body().hasText() || !document.select("img").isEmpty() || rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows);
    }

    /** A cell that reaches over several columns or rows stands in the first of them; the others are empty. */
    private static List<List<String>> rows(Element table) {
        List<List<String>> rows = new ArrayList<>();
        List<Integer> taken = new ArrayList<>();
        for (Element tr : table.select("tr")) {
            List<String> row = new ArrayList<>();
            for (Element cell : tr.select("> td, > th")) {
                skipTaken(row, taken);
                int columns = span(cell, "colspan");
                int below = span(cell, "rowspan") - 1;
                for (int i = 0; i < columns; i++) {
                    while (taken.size() <= row.size()) {
                        taken.add(0);
                    }
                    taken.set(row.size(), below);
                    row.add(i == 0 ? markdown(cell) : "");
                }
            }
            skipTaken(row, taken);
            rows.add(row);
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        rows.removeIf(List::isEmpty);
        rows.forEach(row -> {
            while (row.size() < width) {
                row.add("");
            }
        });
        return rows;
    }

    private static void skipTaken(List<String> row, List<Integer> taken) {
        while (row.size() < taken.size() && taken.get(row.size()) > 0) {
            taken.set(row.size(), taken.get(row.size()) - 1);
            row.add("");
        }
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return value.matches("[1-9][0-9]{0,3}") ? Math.min(MOST_SPANNED, Integer.parseInt(value)) : 1;
    }

    private static String markdown(Element cell) {
        StringBuilder out = new StringBuilder();
        cell.childNodes().forEach(node -> write(node, out));
        return out.toString().replaceAll(" +", " ").replaceAll(" ?\n ?", "\n").strip();
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof TextNode text) {
            out.append(MARKUP.matcher(BLANKS.matcher(text.getWholeText()).replaceAll(" ")).replaceAll("\\\\$0"));
        } else if (node instanceof Element element) {
            write(element, out);
        }
    }

    private static void write(Element element, StringBuilder out) {
        StringBuilder inside = new StringBuilder();
        element.childNodes().forEach(child -> write(child, inside));
        String text = inside.toString();
        switch (element.normalName()) {
            case "br" -> out.append('\n');
            case "img" -> out.append(image(element));
            case "b", "strong" -> out.append(around(text, "**", "**"));
            case "i", "em" -> out.append(around(text, "*", "*"));
            case "del", "s", "strike" -> out.append(around(text, "~~", "~~"));
            case "code", "tt", "kbd", "samp" -> out.append(code(element.text()));
            case "a" -> out.append(link(element.attr("href").strip(), text));
            default -> {
                boolean block = BLOCKS.contains(element.normalName()) && !out.isEmpty() && !text.isBlank();
                out.append(block ? "\n" : "").append(text);
            }
        }
    }

    /** Markers stand at words, not at blanks (CommonMark 0.31.2, section 6.2), and not around line breaks. */
    private static String around(String text, String before, String after) {
        String words = text.strip();
        int start = text.indexOf(words);
        return words.isEmpty() || words.contains("\n")
                ? text
                : text.substring(0, start) + before + words + after + text.substring(start + words.length());
    }

    private static String code(String text) {
        return text.contains("`") ? around(text, "`` ", " ``") : around(text, "`", "`");
    }

    private static String link(String address, String text) {
        boolean usable = !address.isEmpty() && AllowedHtml.isSafeAddress("a", address);
        return usable ? around(text, "[", "](" + target(address) + ")") : text;
    }

    private static String image(Element element) {
        String address = element.attr("src").strip();
        boolean usable = !address.isEmpty() && !address.startsWith("data:") && AllowedHtml.isSafeAddress("img", address);
        return usable ? "![" + MARKUP.matcher(element.attr("alt")).replaceAll("\\\\$0") + "](" + target(address) + ")" : "";
    }

    private static String target(String address) {
        return address.replace(" ", "%20").replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E");
    }
}
