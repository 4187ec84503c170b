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

    private static final String NO_NAME = "A field needs a name.";

    private FrontMatterEditor() {}

    /** As {@link #edit(Post, FieldEdit, HouseStyle)}, where nothing is known of other posts. */
    public static FieldEditResult edit(Post post, FieldEdit edit) {
        return edit(post, edit, HouseStyle.DEFAULT);
    }

    /**
     * The changes that carry {@code edit} out on {@code post}; never fails, never touches a byte outside the field's own lines. (In
     * JSON, a comma before the field's lines parts it from the field before: adding or removing the last field adds or removes it.)
     *
     * @param style what a field that is added follows, in place and form
     */
    public static FieldEditResult edit(Post post, FieldEdit edit, HouseStyle style) {
        FieldEdit wish = withPlainLineEnds(edit);
        return switch (post.frontMatter()) {
            case Malformed malformed ->
                new Refused("The front matter cannot be read: " + malformed.problems().getFirst().located());
            case Absent absent -> editAbsent(post, wish, style);
            case Parsed parsed -> editParsed(post, parsed, wish, style);
        };
    }

    private static FieldEditResult editAbsent(Post post, FieldEdit wish, HouseStyle style) {
        if (wish instanceof Remove) {
            return Edited.nothing(post);
        }
        if (wish instanceof Rename) {
            return missing(wish);
        }
        String lf = post.source().lf();
        if (FrontMatterReader.isLeftOpen(lf)) {
            return new Refused("The front matter at the top has no closing \"---\" line; close it first.");
        }
        if (FrontMatterReader.beginsWithFields(lf)) {
            return new Refused(
                    "The post begins with fields that no \"---\" line opens; put one above them or edit them as text.");
        }
        String block = FieldWriter.of(style.notation()).newBlock(wish, style);
        return firstThatHolds(post, wish, List.of(ChangeSet.insert(0, block + "\n")));
    }

    private static FieldEditResult editParsed(Post post, Parsed parsed, FieldEdit wish, HouseStyle style) {
        List<Field> sameName = parsed.fields().stream().filter(f -> f.key().equals(wish.key())).toList();
        if (sameName.size() > 1) {
            return new Refused("The field \"" + wish.key() + "\" stands twice; edit it as text.");
        }
        if (sameName.isEmpty()) {
            return switch (wish) {
                case Remove remove -> Edited.nothing(post);
                case Rename rename -> missing(rename);
                case SetText set -> add(post, parsed, set, style);
                case SetList set -> add(post, parsed, set, style);
            };
        }
        Field field = sameName.getFirst();
        if (EditCheck.reads(field, wish)) {
            return Edited.nothing(post);
        }
        if (wish instanceof Rename rename && !rename.newKey().equals(rename.key())) {
            Optional<String> refusal = refusal(parsed, rename);
            if (refusal.isPresent()) {
                return new Refused(refusal.get());
            }
        } else if (wish instanceof Rename) {
            return Edited.nothing(post);
        }
        FieldWriter writer = FieldWriter.of(parsed.notation());
        String lf = post.source().lf();
        Optional<String> obstacle = writer.obstacle(lf, parsed, field, wish, style);
        if (obstacle.isPresent()) {
            return new Refused("The field \"" + field.key() + "\" " + obstacle.get() + "; edit it as text.");
        }
        return firstThatHolds(post, wish, writer.edit(lf, parsed, field, wish, style));
    }

    private static FieldEditResult add(Post post, Parsed parsed, FieldEdit wish, HouseStyle style) {
        if (parsed.notation() == Notation.SCRIPT) {
            return new Refused("The front matter is a script, which is never run here; add the field as text.");
        }
        if (wish.key().isBlank()) {
            return new Refused(NO_NAME);
        }
        return firstThatHolds(post, wish, FieldWriter.of(parsed.notation()).add(post.source().lf(), parsed, wish, style));
    }

    private static Optional<String> refusal(Parsed parsed, Rename rename) {
        if (rename.newKey().isBlank()) {
            return Optional.of(NO_NAME);
        }
        return parsed.field(rename.newKey()).map(f -> "There is a field \"" + rename.newKey() + "\" already.");
    }

    private static Refused missing(FieldEdit wish) {
        return new Refused("There is no field \"" + wish.key() + "\".");
    }

    private static FieldEditResult firstThatHolds(Post post, FieldEdit wish, List<ChangeSet> proposals) {
        for (ChangeSet proposal : proposals) {
            Post after = Post.of(post.source().edited(proposal));
            if (EditCheck.holds(post, after, wish)) {
                return new Edited(proposal, after);
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
