package org.inkstone.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.inkstone.check.Generator.Block;
import org.inkstone.post.Field;
import org.inkstone.post.FieldValue;
import org.inkstone.post.FrontMatter;
import org.inkstone.post.Post;
import org.inkstone.post.ScalarStyle;
import org.inkstone.text.LineIndex;
import org.inkstone.text.SourceText;

/**
 * How generators would read a post, by what their sources and manuals say and, for Hugo, what it does. No generator is run, and what a
 * site's own configuration changes is not known here.
 */
public final class GeneratorReadings {

    /** components/content/src/front_matter/page.rs denies every other. */
    private static final Set<String> ZOLA = Set.of("title", "description", "updated", "date", "draft", "slug", "path", "aliases",
            "taxonomies", "extra", "template", "in_search_index", "weight", "authors", "render", "insert_anchor_links");
    private static final Set<String> DATES = Set.of("date", "lastmod", "publishdate", "pubdate", "updated", "updateddate",
            "expirydate");

    private GeneratorReadings() {}

    /**
     * @param blog the blog's folder, absolute
     * @param file of the post, in it
     */
    public static List<GeneratorReading> of(Path blog, Path file, Post post) {
        return Stream.of(Generator.values()).map(generator -> of(generator, blog, file, post)).toList();
    }

    private static GeneratorReading of(Generator generator, Path blog, Path file, Post post) {
        String lf = post.source().lf();
        Optional<Block> block = generator.block(lf);
        List<String> refused = new ArrayList<>();
        FrontMatter read = block.map(GeneratorReadings::read).orElse(new FrontMatter.Absent());
        List<Field> fields = read instanceof FrontMatter.Parsed parsed ? parsed.fields() : List.of();
        boolean yaml = block.filter(b -> b.fence().equals("+++")).isEmpty();
        if (block.isEmpty()) {
            none(generator, lf).ifPresent(refused::add);
        } else if (read instanceof FrontMatter.Malformed malformed) {
            refused.add("It cannot read the front matter: " + malformed.problems().getFirst().message());
        }
        if (!yaml && (generator == Generator.JEKYLL || generator == Generator.ELEVENTY)) {
            refused.add(generator == Generator.JEKYLL
                    ? "It knows no TOML: the fields would stand in the page."
                    : "It reads TOML only where the site is set up for it.");
        }
        List<GeneratorReading.Field> values = fields.stream().map(field -> value(generator, yaml, field)).toList();
        Optional<Field> date = field(fields, "date").or(() -> field(fields, "pubDate"));
        refused.addAll(refusals(generator, fields, values, date, yaml));
        Optional<Integer> last = block
                .map(b -> LineIndex.of(lf).line(Math.max(0, b.end() - (lf.startsWith("\n", b.end() - 1) ? 1 : 0))));
        return new GeneratorReading(generator, last, values, moment(generator, date, file),
                new GeneratorAddress(generator, blog, file, fields).text(), refused);
    }

    private static FrontMatter read(Block block) {
        String fields = block.fields().endsWith("\n") ? block.fields() : block.fields() + "\n";
        return Post
                .of(SourceText.of(block.fence() + "\n" + (fields.startsWith("\n") ? fields.substring(1) : fields) + block.fence()
                        + "\n"))
                .frontMatter();
    }

    private static Optional<String> none(Generator generator, String lf) {
        boolean begun = lf.stripLeading().startsWith("---") || lf.stripLeading().startsWith("+++");
        return switch (generator) {
            case HUGO -> begun ? Optional.of("The front matter has no end, which ends the build.") : Optional.empty();
            case JEKYLL -> Optional.of("Without front matter it copies the file as it is and makes no page of it.");
            case ELEVENTY -> lf.startsWith("---")
                    ? Optional.of("The front matter has no end: all of the post is read as fields.")
                    : Optional.empty();
            case ASTRO -> Optional.of("It finds no front matter, and most collections ask for a title.");
            case ZOLA -> Optional.of("It finds no front matter, which ends the build.");
        };
    }

