package org.inkstone.ui.form;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inkstone.post.DateText;
import org.inkstone.post.Field;
import org.inkstone.post.FieldEdit;
import org.inkstone.post.FieldValue;
import org.inkstone.post.FrontMatter;
import org.inkstone.post.Metadata;
import org.inkstone.post.Metadata.Role;
import org.inkstone.workspace.OpenPost;

/** What the form shows of the open post, and the edits that its controls stand for. */
final class FormViewModel {

    private static final List<Role> OWN_CONTROLS = List.of(Role.TITLE, Role.SUMMARY, Role.DATE, Role.TAGS);

    private final OpenPost post;

    FormViewModel(OpenPost post) {
        this.post = post;
    }

    Metadata metadata() {
        return post.document().state().post().metadata();
    }

    /** Why the form cannot be used, or empty. */
    String blocked() {
        return post.document().state().post().frontMatter() instanceof FrontMatter.Malformed malformed
                ? malformed.problems().getFirst().located()
                : "";
    }

    /** Whether the control of {@code role} can edit what stands there; it can where nothing stands. */
    boolean editable(Role role) {
        return blocked().isEmpty() && metadata().field(role).map(f -> f.value().editable()).orElse(true);
    }

    /** The fields that have no control of their own. */
    List<Field> further() {
        Map<Role, String> own = new EnumMap<>(Role.class);
        OWN_CONTROLS.forEach(role -> metadata().field(role).ifPresent(f -> own.put(role, f.key())));
        return metadata().fields().stream().filter(f -> !own.containsValue(f.key())).toList();
    }

    /** @return why the edit was refused, or empty */
    Optional<String> setText(Role role, String text) {
        if (text.isEmpty() && metadata().field(role).isEmpty()) {
            return Optional.empty();
        }
        return post.edit(new FieldEdit.SetText(key(role), text));
    }

    Optional<String> setTags(List<String> tags) {
        return post.edit(new FieldEdit.SetList(key(Role.TAGS), tags));
    }

    Optional<String> setDay(LocalDate day) {
        return post.edit(new FieldEdit.SetText(key(Role.DATE), DateText.withDay(metadata().dateText(), day)));
    }

    /** Edits a further field: a list's items are what stands between commas. */
    Optional<String> set(Field field, String text) {
        return field.value() instanceof FieldValue.Sequence
                ? post.edit(new FieldEdit.SetList(field.key(),
                        Metadata.commaSeparated(text)))
                : post.edit(new FieldEdit.SetText(field.key(), text));
    }

    /** The next edit of the form is an undo step of its own. */
    void endStep() {
        post.document().endUndoStep();
    }

    private String key(Role role) {
        return metadata().field(role).map(Field::key).orElse(role.names().getFirst());
    }
}
