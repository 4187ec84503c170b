package org.inkstone.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of several texts became which of several others, by the words they share. */
final class SimilarTexts {

    /** Below this share of common words a reader sees two texts, not one that was changed. */
    private static final double LEAST = 0.4;
    /** Above this many pairs none is looked for. */
    private static final long COMPARISONS = 10_000;

    private SimilarTexts() {}

    /** Pairs of indices, in order on both sides, that are as similar as can be in all. */
    static List<int[]> pairs(List<String> texts, List<String> others) {
        int n = texts.size();
        int m = others.size();
        if ((long) n * m > COMPARISONS) {
            return List.of();
        }
        List<Map<String, Integer>> words = texts.stream().map(SimilarTexts::words).toList();
        List<Map<String, Integer>> otherWords = others.stream().map(SimilarTexts::words).toList();
        double[][] similar = new double[n][m];
        double[][] best = new double[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                similar[i][j] = similarity(words.get(i), otherWords.get(j));
                double paired = similar[i][j] < LEAST ? 0 : similar[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0, j = 0; i < n && j < m;) {
            if (similar[i][j] >= LEAST && best[i][j] == similar[i][j] + best[i + 1][j + 1]) {
                pairs.add(new int[]{i++, j++});
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        for (String word : Tokens.words(text)) {
            if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.merge(word, 1, Integer::sum);
            }
        }
        return words;
    }

    private static double similarity(Map<String, Integer> words, Map<String, Integer> others) {
        int common = words.entrySet().stream().mapToInt(w -> Math.min(w.getValue(), others.getOrDefault(w.getKey(), 0))).sum();
        int all = count(words) + count(others);
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static int count(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }
}
