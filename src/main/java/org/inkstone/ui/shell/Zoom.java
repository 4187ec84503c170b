package org.inkstone.ui.shell;

import java.util.function.Consumer;

import org.inkstone.ui.editor.EditorOptions;
import org.inkstone.ui.kit.Keymap;
import org.inkstone.workspace.Session;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

/** Makes the text larger and smaller; the next start takes it up. */
final class Zoom {

    private static final String KEY = "zoom";

    private final EditorOptions options;
    private final Consumer<String> say;

    /** @param say is told what it is now, in words */
    Zoom(EditorOptions options, Session session, Consumer<String> say) {
        this.options = options;
        this.say = say;
        try {
            options.zoom().set(Integer.parseInt(session.get(KEY, String.valueOf(EditorOptions.USUAL_ZOOM))));
        } catch (NumberFormatException e) {
            options.zoom().set(EditorOptions.USUAL_ZOOM);
        }
        options.zoom().addListener((o, was, is) -> session.put(KEY, String.valueOf(is)));
    }

    void larger() {
        step(1);
    }

    void smaller() {
        step(-1);
    }

    void usual() {
        options.zoom().set(EditorOptions.USUAL_ZOOM);
        say();
    }

    /** Plus, minus and zero are elsewhere on other keyboards and on the number pad: these keys do the same, if they do nothing else. */
    void key(KeyEvent event, Keymap keymap) {
        boolean taken = Keymap.pressed(event).flatMap(keymap::holder).isPresent();
        if (taken || !event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Runnable zoom = switch (event.getCode()) {
            case EQUALS, ADD, PLUS -> this::larger;
            case SUBTRACT -> this::smaller;
            case NUMPAD0 -> this::usual;
            default -> null;
        };
        if (zoom != null) {
            event.consume();
            zoom.run();
        }
    }

    void wheel(ScrollEvent event) {
        if (event.isShortcutDown() && !event.isInertia()) {
            event.consume();
            if (event.getDeltaY() != 0) {
                step(event.getDeltaY() > 0 ? 1 : -1);
            }
        }
    }

    private void step(int steps) {
        options.zoom(steps);
        say();
    }

    private void say() {
        say.accept("Zoom " + options.zoom().get() + " %");
    }
}
