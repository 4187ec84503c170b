package org.inkstone.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How far two names are from one another. */
final class Likeness {

    private Likeness() {}

    /**
     * How many characters have to be put in, left out, replaced or changed over with their neighbour (optimal string alignment).
     *
     * @param limit from which on it does not matter how many
     */
    static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) >= limit) {
            return limit;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, 1 + Math.min(last[j], now[j - 1]));
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
        }
        return Math.min(limit, last[other.length()]);
    }

    /** The one of {@code names} that {@code wanted} was most likely meant to be; empty where none is near or two are equally so. */
    static Optional<String> nearest(String wanted, Collection<String> names) {
        int limit = Math.min(3, wanted.length() / 4) + 1;
        int best = limit;
        List<String> found = List.of();
        for (String name : names) {
            int distance = distance(wanted, name, limit);
            if (distance < best) {
                best = distance;
                found = List.of(name);
            } else if (distance == best && best < limit) {
                found = List.of();
            }
        }
        return found.stream().findFirst();
    }
}
