package org.inkstone.markdown;

import java.util.Locale;

/** What a piece of code is, as far as a reader's eye is helped by a colour. The style sheet of the page has a rule for each. */
enum TokenKind {

    KEYWORD, TYPE, FUNCTION, STRING, NUMBER, COMMENT, VARIABLE, META, TAG, ATTRIBUTE, INSERTED, DELETED;

    private final String cssClass = "hl-" + name().toLowerCase(Locale.ROOT);

    String cssClass() {
        return cssClass;
    }
}
