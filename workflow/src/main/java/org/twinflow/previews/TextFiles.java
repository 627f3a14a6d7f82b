package org.twinflow.previews;

import com.ibm.icu.text.CharsetDetector;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twinflow.documents.DerivativeKind;

/** The beginning of a text file in the letters it was written in, and of a table its first rows. */
final class TextFiles {

    private static final int MOST_BYTES = 400_000;
    private static final int MOST_ROWS = 200;
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_LETTERS = 500;

    private TextFiles() {}

    static int text(Request request) throws IOException {
        write(request, beginning(request));
        return 0;
    }

    static int table(Request request) throws IOException {
        var text = beginning(request);
        write(request, text);
        var rows = new ArrayList<List<String>>();
        var more = Files.size(request.file()) > MOST_BYTES;
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (var row : csv) {
                if (rows.size() == MOST_ROWS) {
                    more = true;
                    break;
                }
                rows.add(fields(row));
            }
        }
        request.inside(Inside.table(rows, more));
        return 0;
    }

    private static List<String> fields(CsvRecord row) {
        return row.getFields().stream()
                .limit(MOST_COLUMNS)
                .map(field -> field.length() > MOST_LETTERS ? field.substring(0, MOST_LETTERS) + "…" : field)
                .toList();
    }

    /** The one that the first line has most of. */
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        var best = ',';
        for (var candidate : new char[] {';', '\t', '|'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(letter -> letter == wanted).count();
    }

    private static void write(Request request, String text) throws IOException {
        if (text.isBlank()) {
            throw new NoPreviewException("empty");
        }
        try (var out = request.made(DerivativeKind.TEXT, 0, "txt")) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String beginning(Request request) throws IOException {
        try (var in = Files.newInputStream(request.file())) {
            var bytes = in.readNBytes(MOST_BYTES);
            var text = decoded(bytes);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
    }

    static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(whole(bytes)))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, guessed(bytes));
        }
    }

    /** A letter may have been cut in two at the end. */
    private static byte[] whole(byte[] bytes) {
        var end = bytes.length;
        if (end == MOST_BYTES) {
            while (end > bytes.length - 4 && (bytes[end - 1] & 0xc0) == 0x80) {
                end--;
            }
            end--;
        }
        return Arrays.copyOf(bytes, Math.max(end, 0));
    }

    private static Charset guessed(byte[] bytes) {
        var match = new CharsetDetector().setText(bytes).detect();
        return match != null && Charset.isSupported(match.getName())
                ? Charset.forName(match.getName())
                : StandardCharsets.ISO_8859_1;
    }
}
