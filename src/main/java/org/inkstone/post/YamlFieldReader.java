package org.inkstone.post;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Mapping;
import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.text.TextRange;

/** Makes fields of the events of one block. Walks a flat list, so that no nesting can exhaust the stack. */
final class YamlFieldReader {

    /** What the block holds, as a whole. */
    enum Root {
        NOTHING, MAPPING, OTHER
    }

    private final String lf;
    private final List<YamlEvent> events;
    private final int root;

    YamlFieldReader(String lf, List<YamlEvent> events) {
        this.lf = lf;
        this.events = events;
        int first = 0;
        while (first < events.size() && !events.get(first).isNode()) {
            first++;
        }
        this.root = first;
    }

    Root root() {
        if (root == events.size() || isEmptyPlain(events.get(root))) {
            return Root.NOTHING;
        }
        return events.get(root).isMapping() ? Root.MAPPING : Root.OTHER;
    }

    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        // In a mapping in braces commas part the fields, and a root with an anchor or tag is beyond what a form should touch.
        boolean editable = !events.get(root).isFlow() && !events.get(root).isMarked();
        int key = root + 1;
        while (!events.get(key).closes()) {
            int value = behind(key);
            fields.add(field(key, value, editable));
            key = behind(value);
        }
        return fields;
    }

    private Field field(int key, int value, boolean editable) {
        TextRange keyRange = node(key);
        YamlEvent name = events.get(key);
        boolean simple = name.isScalar() && !name.isMarked();
        FieldValue read = value(value, editable && simple);
        int lastLine = Math.max(keyRange.end(), read.range().end());
        TextRange lines = new TextRange(Lines.start(lf, keyRange.start()), Lines.next(lf, lastLine));
        return new Field(name.isScalar() ? name.text() : oneLine(keyRange), keyRange, read, lines);
    }

    private FieldValue value(int index, boolean editable) {
        YamlEvent event = events.get(index);
        TextRange range = node(index);
        boolean free = editable && !isMarked(index);
        if (event.isScalar()) {
            boolean placed = !range.isEmpty() || range.start() > 0 && lf.charAt(range.start() - 1) == ':';
            return new Scalar(range, event.text(), event.style(), free && placed);
        }
        if (event.isAlias()) {
            return new Scalar(range, range.of(lf), ScalarStyle.PLAIN, false);
        }
        return event.isMapping() ? new Mapping(range, oneLine(range)) : new Sequence(range, items(index), event.isFlow(), free);
    }

    private List<Item> items(int sequence) {
        List<Item> items = new ArrayList<>();
        for (int item = sequence + 1; !events.get(item).closes(); item = behind(item)) {
            YamlEvent event = events.get(item);
            TextRange range = node(item);
            items.add(event.isScalar()
                    ? new Item(range, event.text(), event.style(), true)
                    : new Item(range, oneLine(range), ScalarStyle.PLAIN, false));
        }
        return items;
    }

    /** The characters of a node: a block collection ends with its last scalar, where SnakeYAML says the next token begins. */
    private TextRange node(int index) {
        int start = events.get(index).start();
        int end = start;
        int behind = behind(index);
        Deque<Boolean> flow = new ArrayDeque<>();
        for (int i = index; i < behind; i++) {
            YamlEvent event = events.get(i);
            if (event.opens()) {
                flow.push(event.isFlow());
            } else if (!event.closes()) {
                end = Math.max(end, event.range(lf).end());
            } else if (flow.pop()) {
                end = Math.max(end, event.end());
            }
        }
        return new TextRange(start, end);
    }

    /** The number of the event behind the node that begins at {@code index}. */
    private int behind(int index) {
        int depth = 0;
        int i = index;
        do {
            depth += events.get(i).opens() ? 1 : events.get(i).closes() ? -1 : 0;
            i++;
        } while (depth > 0);
        return i;
    }

    private boolean isMarked(int index) {
        return events.subList(index, behind(index)).stream().anyMatch(YamlEvent::isMarked);
    }

    private static boolean isEmptyPlain(YamlEvent event) {
        return event.isScalar() && event.start() == event.end() && event.text().isEmpty() && !event.isMarked();
    }

    private String oneLine(TextRange range) {
        return range.of(lf).replaceAll("\\s+", " ").strip();
    }
}
