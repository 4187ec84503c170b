package org.inkstone.post;

import java.util.List;

import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/** Changes a list in brackets item by item: what stays is not touched, not even the blanks between. */
final class FlowListEdit {

    private final String lf;
    private final Sequence list;
    private final List<TextRange> comments;
    private final List<Item> items;
    private final int[] commas;
    private final String separator;
    private final ListLexemes lexemes;
    private final Splices splices = new Splices();

    /** @param comments in the list's lines, in order */
    FlowListEdit(String lf, Sequence list, List<TextRange> comments, ListLexemes lexemes) {
        this.lf = lf;
        this.list = list;
        this.comments = comments;
        this.items = list.items();
        this.commas = new int[items.size()];
        for (int i = 0; i < commas.length; i++) {
            int next = i + 1 < commas.length ? items.get(i + 1).range().start() : list.range().end() - 1;
            commas[i] = comma(items.get(i).range().end(), next);
        }
        this.separator = separator();
        this.lexemes = lexemes;
    }

    ChangeSet changes(List<String> wanted) {
        if (items.isEmpty()) {
            int open = list.range().start() + 1;
            String inside = String.join(", ", wanted.stream().map(lexemes::of).toList());
            int end = comments.stream().noneMatch(c -> c.start() < list.range().end()) ? list.range().end() - 1 : open;
            return splices.replace(open, end, inside).changes();
        }
        ListDiff diff = ListDiff.between(items.stream().map(Item::text).toList(), wanted);
        addBeforeFirst(diff.added().getFirst());
        for (int i = 0; i < items.size(); i++) {
            switch (diff.fates().get(i)) {
                case KEPT -> {
                }
                case REPLACED -> splices.replace(items.get(i).range().start(), items.get(i).range().end(),
                        lexemes.of(diff.replacements().get(i)));
                case REMOVED -> remove(i);
            }
            addBehind(i, diff.added().get(i + 1));
        }
        dropCommaBehindLast(diff);
        return splices.changes();
    }

    private void addBeforeFirst(List<String> added) {
        StringBuilder text = new StringBuilder();
        added.forEach(item -> text.append(lexemes.of(item)).append(',').append(separator));
        splices.insert(items.getFirst().range().start(), text.toString());
    }

    private void addBehind(int i, List<String> added) {
        if (added.isEmpty()) {
            return;
        }
        int itemEnd = items.get(i).range().end();
        int anchor = commas[i] < 0 ? itemEnd : commas[i] + 1;
        int lineEnd = Lines.end(lf, anchor);
        int next = Lines.skipBlanks(lf, anchor);
        boolean lastOfLine = lineEnd < list.range().end() && (next == lineEnd || commentAt(next));
        StringBuilder text = new StringBuilder();
        if (!separator.startsWith("\n") || !lastOfLine) {
            String blank = separator.startsWith("\n") ? " " : separator;
            added.forEach(item -> text.append(',').append(blank).append(lexemes.of(item)));
            splices.insert(itemEnd, text.toString());
            return;
        }
        // One item a line: the comment behind the item before stays with it.
        boolean commaBefore = commas[i] >= 0;
        if (!commaBefore) {
            splices.insert(itemEnd, ",");
        }
        for (int k = 0; k < added.size(); k++) {
            text.append(separator).append(lexemes.of(added.get(k))).append(commaBefore || k + 1 < added.size() ? "," : "");
        }
        splices.insert(lineEnd, text.toString());
    }

    /** An item goes with its comma, and with its line where it has one to itself. */
    private void remove(int i) {
        int start = items.get(i).range().start();
        int end = commas[i] < 0 ? items.get(i).range().end() : commas[i] + 1;
        if (commas[i] >= 0 && lf.substring(items.get(i).range().end(), commas[i]).matches("(?s).*[^ \\t].*")) {
            // A line end or a comment stands before the comma.
            splices.delete(commas[i], end);
            end = items.get(i).range().end();
        }
        int before = Lines.skipBlanksBack(lf, start);
        int behind = Lines.skipBlanks(lf, end);
        boolean firstOfLine = before == Lines.start(lf, start);
        boolean lastOfLine = Lines.atEnd(lf, behind);
        if (firstOfLine && lastOfLine) {
            splices.delete(before, Lines.next(lf, behind));
        } else if (lastOfLine || behind == list.range().end() - 1) {
            splices.delete(firstOfLine || lf.charAt(before - 1) == '[' ? start : before, end);
        } else {
            // The comment behind an item takes its place on the line.
            splices.delete(start, commentAt(behind) && !firstOfLine ? end : behind);
        }
    }

    /** Where the last items go and none of them had a comma, the comma that stood before them has nothing to part. */
    private void dropCommaBehindLast(ListDiff diff) {
        int last = items.size() - 1;
        while (last >= 0 && !diff.survives(last)) {
            last--;
        }
        if (last >= 0 && last < items.size() - 1 && commas[items.size() - 1] < 0) {
            splices.delete(commas[last], commas[last] + 1);
        }
    }

    private int comma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (lf.charAt(i) == ',') {
                return i;
            }
            for (TextRange comment : comments) {
                i = comment.start() == i ? comment.end() - 1 : i;
            }
        }
        return -1;
    }

    private boolean commentAt(int offset) {
        return comments.stream().anyMatch(c -> c.start() == offset);
    }

    /** What stands between a comma and the next item: the blanks there are, or a line break and the indent. */
    private String separator() {
        if (items.isEmpty()) {
            return " ";
        }
        int from = items.size() > 1 ? commas[0] + 1 : list.range().start() + 1;
        int to = items.size() > 1 ? items.get(1).range().start() : items.getFirst().range().start();
        String gap = lf.substring(from, to);
        if (gap.contains("\n")) {
            return "\n" + Lines.indent(lf, to);
        }
        return items.size() > 1 ? gap : " ";
    }
}
