package org.inkstone.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Those who follow the workspace. One that throws is reported and stops neither the others nor what happened. Owner thread only. */
final class Listeners {

    private final List<WorkspaceListener> listeners = new ArrayList<>();
    private final Consumer<RuntimeException> reporter;

    Listeners(Consumer<RuntimeException> reporter) {
        this.reporter = reporter;
    }

    void add(WorkspaceListener listener) {
        listeners.add(listener);
    }

    void tell(Consumer<WorkspaceListener> message) {
        for (WorkspaceListener listener : List.copyOf(listeners)) {
            try {
                message.accept(listener);
            } catch (RuntimeException e) {
                reporter.accept(e);
            }
        }
    }

    void notice(Notice notice) {
        tell(l -> l.notice(notice));
    }

    void saveState(OpenPost post) {
        tell(l -> l.saveStateChanged(post.saveState()));
    }
}
