package org.inkstone.ui.kit;

import java.lang.reflect.Method;
import java.util.Optional;

import com.sun.javafx.tk.Toolkit;
import com.sun.javafx.tk.quantum.QuantumToolkit;

/**
 * Lets the next pulse of JavaFX come as soon as what is being done is done. Pulses come at fixed times, and a key would wait for the next
 * one: 4 ms on average at 120 a second, and 8 at most. FX thread only.
 */
public final class PromptPulse {

    /** What the toolkit's timer calls; does nothing while a pulse is waiting already. */
    private static final Optional<Method> POST = method();

    private PromptPulse() {}

    /** To be called when something is to be drawn that the writer waits for. */
    public static void request() {
        if (POST.isPresent() && Toolkit.getToolkit() instanceof QuantumToolkit toolkit) {
            try {
                toolkit.requestNextPulse();
                POST.get().invoke(toolkit);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Optional<Method> method() {
        try {
            Method method = QuantumToolkit.class.getDeclaredMethod("postPulse");
            method.setAccessible(true);
            return Optional.of(method);
        } catch (ReflectiveOperationException | RuntimeException e) {
            System.getLogger(PromptPulse.class.getName()).log(System.Logger.Level.INFO, "keys wait for the next regular pulse",
                    e);
            return Optional.empty();
        }
    }
}
