package org.inkstone.check;

import java.util.List;
import java.util.Optional;

/**
 * How a generator reads a post.
 *
 * @param lastLine of the front matter, counted from 1; empty where it finds none
 * @param fields in the order in which they stand
 * @param moment when the post is published, as people say it
 * @param address of its page, where nothing but the post decides it
 * @param refused what keeps it from making the page, or from making it so: a plain sentence each
 */
public record GeneratorReading(Generator generator, Optional<Integer> lastLine, List<Field> fields, String moment, String address,
        List<String> refused) {

    /** @param type text, number, yes or no, date, list, fields, nothing */
    public record Field(String key, String type, String value) {}

    public GeneratorReading {
        fields = List.copyOf(fields);
        refused = List.copyOf(refused);
    }
}
