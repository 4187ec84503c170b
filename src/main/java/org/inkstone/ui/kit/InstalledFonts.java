package org.inkstone.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The fonts that a writer can choose: those that come with the program, and those of this computer whose letters are of one width. */
public final class InstalledFonts {

    private static final List<String> OWN = List.of("JetBrains Mono", "Inter", "Noto Serif");
    /** What such fonts are called; to measure all that are installed would take seconds. */
    private static final List<String> NAMES = List.of("mono", "code", "courier", "consol", "menlo", "monaco", "typewriter",
            "fixed",
            "terminal", "iosevka", "hack", "cascadia", "inconsolata");

    private InstalledFonts() {}

    /** Families, those that come with the program first. */
    public static List<String> forWriting() {
        return Stream.concat(OWN.stream(), Font.getFamilies().stream().filter(InstalledFonts::isNamedSo)
                .filter(InstalledFonts::isOfOneWidth)).distinct().toList();
    }

    private static boolean isNamedSo(String family) {
        String name = family.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(name::contains);
    }

    private static boolean isOfOneWidth(String family) {
        return width(family, "iiiiiiii") == width(family, "MMMMMMMM");
    }

    private static double width(String family, String text) {
        Text measure = new Text(text);
        measure.setFont(Font.font(family, 20));
        return measure.getLayoutBounds().getWidth();
    }
}
