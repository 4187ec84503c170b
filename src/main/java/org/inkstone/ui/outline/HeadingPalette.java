package org.inkstone.ui.outline;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.inkstone.markdown.Outline;
import org.inkstone.markdown.Section;
import org.inkstone.ui.kit.Palette;

import javafx.scene.Node;

/** Every heading of the open post by name. */
public final class HeadingPalette {

    /** Columns of a name; letters of Chinese, Japanese and Korean take two. */
    private static final int LONGEST = 58;
    private static final int LONGEST_PATH = 24;
    private static final int FIRST_WIDE = 0x1100;

    private final OutlineViewModel model = new OutlineViewModel();
    private final Palette<Integer> palette;

    public HeadingPalette(Consumer<Section> goTo) {
        palette = new Palette<>("heading", "Go to heading…", "No heading of that name", new Palette.Shape<>() {
            @Override
            public String name(Integer index) {
                return shortened(model.sections().get(index).title(), LONGEST);
            }

            @Override
            public String group(Integer index) {
                return shortened(model.parents(index).stream().map(Section::title).collect(Collectors.joining(" › ")),
                        LONGEST_PATH);
            }

            @Override
            public String note(Integer index) {
                return "#".repeat(model.sections().get(index).level());
            }
        }, index -> goTo.accept(model.sections().get(index)));
    }

    /** A layer over the window. */
    public Node node() {
        return palette;
    }

    /** Offers the headings of {@code outline}; the one of the place {@code offset} is chosen at first. */
    public void show(Outline outline, int offset) {
        model.setOutline(outline);
        model.setCaret(offset);
        palette.show(IntStream.range(0, model.sections().size()).boxed().toList(), model.current());
    }

    private static String shortened(String text, int columns) {
        int taken = 0;
        for (int i = 0; i < text.length(); i++) {
            taken += text.charAt(i) >= FIRST_WIDE ? 2 : 1;
            if (taken > columns) {
                return text.substring(0, Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i) + "…";
            }
        }
        return text;
    }
}
