/**
 * The program: its entry and the one place that knows every part and wires them together.
 *
 * <p>Architecture invariant: {@code Platform.runLater} stands here and nowhere else; the rest takes an executor.
 */
package org.inkstone.app;
