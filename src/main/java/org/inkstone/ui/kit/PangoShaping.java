package org.inkstone.ui.kit;

import java.lang.reflect.Field;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.sun.javafx.text.GlyphLayout;
import com.sun.javafx.text.GlyphLayoutManager;

/**
 * How JavaFX 24 to 26 shapes Hebrew, Arabic, Indic scripts and letters with combining marks on Linux, and its mending.
 *
 * <p>Where a line ends inside a run of such text, the run is cut and shaped again. {@code PangoGlyphLayout} however remembers the text of
 * a run by the run itself, not by what it holds, and shapes the uncut text once more: what belongs into the next line is drawn beyond
 * the end of this one as well, and from right to left the characters get negative offsets, on which the layout of the whole window ends.
 * Mended by giving it a memory that forgets, as text that is looked up again is always text that has changed.
 */
final class PangoShaping {

    private static final String BROKEN = "com.sun.javafx.font.freetype.PangoGlyphLayout";
    private static final String MEMORY = "runUtf8";

    private PangoShaping() {}

    /**
     * Mends the one layout that JavaFX uses again and again. Needs the toolkit to be running.
     *
     * @return whether text can be wrapped wherever it comes from; false where JavaFX is not as it was when this was written
     */
    static boolean mend() {
        GlyphLayout layout = GlyphLayoutManager.getInstance();
        try {
            if (layout.getClass().getName().equals(BROKEN)) {
                Field memory = layout.getClass().getDeclaredField(MEMORY);
                memory.setAccessible(true);
                memory.set(layout, new Forgetful());
            }
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            System.getLogger(PangoShaping.class.getName()).log(System.Logger.Level.WARNING,
                    "text from right to left stays unwrapped",
                    e);
            return false;
        } finally {
            layout.dispose();
        }
    }

    /** From runs to the addresses of their text in UTF-8: finds none, and keeps all of them until they are released. */
    private static final class Forgetful extends AbstractMap<Object, Long> {

        private final List<Long> addresses = new ArrayList<>();

        @Override
        public Long get(Object run) {
            return null;
        }

        @Override
        public Long put(Object run, Long address) {
            addresses.add(address);
            return null;
        }

        @Override
        public Collection<Long> values() {
            return addresses;
        }

        @Override
        public void clear() {
            addresses.clear();
        }

        @Override
        public Set<Map.Entry<Object, Long>> entrySet() {
            return Set.of();
        }
    }
}
