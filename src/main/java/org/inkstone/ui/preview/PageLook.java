package org.inkstone.ui.preview;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.inkstone.export.Theme;
import org.inkstone.workspace.Session;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How the writer wants to see the page; kept in the session. FX thread only. */
public final class PageLook {

    /** Whether the page is light or dark. */
    public enum Scheme {
        AS_WINDOW("Light or dark as the window"), LIGHT("Light page"), DARK("Dark page");

        private final String title;

        Scheme(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private static final String VIEW_KEY = "page.view";
    private static final String SCHEME_KEY = "page.scheme";

    private final ObjectProperty<PageView> view = new SimpleObjectProperty<>(PageView.DESKTOP);
    private final StringProperty theme = new SimpleStringProperty(Theme.paper().name());
    private Supplier<List<String>> themes = List::of;
    private final ObjectProperty<Scheme> scheme = new SimpleObjectProperty<>(Scheme.AS_WINDOW);

    /** The name of the theme that the blog's pages have. */
    public StringProperty theme() {
        return theme;
    }

    /** @param names says which themes there are */
    public void offerThemes(Supplier<List<String>> names) {
        themes = names;
    }

    List<String> themes() {
        return themes.get();
    }

    public ObjectProperty<PageView> view() {
        return view;
    }

    public ObjectProperty<Scheme> scheme() {
        return scheme;
    }

    /** Takes up what was chosen last, and keeps what will be. */
    public void keepIn(Session session) {
        Stream.of(PageView.values()).filter(v -> key(v).equals(session.get(VIEW_KEY, ""))).forEach(view::set);
        Stream.of(Scheme.values()).filter(s -> key(s).equals(session.get(SCHEME_KEY, ""))).forEach(scheme::set);
        view.addListener((o, was, is) -> session.put(VIEW_KEY, key(is)));
        scheme.addListener((o, was, is) -> session.put(SCHEME_KEY, key(is)));
    }

    /**
     * {@code light} or {@code dark}. Paper is white.
     *
     * @param ofWindow the window's own
     */
    String schemeIn(String ofWindow) {
        if (view.get() == PageView.PRINT) {
            return "light";
        }
        return switch (scheme.get()) {
            case AS_WINDOW -> ofWindow;
            case LIGHT -> "light";
            case DARK -> "dark";
        };
    }

    private static String key(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
