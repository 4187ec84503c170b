package org.inkstone.post;

import java.util.List;

/**
 * Where a new field goes among those that are there, by the order in which the posts of the blog have them.
 *
 * @param behind the number of the field that it follows; -1 for the beginning
 */
record FieldPlace(int behind) {

    static FieldPlace of(List<Field> fields, String key, List<String> order) {
        int own = order.indexOf(key);
        for (int i = own - 1; i >= 0; i--) {
            int predecessor = indexOf(fields, order.get(i));
            if (predecessor >= 0) {
                return new FieldPlace(predecessor);
            }
        }
        for (int i = own + 1; own >= 0 && i < order.size(); i++) {
            int successor = indexOf(fields, order.get(i));
            if (successor >= 0) {
                return new FieldPlace(successor - 1);
            }
        }
        return new FieldPlace(fields.size() - 1);
    }

    private static int indexOf(List<Field> fields, String key) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
