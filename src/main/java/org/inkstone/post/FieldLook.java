package org.inkstone.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.inkstone.post.FieldForm.Items;
import org.inkstone.post.FieldForm.ListForm;
import org.inkstone.post.FieldForm.Nested;
import org.inkstone.post.FieldForm.Text;
import org.inkstone.post.FieldValue.Item;
import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FieldValue.Sequence;
import org.inkstone.post.Metadata.Role;

/** One field looked at for how it is written. */
record FieldLook(String lf, Notation notation, Field field) {

    /** Longer texts are what a post says, not how it is written. */
    private static final int LONGEST_TEXT = 60;
    /** Fields whose text is the post's own, with no place in what is kept of every post. */
    private static final Set<Role> OWN = Set.of(Role.TITLE, Role.SUMMARY, Role.SLUG, Role.TAGS, Role.ALIASES, Role.IMAGE);
    /** Jekyll parts these at blanks, and takes those of one tag as they are. */
    private static final Set<String> PARTED_AT_BLANKS = Set.of("tags", "categories");
    /** There are few forms: every post refers to the same ones. */
    private static final Map<FieldForm, FieldForm> FORMS = everyForm();

    FieldHabit habit() {
        return switch (field.value()) {
            case Scalar scalar -> scalar(scalar);
            case Sequence list -> list(list);
            case FieldValue.Mapping mapping -> habit(new Nested(), true, "");
            case FieldValue.Opaque opaque -> habit(new Nested(), true, "");
        };
    }

    private FieldHabit scalar(Scalar scalar) {
        Optional<Role> role = Role.of(field.key());
        ScalarKind kind = DateText.day(scalar.text()).isPresent() ? ScalarKind.DATE : scalar.kind();
        Optional<ListForm> tags = role.filter(Role.TAGS::equals).flatMap(r -> tagsInOneText(scalar));
        if (tags.isPresent()) {
            return habit(new Items(tags.get(), scalar.style()), true, "");
        }
        String text = scalar.text().strip();
        boolean kept = role.filter(OWN::contains).isEmpty() && text.length() <= LONGEST_TEXT && text.indexOf('\n') < 0
                && kind != ScalarKind.NULL;
        return habit(new Text(scalar.style(), kind), isTelling(scalar, kind), kept ? text : "");
    }

    private Optional<ListForm> tagsInOneText(Scalar scalar) {
        String text = scalar.text().strip();
        if (text.indexOf(',') >= 0) {
            return Optional.of(ListForm.COMMAS);
        }
        boolean blanks = PARTED_AT_BLANKS.contains(field.key()) && text.chars().anyMatch(Character::isWhitespace);
        return blanks ? Optional.of(ListForm.BLANKS) : Optional.empty();
    }

    private boolean isTelling(Scalar scalar, ScalarKind kind) {
        return switch (kind) {
            case NULL -> false;
            case BOOLEAN, NUMBER, DATE -> true;
            case STRING -> PlainScalar.kind(scalar.text()) == ScalarKind.BOOLEAN || isFree(scalar.text());
        };
    }

    /** Whether a text can be written in any quotes, and without where the notation has such texts. */
    private boolean isFree(String text) {
        boolean quotes = text.chars().anyMatch(c -> c == '"' || c == '\'' || c == '\\' || c == '\n');
        return !text.isEmpty() && !quotes && (notation != Notation.YAML || PlainScalar.isCertainlyString(text));
    }

    private FieldHabit list(Sequence list) {
        List<Item> scalars = list.items().stream().filter(i -> i.scalar() && !i.text().isEmpty()).toList();
        Ballot<ScalarStyle> styles = new Ballot<>();
        scalars.stream().filter(i -> isFree(i.text())).forEach(i -> styles.add(i.style()));
        if (styles.isEmpty()) {
            scalars.forEach(i -> styles.add(i.style()));
        }
        return habit(new Items(form(list), styles.winner().orElse(ScalarStyle.PLAIN)), !scalars.isEmpty(), "");
    }

    private ListForm form(Sequence list) {
        if (list.flow() || notation != Notation.YAML) {
            return ListForm.FLOW;
        }
        return column(list.range().start()) > column(field.keyRange().start()) ? ListForm.INDENTED_BLOCK : ListForm.BLOCK;
    }

    private int column(int offset) {
        return offset - Lines.start(lf, offset);
    }

    private FieldHabit habit(FieldForm form, boolean telling, String text) {
        return new FieldHabit(field.key().intern(), FORMS.get(form), telling, text.intern());
    }

    private static Map<FieldForm, FieldForm> everyForm() {
        List<FieldForm> forms = new ArrayList<>(List.of(new Nested()));
        for (ScalarStyle style : ScalarStyle.values()) {
            for (ScalarKind kind : ScalarKind.values()) {
                forms.add(new Text(style, kind));
            }
            for (ListForm form : ListForm.values()) {
                forms.add(new Items(form, style));
            }
        }
        Map<FieldForm, FieldForm> byThemselves = new HashMap<>();
        forms.forEach(f -> byThemselves.put(f, f));
        return Map.copyOf(byThemselves);
    }
}
