package org.inkstone.ui.editor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * How the text is shown, as the writer chose it. A change shows at once. FX thread only.
 *
 * @param font a family
 * @param size of the font in pixels, without the zoom
 * @param lineHeight from line to line, in font sizes
 * @param columns how many characters a line holds; {@link #FULL_WIDTH} for as many as there is room for
 * @param zoom percent of {@code size}
 * @param typewriter whether the line that is written in stays at one height and the text moves
 * @param dimmed whether all but the paragraph that is written in is dimmed
 * @param whitespace whether blanks, tabs and line ends are shown
 * @param lineNumbers whether each line has its number beside it
 */
public record EditorOptions(StringProperty font, DoubleProperty size, DoubleProperty lineHeight, IntegerProperty columns,
        IntegerProperty zoom, BooleanProperty typewriter, BooleanProperty dimmed, BooleanProperty whitespace,
        BooleanProperty lineNumbers) {

    /** Pixels. */
    public static final double SMALLEST = 10;
    public static final double LARGEST = 32;
    public static final int FULL_WIDTH = 0;
    public static final int USUAL_ZOOM = 100;

    private static final int ZOOM_STEP = 10;

    public EditorOptions() {
        this(new SimpleStringProperty("JetBrains Mono"), new SimpleDoubleProperty(14.5), new SimpleDoubleProperty(1.6),
                new SimpleIntegerProperty(72), new SimpleIntegerProperty(USUAL_ZOOM), new SimpleBooleanProperty(),
                new SimpleBooleanProperty(), new SimpleBooleanProperty(), new SimpleBooleanProperty());
    }

    /** The size at which the text is shown, in pixels. */
    public double shownSize() {
        return Math.clamp(size.get() * zoom.get() / 100, SMALLEST, LARGEST);
    }

    /** Larger (1) or smaller (-1), as far as the text stays a text. */
    public void zoom(int steps) {
        double shown = shownSize();
        if (steps > 0 ? shown < LARGEST : shown > SMALLEST) {
            // Counted from what is seen: a size beyond the limits would take steps that nobody sees.
            long now = Math.round(shown / size.get() * 100 / ZOOM_STEP);
            zoom.set((int) (now + steps) * ZOOM_STEP);
        }
    }
}
