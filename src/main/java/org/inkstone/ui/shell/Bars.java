package org.inkstone.ui.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.inkstone.ui.kit.Bar;
import org.inkstone.ui.kit.Moments;
import org.inkstone.workspace.Notice;
import org.inkstone.workspace.SaveState;
import org.inkstone.workspace.UnsavedText;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * The bars between header and text. What stays until it is answered or over: about the store, about what came back, about the open post's
 * safety, about other posts with unsaved text. What goes by itself: one notice.
 */
final class Bars extends VBox {

    /** How long a notice stays that needs no answer. */
    private static final Duration NOTICE_TIME = Duration.seconds(12);
    /** How long something is said that the writer sees anyway. */
    private static final Duration ASIDE_TIME = Duration.seconds(1.6);

    private final Actions actions;
    private final VBox store = new VBox();
    private final VBox recovery = new VBox();
    private final VBox safety = new VBox();
    private final VBox others = new VBox();
    private final VBox notice = new VBox();
    private final VBox toast = new VBox();
    private Shown shown;

    private record Shown(SaveState state, boolean closing) {}

    /** What the writer can answer. */
    interface Actions {
        void save();

        void saveOverOther();

        void takeOther();

        void saveAs();

        void copyAll();

        void closeAnyway();

        void dismissGone();

        void showRecovered();

        void keepRecovered();

        void discardRecovered();

        void openUnsaved(UUID id);

        void open(Path file);

        void showFolder(Path file);
    }

    Bars(Actions actions) {
        this.actions = actions;
        toast.setPickOnBounds(false);
        toast.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        toast.getStyleClass().add("toast");
        getChildren().addAll(store, recovery, safety, others, notice);
    }

    /** Where a notice stands that asks for nothing: over the lower end of the window. */
    Node toast() {
        return toast;
    }

    /** Another post is open: what was said of the one before goes. */
    void clear() {
        safety.getChildren().clear();
        recovery.getChildren().clear();
        shown = null;
    }

    /** @param closing whether the writer wants to close the window */
    void show(SaveState state, boolean closing) {
        Shown now = new Shown(state, closing);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        Map<String, Runnable> answers = new LinkedHashMap<>();
        switch (state) {
            case SaveState.Conflict conflict -> {
                answers.put("Keep mine", actions::saveOverOther);
                answers.put("Take theirs", actions::takeOther);
                answers.put("Save a copy…", actions::saveAs);
                problem(conflict.reason(), answers, closing);
            }
            case SaveState.Gone gone -> {
                answers.put("Save it again", actions::save);
                answers.put("Save a copy…", actions::saveAs);
                answers.put("Let it go", actions::dismissGone);
                problem("This post's file is not there any more: it was deleted or moved. The text is kept here.", answers,
                        false);
            }
            case SaveState.Failed failed -> {
                answers.put("Try again", actions::save);
                answers.put("Save a copy…", actions::saveAs);
                answers.put("Copy all", actions::copyAll);
                problem("Not saved. " + failed.reason(), answers, closing);
            }
            case SaveState.Saving saving -> {
                // The bar stays while its own "Try again" runs.
                if (closing) {
                    safety.getChildren().setAll(new Bar(Bar.Kind.DONE, "Saving…", answers));
                }
            }
            default -> safety.getChildren().clear();
        }
    }

    private void problem(String message, Map<String, Runnable> answers, boolean closing) {
        if (closing) {
            answers.put("Close, and keep the text for the next start", actions::closeAnyway);
        }
        safety.getChildren().setAll(new Bar(Bar.Kind.PROBLEM, message, answers));
    }

    /** @param written when what came back was written; empty: it was answered */
    void showRecovered(Optional<Instant> written, boolean hasFile) {
        recovery.getChildren().clear();
        written.ifPresent(at -> {
            Map<String, Runnable> answers = new LinkedHashMap<>();
            answers.put("Show difference", actions::showRecovered);
            answers.put("Keep", actions::keepRecovered);
            answers.put("Discard", actions::discardRecovered);
            recovery.getChildren().add(new Bar(Bar.Kind.NOTE, "What you wrote until " + Moments.said(at, Instant.now())
                    + (hasFile ? " was not in the file when Inkstone ended." : " was in no file when Inkstone ended.")
                    + " It is back.", answers));
        });
    }

    /** Other posts of which unsaved text is kept, newest first. */
    void showUnsaved(List<UnsavedText> texts) {
        others.getChildren().clear();
        if (!texts.isEmpty()) {
            UnsavedText first = texts.getFirst();
            String more = texts.size() == 1
                    ? ""
                    : texts.size() == 2 ? ", and of one more post" : ", and of " + (texts.size() - 1) + " more posts";
            Map<String, Runnable> answers = new LinkedHashMap<>();
            answers.put("Open it", () -> actions.openUnsaved(first.id()));
            others.getChildren().add(new Bar(Bar.Kind.NOTE,
                    "Unsaved text of “" + first.title() + "” is kept from " + Moments.said(first.at(), Instant.now()) + more
                            + ".",
                    answers));
        }
    }

    /** @param trouble why nothing can be kept besides the posts; empty: it can be again */
    void showTrouble(Optional<String> trouble) {
        store.getChildren().clear();
        trouble.ifPresent(reason -> store.getChildren().add(new Bar(Bar.Kind.PROBLEM,
                reason + " Until then save often: what is not saved would not come back after a crash.", Map.of())));
    }

    void show(Notice told) {
        Map<String, Runnable> answers = new LinkedHashMap<>();
        told.file().ifPresent(file -> {
            answers.put("Open in browser", () -> actions.open(file));
            answers.put("Show folder", () -> actions.showFolder(file));
        });
        boolean done = told.kind() == Notice.Kind.DONE;
        // What asks for nothing must not move the text under the writer's eyes.
        VBox place = done && answers.isEmpty() ? toast : notice;
        Bar bar = new Bar(done ? Bar.Kind.DONE : Bar.Kind.PROBLEM, told.message(), answers)
                .closable(() -> place.getChildren().clear());
        place.getChildren().setAll(bar);
        if (done) {
            removeAfter(NOTICE_TIME, place, bar);
        }
    }

    /** Says something for a moment. */
    void aside(String message) {
        Bar bar = new Bar(Bar.Kind.DONE, message, Map.of());
        toast.getChildren().setAll(bar);
        removeAfter(ASIDE_TIME, toast, bar);
    }

    private static void removeAfter(Duration time, VBox place, Bar bar) {
        PauseTransition pause = new PauseTransition(time);
        pause.setOnFinished(e -> place.getChildren().remove(bar));
        pause.play();
    }
}
