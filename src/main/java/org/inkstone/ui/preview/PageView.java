package org.inkstone.ui.preview;

import org.inkstone.export.Theme;

/** As which of its readers has it the page is shown. What it holds is the same each time. */
public enum PageView {

    /** As it is exported, as wide as the pane. */
    DESKTOP("Desktop", 0),
    /** At the width of most phones in use. */
    PHONE("Phone", 390),
    /** On paper, A4, with the rules that the style sheet has for it. */
    PRINT("Print", 794),
    /** In a program that has a style of its own for all that it shows. */
    READER("Feed reader", 0);

    private final String title;
    private final double width;

    PageView(String title, double width) {
        this.title = title;
        this.width = width;
    }

    public String title() {
        return title;
    }

    /** CSS pixels; 0 for as wide as the pane. */
    double width() {
        return width;
    }

    Theme theme(Theme ofBlog) {
        return switch (this) {
            case DESKTOP, PHONE -> ofBlog;
            case PRINT -> ofBlog.onPaper();
            case READER -> Theme.feedReader();
        };
    }
}
