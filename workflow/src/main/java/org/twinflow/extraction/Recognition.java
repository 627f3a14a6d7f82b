package org.twinflow.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a page, without ligatures and other signs of print, as Tesseract lists them, one a line, with how sure it is of each.
 *
 * @param confidence the mean, each word counting by its length
 */
record Recognition(String text, int confidence) {

    private static final int COLUMNS = 12;

    static Recognition of(List<String> table) {
        var words = table.stream()
                .skip(1)
                .map(Word::of)
                .filter(word -> word != Word.NONE)
                .toList();
        var letters = words.stream().mapToInt(word -> word.text().length()).sum();
        var sure = words.stream()
                .mapToDouble(word -> word.confidence() * word.text().length())
                .sum();
        return new Recognition(
                Normalizer.normalize(text(words), Normalizer.Form.NFKC),
                letters == 0 ? 0 : (int) Math.round(sure / letters));
    }

    /** Lines as they stand; a word that was broken at the end of a line is put together again. */
    private static String text(List<Word> words) {
        var lines = new ArrayList<StringBuilder>();
        var at = "";
        for (var word : words) {
            if (lines.isEmpty() || !word.line().equals(at)) {
                if (continues(lines, word)) {
                    lines.getLast().setLength(lines.getLast().length() - 1);
                } else {
                    lines.add(new StringBuilder());
                }
            } else {
                lines.getLast().append(' ');
            }
            lines.getLast().append(word.text());
            at = word.line();
        }
        return String.join("\n", lines);
    }

    private static boolean continues(List<StringBuilder> lines, Word word) {
        if (lines.isEmpty()) {
            return false;
        }
        var before = lines.getLast();
        return before.length() > 2
                && before.charAt(before.length() - 1) == '-'
                && Character.isLetter(before.charAt(before.length() - 2))
                && Character.isLowerCase(word.text().charAt(0));
    }

    private record Word(String line, double confidence, String text) {

        static final Word NONE = new Word("", 0, "");

        static Word of(String row) {
            var cells = row.split("\t", COLUMNS);
            if (cells.length < COLUMNS || !cells[0].equals("5") || cells[11].isBlank()) {
                return NONE;
            }
            try {
                return new Word(
                        String.join("/", cells[2], cells[3], cells[4]),
                        Double.parseDouble(cells[10]),
                        cells[11].strip());
            } catch (NumberFormatException e) {
                return NONE;
            }
        }
    }
}
