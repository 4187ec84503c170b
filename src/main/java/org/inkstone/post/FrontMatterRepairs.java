package org.inkstone.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inkstone.post.FrontMatter.Malformed;
import org.inkstone.post.FrontMatter.Parsed;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.LineIndex;
import org.inkstone.text.Problem;
import org.inkstone.text.SourceText;

/** Finds what can be mended in a front matter by one click. A repair is offered only if the text it leads to was read without the problem. */
public final class FrontMatterRepairs {

    private FrontMatterRepairs() {}

    /** For a block that cannot be read, and for fields that stand twice; empty where nothing is wrong or no way to mend it is known. */
    public static List<Repair> of(Post post) {
        return switch (post.frontMatter()) {
            case FrontMatter.Absent absent -> List.of();
            case Parsed parsed -> duplicates(post, parsed);
            case Malformed malformed when malformed.notation() == Notation.SCRIPT -> List.of();
            case Malformed malformed -> mended(post, malformed);
        };
    }

    private static List<Repair> mended(Post post, Malformed malformed) {
        Problem problem = malformed.problems().getFirst();
        String lf = post.source().lf();
        int offset = Math.min(lf.length(), LineIndex.of(lf).start(problem.line()) + problem.column() - 1);
        Map<String, Repair> byResult = new LinkedHashMap<>();
        for (LineRepairs.Proposal proposal : new LineRepairs(lf, malformed, offset).proposals()) {
            SourceText source = post.source().edited(proposal.changes());
            if (!proposal.changes().isEmpty() && isBetter(post, problem, Post.of(source))) {
                byResult.putIfAbsent(source.raw(), new Repair(problem, proposal.label(), proposal.changes()));
            }
        }
        return List.copyOf(byResult.values());
    }

    /** The block can be read, or the next problem stands further down; and the body is what it was. */
    private static boolean isBetter(Post before, Problem problem, Post after) {
        boolean read = switch (after.frontMatter()) {
            case FrontMatter.Absent absent -> false;
            case Parsed parsed -> true;
            case Malformed still -> still.problems().getFirst().line() > problem.line();
        };
        return read && after.bodyText().equals(before.bodyText());
    }

    /** Each of the fields of one name can be the one that goes. */
    private static List<Repair> duplicates(Post post, Parsed parsed) {
        List<Repair> repairs = new ArrayList<>();
        String lf = post.source().lf();
        LineIndex lines = LineIndex.of(lf.substring(0, parsed.block().end()));
        for (Field field : parsed.fields()) {
            if (parsed.fields().stream().filter(f -> f.key().equals(field.key())).count() < 2) {
                continue;
            }
            int start = field.keyRange().start();
            Problem problem = new Problem(lines.line(start), lines.column(start),
                    "The field \"" + field.key() + "\" stands twice.");
            ChangeSet removal = FieldWriter.of(parsed.notation())
                    .edit(lf, parsed, field, new FieldEdit.Remove(field.key()), HouseStyle.DEFAULT).getFirst();
            Post after = Post.of(post.source().edited(removal));
            boolean oneLess = after.frontMatter() instanceof Parsed left && left.fields().size() == parsed.fields().size() - 1;
            if (oneLess && after.bodyText().equals(post.bodyText())) {
                repairs.add(new Repair(problem, "Remove line " + problem.line(), removal));
            }
        }
        return List.copyOf(repairs);
    }
}
