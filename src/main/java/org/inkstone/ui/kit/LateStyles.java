package org.inkstone.ui.kit;

import com.sun.javafx.scene.NodeHelper;

import javafx.scene.Scene;

/**
 * Nodes that come into a scene while it is laid out, as each line does in which a key was typed, get their styles at once; but the scene
 * keeps in mind that it has styles to look after. JavaFX 25 does so in the next pulse and, with nothing changed that it could draw, draws
 * the whole window again: most of what a key costs without a graphics card.
 */
public final class LateStyles {

    private LateStyles() {}

    /** Looks after such styles before the same pulse draws. */
    public static void settleIn(Scene scene) {
        scene.addPostLayoutPulseListener(() -> NodeHelper.processCSS(scene.getRoot()));
    }
}
