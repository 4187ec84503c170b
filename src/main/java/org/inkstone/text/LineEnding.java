package org.inkstone.text;

/** The ways a line can end in a text file. */
public enum LineEnding {
    LF("\n"), CRLF("\r\n"), CR("\r");

    private final String characters;

    LineEnding(String characters) {
        this.characters = characters;
    }

    public String characters() {
        return characters;
    }
}
