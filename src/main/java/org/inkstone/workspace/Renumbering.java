package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inkstone.document.Origin;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/**
 * Numbers ordered lists anew where an edit put items in, took some away or moved them. What the writer numbered on purpose stays: a
 * list that is all {@code 1.} remains so, a list that begins with 5 goes on from 5, and a number that did not follow the one before it
 * is left alone.
 */
final class Renumbering {

    /** CommonMark 0.31.2, chapter 5.2: nine digits. */
    static final int LARGEST = 999_999_999;

    private final Map<ListItem, ListItem> before = new HashMap<>();
    private final Map<ListItem, Integer> numbers = new LinkedHashMap<>();

    private final ListTree old;
    /** The items before by where their markers are now, as far as these were not touched. */
    private final Map<Integer, ListItem> byMarker = new HashMap<>();

    private Renumbering(ListTree old, ChangeSet edit) {
        this.old = old;
        for (ListItem item : old.items()) {
            boolean kept = edit.changes().stream()
                    .noneMatch(c -> c.range().start() < item.markerEnd && c.range().end() > item.marker);
            if (kept) {
                byMarker.put(edit.mapOffset(item.marker, true), item);
            }
        }
    }

    /**
     * The edit that makes {@code changes} and numbers the lists around {@code touched} anew, as one.
     *
     * @param touched in the text before, around all of {@code changes}
     * @param selection in the text after {@code changes}
     */
    static Optional<Edit> edit(Body body, TextRange touched, ChangeSet changes, TextRange selection, Origin origin) {
        ListRegion region = ListRegion.around(body, touched);
        int offset = region.range().start();
        ChangeSet inRegion = Changes.shifted(changes, -offset);
        String after = inRegion.apply(region.text());
        ChangeSet numbered = new Renumbering(region.tree(), inRegion).changes(after, region.quotes());
        if (numbered.isEmpty()) {
            return body.edit(changes, selection, origin);
        }
        ChangeSet then = Changes.shifted(numbered, offset);
        return body.edit(changes.then(then), Changes.map(then, selection), origin);
    }

    private ChangeSet changes(String text, int quotes) {
        ListTree tree = ListTree.of(text, quotes, byMarker.keySet());
        Map<ListItem, List<ListItem>> lists = new LinkedHashMap<>();
        for (ListItem item : tree.items()) {
            ListItem was = byMarker.get(item.marker);
            if (was != null && was.kind == item.kind && was.number == item.number) {
                before.put(item, was);
            }
            if (item.isNumbered()) {
                lists.computeIfAbsent(item.first(), first -> new ArrayList<>()).add(item);
            }
        }
        lists.values().forEach(this::number);
        return written(text, tree);
    }

    private void number(List<ListItem> list) {
        Optional<ListItem> known = list.stream().filter(before::containsKey).findFirst();
        Optional<ListItem> oldFirst = known.map(item -> before.get(item).first());
        int start = known.map(item -> start(list, item)).orElse(list.getFirst().number);
        Optional<Integer> same = oldFirst.filter(this::isAllOne).map(first -> first.number);
        int number = start;
        numbers.put(list.getFirst(), start);
        for (ListItem item : list.subList(1, list.size())) {
            ListItem was = before.get(item);
            if (same.isPresent()) {
                number = was == null || was.number == same.get() ? start : item.number;
            } else {
                number = was == null || followed(was) || was.first() != oldFirst.get()
                        ? Math.min(number + 1, LARGEST)
                        : item.number;
            }
            numbers.put(item, number);
        }
    }

    private int start(List<ListItem> list, ListItem known) {
        ListItem was = before.get(known);
        ListItem oldFirst = was.first();
        if (list.stream().anyMatch(item -> before.get(item) == oldFirst)) {
            return oldFirst.number;
        }
        boolean sameLevel = known.parent.map(before::get).equals(was.parent);
        Optional<Integer> last = numbers.entrySet().stream()
                .filter(e -> before.containsKey(e.getKey()) && before.get(e.getKey()).first() == oldFirst
                        && e.getKey().parent.equals(known.parent))
                .map(Map.Entry::getValue).reduce((first, second) -> second);
        // What another block now parts from the begin of its list goes on counting.
        return !sameLevel ? 1 : last.map(n -> Math.min(n + 1, LARGEST)).orElse(oldFirst.number);
    }

    /** Whether a list has one number only, as those write who leave the counting to the page. */
    private boolean isAllOne(ListItem oldFirst) {
        return old.items().stream().filter(item -> item.previous.filter(p -> p == oldFirst).isPresent()).findFirst()
                .filter(second -> second.number == oldFirst.number).isPresent();
    }

    /** Whether its number came from counting. */
    private static boolean followed(ListItem was) {
        return was.previous.isEmpty() || was.previous.get().number + 1 == was.number;
    }

    private ChangeSet written(String text, ListTree tree) {
        List<TextChange> changes = new ArrayList<>();
        Map<ListItem, Integer> deltas = new HashMap<>();
        numbers.forEach((item, number) -> {
            if (number != item.number) {
                String digits = String.valueOf(number);
                int delta = digits.length() - (item.markerEnd - 1 - item.marker);
                boolean spare = delta == 1 && text.startsWith("  ", item.markerEnd);
                changes.add(TextChange.replace(item.marker, item.markerEnd - 1, digits));
                if (spare) {
                    // Who lines words up with two blanks wants them to stay in line.
                    changes.add(TextChange.replace(item.markerEnd, item.markerEnd + 1, ""));
                } else if (delta != 0) {
                    deltas.put(item, delta);
                }
            }
        });
        if (!deltas.isEmpty()) {
            changes.addAll(tree.shifts(deltas));
        }
        return Changes.ordered(changes);
    }
}
