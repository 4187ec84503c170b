package org.inkstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.fxmisc.richtext.StyledTextArea;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The real program in its real window, with a robot at keyboard and mouse. */
final class Window implements AutoCloseable {

    /** Seconds; only a failure takes as long. */
    private static final int PATIENCE = 30;

    final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Application application;

    /** Opens the window as {@code inkstone --data DATA PATH} does; without a path, as {@code inkstone --data DATA}. */
    Window(Path data, Optional<Path> path) throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        application = FxToolkit.setupApplication(InkstoneApplication.class, path.map(Path::toString).orElse(""), data.toString());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Closes the window by its own button and says whether it went. */
    boolean closeByWriter() {
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        return isClosedWithin(5);
    }

    void untilClosed() {
        assertThat(isClosedWithin(PATIENCE)).isTrue();
    }

    private boolean isClosedWithin(int seconds) {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> !stage.isShowing());
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() throws TimeoutException {
        FxToolkit.cleanupApplication(application);
        FxToolkit.hideStage();
    }

    /** Waits until what the writer would see is so. */
    void until(String what, Callable<Boolean> seen) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> ask(() -> {
                try {
                    return seen.call();
                } catch (RuntimeException e) {
                    return false;
                }
            }));
        } catch (TimeoutException e) {
            throw new AssertionError("not seen: " + what + "; save state: " + saveState() + "; focus: "
                    + ask(() -> stage.getScene().getFocusOwner()), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Asks something on the FX thread. */
    <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1000L, question);
    }

    @SuppressWarnings("unchecked")
    StyledTextArea<Collection<String>, Collection<String>> editor() {
        return robot.lookup("#editor-text").queryAs(StyledTextArea.class);
    }

    String text() {
        return ask(() -> editor().getText());
    }

    void untilOpen(String words) {
        until("a post with “" + words + "”", () -> editor().getText().contains(words));
        untilPreviewed(words);
    }

    /** What the page holds, as the web engine has it. */
    String pageBody() {
        return page("document.getElementById('inkstone-body').innerHTML");
    }

    String page(String script) {
        return ask(() -> String.valueOf(robot.lookup("#preview-web").queryAs(WebView.class).getEngine().executeScript(script)));
    }

    void untilPreviewed(String words) {
        until("“" + words + "” in the preview", () -> String
                .valueOf(robot.lookup("#preview-web").queryAs(WebView.class).getEngine()
                        .executeScript(
                                "document.getElementById('inkstone-body') ? document.getElementById('inkstone-body').textContent : ''"))
                .contains(words));
    }

    String saveState() {
        return ask(() -> robot.lookup("#save-state").queryAs(Label.class).getText());
    }

    void untilSaved() {
        until("saved", () -> robot.lookup("#save-state").queryAs(Label.class).getText().startsWith("Saved"));
    }

    String field(String id) {
        return ask(() -> robot.lookup(id).queryAs(TextInputControl.class).getText());
    }

    Optional<Node> find(String query) {
        return ask(() -> robot.lookup(query).tryQuery());
    }

    /** On the FX thread: how many lines the list of posts has. */
    int rows() {
        return robot.lookup("#post-list").queryListView().getItems().size();
    }

    /** On the FX thread: narrows the list of posts. */
    void search(String words) {
        robot.lookup("#post-search").queryAs(TextInputControl.class).setText(words);
    }

    /** On the FX thread: opens the post in a line of the list, as a click does. */
    void select(int row) {
        robot.lookup("#post-list").queryListView().getSelectionModel().select(row);
    }

    /** A click into the text puts the caret there; then it is set to the very place, as a careful hand would. */
    void putCaret(int offset) {
        robot.clickOn("#editor-text");
        robot.interact(() -> editor().moveTo(offset));
        robot.interact(() -> editor().requestFollowCaret());
    }

    void shortcut(KeyCode... keys) {
        KeyCode[] all = new KeyCode[keys.length + 1];
        all[0] = KeyCode.CONTROL;
        System.arraycopy(keys, 0, all, 1, keys.length);
        robot.press(all);
        robot.release(all);
        WaitForAsyncUtils.waitForFxEvents();
    }

    Stage stage() {
        assertThat(stage).isNotNull();
        return stage;
    }
}
