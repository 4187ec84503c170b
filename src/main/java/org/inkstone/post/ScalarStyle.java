package org.inkstone.post;

/**
 * The ways to write a scalar: the five of YAML (YAML 1.2.2, chapters 7.3 and 8.1), and TOML's strings in three quotes (TOML 1.0.0). JSON's
 * and TOML's bare values are {@link #PLAIN}, TOML's literal strings {@link #SINGLE_QUOTED}, their other strings {@link #DOUBLE_QUOTED}.
 */
public enum ScalarStyle {
    PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL, FOLDED, TRIPLE_SINGLE_QUOTED, TRIPLE_DOUBLE_QUOTED
}
