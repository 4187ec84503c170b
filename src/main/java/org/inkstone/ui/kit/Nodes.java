package org.inkstone.ui.kit;

import javafx.scene.Node;

/** Questions to the scene graph. */
public final class Nodes {

    private Nodes() {}

    /** Whether {@code node} is {@code ancestor} or stands anywhere below it; nothing stands nowhere. */
    public static boolean isInside(Node node, Node ancestor) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == ancestor) {
                return true;
            }
        }
        return false;
    }
}
