package org.inkstone.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.inkstone.files.Disk;
import org.inkstone.post.FrontMatter;
import org.inkstone.post.FrontMatterRepairs;
import org.inkstone.post.Post;
import org.inkstone.post.PostHabits;
import org.inkstone.post.Repair;
import org.inkstone.text.LineEnding;
import org.inkstone.text.LineIndex;
import org.inkstone.text.Problem;
import org.inkstone.text.TextRange;

/** Checks posts of one blog. For many threads; works on the calling one, which needs a large stack, and blocks on the disk. */
public final class PostChecker {

    private final Disk disk;
    private final Blog blog;
    private final LocalDate today;
    private final Set<Rule> rules;
    private final ImagePlaces places;

    /** @param rules those that are to be looked for */
    public PostChecker(Disk disk, Blog blog, LocalDate today, Set<Rule> rules) {
        this(disk, blog, today, rules, new ImagePlaces(disk));
    }

    /** @param places what is known of images, from this and other checks */
    public PostChecker(Disk disk, Blog blog, LocalDate today, Set<Rule> rules, ImagePlaces places) {
        this.disk = disk;
        this.blog = blog;
        this.today = today;
        this.rules = Set.copyOf(rules);
        this.places = places;
    }

    /**
     * What there is to say about a post, in the order of its text.
     *
     * @param file where it lies, absolute
     */
    public List<Finding> check(Path file, Post post) {
        PostUnderCheck checked = new PostUnderCheck(disk, blog, file, post);
        if (post.frontMatter() instanceof FrontMatter.Malformed malformed) {
            malformed.problems().forEach(problem -> unreadable(checked, problem));
        } else {
            new FieldRules(checked, today).check();
        }
        if (checked.parts().complete()) {
            new HeadingRules(checked).check();
            new ImageRules(checked, places).check();
            new LinkRules(checked).check();
            new BodyRules(checked).check();
        } else {
            checked.addInBody(Rule.UNREADABLE, TextRange.at(0),
                    "The text cannot be read as Markdown in reasonable time, so its body was not checked.", Optional.empty());
        }
        lineEnds(checked);
        return checked.findings().stream().filter(finding -> rules.contains(finding.rule()))
                .sorted(Comparator.comparingInt((Finding finding) -> finding.range().start()).thenComparing(Finding::rule))
                .toList();
    }

    private static void unreadable(PostUnderCheck checked, Problem problem) {
        String lf = checked.post().source().lf();
        LineIndex lines = LineIndex.of(lf);
        int offset = lines.start(Math.min(problem.line(), lines.lineCount())) + problem.column() - 1;
        Optional<Fix> fix = FrontMatterRepairs.of(checked.post()).stream().filter(repair -> repair.problem().equals(problem))
                .findFirst().map(PostChecker::fix);
        checked.add(Rule.FRONT_MATTER, TextRange.at(Math.min(offset, lf.length())), problem.message(), fix);
    }

    private static Fix fix(Repair repair) {
        return new Fix.Edit(repair.label(), repair.changes());
    }

    private static void lineEnds(PostUnderCheck checked) {
        Set<LineEnding> kinds = checked.post().source().lineEndings();
        if (kinds.size() > 1) {
            LineEnding most = PostHabits.of(checked.post()).lineEnding();
            checked.add(Rule.LINE_ENDS_MIXED, TextRange.at(0), "Its lines end in several ways ("
                    + String.join(", ", kinds.stream().map(LineEnding::name).sorted().toList())
                    + "), which some programs show as changes in every line.",
                    Optional.of(new Fix.LineEnds("End all with " + most.name(), most)));
        }
    }
}
