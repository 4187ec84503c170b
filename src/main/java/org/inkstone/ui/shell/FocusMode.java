package org.inkstone.ui.shell;

import org.inkstone.ui.kit.Nodes;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Nothing in sight but the text that is written and one quiet line. Escape leads back; Alt, or the pointer at the upper edge, shows the
 * menus for as long as they are used.
 */
final class FocusMode {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("focus-mode");
    /** Pixels from the upper edge. */
    private static final double EDGE = 3;

    private final Region window;
    private final Panes panes;
    private final HeaderBar header;
    private final Node form;
    private final Runnable focusText;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private boolean altAlone;

    /** @param form what stands above the text */
    FocusMode(Region window, Panes panes, HeaderBar header, Node form, Runnable focusText) {
        this.window = window;
        this.panes = panes;
        this.header = header;
        this.form = form;
        this.focusText = focusText;
        form.managedProperty().bind(form.visibleProperty());
        window.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        window.addEventFilter(KeyEvent.ANY, this::keys);
        window.addEventFilter(MouseEvent.MOUSE_MOVED, this::pointer);
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pointer);
    }

    ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    void toggle() {
        set(!on.get());
        focusText.run();
    }

    void leave() {
        set(false);
    }

    private void set(boolean wanted) {
        if (on.get() != wanted) {
            on.set(wanted);
            form.setVisible(!wanted);
            header.setManaged(!wanted);
            header.setVisible(!wanted);
            panes.setAlone(wanted);
            window.pseudoClassStateChanged(ON, wanted);
        }
    }

    private void escape(KeyEvent event) {
        if (on.get() && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            toggle();
        }
    }

    /** The menus take a lone Alt for themselves; they are to be seen then. Writing on, or Escape, puts them away. */
    private void keys(KeyEvent event) {
        if (!on.get()) {
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            altAlone = event.getCode() == KeyCode.ALT;
        } else if (event.getEventType() == KeyEvent.KEY_TYPED || event.getCode() == KeyCode.ESCAPE) {
            showMenus(false);
        } else if (altAlone && event.getCode() == KeyCode.ALT) {
            showMenus(!header.isVisible());
        }
    }

    private void pointer(MouseEvent event) {
        if (on.get()) {
            if (event.getSceneY() < EDGE) {
                showMenus(true);
            } else if (event.getSceneY() > header.getHeight() && !isIn(event.getTarget(), header)) {
                showMenus(false);
            }
        }
    }

    /** Over the text, which stays where it is. */
    private void showMenus(boolean wanted) {
        boolean used = header.getChildrenUnmodifiable().stream().filter(MenuBar.class::isInstance).map(MenuBar.class::cast)
                .flatMap(bar -> bar.getMenus().stream()).anyMatch(menu -> menu.isShowing());
        if (header.isVisible() != wanted && !(used && !wanted)) {
            header.setVisible(wanted);
            header.resizeRelocate(0, 0, window.getWidth(), header.prefHeight(-1));
        }
    }

    private static boolean isIn(EventTarget target, Node node) {
        return target instanceof Node inner && Nodes.isInside(inner, node);
    }
}
