package org.inkstone.ui.editor;

import java.util.List;

import org.inkstone.ui.kit.TextColumn;

import javafx.beans.Observable;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Gives the text its font, its lines their distance and the column its width, and follows the writer's choice. */
final class TextLook {

    /** Letters about as often as they stand in a text: their width is that of a character. */
    private static final String SAMPLE = "etaoin shrdlu cmfwyp vbgk etaoin etaoin shr";

    private final MarkdownArea area;
    private final EditorOptions options;
    private final TextColumn column;

    TextLook(MarkdownArea area, EditorOptions options, TextColumn column) {
        this.area = area;
        this.options = options;
        this.column = column;
        for (Observable option : List.of(options.font(), options.size(), options.lineHeight(), options.columns(),
                options.zoom())) {
            option.addListener(o -> show());
        }
        show();
    }

    private void show() {
        double size = options.shownSize();
        String family = options.font().get().replaceAll("[^\\p{L}\\p{N} ._+-]", "");
        Text sample = new Text(SAMPLE);
        sample.setFont(Font.font(family, size));
        double width = sample.getLayoutBounds().getWidth() / SAMPLE.length();
        area.setStyle("-fx-font-family: \"" + family + "\"; -fx-font-size: " + size + "px;");
        area.setLineSpacing(Math.max(0, Math.round(size * options.lineHeight().get() - sample.getLayoutBounds().getHeight())));
        int columns = options.columns().get();
        column.setWanted(columns == EditorOptions.FULL_WIDTH ? Double.MAX_VALUE : Math.ceil(columns * width));
        area.requestFollowCaret();
    }
}
