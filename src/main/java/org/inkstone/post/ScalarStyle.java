package org.inkstone.post;

/** The five ways YAML writes a scalar (YAML 1.2.2, chapters 7.3 and 8.1). */
public enum ScalarStyle {
    PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL, FOLDED
}
