package org.inkstone.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Where in a page the body of a post stands: some children of an element, one after the other. It is the element whose words are most
 * nearly those of the post, by the harmonic mean of precision and recall, and in it what begins and ends as the post does.
 *
 * @param from of the children of {@code parent} the first
 * @param to behind the last
 */
record BodyPlace(Element parent, int from, int to) {

    /** What the page must have of the post's words. */
    private static final double ENOUGH = 0.6;
    private static final int RUN = 3;
    private static final Set<String> CONTAINERS = Set.of("div", "article", "section", "main", "body");
    private static final String WORDLESS = "img, hr, svg, math, picture, table, figure";

    /** @param html the post's rendered body */
    static Optional<BodyPlace> find(Document page, String html) {
        Document post = Jsoup.parseBodyFragment(html);
        List<String> words = WordsOf.text(post.body().text());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        Element best = null;
        double bestScore = 0;
        for (Element element : page.body().getAllElements()) {
            List<String> own = WordsOf.text(element.text());
            int common = common(counts, own);
            double score = own.isEmpty() ? 0 : 2.0 * common / (own.size() + words.size());
            if (common >= ENOUGH * words.size() && score >= bestScore) {
                best = element;
                bestScore = score;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        while (!CONTAINERS.contains(best.normalName()) && !best.normalName().contains("-")) {
            best = best.parent();
        }
        return Optional.of(new Range(post, words, best).place());
    }

    private static int common(Map<String, Integer> counts, List<String> own) {
        Map<String, Integer> seen = new HashMap<>();
        int common = 0;
        for (String word : own) {
            if (seen.merge(word, 1, Integer::sum) <= counts.getOrDefault(word, 0)) {
                common++;
            }
        }
        return common;
    }

    /** Whether nothing but the body stands in its parent. */
    boolean isAlone() {
        List<Node> nodes = parent.childNodes();
        for (int i = 0; i < nodes.size(); i++) {
            if ((i < from || i >= to) && !(nodes.get(i) instanceof TextNode text && text.isBlank())) {
                return false;
            }
        }
        return true;
    }

    /** The runs of words of a text, by which it is known again. */
    static Set<List<String>> runs(List<String> words) {
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN));
        }
        return runs;
    }

    /** How much of {@code words} is made of {@code runs}, 0 to 1. */
    static double share(List<String> words, Set<List<String>> runs) {
        int found = 0;
        for (int i = 0; i + RUN <= words.size(); i++) {
            found += runs.contains(words.subList(i, i + RUN)) ? 1 : 0;
        }
        return words.size() < RUN ? 0 : (double) found / (words.size() - RUN + 1);
    }

    private record Range(Document post, List<String> words, Element parent) {

        BodyPlace place() {
            List<Node> nodes = parent.childNodes();
            Set<List<String>> runs = runs(words);
            Set<List<String>> blocks = post.body().getAllElements().stream().map(e -> WordsOf.text(e.text()))
                    .filter(w -> !w.isEmpty() && w.size() < RUN).collect(Collectors.toSet());
            int first = -1;
            int last = -1;
            int begins = -1;
            int ends = -1;
            for (int i = 0; i < nodes.size(); i++) {
                List<String> own = words(nodes.get(i));
                if (own.isEmpty()) {
                    continue;
                }
                boolean hit = own.size() < RUN ? blocks.contains(own) : share(own, runs) >= 0.5;
                int n = Math.min(Math.min(RUN, own.size()), words.size());
                first = hit && first < 0 ? i : first;
                last = hit ? i : last;
                begins = hit && begins < 0 && own.subList(0, n).equals(words.subList(0, n)) ? i : begins;
                ends = hit && own.subList(own.size() - n, own.size()).equals(words.subList(words.size() - n, words.size()))
                        ? i
                        : ends;
            }
            int from = begins >= 0 ? begins : Math.max(first, 0);
            int to = (ends >= from ? ends : first < 0 ? nodes.size() - 1 : Math.max(last, from)) + 1;
            List<Element> children = post.body().children();
            int before = (int) children.stream().takeWhile(e -> words(e).isEmpty()).count();
            int behind = (int) children.reversed().stream().takeWhile(e -> words(e).isEmpty()).count();
            return new BodyPlace(parent, widened(nodes, from, -1, before), widened(nodes, to - 1, 1, behind) + 1);
        }

        /** Images and lines at the edge of the post have no words. */
        private static int widened(List<Node> nodes, int edge, int step, int count) {
            int found = edge;
            int left = count;
            for (int i = edge + step; i >= 0 && i < nodes.size() && left > 0; i += step) {
                if (nodes.get(i) instanceof Element e && words(e).isEmpty()
                        && (e.is(WORDLESS) || e.selectFirst(WORDLESS) != null)) {
                    found = i;
                    left--;
                } else if (!(nodes.get(i) instanceof TextNode text && text.isBlank())) {
                    break;
                }
            }
            return found;
        }

        private static List<String> words(Node node) {
            return node instanceof Element element
                    ? WordsOf.text(element.text())
                    : node instanceof TextNode text ? WordsOf.text(text.text()) : List.of();
        }
    }
}
