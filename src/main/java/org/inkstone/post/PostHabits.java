package org.inkstone.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.text.LineEnding;
import org.inkstone.text.SourceText;

/**
 * How one post is written, without what it says: what a {@link HouseStyle} is learned from. It is kept for every post of a folder, so it
 * is small: names, forms and short texts are shared among posts.
 *
 * @param notation of its front matter; empty where there is none, where it is a script or cannot be read
 * @param lineEnding that most of its lines have
 * @param fields in the order in which they stand; of a key that stands twice, the last
 * @param imagePlace what stands before the file names of most of the images that the body begins with, e.g. {@code /images/}; an empty
 *            text for images beside the post; empty for a post without images of its own
 */
public record PostHabits(Optional<Notation> notation, LineEnding lineEnding, List<FieldHabit> fields,
        Optional<String> imagePlace) {

    /** Of a file that is no post. */
    public static final PostHabits NONE = new PostHabits(Optional.empty(), LineEnding.LF, List.of(), Optional.empty());

    /** Ten times as many as real posts have; a hostile one has thousands. */
    private static final int MOST_FIELDS = 100;

    public PostHabits {
        fields = List.copyOf(fields);
    }

    public static PostHabits of(Post post) {
        LineEnding lineEnding = mostUsed(post.source());
        Optional<String> imagePlace = ImagePlace.of(post.bodyText());
        return post.frontMatter() instanceof Parsed parsed && parsed.notation() != Notation.SCRIPT
                ? new PostHabits(Optional.of(parsed.notation()), lineEnding, fields(post.source().lf(), parsed), imagePlace)
                : new PostHabits(Optional.empty(), lineEnding, List.of(), imagePlace);
    }

    /** How the field {@code key} is written, if the post has it. */
    public Optional<FieldHabit> field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    private static List<FieldHabit> fields(String lf, Parsed parsed) {
        Map<String, FieldHabit> habits = new LinkedHashMap<>();
        for (Field field : parsed.fields()) {
            if (habits.size() < MOST_FIELDS && !field.key().isEmpty()) {
                habits.put(field.key(), new FieldLook(lf, parsed.notation(), field).habit());
            }
        }
        return List.copyOf(habits.values());
    }

    private static LineEnding mostUsed(SourceText source) {
        String raw = source.raw();
        int returns = 0;
        int pairs = 0;
        for (int at = raw.indexOf('\r'); at >= 0; at = raw.indexOf('\r', at + 1)) {
            returns++;
            pairs += at + 1 < raw.length() && raw.charAt(at + 1) == '\n' ? 1 : 0;
        }
        if (returns == 0) {
            return LineEnding.LF;
        }
        int lines = (int) source.lf().chars().filter(c -> c == '\n').count();
        if (2 * pairs > lines) {
            return LineEnding.CRLF;
        }
        return 2 * (returns - pairs) > lines ? LineEnding.CR : LineEnding.LF;
    }
}
