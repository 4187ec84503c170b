package org.inkstone.ui.editor;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.sun.javafx.scene.NodeHelper;
import com.sun.javafx.scene.SceneHelper;
import com.sun.javafx.sg.prism.NGGroup;
import com.sun.javafx.sg.prism.NGNode;
import com.sun.javafx.tk.quantum.QuantumToolkit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * A line in which a key was typed gets another node in the place of the one that it had. JavaFX 25 hands all nodes from that place on to
 * the renderer anew, and all lines below are drawn again: some 10 ms a key at the top of the window without a graphics card. Where only
 * single nodes have given way to others, this puts just those in their places, before JavaFX looks. FX thread only.
 */
final class LinePeers {

    /** Where in the children of a {@link Parent} the renderer's begin to differ; what it counts as equal is never handed on. */
    private static final Optional<Field> DIFFERS_FROM = field("startIdx");
    /** Of more changed lines the ones between are drawn as well. */
    private static final int FEW = 4;

    private final Parent lines;
    private final Runnable listener = this::settle;

    private LinePeers(Parent lines) {
        this.lines = lines;
    }

    /** @param lines holds the nodes of the lines in sight, in their order; looked after from now on, in whatever scene it is */
    static void settleIn(Parent lines) {
        LinePeers peers = new LinePeers(lines);
        lines.sceneProperty().subscribe((was, is) -> {
            peers.forget(was);
            peers.watch(is);
        });
        peers.watch(lines.getScene());
    }

    private void watch(Scene scene) {
        if (scene != null && DIFFERS_FROM.isPresent()) {
            scene.addPostLayoutPulseListener(listener);
        }
    }

    private void forget(Scene scene) {
        if (scene != null) {
            scene.removePostLayoutPulseListener(listener);
        }
    }

    private void settle() {
        try {
            Field differsFrom = DIFFERS_FROM.orElseThrow();
            int size = lines.getChildrenUnmodifiable().size();
            if (differsFrom.getInt(lines) < size && QuantumToolkit.runWithRenderLock(this::replace)) {
                differsFrom.setInt(lines, size);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the renderer has the same nodes now. */
    private boolean replace() {
        SceneHelper.setAllowPGAccess(true);
        NGGroup drawn = NodeHelper.getPeer(lines);
        List<NGNode> now = lines.getChildrenUnmodifiable().stream().<NGNode>map(NodeHelper::getPeer).toList();
        SceneHelper.setAllowPGAccess(false);
        if (drawn.getChildren().size() != now.size()) {
            return false;
        }
        int[] replaced = IntStream.range(0, now.size()).filter(i -> now.get(i) != drawn.getChildren().get(i)).toArray();
        if (replaced.length > FEW) {
            return false;
        }
        for (int i : replaced) {
            drawn.remove(i);
            drawn.add(i, now.get(i));
        }
        return true;
    }

    private static Optional<Field> field(String name) {
        try {
            Field field = Parent.class.getDeclaredField(name);
            field.setAccessible(true);
            return Optional.of(field);
        } catch (ReflectiveOperationException | RuntimeException e) {
            System.getLogger(LinePeers.class.getName()).log(System.Logger.Level.INFO,
                    "all lines below a changed one are drawn again", e);
            return Optional.empty();
        }
    }
}
