package org.inkstone.post;

import java.util.List;
import java.util.stream.Collectors;

import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;

/** Changes a list with one item a line: lines that stay are not touched, and comments stay. */
final class YamlBlockListEdit {

    private final YamlFieldSource source;
    private final String lf;
    private final List<Item> items;
    private final ListLexemes lexemes;

    YamlBlockListEdit(YamlFieldSource source, Sequence list) {
        this.source = source;
        this.lf = source.lf();
        this.items = list.items();
        this.lexemes = ListLexemes.yaml(source, list);
    }

    /** None where a dash does not begin its line. */
    List<ChangeSet> proposals(List<String> wanted) {
        for (Item item : items) {
            if (dash(item) < 0) {
                return List.of();
            }
        }
        ListDiff diff = ListDiff.between(items.stream().map(Item::text).toList(), wanted);
        Splices splices = new Splices();
        splices.insert(Lines.start(lf, dash(items.getFirst())), lines(items.getFirst(), diff.added().getFirst()));
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            switch (diff.fates().get(i)) {
                case KEPT -> {
                }
                case REPLACED -> replace(splices, item, lexemes.of(diff.replacements().get(i)));
                case REMOVED -> {
                    TextRange lines = lines(item);
                    splices.replace(lines.start(), lines.end(),
                            source.commentLines(lines, Lines.indent(lf, lines.start()), false));
                }
            }
            splices.insert(lines(item).end(), lines(item, diff.added().get(i + 1)));
        }
        return List.of(splices.changes());
    }

    private void replace(Splices splices, Item item, String lexeme) {
        TextRange range = item.range();
        String gap = range.isEmpty() ? " " : "";
        splices.replace(range.start(),
                range.isEmpty() ? Lines.withoutTrailingBlanks(lf, range.end()) : Lines.behindValue(lf, range, lexeme),
                gap + lexeme + source.headerComment(range));
    }

    /** New lines that look like the one of {@code neighbour}: its indent, its gap behind the dash. */
    private String lines(Item neighbour, List<String> added) {
        int dash = dash(neighbour);
        String gap = lf.substring(dash + 1, neighbour.range().start());
        String behindDash = gap.isEmpty() || gap.contains("\n") ? " " : gap;
        String before = Lines.indent(lf, dash) + "-" + behindDash;
        return added.stream().map(item -> before + lexemes.of(item) + "\n").collect(Collectors.joining());
    }

    /** From the dash's line to behind the last line of the item. */
    private TextRange lines(Item item) {
        return new TextRange(Lines.start(lf, dash(item)), Lines.next(lf, item.range().end()));
    }

    private int dash(Item item) {
        int at = item.range().start();
        while (at > 0 && Character.isWhitespace(lf.charAt(at - 1))) {
            at--;
        }
        int dash = at - 1;
        boolean begins = dash >= 0 && lf.charAt(dash) == '-' && Lines.skipBlanksBack(lf, dash) == Lines.start(lf, dash);
        return begins ? dash : -1;
    }
}
