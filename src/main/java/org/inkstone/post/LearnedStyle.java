package org.inkstone.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import org.inkstone.post.FieldForm.Items;
import org.inkstone.post.FieldForm.ListForm;
import org.inkstone.post.FieldForm.Text;
import org.inkstone.post.Metadata.Role;
import org.inkstone.text.LineEnding;

/** Finds out what most posts do. */
final class LearnedStyle {

    /** Roles whose text is another one in every post, even where it happens to be the same. */
    private static final Set<Role> NEVER_CONSTANT = Set.of(Role.TITLE, Role.DATE, Role.MODIFIED, Role.SUMMARY, Role.SLUG,
            Role.DRAFT, Role.TAGS, Role.ALIASES, Role.IMAGE);
    /** What one post alone may pass on to the next: how the page is made, by whom, and in what language. */
    private static final Set<String> PASSED_ON = Set.of("layout", "type", "template", "author", "authors", "lang", "language");

    private final List<PostHabits> posts;
    private final Optional<Notation> notation;
    /** The posts in the notation of most, which alone tell how fields are written in it. */
    private final List<PostHabits> dialect;
    private final Map<String, List<FieldHabit>> habits = new LinkedHashMap<>();

    LearnedStyle(List<PostHabits> posts) {
        this.posts = posts;
        this.notation = winner(posts, p -> p.notation());
        this.dialect = posts.stream().filter(p -> p.notation().isPresent() && p.notation().equals(notation)).toList();
        dialect.forEach(p -> p.fields().forEach(f -> habits.computeIfAbsent(f.key(), k -> new ArrayList<>()).add(f)));
    }

    HouseStyle style() {
        LineEnding lineEnding = winner(posts, p -> Optional.of(p.lineEnding())).orElse(LineEnding.LF);
        HouseStyle seed = HouseStyle.DEFAULT;
        if (notation.isEmpty() || habits.isEmpty()) {
            return new HouseStyle(seed.notation(), lineEnding, seed.strings(), seed.keyOrder(), seed.forms(), seed.beginning(),
                    imagePlace());
        }
        Map<String, FieldForm> forms = new HashMap<>();
        habits.forEach((key, written) -> forms.put(key, form(key, written)));
        List<String> order = order();
        return new HouseStyle(notation.get(), lineEnding, strings(), order, forms, beginning(order, forms), imagePlace());
    }

    /** The form that most posts give a field; those in which the text left no choice count only where all are such. */
    static FieldForm form(String key, List<FieldHabit> written) {
        List<FieldHabit> telling = telling(written);
        Ballot<Object> manners = new Ballot<>();
        telling.forEach(h -> manners.add(manner(h.form())));
        int inOneText = manners.of(ListForm.COMMAS) + manners.of(ListForm.BLANKS);
        Object manner = manners.winner().orElseThrow();
        if (manner == Text.class && inOneText > 0 && Role.of(key).filter(Role.TAGS::equals).isPresent()) {
            // A single tag shows no separator; what the others have would stand there.
            manner = manners.of(ListForm.BLANKS) > manners.of(ListForm.COMMAS) ? ListForm.BLANKS : ListForm.COMMAS;
        }
        Object chosen = manner;
        List<FieldForm> forms = telling.stream().map(FieldHabit::form).filter(f -> manner(f) == chosen).toList();
        return chosen == Text.class ? text(forms) : winner(forms, Optional::of).orElseThrow();
    }

    /** Those that tell of a habit; all where none does. */
    static List<FieldHabit> telling(List<FieldHabit> written) {
        List<FieldHabit> telling = written.stream().filter(FieldHabit::telling).toList();
        return telling.isEmpty() ? written : telling;
    }

    private static FieldForm text(List<FieldForm> forms) {
        ScalarKind kind = winner(forms, f -> Optional.of(((Text) f).kind())).orElseThrow();
        return winner(forms.stream().filter(f -> ((Text) f).kind() == kind).toList(), Optional::of).orElseThrow();
    }

    private static Object manner(FieldForm form) {
        return form instanceof Items items ? items.form() : form.getClass();
    }

