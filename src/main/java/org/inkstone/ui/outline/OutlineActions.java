package org.inkstone.ui.outline;

import java.util.Optional;

import org.inkstone.markdown.Section;

/** What the writer does with sections. */
public interface OutlineActions {

    void goTo(Section section);

    /**
     * Moves a section before another one, or to the end.
     *
     * @return whether it went
     */
    boolean move(Section section, Optional<Section> before);

    /** Makes a section deeper (1) or higher (-1). */
    void changeLevel(Section section, int by);

    /** The writer is done here. */
    void leave();
}
