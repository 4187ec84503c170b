package org.inkstone.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.inkstone.document.FieldParts.Part;
import org.inkstone.document.TextMerge.Contested;
import org.inkstone.document.TextMerge.Settled;
import org.inkstone.post.Field;
import org.inkstone.post.FieldEdit.SetList;
import org.inkstone.post.FieldEditResult.Edited;
import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.post.FrontMatterEditor;
import org.inkstone.post.Notation;
import org.inkstone.post.Post;
import org.inkstone.text.SourceText;

/**
 * Front matter merged field by field, each with the lines that one of the sides has. A change beats a removal. The result is a proposal
 * until it has been read again: {@link #merge} gives it only if it reads as exactly the fields that were chosen.
 */
final class FieldMerge {

    /** What parts the items of a list, in any notation. */
    private static final Pattern SIGNS = Pattern.compile("[\\s\\[\\],-]+");

    private final Post minePost;
    private final FieldParts base;
    private final FieldParts mine;
    private final FieldParts theirs;
    private final List<Chosen> chosen = new ArrayList<>();

    /**
     * @param part whose lines stand in the merged block
     * @param contested theirs, where both sides changed the field
     */
    private record Chosen(String gap, Part part, Optional<Part> contested) {}

    private FieldMerge(Post minePost, FieldParts base, FieldParts mine, FieldParts theirs) {
        this.minePost = minePost;
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /** The merged block; empty where it cannot be cut into fields or put together from them. */
    static Optional<MergedText> merge(Post base, Post mine, Post theirs) {
        Optional<FieldParts> b = FieldParts.of(base);
        Optional<FieldParts> m = FieldParts.of(mine);
        Optional<FieldParts> t = FieldParts.of(theirs);
        if (b.isEmpty() || m.isEmpty() || t.isEmpty() || b.get().notation() != m.get().notation()
                || t.get().notation() != m.get().notation()) {
            return Optional.empty();
        }
        return new FieldMerge(mine, b.get(), m.get(), t.get()).merge();
    }

    private Optional<MergedText> merge() {
        chooseFields();
        return read(choose(base.opening(), mine.opening(), theirs.opening()) + fields()
                + mergedGap(base.end(), mine.end(), theirs.end()) + choose(base.closing(), mine.closing(), theirs.closing()));
    }

    private void chooseFields() {
        for (Part part : mine.fields()) {
            Optional<Part> old = base.field(part.key());
            Optional<Part> other = theirs.field(part.key());
            if (other.isPresent()) {
                chosen.add(chooseBetween(old, part, other.get()));
            } else if (old.isEmpty() || isChanged(old.get(), part)) {
                chosen.add(new Chosen(part.gapText(), part, Optional.empty()));
            }
        }
        for (int i = 0; i < theirs.fields().size(); i++) {
            Part part = theirs.fields().get(i);
            Optional<Part> old = base.field(part.key());
            if (mine.field(part.key()).isEmpty() && (old.isEmpty() || isChanged(old.get(), part))) {
                chosen.add(placeBehind(theirs.fields().subList(0, i)), new Chosen(part.gapText(), part, Optional.empty()));
            }
        }
    }

    private Chosen chooseBetween(Optional<Part> old, Part part, Part other) {
        String gap = mergedGap(old.map(Part::gapText).orElse(""), part.gapText(), other.gapText());
        String lines = withoutComma(part);
        String otherLines = withoutComma(other);
        Optional<String> oldLines = old.map(this::withoutComma);
        if (lines.equals(otherLines) || oldLines.equals(Optional.of(otherLines))) {
            return new Chosen(gap, part, Optional.empty());
        }
        if (oldLines.equals(Optional.of(lines))) {
            return new Chosen(gap, other, Optional.empty());
        }
        Optional<Part> joined = joinedLists(old, part, other);
        return new Chosen(gap, joined.orElse(part), joined.isPresent() ? Optional.empty() : Optional.of(other));
    }

    /** My items in my order with what they added and without what they removed; empty where that would lose something. */
    private Optional<Part> joinedLists(Optional<Part> old, Part part, Part other) {
        Optional<List<String>> mineItems = plainItems(part.field());
        Optional<List<String>> theirItems = plainItems(other.field());
        Optional<List<String>> oldItems = old.isEmpty() ? Optional.of(List.of()) : plainItems(old.get().field());
        if (mineItems.isEmpty() || theirItems.isEmpty() || oldItems.isEmpty()) {
            return Optional.empty();
        }
        String known = besideItems(part) + old.map(FieldMerge::besideItems).orElse("");
        if (!known.contains(besideItems(other))) {
            return Optional.empty();
        }
        Set<String> removed = new LinkedHashSet<>(oldItems.get());
        theirItems.get().forEach(removed::remove);
        Set<String> items = new LinkedHashSet<>(mineItems.get());
        items.removeAll(removed);
        theirItems.get().stream().filter(item -> !oldItems.get().contains(item)).forEach(items::add);
        return FrontMatterEditor.edit(minePost, new SetList(part.key(), List.copyOf(items))) instanceof Edited edited
                ? FieldParts.of(edited.after()).flatMap(after -> after.field(part.key()))
                : Optional.empty();
    }

    private static Optional<List<String>> plainItems(Field field) {
        return field.value() instanceof Sequence list && list.items().stream().allMatch(Item::scalar)
                ? Optional.of(list.items().stream().map(Item::text).toList())
                : Optional.empty();
    }

    /** What stands in a list's lines besides items and the signs that part them: a comment, which joining two lists would lose. */
    private static String besideItems(Part list) {
        StringBuilder beside = new StringBuilder();
        int position = list.lines().start();
        for (Item item : ((Sequence) list.field().value()).items()) {
            beside.append(list.lf(), position, item.range().start());
            position = item.range().end();
        }
        return SIGNS.matcher(beside.append(list.lf(), position, list.lines().end())).replaceAll("");
    }

    /** Behind the nearest of {@code predecessors} that stands in the merged block. */
    private int placeBehind(List<Part> predecessors) {
        List<String> keys = chosen.stream().map(c -> c.part.key()).toList();
        return predecessors.reversed().stream().map(p -> keys.indexOf(p.key())).filter(i -> i >= 0).findFirst().orElse(-1) + 1;
    }

    private String fields() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < chosen.size(); i++) {
            text.append(chosen.get(i).gap).append(withComma(chosen.get(i).part, needsComma(i)));
        }
        return text.toString();
    }

    /** In JSON a comma parts two fields, whoever of them was the last before. */
    private boolean needsComma(int i) {
        return i + 1 < chosen.size() || (!mine.fields().isEmpty() && hasComma(mine.fields().getLast()));
    }

    private String withComma(Part part, boolean comma) {
        if (mine.notation() != Notation.JSON) {
            return part.linesText();
        }
        int value = part.field().value().range().end();
        int behind = value + (hasComma(part) ? 1 : 0);
        return part.lf().substring(part.lines().start(), value) + (comma ? "," : "")
                + part.lf().substring(behind, part.lines().end());
    }

    private String withoutComma(Part part) {
        return withComma(part, false);
    }

    private boolean hasComma(Part part) {
        return part.lf().startsWith(",", part.field().value().range().end());
    }

    private boolean isChanged(Part old, Part part) {
        return !old.gapText().equals(part.gapText()) || !withoutComma(old).equals(withoutComma(part));
    }

    /** The block, if it reads as the fields that were chosen. */
    private Optional<MergedText> read(String text) {
        Post post = Post.of(SourceText.of(text));
        if (!(post.frontMatter() instanceof Parsed parsed) || parsed.notation() != mine.notation()
                || parsed.block().end() != text.length() || parsed.fields().size() != chosen.size()) {
            return Optional.empty();
        }
        List<Conflict> conflicts = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            Part part = chosen.get(i).part;
            Field read = parsed.fields().get(i);
            if (!read.key().equals(part.key()) || !read.value().range().of(text).equals(part.lexeme())) {
                return Optional.empty();
            }
            boolean comma = needsComma(i);
            chosen.get(i).contested.ifPresent(
                    other -> conflicts.add(new Conflict.FieldValue(part.key(), read.lines(), withComma(other, comma))));
        }
        return Optional.of(new MergedText(text, conflicts));
    }

    /** Comments and blank lines are never worth a question: where both sides changed them, both stand. */
    private static String mergedGap(String base, String mine, String theirs) {
        return TextMerge.byLines(base, mine, theirs).stream().map(part -> switch (part) {
            case Settled settled -> settled.text();
            case Contested contested -> contested.mine() + contested.theirs();
        }).collect(Collectors.joining());
    }

    private static String choose(String base, String mine, String theirs) {
        return mine.equals(base) ? theirs : mine;
    }
}
