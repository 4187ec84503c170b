package org.inkstone.post;

import java.util.List;
import java.util.Map;

/**
 * What a new post of a blog begins with.
 *
 * @param keys the fields that it gets, in order
 * @param constants what those fields hold that say the same in nearly every post, e.g. {@code layout}
 * @param dates a date of each field that holds dates, in the shape that most posts have it in
 */
public record PostBeginning(List<String> keys, Map<String, String> constants, Map<String, String> dates) {

    public PostBeginning {
        keys = List.copyOf(keys);
        constants = Map.copyOf(constants);
        dates = Map.copyOf(dates);
    }
}
