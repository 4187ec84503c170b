package org.inkstone.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.inkstone.check.Rule;
import org.inkstone.text.Problem;
import org.inkstone.text.TextRange;
import org.inkstone.ui.check.CheckActions;
import org.inkstone.ui.check.ChecksStatus;
import org.inkstone.ui.check.ChecksView;
import org.inkstone.ui.editor.EditorView;
import org.inkstone.ui.kit.Command;
import org.inkstone.ui.kit.Menus;
import org.inkstone.ui.kit.Nodes;
import org.inkstone.workspace.LocatedFinding;
import org.inkstone.workspace.PostChecks;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** The checks before publishing, in step with the text: the list of findings, their marks in it, and what mends them. */
final class Checks implements CheckActions {

    private final PostChecks checks;
    private final EditorView editor;
    private final Window window;
    private final ChecksView view;
    private final Node status;

    /** What of the window this works on. */
    interface Window {

        /** Brings the text into sight and shows a range of it. */
        void reveal(TextRange range);

        /** Shows the field of the open post for its title, or the one for its summary. */
        void revealField(boolean title);

        /** Opens a post of the folder at a place. */
        void open(Path file, Problem place);

        void beginCommand();

        SidePane side();

        /** Leaves the mode in which only the text is in sight. */
        void showSide();

        void say(String sentence);
    }

    Checks(PostChecks checks, EditorView editor, Window window) {
        this.checks = checks;
        this.editor = editor;
        this.window = window;
        view = new ChecksView(checks, this);
        status = new ChecksStatus(checks, this::show);
        checks.addListener(this::mark);
    }

    Region view() {
        return view;
    }

    Node status() {
        return status;
    }

    /**
     * With lines between.
     *
     * @param editing whether a post is open
     */
    List<Command> menu(ObservableBooleanValue editing, ObservableBooleanValue hasFolder) {
        return List.of(Menus.LINE, Command.of("View", "Checks", "Shortcut+5", hasFolder, this::toggle),
                Command.of("View", "Check all posts", "", hasFolder, this::showAll),
                Command.of("View", "Next finding", "F4", editing, () -> next(1)),
                Command.of("View", "Previous finding", "Shift+F4", editing, () -> next(-1)),
                Command.of("View", "Mend what was found here", "Shortcut+Shift+M", editing, this::fixHere));
    }

    void showAll() {
        show();
        view.showAllPosts();
    }

    @Override
    public void goTo(LocatedFinding found) {
        Rule rule = found.finding().rule();
        if (found.isNowhere() && (rule == Rule.TITLE_MISSING || rule == Rule.SUMMARY_MISSING)) {
            window.revealField(rule == Rule.TITLE_MISSING);
        } else {
            window.reveal(found.finding().range());
        }
    }

    @Override
    public void open(Path file, LocatedFinding found) {
        window.open(file, new Problem(found.line(), found.column(), found.finding().message()));
    }

    @Override
    public void fix(LocatedFinding found) {
        window.beginCommand();
        if (checks.fixLineEnds(found) || editor.runAside(checks.fix(found))) {
            checks.refresh();
        }
    }

    @Override
    public void leave() {
        editor.focusText();
    }

    private void show() {
        window.showSide();
        window.side().show(SidePane.Tab.CHECKS);
        view.focus();
    }

    /** To the list; from there back to the text and the posts. */
    private void toggle() {
        if (window.side().isShown(SidePane.Tab.CHECKS) && view.getScene() != null
                && Nodes.isInside(view.getScene().getFocusOwner(), view)) {
            window.side().show(SidePane.Tab.POSTS);
            leave();
        } else {
            show();
        }
    }

    private void mark() {
        editor.showFindings(places().map(found -> found.finding().range()).toList());
    }

    private Stream<LocatedFinding> places() {
        return checks.findings().stream().filter(found -> !found.isNowhere());
    }

    private void next(int by) {
        int caret = editor.place().caret();
        List<LocatedFinding> places = places().toList();
        Optional<LocatedFinding> found = by > 0
                ? places.stream().filter(place -> place.finding().range().start() > anchor(caret)).findFirst()
                        .or(() -> places.stream().findFirst())
                : places.reversed().stream().filter(place -> place.finding().range().end() < caret).findFirst()
                        .or(() -> places.reversed().stream().findFirst());
        found.ifPresentOrElse(place -> {
            goTo(place);
            window.say(place.finding().message());
        }, () -> window.say("Nothing was found in this post."));
    }

    /** Of a place that is selected the caret is at its end. */
    private int anchor(int caret) {
        return Math.min(caret, editor.place().anchor());
    }

    private void fixHere() {
        checks.fixableIn(editor.caretLine(), editor.place().caret()).ifPresentOrElse(this::fix,
                () -> window.say("There is nothing in this line that can be mended by itself."));
    }
}
