package org.twinflow.holidays;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The school breaks that come with the system; where they are from stands beside the table. */
final class ShippedBreaks {

    private static final String TABLE = "/holidays/school-breaks.csv";

    private ShippedBreaks() {}

    /** Those of a country that were known when the table was made; none for many. */
    static List<NewBreak> of(String country) {
        return BreakFiles.read(table(), country, "", "").stream()
                .filter(each -> each.country().equals(country))
                .toList();
    }

    private static String table() {
        try (var table = Objects.requireNonNull(ShippedBreaks.class.getResourceAsStream(TABLE))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
