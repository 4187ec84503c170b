package org.inkstone.ui.check;

import java.nio.file.Path;

import org.inkstone.workspace.LocatedFinding;

/** What the writer does with findings. */
public interface CheckActions {

    /** Shows the place of a finding of the open post. */
    void goTo(LocatedFinding finding);

    /** Shows the place of a finding of a post of the folder. */
    void open(Path file, LocatedFinding finding);

    /** Mends a finding of the open post. */
    void fix(LocatedFinding finding);

    /** The writer is done here. */
    void leave();
}
