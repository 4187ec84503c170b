package org.inkstone.ui.form;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.inkstone.document.DocumentState;
import org.inkstone.post.DateText;
import org.inkstone.post.Field;
import org.inkstone.post.FieldChecks;
import org.inkstone.post.FieldEdit;
import org.inkstone.post.FieldForm;
import org.inkstone.post.FieldValue;
import org.inkstone.post.FieldValue.Scalar;
import org.inkstone.post.FrontMatter;
import org.inkstone.post.Metadata;
import org.inkstone.post.Metadata.Role;
import org.inkstone.post.Repair;
import org.inkstone.post.ScalarKind;
import org.inkstone.post.ScalarStyle;
import org.inkstone.text.LineIndex;
import org.inkstone.text.Problem;
import org.inkstone.text.TextRange;
import org.inkstone.workspace.OpenPost;

/** What the form shows of the open post, and the edits that its controls stand for. */
final class FormViewModel {

    private static final List<Role> OWN_CONTROLS = List.of(Role.TITLE, Role.SUMMARY, Role.DATE, Role.TAGS);
    /** What is a list to every generator. */
    private static final Set<String> LISTS = Set.of("tags", "categories", "keywords", "aliases", "redirect_from", "images");

    private final OpenPost post;
    private final Supplier<ZonedDateTime> now;
    private long seen = -1;
    private Metadata metadata;
    private Map<Role, Field> own = Map.of();
    private List<Repair> repairs = List.of();

    /** @param now what a new date begins with */
    FormViewModel(OpenPost post, Supplier<ZonedDateTime> now) {
        this.post = post;
        this.now = now;
    }

    Metadata metadata() {
        read();
        return metadata;
    }

    /** Whether the fields could be read. */
    boolean readable() {
        return problem().isEmpty();
    }

    /** Why the form cannot be used, and where. */
    Optional<Problem> problem() {
        return state().post().frontMatter() instanceof FrontMatter.Malformed malformed
                ? Optional.of(malformed.problems().getFirst())
                : Optional.empty();
    }

    /** The place of a problem in the source. */
    TextRange place(Problem problem) {
        String text = state().text();
        LineIndex lines = LineIndex.of(text);
        int line = Math.clamp(problem.line(), 1, lines.lineCount());
        return TextRange.at(Math.min(lines.start(line) + problem.column() - 1, lines.end(line)));
    }

    /** What can be mended by a click; asked for only where something is wrong. */
    List<Repair> repairs() {
        read();
        return repairs;
    }

    /** What can be mended by a click in this very field. */
    List<Repair> repairs(Field field) {
        return repairs().stream().filter(repair -> {
            int start = place(repair.problem()).start();
            return field.lines().start() <= start && start < field.lines().end();
        }).toList();
    }

    List<Repair> repairs(Role role) {
        return field(role).map(this::repairs).orElse(List.of());
    }

    Optional<Field> field(Role role) {
        read();
        return Optional.ofNullable(own.get(role));
    }

    /** What the form edits a field with. */
    EditorKind kind(Field field) {
        return standsTwice(field.key()) ? EditorKind.SOURCE : EditorKind.of(field);
    }

    /** Whether the control of {@code role} can edit what stands there; it can where nothing stands. */
    boolean editable(Role role) {
        return field(role).map(field -> kind(field) != EditorKind.SOURCE
                && (field.value() instanceof Scalar || role == Role.TAGS)).orElse(true);
    }

    boolean standsTwice(String key) {
        return metadata().fields().stream().filter(f -> f.key().equals(key)).count() > 1;
    }

    /** The fields that have no control of their own. */
    List<Field> further() {
        read();
        return metadata.fields().stream().filter(f -> own.values().stream().noneMatch(f::equals)).toList();
    }

    /** What the writer may want to mend. */
    Optional<String> hint(Field field) {
        return FieldChecks.of(metadata(), field);
    }

    Optional<String> hint(Role role) {
        return FieldChecks.of(metadata(), role);
    }

    /** Names of fields that this post lacks: those that other posts have, and those that every blog knows. */
    List<String> lacking() {
        Stream<String> known = Stream.of(Role.values()).filter(role -> metadata().field(role).isEmpty()).map(this::key);
        return Stream.concat(post.houseStyle().keyOrder().stream(), known).distinct()
                .filter(name -> metadata().fields().stream().noneMatch(f -> f.key().equalsIgnoreCase(name))).toList();
    }

    /** @return why the edit was refused, or empty; so do all edits here */
    Optional<String> setText(Role role, String text) {
        Optional<Field> field = field(role);
        if (text.isEmpty() && field.isEmpty()) {
            return Optional.empty();
        }
        return post.edit(new FieldEdit.SetText(key(role), text));
    }

    Optional<String> setText(Field field, String text) {
        return post.edit(new FieldEdit.SetText(field.key(), text));
    }