    private ScalarStyle strings() {
        List<Text> texts = habits.values().stream().flatMap(written -> telling(written).stream()).map(FieldHabit::form)
                .filter(Text.class::isInstance).map(Text.class::cast).filter(t -> t.kind() == ScalarKind.STRING).toList();
        return winner(texts, t -> switch (t.style()) {
            case PLAIN -> Optional.of(t.style()).filter(s -> notation.equals(Optional.of(Notation.YAML)));
            case SINGLE_QUOTED, DOUBLE_QUOTED -> Optional.of(t.style());
            default -> Optional.empty();
        }).orElse(ScalarStyle.DOUBLE_QUOTED);
    }

    private List<String> order() {
        List<String> order = KeyOrder.of(dialect.stream().map(p -> p.fields().stream().map(FieldHabit::key).toList()).toList());
        if (!notation.equals(Optional.of(Notation.TOML))) {
            return order;
        }
        // What stands behind a table's head belongs to the table: its fields stay together, behind the post's own.
        List<String> tables = order.stream().map(TomlKey::tableOf).distinct().toList();
        ToIntFunction<String> rank = key -> tables.indexOf(TomlKey.tableOf(key))
                - (TomlKey.tableOf(key).isEmpty() ? tables.size() : 0);
        return order.stream().sorted((a, b) -> Integer.compare(rank.applyAsInt(a), rank.applyAsInt(b))).toList();
    }

    private PostBeginning beginning(List<String> order, Map<String, FieldForm> forms) {
        int least = dialect.size() == 1 ? 1 : Math.max(2, (dialect.size() + 1) / 2);
        List<String> keys = order.stream().filter(key -> habits.get(key).size() >= least).toList();
        if (keys.isEmpty()) {
            keys = List.of("title");
        }
        Map<String, String> constants = new HashMap<>();
        Map<String, String> dates = new HashMap<>();
        for (String key : keys) {
            if (forms.get(key) instanceof Text text && text.kind() == ScalarKind.DATE) {
                dates.put(key, date(habits.get(key)));
            } else if (forms.get(key) instanceof Text text) {
                constant(key, text).ifPresent(constant -> constants.put(key, constant));
            }
        }
        return new PostBeginning(keys, constants, dates);
    }

    private Optional<String> constant(String key, Text form) {
        boolean own = Role.of(key).filter(NEVER_CONSTANT::contains).isPresent();
        if (own || dialect.size() == 1 && !PASSED_ON.contains(key.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        List<FieldHabit> written = habits.get(key);
        Ballot<String> texts = new Ballot<>();
        written.stream().filter(h -> h.form() instanceof Text t && t.kind() == form.kind()).forEach(h -> texts.add(h.text()));
        // A switch has no empty value to begin with: it stands as in most posts.
        int percent = form.kind() == ScalarKind.BOOLEAN ? 50 : 80;
        return texts.winner().filter(text -> !text.isEmpty() && texts.of(text) * 100 >= percent * written.size());
    }

    /** The newest of the dates in the shape that most have. */
    private static String date(List<FieldHabit> written) {
        Ballot<String> shapes = new Ballot<>();
        Map<String, Dated> newest = new HashMap<>();
        for (FieldHabit habit : written) {
            DateText.day(habit.text()).ifPresent(day -> {
                String shape = DateText.shape(habit.text());
                shapes.add(shape);
                newest.merge(shape, new Dated(day, habit.text()), (a, b) -> b.day().isAfter(a.day()) ? b : a);
            });
        }
        return shapes.winner().map(shape -> newest.get(shape).text()).orElse("");
    }

    private record Dated(LocalDate day, String text) {}

    private Optional<String> imagePlace() {
        List<String> places = posts.stream().flatMap(p -> p.imagePlace().stream()).toList();
        Predicate<String> agreed = place -> 2 * places.stream().filter(place::equals).count() > places.size();
        return winner(places, Optional::of).filter(agreed);
    }

    private static <A, T> Optional<T> winner(List<A> voters, Function<A, Optional<T>> vote) {
        Ballot<T> ballot = new Ballot<>();
        voters.forEach(v -> vote.apply(v).ifPresent(ballot::add));
        return ballot.winner();
    }
}
