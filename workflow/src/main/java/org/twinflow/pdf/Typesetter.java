package org.twinflow.pdf;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines. */
final class Typesetter {

    private final Fonts fonts;
    private final Locale language;

    Typesetter(Fonts fonts, Locale language) {
        this.fonts = fonts;
        this.language = language;
    }

    Fonts fonts() {
        return fonts;
    }

    float width(String text, Type type) throws IOException {
        return fonts.width(fonts.showable(text, type.face()), type.face(), type.size());
    }

    /** The lines of a text in a width; a break in the text stays one. */
    List<String> lines(String text, Type type, float width) throws IOException {
        var lines = new ArrayList<String>();
        for (var part : text.strip().split("\\R", -1)) {
            fill(fonts.showable(part, type.face()), type, width, lines);
        }
        return lines;
    }

    /** The same number of lines, about equally long; for what stands in the middle. */
    List<String> balanced(String text, Type type, float width) throws IOException {
        var lines = lines(text, type, width);
        var narrower = lines;
        for (var share = .96f; share > .4f && narrower.size() == lines.size(); share -= .04f) {
            lines = narrower;
            narrower = lines(text, type, width * share);
        }
        return lines;
    }

    /** The text on one line, shortened if it must be. */
    String line(String text, Type type, float width) throws IOException {
        var shown = fonts.showable(text.replaceAll("\\R", " "), type.face());
        if (measure(shown, type) <= width) {
            return shown;
        }
        var end = shown.length();
        while (end > 0 && measure(shown.substring(0, end).stripTrailing() + '…', type) > width) {
            end = shown.offsetByCodePoints(end, -1);
        }
        return shown.substring(0, end).stripTrailing() + '…';
    }

    private void fill(String text, Type type, float width, List<String> lines) throws IOException {
        var breaks = BreakIterator.getLineInstance(language);
        breaks.setText(text);
        var line = new StringBuilder();
        var start = breaks.first();
        for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (isElision(text, end)) {
                continue;
            }
            var word = text.substring(start, end);
            if (!line.isEmpty() && measure(line + word.stripTrailing(), type) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(fit(word, type, width, lines));
            start = end;
        }
        lines.add(line.toString().stripTrailing());
    }

    /** Java would part d’ from what it belongs to. */
    private static boolean isElision(String text, int at) {
        return at < text.length()
                && (text.charAt(at - 1) == '’' || text.charAt(at - 1) == '\'')
                && Character.isLetter(text.charAt(at));
    }

    /** What is left of a word after as many full lines as it needs; as a rule the word itself. */
    private String fit(String word, Type type, float width, List<String> lines) throws IOException {
        var rest = word;
        while (rest.length() > 1 && measure(rest.stripTrailing(), type) > width) {
            var end = rest.length();
            while (end > 1 && measure(rest.substring(0, end), type) > width) {
                end = rest.offsetByCodePoints(end, -1);
            }
            lines.add(rest.substring(0, Math.max(end, 1)));
            rest = rest.substring(Math.max(end, 1));
        }
        return rest;
    }

    private float measure(String shown, Type type) throws IOException {
        return fonts.width(shown, type.face(), type.size());
    }
}
