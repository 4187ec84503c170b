package org.inkstone.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Fonts and colours of the window. */
public enum Look {
    LIGHT, DARK;

    private static final List<String> FONTS = List.of("Inter-Regular.otf", "Inter-Italic.otf", "Inter-Medium.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf", "JetBrainsMono-Regular.ttf", "JetBrainsMono-Italic.ttf", "JetBrainsMono-Bold.ttf",
            "JetBrainsMono-BoldItalic.ttf", "NotoSerif-Regular.ttf", "NotoSerif-Italic.ttf", "NotoSerif-Bold.ttf",
            "NotoSerif-BoldItalic.ttf");

    /** Makes the fonts that come with the program known to the toolkit; once, before the first window. */
    public static void loadFonts() {
        for (String name : FONTS) {
            try (InputStream in = Look.class.getResourceAsStream("/org/inkstone/fonts/" + name)) {
                if (Font.loadFont(in, 13) == null) {
                    System.getLogger(Look.class.getName()).log(System.Logger.Level.WARNING, "font not loaded: " + name);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public Look other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** The name that pages and style sheets know this look by. */
    public String scheme() {
        return this == LIGHT ? "light" : "dark";
    }

    /** Gives the whole scene this look. */
    public void applyTo(Scene scene) {
        scene.setUserAgentStylesheet(
                this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet());
        String sheet = Look.class.getResource("inkstone.css").toExternalForm();
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets().add(sheet);
        }
        Parent root = scene.getRoot();
        root.getStyleClass().removeAll("light", "dark");
        root.getStyleClass().add(scheme());
    }
}
