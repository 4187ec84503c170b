package org.inkstone.ui.check;

import org.inkstone.workspace.PostChecks;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** Says in the status bar how much was found in the open post; a click leads to it. */
public final class ChecksStatus extends Button {

    private final PostChecks checks;

    /** @param open shows the findings */
    public ChecksStatus(PostChecks checks, Runnable open) {
        this.checks = checks;
        getStyleClass().setAll("status-button");
        setId("check-status");
        setFocusTraversable(false);
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip("What was found in this post before it goes out"));
        managedProperty().bind(visibleProperty());
        setOnAction(e -> open.run());
        checks.addListener(this::refresh);
        refresh();
    }

    private void refresh() {
        String text = ChecksViewModel.inShort(checks.findings());
        // While the post is looked at again, what was said stays.
        if (checks.isCurrent() || !text.isEmpty() || !checks.hasPost()) {
            setText(text.isEmpty() ? "Checked" : text);
            setAccessibleText(text.isEmpty() ? "Checks: nothing found" : "Checks: " + text);
            setVisible(checks.hasPost() && (checks.isCurrent() || !text.isEmpty()));
        }
    }
}
