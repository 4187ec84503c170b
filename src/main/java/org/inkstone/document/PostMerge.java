package org.inkstone.document;

import java.util.List;
import java.util.stream.Stream;

import org.inkstone.post.FrontMatter.Absent;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.post.Post;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.SourceText;

/**
 * What another program wrote, brought into what the writer is writing: front matter field by field, the body by paragraphs, lines and
 * sentences. What only one side changed is taken silently; nothing that either side put in is ever lost. Pure; any thread.
 */
public final class PostMerge {

    private PostMerge() {}

    /** @param base the text that both sides started from */
    public static Merge merge(Post base, Post mine, Post theirs) {
        String baseText = base.source().lf();
        String mineText = mine.source().lf();
        String theirsText = theirs.source().lf();
        if (theirsText.equals(baseText) || theirsText.equals(mineText)) {
            return new Merge(ChangeSet.none(), List.of());
        }
        if (mineText.equals(baseText)) {
            return new Merge(WordChanges.between(mineText, theirsText), List.of());
        }
        MergedText merged = merged(base, mine, theirs);
        return new Merge(WordChanges.between(mineText, merged.text()), merged.conflicts());
    }

    private static MergedText merged(Post base, Post mine, Post theirs) {
        if (Stream.of(base, mine, theirs).anyMatch(p -> p.frontMatter() instanceof Absent)) {
            return new MergedText("", List.of())
                    .append(TextMerge.byBlocks(base.source().lf(), mine.source().lf(), theirs.source().lf()));
        }
        return block(base, mine, theirs).append(TextMerge.byBlocks(base.bodyText(), mine.bodyText(), theirs.bodyText()));
    }

    private static MergedText block(Post base, Post mine, Post theirs) {
        return FieldMerge.merge(base, mine, theirs).orElseGet(() -> {
            MergedText byLines = new MergedText("", List.of())
                    .append(TextMerge.byLines(blockText(base), blockText(mine), blockText(theirs)));
            boolean allRead = Stream.of(base, mine, theirs).allMatch(p -> p.frontMatter() instanceof Parsed);
            return !allRead || isBlock(byLines) ? byLines : mineStands(mine, theirs);
        });
    }

    private static boolean isBlock(MergedText merged) {
        Post post = Post.of(SourceText.of(merged.text()));
        return merged.conflicts().isEmpty() && post.frontMatter() instanceof Parsed && post.bodyText().isEmpty();
    }

    /** The last resort, so that what all could read stays readable: the writer chooses between two blocks. */
    private static MergedText mineStands(Post mine, Post theirs) {
        return new MergedText(blockText(mine),
                List.of(new Conflict.FieldValue("", mine.frontMatter().block(), blockText(theirs))));
    }

    private static String blockText(Post post) {
        return post.frontMatter().block().of(post.source().lf());
    }
}
