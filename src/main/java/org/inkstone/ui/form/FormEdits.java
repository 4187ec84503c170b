package org.inkstone.ui.form;

import java.util.Optional;
import java.util.function.Function;

import org.inkstone.post.Repair;

/**
 * The way from the controls to the document. What a control tells while the form only shows what the document says is no edit; what is
 * refused is said below the field, and the control shows the document again.
 */
final class FormEdits {

    private final Runnable refresh;
    private FormViewModel model;
    private boolean showing;

    /** @param refresh shows the document in every control */
    FormEdits(Runnable refresh) {
        this.refresh = refresh;
    }

    /** From now on edits go to the post of {@code opened}. */
    void to(FormViewModel opened) {
        model = opened;
    }

    /** @param edit says why it was refused, or nothing */
    void run(FieldMessage message, Function<FormViewModel, Optional<String>> edit) {
        if (!showing && model != null) {
            edit.apply(model).ifPresent(reason -> {
                refresh.run();
                message.refuse(reason);
            });
        }
    }

    /** As {@link #run}, for what is a step of its own to the writer: a click, a day, a chip. */
    void step(FieldMessage message, Function<FormViewModel, Optional<String>> edit) {
        if (!showing) {
            endStep();
            run(message, edit);
            endStep();
        }
    }

    /** Makes an edit that asks for its own answer: says why it was refused, or nothing. */
    Optional<String> attempt(Function<FormViewModel, Optional<String>> edit) {
        endStep();
        Optional<String> refused = edit.apply(model);
        endStep();
        return refused;
    }

    void mend(Repair repair) {
        model.mend(repair);
    }

    void endStep() {
        if (model != null) {
            model.endStep();
        }
    }

    /** Runs what only shows the document in the controls. */
    void show(Runnable shows) {
        boolean before = showing;
        showing = true;
        try {
            shows.run();
        } finally {
            showing = before;
        }
    }
}
