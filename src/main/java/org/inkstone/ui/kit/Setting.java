package org.inkstone.ui.kit;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;

/** Something that the writer can choose. A change is in effect at once. */
public sealed interface Setting {

    /** Under which heading the settings show it. */
    String section();

    String name();

    /** One sentence more; may be empty. */
    String help();

    /** Makes it as it is before anybody chooses. */
    void reset();

    /** On or off. */
    record Toggle(String section, String name, String help, BooleanProperty value, boolean usual) implements Setting {

        @Override
        public void reset() {
            value.set(usual);
        }
    }

    /**
     * One of several.
     *
     * @param choices is asked when they are about to be shown
     * @param said a choice in words
     */
    record Choice<T>(String section, String name, String help, Property<T> value, T usual, Supplier<List<T>> choices,
            Function<T, String> said) implements Setting {

        @Override
        public void reset() {
            value.setValue(usual);
        }
    }

    /**
     * More or less, step by step.
     *
     * @param steps from less to more
     * @param said a step in words
     */
    record Steps<T>(String section, String name, String help, Property<T> value, T usual, List<T> steps,
            Function<T, String> said) implements Setting {

        @Override
        public void reset() {
            value.setValue(usual);
        }
    }
}
