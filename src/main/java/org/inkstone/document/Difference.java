package org.inkstone.document;

import java.util.List;
import java.util.Optional;

import org.inkstone.document.Alignment.Hunk;
import org.inkstone.document.FieldParts.Part;
import org.inkstone.post.Post;

/** Two posts side by side. The rows tile both texts completely, in order. Pure; any thread. */
public final class Difference {

    private Difference() {}

    /**
     * One row for each field of the front matter, where both blocks can be read as fields with a line and a name of their own, and one
     * for each paragraph, list or fenced block.
     */
    public static List<DifferenceRow> between(Post before, Post after) {
        Optional<FieldParts> fields = FieldParts.of(before);
        Optional<FieldParts> otherFields = FieldParts.of(after);
        DifferenceRows rows = new DifferenceRows(before.source().lf(), after.source().lf());
        if (fields.isPresent() && otherFields.isPresent()) {
            addFields(rows, fields.get(), otherFields.get());
            Paragraphs.addRows(rows, before.bodyText(), after.bodyText());
        } else {
            Paragraphs.addRows(rows, before.source().lf(), after.source().lf());
        }
        return List.copyOf(rows.rows());
    }

    private static void addFields(DifferenceRows rows, FieldParts before, FieldParts after) {
        rows.add("", before.opening().length(), after.opening().length());
        List<String> keys = before.fields().stream().map(Part::key).toList();
        List<String> otherKeys = after.fields().stream().map(Part::key).toList();
        int i = 0;
        int j = 0;
        for (Hunk hunk : Alignment.hunks(keys, otherKeys)) {
            for (; i < hunk.beforeStart(); i++, j++) {
                addField(rows, before.fields().get(i), after.fields().get(j));
            }
            for (; i < hunk.beforeEnd(); i++) {
                Part part = before.fields().get(i);
                rows.add("", part.gap().length(), 0);
                rows.add(part.key(), part.lines().length(), 0);
            }
            for (; j < hunk.afterEnd(); j++) {
                Part part = after.fields().get(j);
                rows.add("", 0, part.gap().length());
                rows.add(part.key(), 0, part.lines().length());
            }
        }
        for (; i < keys.size(); i++, j++) {
            addField(rows, before.fields().get(i), after.fields().get(j));
        }
        rows.add("", before.end().length(), after.end().length());
        rows.add("", before.closing().length(), after.closing().length());
    }

    private static void addField(DifferenceRows rows, Part part, Part other) {
        rows.add("", part.gap().length(), other.gap().length());
        rows.add(part.key(), part.lines().length(), other.lines().length());
    }
}
