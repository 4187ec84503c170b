package org.inkstone.post;

import java.util.Optional;
import java.util.regex.Pattern;

import org.inkstone.text.ChangeSet;
import org.inkstone.text.SourceText;
import org.inkstone.text.TextChange;
import org.inkstone.text.TextRange;

/**
 * A source text seen as a blog post. Derived from the source alone; deriving never fails.
 *
 * @param frontMatter what stands before the body
 * @param body the Markdown behind the front matter, in LF coordinates; the whole text when there is none
 */
public record Post(SourceText source, FrontMatter frontMatter, TextRange body) {

    private static final Pattern OTHER_FIELDS = Pattern
            .compile("\\s*(?:@def\\s|<!--\\s*\\{|(?:import\\s[^\\n]*\\n\\s*)*export\\s+(?:const|default)\\s)");

    public static Post of(SourceText source) {
        FrontMatter frontMatter = FrontMatterReader.read(source.lf());
        return new Post(source, frontMatter, bodyBehind(frontMatter, source));
    }

    /**
     * The post after {@code changes} led from this source to {@code after}. The front matter is read again only if a change can have
     * reached it, so that a key typed in the body of a long post costs no YAML.
     */
    public Post after(SourceText after, ChangeSet changes) {
        if (frontMatter instanceof FrontMatter.Absent
                ? FrontMatterReader.mayOpenWithFence(after) || touches(changes, 0)
                : touches(changes, body.start())) {
            return of(after);
        }
        return new Post(after, frontMatter, bodyBehind(frontMatter, after));
    }

    /** The body's Markdown, in LF coordinates. */
    public String bodyText() {
        return body.of(source.lf());
    }

    /**
     * Whether the text begins with fields that are no front matter here: without a fence as Statiq and Pelican have them, as Franklin’s
     * {@code @def}, in a comment, or as the exports of MDX. What is in them is not known.
     */
    public boolean hasOtherFields() {
        return frontMatter instanceof FrontMatter.Absent
                && (FrontMatterReader.beginsWithFields(source.lf()) || OTHER_FIELDS.matcher(source.view()).lookingAt());
    }

    /** The last field of this exact name, which is the one that programs read. */
    public Optional<Field> field(String key) {
        return frontMatter instanceof FrontMatter.Parsed parsed ? parsed.field(key) : Optional.empty();
    }

    /** The fields; empty where there is no front matter or it cannot be read. */
    public Metadata metadata() {
        return Metadata.of(frontMatter);
    }

    private static boolean touches(ChangeSet changes, int end) {
        for (TextChange change : changes.changes()) {
            if (change.range().start() <= end) {
                return true;
            }
        }
        return false;
    }

    private static TextRange bodyBehind(FrontMatter frontMatter, SourceText source) {
        int start = frontMatter.block().end();
        return new TextRange(start, source.view().length());
    }
}
