package org.inkstone.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.inkstone.ui.kit.Nodes;

import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * Leads the keyboard from pane to pane, in the order in which they are read, whatever keys a pane keeps to itself. A pane that was left
 * gets it back where it was.
 */
final class PaneCycle {

    private final List<Pane> panes;
    private final Map<Pane, Node> left = new HashMap<>();

    /** @param first what in the pane has the keyboard to begin with; empty where there is nothing just now */
    record Pane(Node node, Supplier<Optional<Node>> first) {

        Pane(Node node) {
            this(node, () -> firstIn(node));
        }
    }

    PaneCycle(List<Pane> panes) {
        this.panes = List.copyOf(panes);
    }

    /** @param by 1 for the next pane that is in sight, -1 for the one before */
    void go(Node focused, int by) {
        int here = 0;
        while (here < panes.size() && !Nodes.isInside(focused, panes.get(here).node())) {
            here++;
        }
        if (here < panes.size()) {
            left.put(panes.get(here), focused);
        } else {
            here = -1;
        }
        int from = here < 0 && by < 0 ? 0 : here;
        for (int i = 1; i <= panes.size(); i++) {
            Optional<Node> target = target(panes.get(Math.floorMod(from + i * by, panes.size())));
            if (target.isPresent()) {
                target.get().requestFocus();
                return;
            }
        }
    }

    private Optional<Node> target(Pane pane) {
        return Optional.ofNullable(left.get(pane)).filter(node -> Nodes.isInside(node, pane.node())).filter(PaneCycle::canFocus)
                .or(() -> pane.first().get().filter(PaneCycle::canFocus));
    }

    /** The first control in {@code node} that Tab would go to. */
    static Optional<Node> firstIn(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> firstIn(child).stream()).findFirst()
                : Optional.empty();
    }

    private static boolean canFocus(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null && !node.isDisabled();
    }
}
