package org.inkstone.ui.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.inkstone.ui.kit.Bar;
import org.inkstone.ui.kit.Wrapping;
import org.inkstone.workspace.LeftAlone;
import org.inkstone.workspace.ReplaceReport;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What replacing has done, what it has left alone and why, and the way back. */
final class ReplaceReportView extends VBox {

    /** Of those that were left alone; the others are in the tooltip. */
    private static final int NAMED = 5;

    ReplaceReportView(ReplaceReport report, Runnable undo, Runnable dismiss) {
        setId("replace-report");
        getStyleClass().add("replace-report");
        Map<String, Runnable> answers = new LinkedHashMap<>();
        if (report.canUndo()) {
            answers.put(report.undone() ? "Try again" : "Undo", undo);
        }
        boolean all = report.leftAlone().isEmpty();
        getChildren().add(new Bar(all ? Bar.Kind.DONE : Bar.Kind.PROBLEM, sentence(report), answers).closable(dismiss));
        report.leftAlone().stream().limit(NAMED).map(ReplaceReportView::line).forEach(getChildren()::add);
        int more = report.leftAlone().size() - NAMED;
        if (more > 0) {
            Label rest = line("and " + SearchViewModel.counted(more, "", "more post", "more posts"));
            rest.setTooltip(Wrapping.tooltip(report.leftAlone().stream().skip(NAMED).map(ReplaceReportView::said)
                    .collect(Collectors.joining("\n"))));
            getChildren().add(rest);
        }
    }

    private static String sentence(ReplaceReport report) {
        String posts = SearchViewModel.counted(report.posts(), "", "post", "posts");
        String done = report.undone()
                ? report.posts() == 0 ? "Nothing was put back" : "Put back in " + posts
                : report.posts() == 0
                        ? "Nothing was replaced"
                        : "Replaced " + SearchViewModel.counted(report.matches(), "", "match", "matches") + " in " + posts;
        int left = report.leftAlone().size();
        return done + (left == 0 ? "." : left == 1 ? "; look at this one:" : "; look at these " + left + ":");
    }

    private static Label line(LeftAlone post) {
        return line(said(post));
    }

    private static String said(LeftAlone post) {
        return post.name() + ": " + post.reason();
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("left-alone");
        Wrapping.wrap(label);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
