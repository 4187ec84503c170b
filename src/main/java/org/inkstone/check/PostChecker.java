package org.inkstone.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.inkstone.files.Disk;
import org.inkstone.markdown.BodyParts;
import org.inkstone.post.FrontMatter;
import org.inkstone.post.Post;
import org.inkstone.text.LineEnding;
import org.inkstone.text.LineIndex;
import org.inkstone.text.TextRange;

/** Checks posts of one blog. For many threads; works on the calling one, which needs a large stack, and blocks on the disk. */
public final class PostChecker {

    private final Disk disk;
    private final Blog blog;
    private final LocalDate today;
    private final Set<Rule> rules;

    /** @param rules those that are to be looked for */
    public PostChecker(Disk disk, Blog blog, LocalDate today, Set<Rule> rules) {
        this.disk = disk;
        this.blog = blog;
        this.today = today;
        this.rules = Set.copyOf(rules);
    }

    /**
     * What there is to say about a post, in the order of its text.
     *
     * @param file where it lies, absolute
     */
    public List<Finding> check(Path file, Post post) {
        List<Finding> findings = new ArrayList<>();
        BodyParts parts = BodyParts.of(post.bodyText());
        if (post.frontMatter() instanceof FrontMatter.Malformed malformed) {
            LineIndex lines = LineIndex.of(post.source().lf());
            malformed.problems().forEach(problem -> findings.add(new Finding(Rule.FRONT_MATTER,
                    TextRange.at(Math.min(lines.start(Math.min(problem.line(), lines.lineCount())) + problem.column() - 1,
                            post.source().lf().length())),
                    problem.message())));
        } else {
            findings.addAll(new FieldRules(blog, today, file, post, parts).findings());
        }
        findings.addAll(new BodyRules(disk, blog, file, post, parts).findings());
        if (post.source().lineEndings().size() > 1) {
            findings.add(new Finding(Rule.LINE_ENDS_MIXED, TextRange.at(0), "Its lines end in several ways ("
                    + String.join(", ", post.source().lineEndings().stream().map(LineEnding::name).sorted().toList())
                    + "), which some programs show as changes in every line."));
        }
        return findings.stream().filter(finding -> rules.contains(finding.rule()))
                .sorted(Comparator.comparingInt((Finding finding) -> finding.range().start()).thenComparing(Finding::rule))
                .toList();
    }
}
