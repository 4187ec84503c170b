package org.inkstone.post;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order that contradicts the fewest posts, as near as one pass comes to it: the most usual fields first find their places, and each
 * of the others goes where the fewest posts have it otherwise.
 */
final class KeyOrder {

    /** More than any blog has; keeps the work of a folder full of hostile posts small. */
    private static final int MOST_KEYS = 200;

    private final Map<String, Map<String, Integer>> before = new HashMap<>();

    private KeyOrder() {}

    /** @param posts the fields of each post, in order, no key twice */
    static List<String> of(List<List<String>> posts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        posts.forEach(keys -> keys.forEach(key -> counts.merge(key, 1, Integer::sum)));
        List<String> usualFirst = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())).map(Map.Entry::getKey)
                .limit(MOST_KEYS).toList();
        KeyOrder order = new KeyOrder();
        Set<String> wanted = new HashSet<>(usualFirst);
        posts.forEach(keys -> order.count(keys.stream().filter(wanted::contains).toList()));
        List<String> placed = new ArrayList<>();
        usualFirst.forEach(key -> placed.add(order.place(key, placed), key));
        return placed;
    }

    private void count(List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            Map<String, Integer> behind = before.computeIfAbsent(keys.get(i), k -> new HashMap<>());
            for (int j = i + 1; j < keys.size(); j++) {
                behind.merge(keys.get(j), 1, Integer::sum);
            }
        }
    }

    /** The last of the best places, so that a field that nothing is known of goes to the end. */
    private int place(String key, List<String> placed) {
        // In front of all: every post that has another field before this one contradicts.
        int contradictions = placed.stream().mapToInt(other -> posts(other, key)).sum();
        int fewest = contradictions;
        int best = 0;
        for (int i = 0; i < placed.size(); i++) {
            contradictions += posts(key, placed.get(i)) - posts(placed.get(i), key);
            if (contradictions <= fewest) {
                fewest = contradictions;
                best = i + 1;
            }
        }
        return best;
    }

    /** The number of posts in which {@code first} stands before {@code second}. */
    private int posts(String first, String second) {
        return before.getOrDefault(first, Map.of()).getOrDefault(second, 0);
    }
}
