package org.inkstone.post;

/** What a scalar without quotes means to a program that reads it; a scalar in quotes is always a {@link #STRING}. */
public enum ScalarKind {
    STRING, BOOLEAN, NUMBER, DATE, NULL
}
