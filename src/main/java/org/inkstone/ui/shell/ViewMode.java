package org.inkstone.ui.shell;

import java.util.Locale;

/** What of the post is in sight: its source, both, or its page. */
enum ViewMode {
    WRITE("Write"), SPLIT("Split"), READ("Read");

    private final String title;

    ViewMode(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The mode of that name; {@code SPLIT} for any other. */
    static ViewMode of(String name) {
        for (ViewMode mode : values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(name)) {
                return mode;
            }
        }
        return SPLIT;
    }
}