    Optional<String> setTags(List<String> tags) {
        return post.edit(new FieldEdit.SetList(key(Role.TAGS), tags));
    }

    Optional<String> setList(Field field, List<String> items) {
        return post.edit(new FieldEdit.SetList(field.key(), items));
    }

    Optional<String> setDay(LocalDate day) {
        return post.edit(new FieldEdit.SetText(key(Role.DATE), withDay(key(Role.DATE), metadata().dateText(), day)));
    }

    Optional<String> setDay(Field field, LocalDate day) {
        return post.edit(new FieldEdit.SetText(field.key(), withDay(field.key(), textOf(field.value()), day)));
    }

    Optional<String> turn(Field field, boolean on) {
        return post.edit(new FieldEdit.SetText(field.key(), SwitchText.turned(field.value().text(), on)));
    }

    /** Adds a field of the kind that it has in other posts. */
    Optional<String> add(String name) {
        return nameProblem(name).or(() -> post.edit(switch (post.houseStyle().form(name).orElseGet(() -> usualForm(name))) {
            case FieldForm.Items items -> new FieldEdit.SetList(name, List.of());
            case FieldForm.Nested nested -> new FieldEdit.SetText(name, "");
            case FieldForm.Text text -> new FieldEdit.SetText(name, switch (text.kind()) {
                // What goes without saying: adding the field alone changes nothing.
                case BOOLEAN -> name.equals("published") ? "true" : "false";
                case DATE -> freshDate(name);
                case STRING, NUMBER, NULL -> "";
            });
        }));
    }

    Optional<String> rename(Field field, String name) {
        if (name.equals(field.key())) {
            return Optional.empty();
        }
        Optional<String> problem = name.equalsIgnoreCase(field.key()) ? Optional.empty() : nameProblem(name);
        return problem.or(() -> post.edit(new FieldEdit.Rename(field.key(), name)));
    }

    Optional<String> remove(Field field) {
        return post.edit(new FieldEdit.Remove(field.key()));
    }

    void mend(Repair repair) {
        post.mend(repair);
    }

    /** The next edit of the form is an undo step of its own. */
    void endStep() {
        post.document().endUndoStep();
    }

    /** What a value says; a word for nothing says nothing. */
    static String textOf(FieldValue value) {
        return value instanceof Scalar scalar && scalar.kind() == ScalarKind.NULL ? "" : value.text();
    }

    /** Whether line breaks are part of the value as a matter of course. */
    static boolean isBlockOfText(FieldValue value) {
        return value instanceof Scalar scalar && scalar.style() == ScalarStyle.LITERAL;
    }

    static boolean isTagLike(String key) {
        return Role.of(key).filter(Role.TAGS::equals).isPresent();
    }

    private DocumentState state() {
        return post.document().state();
    }

    /** Follows the document. */
    private void read() {
        if (seen != state().revision()) {
            seen = state().revision();
            metadata = state().post().metadata();
            own = new EnumMap<>(Role.class);
            OWN_CONTROLS.forEach(role -> metadata.field(role).ifPresent(field -> own.put(role, field)));
            long names = metadata.fields().stream().map(Field::key).distinct().count();
            boolean wrong = state().post().frontMatter() instanceof FrontMatter.Malformed || names < metadata.fields().size();
            repairs = wrong ? post.repairs() : List.of();
        }
    }

    private Optional<String> nameProblem(String name) {
        if (name.isBlank()) {
            return Optional.of("A field needs a name.");
        }
        return metadata().fields().stream().map(Field::key).filter(name::equalsIgnoreCase).findFirst()
                .map(key -> "“" + key + "” is there already.");
    }

    /** The post's own name for it, else the one that other posts in its notation have. */
    private String key(Role role) {
        boolean alike = !(state().post().frontMatter() instanceof FrontMatter.Parsed parsed)
                || parsed.notation() == post.houseStyle().notation();
        return field(role).map(Field::key).orElseGet(() -> alike ? post.houseStyle().nameOf(role) : role.names().getFirst());
    }

    /** A date that says nothing yet begins as other posts have it, or as this post has its other one. */
    private String withDay(String key, String text, LocalDate day) {
        return DateText.withDay(text.isBlank() ? freshDate(key) : text, day);
    }

    private String freshDate(String key) {
        String sample = post.houseStyle().beginning().dates().getOrDefault(key, metadata().dateText());
        return DateText.now(sample, now.get());
    }

    private static FieldForm usualForm(String name) {
        if (LISTS.contains(name)) {
            return new FieldForm.Items(FieldForm.ListForm.FLOW, ScalarStyle.PLAIN);
        }
        boolean date = Role.DATE.names().contains(name) || Role.MODIFIED.names().contains(name);
        boolean onOff = name.equals("published") || Role.DRAFT.names().contains(name);
        return new FieldForm.Text(ScalarStyle.PLAIN, onOff ? ScalarKind.BOOLEAN : date ? ScalarKind.DATE : ScalarKind.STRING);
    }
}
