package org.inkstone.post;

import java.util.List;
import java.util.Optional;

import org.inkstone.post.FieldEdit.Remove;
import org.inkstone.post.FieldEdit.Rename;
import org.inkstone.post.FieldEdit.SetList;
import org.inkstone.post.FieldEdit.SetText;
import org.inkstone.post.FieldEditResult.Edited;
import org.inkstone.post.FieldEditResult.Refused;
import org.inkstone.post.FrontMatter.Absent;
import org.inkstone.post.FrontMatter.Malformed;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.text.ChangeSet;

/**
 * Turns wishes about fields into changes of the source text.
 *
 * <p>Every way to write an edit is only a proposal: the text it leads to is read again, and the first proposal is taken under which
 * the field reads as wished and every other field and the body read as before. Where none does, the edit is refused.
 */
public final class FrontMatterEditor {

    private FrontMatterEditor() {}

    /** As {@link #edit(Post, FieldEdit, HouseStyle)}, where nothing is known of other posts. */
    public static FieldEditResult edit(Post post, FieldEdit edit) {
        return edit(post, edit, HouseStyle.DEFAULT);
    }

    /**
     * The changes that carry {@code edit} out on {@code post}; never fails, never touches a byte outside the field's own lines.
     *
     * @param style what a field that is added follows, in place and form
     */
    public static FieldEditResult edit(Post post, FieldEdit edit, HouseStyle style) {
        FieldEdit wish = withPlainLineEnds(edit);
        return switch (post.frontMatter()) {
            case Malformed malformed ->
                new Refused("The front matter cannot be read: " + malformed.problems().getFirst().located());
            case Absent absent -> editAbsent(post, wish);
            case Parsed parsed -> editParsed(post, parsed, wish);
        };
    }

    private static FieldEditResult editAbsent(Post post, FieldEdit wish) {
        if (wish instanceof Remove) {
            return new Edited(ChangeSet.none());
        }
        if (FrontMatterReader.isLeftOpen(post.source().lf())) {
            return new Refused("The front matter at the top has no closing \"---\" line; close it first.");
        }
        String block = "---\n" + NewField.line("", wish, BlockHabits.DEFAULT) + "---\n\n";
        return firstThatHolds(post, wish, List.of(ChangeSet.insert(0, block)));
    }

    private static FieldEditResult editParsed(Post post, Parsed parsed, FieldEdit wish) {
        List<Field> sameName = parsed.fields().stream().filter(f -> f.key().equals(wish.key())).toList();
        if (sameName.size() > 1) {
            return new Refused("The field \"" + wish.key() + "\" stands twice; edit it as text.");
        }
        if (sameName.isEmpty()) {
            return wish instanceof Remove ? new Edited(ChangeSet.none()) : add(post, parsed, wish);
        }
        Field field = sameName.getFirst();
        if (EditCheck.reads(field.value(), wish)) {
            return new Edited(ChangeSet.none());
        }
        Optional<String> obstacle = obstacle(post.source().lf(), parsed, field, wish);
        if (obstacle.isPresent()) {
            return new Refused("The field \"" + field.key() + "\" " + obstacle.get() + "; edit it as text.");
        }
        FieldSource source = FieldSource.of(post.source().lf(), parsed, field);
        return firstThatHolds(post, wish, switch (wish) {
            case SetText set -> ValueEdit.text(source, set.text());
            case SetList set -> ValueEdit.list(source, set.items());
            case Remove remove -> FieldRemoval.proposals(source);
            case Rename rename -> List.of();
        });
    }

    private static FieldEditResult add(Post post, Parsed parsed, FieldEdit wish) {
        String lf = post.source().lf();
        if (parsed.fields().isEmpty()) {
            String line = NewField.line("", wish, BlockHabits.DEFAULT);
            return firstThatHolds(post, wish, List.of(ChangeSet.insert(parsed.content().end(), line)));
        }
        Field first = parsed.fields().getFirst();
        String indent = Lines.indent(lf, first.keyRange().start());
        if (Lines.start(lf, first.keyRange().start()) + indent.length() != first.keyRange().start()) {
            return new Refused("The front matter is written in a way that takes no new line; edit it as text.");
        }
        String line = NewField.line(indent, wish, BlockHabits.of(parsed.fields()));
        // Behind a block scalar that keeps its blank lines, only the end of the block is behind the field.
        return firstThatHolds(post, wish, List.of(ChangeSet.insert(parsed.fields().getLast().lines().end(), line),
                ChangeSet.insert(parsed.content().end(), line)));
    }

    private static Optional<String> obstacle(String lf, Parsed parsed, Field field, FieldEdit wish) {
        if (field.value() instanceof FieldValue.Mapping) {
            return Optional.of("holds fields of its own");
        }
        if (!field.value().editable()) {
            boolean braces = lf.charAt(parsed.content().start()) == '{';
            return Optional.of(braces ? "stands in braces" : "holds an anchor, an alias or a tag");
        }
        if (field.value() instanceof FieldValue.Scalar scalar && !scalar.text().isBlank() && wish instanceof SetList set
                && set.items().stream().anyMatch(i -> i.indexOf(',') >= 0) && !ValueEdit.isNothing(scalar)) {
            return Optional.of("is one line of text, where an item holds no comma");
        }
        boolean nested = field.value() instanceof FieldValue.Sequence list && !keepsNested(list, wish);
        return nested ? Optional.of("holds more than plain items") : Optional.empty();
    }

    /** A nested item may stay where it is; a form can neither write nor remove one. */
    private static boolean keepsNested(FieldValue.Sequence list, FieldEdit wish) {
        if (list.items().stream().allMatch(FieldValue.Item::scalar) || wish instanceof Remove) {
            return true;
        }
        if (!(wish instanceof SetList set)) {
            return false;
        }
        ListDiff diff = ListDiff.between(list.items().stream().map(FieldValue.Item::text).toList(), set.items());
        for (int i = 0; i < list.items().size(); i++) {
            if (!list.items().get(i).scalar() && diff.fates().get(i) != ListDiff.Fate.KEPT) {
                return false;
            }
        }
        return true;
    }

    private static FieldEditResult firstThatHolds(Post post, FieldEdit wish, List<ChangeSet> proposals) {
        for (ChangeSet proposal : proposals) {
            if (EditCheck.holds(post, proposal, wish)) {
                return new Edited(proposal);
            }
        }
        return new Refused("The field \"" + wish.key() + "\" cannot be changed without touching others; edit it as text.");
    }

    private static FieldEdit withPlainLineEnds(FieldEdit edit) {
        return switch (edit) {
            case SetText set -> new SetText(set.key(), toLf(set.text()));
            case SetList set -> new SetList(set.key(), set.items().stream().map(FrontMatterEditor::toLf).toList());
            case Remove remove -> remove;
            case Rename rename -> rename;
        };
    }

    private static String toLf(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
