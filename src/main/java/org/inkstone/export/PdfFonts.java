package org.inkstone.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts of a PDF, which come with the program: those of the machine would make another file on each. */
final class PdfFonts {

    /** Stands for what none of the fonts has. */
    static final String REPLACEMENT = "□";

    static final List<PdfFont> ALL = List.of(new PdfFont("Noto Serif", "NotoSerif", false, false),
            new PdfFont("Noto Serif", "NotoSerif", true, false), new PdfFont("Noto Serif", "NotoSerif", false, true),
            new PdfFont("Noto Serif", "NotoSerif", true, true), new PdfFont("JetBrains Mono", "JetBrainsMono", false, false),
            new PdfFont("JetBrains Mono", "JetBrainsMono", true, false),
            new PdfFont("JetBrains Mono", "JetBrainsMono", false, true),
            new PdfFont("JetBrains Mono", "JetBrainsMono", true, true));

    private PdfFonts() {}

    /** @param file the begin of its file's name */
    record PdfFont(String family, String file, boolean bold, boolean italic) {

        InputStream open() {
            String style = bold ? italic ? "BoldItalic" : "Bold" : italic ? "Italic" : "Regular";
            return PdfFonts.class.getResourceAsStream("/org/inkstone/fonts/" + file + "-" + style + ".ttf");
        }
    }

    /** The characters of {@code text} that neither upright font has, in the order of Unicode. */
    static Set<Integer> missing(String text) {
        Set<Integer> missing = new TreeSet<>();
        text.codePoints().filter(c -> c > '~' && !Character.isISOControl(c) && !Character.isWhitespace(c)
                && Character.getType(c) != Character.FORMAT).forEach(missing::add);
        if (!missing.isEmpty()) {
            for (CmapLookup glyphs : glyphs()) {
                missing.removeIf(c -> glyphs.getGlyphId(c) > 0);
            }
        }
        return missing;
    }

    private static List<CmapLookup> glyphs() {
        List<CmapLookup> glyphs = new ArrayList<>();
        for (PdfFont font : List.of(ALL.get(0), ALL.get(4))) {
            try (InputStream in = font.open();
                    TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()))) {
                glyphs.add(parsed.getUnicodeCmapLookup());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return glyphs;
    }
}
