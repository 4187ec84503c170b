package org.inkstone.markdown;

import com.vladsch.flexmark.util.ast.Document;

/**
 * The text of a passage as the parser reads it: with what the rest of the body defines for it, and with a deadline, which is looked at
 * wherever a character is read, so that no way through the parser can take longer.
 */
final class PassageText implements CharSequence {

    private final String text;
    private final Definitions definitions;
    private final Deadline deadline;

    PassageText(String text, Definitions definitions, Deadline deadline) {
        this.text = text;
        this.definitions = definitions;
        this.deadline = deadline;
    }

    /** What the body defines for {@code document}; nothing for one that was not parsed from a passage. */
    static Definitions definitions(Document document) {
        return document.getChars().getBase() instanceof PassageText passage ? passage.definitions : Definitions.NONE;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        deadline.read();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
