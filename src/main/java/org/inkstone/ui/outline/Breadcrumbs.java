package org.inkstone.ui.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.inkstone.markdown.Outline;
import org.inkstone.markdown.Section;
import org.inkstone.ui.kit.Buttons;
import org.inkstone.ui.kit.Wrapping;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The headings under which the caret is, the outermost first; a click leads to one. Gives way where there is little room. */
public final class Breadcrumbs extends HBox {

    /** Pixels; of a longer heading the begin is shown. */
    private static final double LONGEST = 190;
    private static final double SHORTEST = 26;

    private final OutlineViewModel model = new OutlineViewModel();
    private final Consumer<Section> goTo;
    private List<Section> shown = List.of();

    public Breadcrumbs(Consumer<Section> goTo) {
        this.goTo = goTo;
        setId("breadcrumbs");
        getStyleClass().add("breadcrumbs");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
    }

    public void show(Outline outline) {
        model.setOutline(outline);
        show();
    }

    /** @param offset where the caret is */
    public void showCaret(int offset) {
        model.setCaret(offset);
        show();
    }

    private void show() {
        List<Section> path = model.path();
        boolean same = titles(path).equals(titles(shown));
        shown = path;
        if (same) {
            // Only the places have changed, as with each key.
            return;
        }
        List<Node> parts = new ArrayList<>();
        for (int depth = 0; depth < path.size(); depth++) {
            if (depth > 0) {
                Label into = new Label("›");
                into.getStyleClass().add("breadcrumb-into");
                into.setMinWidth(USE_PREF_SIZE);
                parts.add(into);
            }
            parts.add(crumb(depth));
        }
        getChildren().setAll(parts);
    }

    private Button crumb(int depth) {
        String title = shown.get(depth).title();
        Button crumb = Buttons.plain(title.isEmpty() ? "…" : title, "breadcrumb", () -> goTo.accept(shown.get(depth)));
        crumb.setMnemonicParsing(false);
        crumb.setFocusTraversable(false);
        crumb.setMinWidth(SHORTEST);
        crumb.setMaxWidth(LONGEST);
        crumb.setTooltip(Wrapping.tooltip(String.join(" › ", titles(shown))));
        return crumb;
    }

    private static List<String> titles(List<Section> path) {
        return path.stream().map(Section::title).toList();
    }
}