    private static GeneratorReading.Field value(Generator generator, boolean yaml, Field field) {
        return switch (field.value()) {
            case FieldValue.Scalar scalar when scalar.style() != ScalarStyle.PLAIN ->
                new GeneratorReading.Field(field.key(), "text", scalar.text());
            case FieldValue.Scalar scalar -> {
                YamlReader.Value value = yaml ? generator.yaml().read(scalar.text()) : toml(scalar.text());
                boolean date = generator == Generator.HUGO && DATES.contains(field.key().toLowerCase(Locale.ROOT));
                boolean title = generator == Generator.HUGO && field.key().equalsIgnoreCase("title");
                yield new GeneratorReading.Field(field.key(), date ? "date" : title ? "text" : value.type(),
                        date ? scalar.text() : value.value());
            }
            case FieldValue.Sequence list -> new GeneratorReading.Field(field.key(), "list", list.text());
            case FieldValue.Mapping mapping -> new GeneratorReading.Field(field.key(), "fields", mapping.text());
            case FieldValue.Opaque opaque -> new GeneratorReading.Field(field.key(), "unknown", opaque.text());
        };
    }

    /** TOML 1.0: what is no number and no boolean without quotes is a date. */
    private static YamlReader.Value toml(String text) {
        return text.equals("true") || text.equals("false")
                ? new YamlReader.Value("yes or no", text)
                : text.matches("\\d{4}-.*|\\d{2}:.*") ? new YamlReader.Value("date", text) : new YamlReader.Value("number", text);
    }

    private static List<String> refusals(Generator generator, List<Field> fields, List<GeneratorReading.Field> values,
            Optional<Field> date, boolean yaml) {
        List<String> refused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean strict = generator != Generator.HUGO && generator != Generator.JEKYLL || !yaml;
        for (GeneratorReading.Field value : values) {
            if (!seen.add(value.key()) && strict) {
                refused.add("“" + value.key() + "” stands twice, which ends the build.");
            }
            refusal(generator, value).ifPresent(refused::add);
        }
        date.filter(field -> GeneratorDates.moment(generator, field.value().text().strip()).isEmpty())
                .filter(field -> !field.value().text().isBlank()).map(field -> noDate(generator, field.value().text()))
                .ifPresent(refused::add);
        return refused;
    }

    private static Optional<String> refusal(Generator generator, GeneratorReading.Field value) {
        String key = value.key();
        boolean known = ZOLA.contains(key) || key.startsWith("extra.") || key.startsWith("taxonomies.");
        if (generator == Generator.ZOLA && !known) {
            return Optional.of("“" + key + "” ends the build; fields of your own belong under “extra”"
                    + (key.equals("tags") || key.equals("categories") ? ", these under “taxonomies”." : "."));
        }
        boolean text = value.type().equals("text") || value.type().equals("nothing");
        if (key.equals("title") && !text && (generator == Generator.ZOLA || generator == Generator.ASTRO)) {
            return Optional.of("The title is read as a " + value.type() + (generator == Generator.ZOLA
                    ? ", which ends the build."
                    : ", which most collections refuse.") + " Quotes make it a text.");
        }
        if (key.equals("draft") && value.type().equals("text") && generator == Generator.ZOLA) {
            return Optional.of("“draft” is a text here, which ends the build.");
        }
        if ((key.equals("slug") || key.equals("path")) && generator == Generator.ZOLA && value.value().isEmpty()) {
            return Optional.of("An empty “" + key + "” ends the build.");
        }
        return Optional.empty();
    }

    private static String noDate(Generator generator, String text) {
        String said = "“" + text.strip() + "” is no date to it";
        return switch (generator) {
            case HUGO -> said + ": the post is dated to the year 1.";
            case JEKYLL, ELEVENTY, ZOLA -> said + ", which ends the build.";
            case ASTRO -> said + ", which most collections refuse.";
        };
    }

    private static String moment(Generator generator, Optional<Field> date, Path file) {
        Optional<String> moment = date.flatMap(field -> GeneratorDates.moment(generator, field.value().text().strip()));
        if (moment.isPresent()) {
            return moment.get();
        }
        String name = file.getFileName().toString();
        boolean inName = generator != Generator.HUGO && generator != Generator.ASTRO && name.matches("\\d{4}-\\d{2}-\\d{2}-.*");
        return inName && date.isEmpty()
                ? GeneratorDates.moment(generator, name.substring(0, 10)).map(day -> day + ", by its name").orElse("not known")
                : generator == Generator.ELEVENTY && date.isEmpty() ? "when the file was made" : "not known";
    }

    private static Optional<Field> field(List<Field> fields, String key) {
        return fields.reversed().stream().filter(field -> field.key().equalsIgnoreCase(key)).findFirst();
    }
}
