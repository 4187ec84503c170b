package org.inkstone.post;

/** The languages that front matter is written in. */
public enum Notation {
    YAML("YAML"), TOML("TOML"), JSON("JSON"), SCRIPT("a script");

    private final String label;

    Notation(String label) {
        this.label = label;
    }

    /** As it reads in a sentence. */
    public String label() {
        return label;
    }
}
