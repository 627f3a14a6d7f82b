package org.twinflow.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one document, embedded as what is used of them; knows how wide a text is and what can be shown. */
final class Fonts implements AutoCloseable {

    /** Stands for a letter that no font of ours draws. */
    static final char MISSING = '◊';

    private final PDDocument document;
    private final Map<Typeface, PDFont> fonts = new EnumMap<>(Typeface.class);
    private final Map<Typeface, TrueTypeFont> files = new EnumMap<>(Typeface.class);
    private final Map<Typeface, Map<Integer, String>> shown = new EnumMap<>(Typeface.class);

    Fonts(PDDocument document) {
        this.document = document;
    }

    PDFont font(Typeface face) throws IOException {
        var font = fonts.get(face);
        if (font == null) {
            font = load(face);
            fonts.put(face, font);
        }
        return font;
    }

    private PDFont load(Typeface face) throws IOException {
        try (var in = Objects.requireNonNull(Fonts.class.getResourceAsStream(face.file()), face.file())) {
            var file = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // ligatures would be found under letters that nobody types
            file.setEnableGsub(false);
            files.put(face, file);
            return PDType0Font.load(document, file, true);
        }
    }

    float width(String showable, Typeface face, float size) throws IOException {
        return font(face).getStringWidth(showable) * size / 1000;
    }

    /** The text as this font can show it: composed, without controls, what is missing replaced. */
    String showable(String text, Typeface face) throws IOException {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var result = new StringBuilder(composed.length());
        for (var letters = composed.codePoints().iterator(); letters.hasNext(); ) {
            result.append(showable(letters.nextInt(), face));
        }
        return result.toString();
    }

    private String showable(int letter, Typeface face) throws IOException {
        var known = shown.computeIfAbsent(face, any -> new HashMap<>());
        var result = known.get(letter);
        if (result == null) {
            result = replaced(letter, face);
            known.put(letter, result);
        }
        return result;
    }

    private String replaced(int letter, Typeface face) throws IOException {
        var text = Character.toString(letter);
        if (letter == '\u00ad' || letter == '\u200b' || letter == '\ufeff') {
            return "";
        }
        if (Character.isSpaceChar(letter) && letter != '\u00a0') {
            return letter == '\u202f' || letter == '\u2007' ? "\u00a0" : " ";
        }
        if (Character.isISOControl(letter)) {
            return " ";
        }
        if (draws(letter, face)) {
            return text;
        }
        var bare = Normalizer.normalize(letter == '\u2011' ? "-" : text, Normalizer.Form.NFKD)
                .codePointAt(0);
        return draws(bare, face) ? Character.toString(bare) : String.valueOf(MISSING);
    }

    private boolean draws(int letter, Typeface face) throws IOException {
        font(face);
        return Objects.requireNonNull(files.get(face)).getUnicodeCmapLookup().getGlyphId(letter) != 0;
    }

    @Override
    public void close() throws IOException {
        for (var file : files.values()) {
            file.close();
        }
    }
}
