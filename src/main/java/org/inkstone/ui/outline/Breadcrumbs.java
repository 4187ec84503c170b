package org.inkstone.ui.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
        if (path.equals(shown)) {
            return;
        }
        shown = path;
        List<Node> parts = new ArrayList<>();
        for (Section section : path) {
            if (!parts.isEmpty()) {
                Label into = new Label("›");
                into.getStyleClass().add("breadcrumb-into");
                into.setMinWidth(USE_PREF_SIZE);
                parts.add(into);
            }
            parts.add(crumb(section, path));
        }
        getChildren().setAll(parts);
    }

    private Button crumb(Section section, List<Section> path) {
        Button crumb = Buttons.plain(section.title().isEmpty() ? "…" : section.title(), "breadcrumb", () -> goTo.accept(section));
        crumb.setMnemonicParsing(false);
        crumb.setFocusTraversable(false);
        crumb.setMinWidth(Math.min(SHORTEST, LONGEST));
        crumb.setMaxWidth(LONGEST);
        crumb.setTooltip(Wrapping.tooltip(path.stream().map(Section::title).collect(Collectors.joining(" › "))));
        return crumb;
    }
}
