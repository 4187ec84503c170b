package org.inkstone.post;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts of votes. Of two with the same number, the one that was voted for first wins, so that the same votes always end the same. */
final class Ballot<T> {

    private final Map<T, Integer> votes = new LinkedHashMap<>();

    void add(T choice) {
        votes.merge(choice, 1, Integer::sum);
    }

    boolean isEmpty() {
        return votes.isEmpty();
    }

    int of(T choice) {
        return votes.getOrDefault(choice, 0);
    }

    int total() {
        return votes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Empty where nobody voted. */
    Optional<T> winner() {
        T winner = null;
        int most = 0;
        for (Map.Entry<T, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                winner = vote.getKey();
                most = vote.getValue();
            }
        }
        return Optional.ofNullable(winner);
    }
}
