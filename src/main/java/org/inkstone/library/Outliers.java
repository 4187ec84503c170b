package org.inkstone.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.inkstone.library.FileNamePattern.Naming;
import org.inkstone.post.DateText;
import org.inkstone.post.FieldForm.Items;
import org.inkstone.post.FieldForm.ListForm;
import org.inkstone.post.FieldForm.Nested;
import org.inkstone.post.FieldForm.Text;
import org.inkstone.post.FieldHabit;
import org.inkstone.post.HouseStyle;
import org.inkstone.post.Metadata.Role;
import org.inkstone.post.ScalarKind;
import org.inkstone.post.ScalarStyle;
import org.inkstone.text.LineEnding;

/** Finds the posts of a library that do otherwise than most. */
final class Outliers {

    /** Among fewer posts nothing is usual. */
    private static final int FEWEST = 3;
    /** Fields whose names read in a sentence only with an article. */
    private static final Set<Role> WITH_ARTICLE = Set.of(Role.TITLE, Role.DATE, Role.MODIFIED, Role.SUMMARY, Role.SLUG,
            Role.IMAGE,
            Role.LANGUAGE);

    private static final Set<String> SWITCHES = Set.of("true", "false");

    private final Library library;
    private final HouseStyle style;

    Outliers(Library library) {
        this.library = library;
        this.style = library.houseStyle();
    }

    /** One habit of one post. */
    private record Seen<T>(Path file, T habit) {}

    /** What posts do, as it reads behind "2 of 41 posts". */
    private record Deed(String verb, String object) {

        String sentence(int count, int of) {
            String singular = switch (verb) {
                case "have" -> "has";
                case "are" -> "is";
                default -> verb + "s";
            };
            return count + " of " + of + " posts " + (count == 1 ? singular : verb) + " " + object;
        }
    }

    List<Outlier> all() {
        List<Outlier> found = new ArrayList<>();
        found.addAll(few(seen(p -> p.habits().notation()), n -> new Deed("have", n.label() + " front matter")));
        found.addAll(few(seen(p -> p.readable() ? Optional.of(p.habits().lineEnding()) : Optional.empty()),
                ending -> new Deed("end", "lines with " + name(ending))));
        List<Seen<Naming>> names = seen(
                p -> p.readable() ? FileNamePattern.naming(library.folder(), p.file()) : Optional.empty());
        found.addAll(few(mapped(names, Naming::bundle),
                b -> new Deed("stand", b ? "in a folder as index" : "as a file without a folder")));
        found.addAll(few(mapped(names, Naming::dated), d -> new Deed("have", (d ? "a" : "no") + " date in the file name")));
        found.addAll(few(seen(p -> Optional.of(FileNamePattern.extension(p.file()))), e -> new Deed("end", "in " + e)));
        style.keyOrder().forEach(key -> found.addAll(field(key)));
        return List.copyOf(found);
    }

    private List<Outlier> field(String key) {
        List<Seen<FieldHabit>> habits = seen(p -> p.habits().notation().equals(Optional.of(style.notation()))
                ? p.habits().field(key).filter(FieldHabit::telling)
                : Optional.empty());
        String name = name(key);
        List<Outlier> found = new ArrayList<>(few(mapped(habits, this::manner), manner -> manner.deed(name)));
        List<Seen<FieldHabit>> dates = texts(habits, ScalarKind.DATE);
        found.addAll(few(mapped(dates, Outliers::quotes), quotes -> new Deed("write", name + " " + quotes)));
        found.addAll(dateShapes(dates, name));
        found.addAll(few(mapped(texts(habits, ScalarKind.STRING), Outliers::quotes),
                quotes -> new Deed("write", name + " " + quotes)));
        List<Seen<FieldHabit>> switches = habits.stream().filter(s -> SWITCHES.contains(s.habit().text())).toList();
        found.addAll(few(mapped(switches, Outliers::quotes), quotes -> new Deed("write", name + " " + quotes)));
        List<Seen<FieldHabit>> lists = habits.stream().filter(s -> s.habit().form() instanceof Items).toList();
        found.addAll(few(mapped(lists, Outliers::quotes), quotes -> new Deed("list", name + " " + quotes)));
        List<Seen<FieldHabit>> lines = lists.stream().filter(s -> manner(s.habit()) == Manner.LINES).toList();
        found.addAll(few(mapped(lines, h -> ((Items) h.form()).form() == ListForm.INDENTED_BLOCK),
                indented -> indented
                        ? new Deed("indent", "the lines of " + name)
                        : new Deed("leave", "the lines of " + name + " without indent")));
        return found;
    }

