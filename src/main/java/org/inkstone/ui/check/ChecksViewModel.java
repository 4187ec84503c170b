package org.inkstone.ui.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.inkstone.check.Rule;
import org.inkstone.check.Rule.Weight;
import org.inkstone.workspace.FolderChecked;
import org.inkstone.workspace.LocatedFinding;

/** Which lines the list has, and what is said above them. */
final class ChecksViewModel {

    private final Set<Path> folded = new HashSet<>();

    /** What the page will be wrong with first, then what could be better; each in the order of the text. */
    List<CheckRow> rows(List<LocatedFinding> findings) {
        List<CheckRow> rows = new ArrayList<>();
        add(rows, "To mend", Weight.MISTAKE, findings);
        add(rows, "Could be better", Weight.ADVICE, findings);
        return rows;
    }

    List<CheckRow> rows(FolderChecked found) {
        List<CheckRow> rows = new ArrayList<>();
        found.posts().forEach(post -> {
            boolean closed = folded.contains(post.file());
            rows.add(new CheckRow.Post(post, closed));
            if (!closed) {
                post.findings().forEach(finding -> rows.add(new CheckRow.Found(Optional.of(post.file()), finding)));
            }
        });
        return rows;
    }

    void fold(Path post, boolean closed) {
        if (closed) {
            folded.add(post);
        } else {
            folded.remove(post);
        }
    }

    static String summary(FolderChecked found) {
        String done = found.running()
                ? String.format(Locale.ROOT, "%,d of %,d posts", found.checked(), found.total())
                : found.checked() < found.total()
                        ? String.format(Locale.ROOT, "Stopped after %,d of %,d posts", found.checked(), found.total())
                        : counted(found.total(), "post");
        String all = found.posts().isEmpty()
                ? ", nothing found"
                : ", " + counted(found.findings(), "finding") + " in " + String.format(Locale.ROOT, "%,d", found.posts().size());
        return done + all + (found.unread().isEmpty() ? "" : ", " + found.unread().size() + " cannot be read");
    }

    /** What the status bar says; empty where nothing was found. */
    static String inShort(List<LocatedFinding> findings) {
        long mistakes = findings.stream().filter(found -> found.finding().rule().weight() == Weight.MISTAKE).count();
        long advice = findings.size() - mistakes;
        return mistakes > 0
                ? mistakes + " to mend" + (advice > 0 ? " · " + hints(advice) : "")
                : advice > 0 ? hints(advice) : "";
    }

    static String offText(Set<Rule> on) {
        int off = Rule.values().length - on.size();
        return off == 0 ? "" : off == 1 ? "1 rule is off for this blog." : off + " rules are off for this blog.";
    }

    private static String hints(long count) {
        return count + (count == 1 ? " hint" : " hints");
    }

    private static String counted(int count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }

    private static void add(List<CheckRow> rows, String title, Weight weight, List<LocatedFinding> findings) {
        List<CheckRow> found = findings.stream().filter(one -> one.finding().rule().weight() == weight)
                .<CheckRow>map(one -> new CheckRow.Found(Optional.empty(), one)).toList();
        if (!found.isEmpty()) {
            rows.add(new CheckRow.Group(title, found.size()));
            rows.addAll(found);
        }
    }
}
