package org.inkstone.export;

/** The data ends too early or contradicts itself. */
final class BrokenImageException extends Exception {

    private static final long serialVersionUID = 1;
}