    /** How a value is built up, whatever its quotes. */
    private enum Manner {
        TEXT, BRACKETS, LINES, COMMAS, BLANKS, FIELDS;

        Deed deed(String name) {
            return switch (this) {
                case TEXT -> new Deed("write", name + " as one text");
                case BRACKETS -> new Deed("list", name + " in brackets");
                case LINES -> new Deed("list", name + " one a line");
                case COMMAS -> new Deed("write", name + " as one text with commas");
                case BLANKS -> new Deed("write", name + " as one text with blanks");
                case FIELDS -> new Deed("have", "fields inside " + name);
            };
        }

        static Manner of(ListForm form) {
            return switch (form) {
                case FLOW -> BRACKETS;
                case BLOCK, INDENTED_BLOCK -> LINES;
                case COMMAS -> COMMAS;
                case BLANKS -> BLANKS;
            };
        }
    }

    private Manner manner(FieldHabit habit) {
        return switch (habit.form()) {
            case Nested nested -> Manner.FIELDS;
            case Items items -> Manner.of(items.form());
            // A single tag in a text shows neither commas nor blanks, and is written as the others write several.
            case Text text -> style.form(habit.key()).filter(Items.class::isInstance).map(f -> Manner.of(((Items) f).form()))
                    .filter(m -> m == Manner.COMMAS || m == Manner.BLANKS).orElse(Manner.TEXT);
        };
    }

    private static List<Outlier> dateShapes(List<Seen<FieldHabit>> dates, String name) {
        List<Seen<String>> shapes = mapped(dates, h -> DateText.shape(h.text()));
        Map<String, String> examples = new HashMap<>();
        for (int i = 0; i < shapes.size(); i++) {
            examples.putIfAbsent(shapes.get(i).habit(), dates.get(i).habit().text());
        }
        return few(shapes, shape -> new Deed("write", name + " like " + examples.get(shape)));
    }

    private static List<Seen<FieldHabit>> texts(List<Seen<FieldHabit>> habits, ScalarKind kind) {
        return habits.stream().filter(s -> s.habit().form() instanceof Text text && text.kind() == kind).toList();
    }

    private static String quotes(FieldHabit habit) {
        ScalarStyle style = switch (habit.form()) {
            case Text text -> text.style();
            case Items items -> items.items();
            case Nested nested -> ScalarStyle.PLAIN;
        };
        return switch (style) {
            case PLAIN -> "without quotes";
            case SINGLE_QUOTED -> "in single quotes";
            case DOUBLE_QUOTED -> "in double quotes";
            case LITERAL, FOLDED -> "as a block of lines";
            case TRIPLE_SINGLE_QUOTED, TRIPLE_DOUBLE_QUOTED -> "in three quotes";
        };
    }

    private static String name(LineEnding ending) {
        return switch (ending) {
            case LF -> "LF";
            case CRLF -> "CRLF";
            case CR -> "CR";
        };
    }

    private static String name(String key) {
        return Role.of(key).filter(WITH_ARTICLE::contains).isPresent() ? "the " + key : key;
    }

    private <T> List<Seen<T>> seen(Function<PostSummary, Optional<T>> habit) {
        return library.posts().stream().flatMap(p -> habit.apply(p).map(h -> new Seen<>(p.file(), h)).stream()).toList();
    }

    private static <S, T> List<Seen<T>> mapped(List<Seen<S>> seen, Function<S, T> habit) {
        return seen.stream().map(s -> new Seen<>(s.file(), habit.apply(s.habit()))).toList();
    }

    /** What at most a third does where more than half do one other thing. */
    private static <T> List<Outlier> few(List<Seen<T>> seen, Function<T, Deed> deed) {
        Map<T, List<Path>> groups = new LinkedHashMap<>();
        seen.forEach(s -> groups.computeIfAbsent(s.habit(), h -> new ArrayList<>()).add(s.file()));
        boolean agreed = groups.values().stream().anyMatch(files -> 2 * files.size() > seen.size());
        List<Outlier> found = new ArrayList<>();
        if (seen.size() >= FEWEST && agreed) {
            groups.forEach((habit, files) -> {
                if (3 * files.size() <= seen.size()) {
                    found.add(
                            new Outlier(deed.apply(habit).sentence(files.size(), seen.size()), files.stream().sorted().toList()));
                }
            });
        }
        return found;
    }
}
