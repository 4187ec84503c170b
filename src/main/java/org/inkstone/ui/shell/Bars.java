package org.inkstone.ui.shell;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.inkstone.ui.kit.Bar;
import org.inkstone.workspace.Notice;
import org.inkstone.workspace.SaveState;

import javafx.animation.PauseTransition;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The bars between header and text: at most one about the open post's safety, which stays until it is answered, and one notice. */
final class Bars extends VBox {

    /** How long a notice stays that needs no answer. */
    private static final Duration NOTICE_TIME = Duration.seconds(12);

    private final Actions actions;
    private final VBox safety = new VBox();
    private final VBox notice = new VBox();
    private SaveState shown;

    /** What the writer can answer. */
    interface Actions {
        void save();

        void saveOverOther();

        void takeOther();

        void saveAs();

        void copyAll();

        void open(Path file);

        void showFolder(Path file);
    }

    Bars(Actions actions) {
        this.actions = actions;
        getChildren().addAll(safety, notice);
    }

    void clear() {
        safety.getChildren().clear();
        shown = null;
    }

    void show(SaveState state) {
        if (state.equals(shown)) {
            return;
        }
        shown = state;
        switch (state) {
            case SaveState.Conflict conflict -> {
                Map<String, Runnable> answers = new LinkedHashMap<>();
                answers.put("Keep mine", actions::saveOverOther);
                answers.put("Take theirs", actions::takeOther);
                answers.put("Save a copy…", actions::saveAs);
                safety.getChildren().setAll(new Bar(Bar.Kind.PROBLEM,
                        "Another program has changed this file. Nothing was overwritten; both texts are there.", answers));
            }
            case SaveState.Failed failed -> {
                Map<String, Runnable> answers = new LinkedHashMap<>();
                answers.put("Try again", actions::save);
                answers.put("Save a copy…", actions::saveAs);
                answers.put("Copy all", actions::copyAll);
                safety.getChildren().setAll(new Bar(Bar.Kind.PROBLEM, "Not saved. " + failed.reason(), answers));
            }
            case SaveState.Saving saving -> {
                // The bar stays while its own "Try again" runs.
            }
            default -> safety.getChildren().clear();
        }
    }

    void show(Notice told) {
        Map<String, Runnable> answers = new LinkedHashMap<>();
        told.file().ifPresent(file -> {
            answers.put("Open in browser", () -> actions.open(file));
            answers.put("Show folder", () -> actions.showFolder(file));
        });
        boolean done = told.kind() == Notice.Kind.DONE;
        Bar bar = new Bar(done ? Bar.Kind.DONE : Bar.Kind.PROBLEM, told.message(), answers)
                .closable(() -> notice.getChildren().clear());
        notice.getChildren().setAll(bar);
        if (done) {
            PauseTransition pause = new PauseTransition(NOTICE_TIME);
            pause.setOnFinished(e -> notice.getChildren().remove(bar));
            pause.play();
        }
    }
}
