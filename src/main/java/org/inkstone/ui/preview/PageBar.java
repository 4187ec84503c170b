package org.inkstone.ui.preview;

import java.util.Locale;

import org.inkstone.export.Theme;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** Says as what the page is shown, and offers the other ways. FX thread only. */
final class PageBar extends HBox {

    private static final double MENU_GAP = 2;

    private final PageLook look;
    private final Button button = new Button();

    PageBar(PageLook look) {
        this.look = look;
        getStyleClass().add("page-bar");
        setAlignment(Pos.CENTER_RIGHT);
        FontIcon arrow = new FontIcon(Feather.CHEVRON_DOWN);
        arrow.setIconSize(13);
        button.setGraphic(arrow);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().setAll("header-button", "page-button");
        button.setId("page-view");
        button.setFocusTraversable(false);
        button.setOnAction(e -> open());
        getChildren().add(button);
        look.view().addListener((o, was, is) -> show());
        look.scheme().addListener((o, was, is) -> show());
        look.theme().addListener((o, was, is) -> show());
        show();
    }

    /** Offers the ways in which the page can be shown. */
    void open() {
        menu().show(button, Side.BOTTOM, 0, MENU_GAP);
    }

    private void show() {
        boolean named = look.scheme().get() != PageLook.Scheme.AS_WINDOW && look.view().get() != PageView.PRINT;
        boolean usual = look.view().get() == PageView.READER || look.theme().get().equals(Theme.paper().name());
        String theme = usual ? "" : " · " + look.theme().get();
        String text = look.view().get().title() + theme
                + (named ? " · " + look.scheme().get().title().toLowerCase(Locale.ROOT) : "");
        button.setText(text);
        button.setAccessibleText("The page is shown as: " + text);
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        ToggleGroup views = new ToggleGroup();
        for (PageView view : PageView.values()) {
            menu.getItems().add(item(view.title(), views, look.view().get() == view, () -> look.view().set(view)));
        }
        menu.getItems().add(new SeparatorMenuItem());
        ToggleGroup themes = new ToggleGroup();
        for (String theme : look.themes()) {
            menu.getItems()
                    .add(item("Theme: " + theme, themes, look.theme().get().equalsIgnoreCase(theme),
                            () -> look.theme().set(theme)));
        }
        menu.getItems().add(new SeparatorMenuItem());
        ToggleGroup schemes = new ToggleGroup();
        for (PageLook.Scheme scheme : PageLook.Scheme.values()) {
            RadioMenuItem item = item(scheme.title(), schemes, look.scheme().get() == scheme, () -> look.scheme().set(scheme));
            item.setDisable(look.view().get() == PageView.PRINT);
            menu.getItems().add(item);
        }
        return menu;
    }

    private static RadioMenuItem item(String name, ToggleGroup group, boolean selected, Runnable choose) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(selected);
        item.setOnAction(e -> choose.run());
        return item;
    }
}
