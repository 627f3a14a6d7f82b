package org.twinflow.mobility;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmrtd.lds.icao.MRZInfo;
import org.jspecify.annotations.Nullable;

/**
 * The machine-readable lines of an identity paper, as ICAO 9303 lays them down.
 *
 * @param agrees whether all check digits are right
 * @param issuer ISO 3166 alpha-2, empty where the lines name none
 * @param number the last four signs of the paper's number: more of it is not kept
 */
record MachineZone(
        Kind kind,
        boolean agrees,
        String holder,
        String issuer,
        String number,
        @Nullable LocalDate bornOn,
        @Nullable LocalDate expiresOn) {

    private static final Map<String, String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(country -> Locale.of("", country).getISO3Country(), country -> country));

    private static final int LAST_SIGNS = 4;
    private static final int LONGEST_NAME = 160;

    /** A card of three lines, one of two lines, a passport. */
    enum Kind {
        TD1(30, 3),
        TD2(36, 2),
        TD3(44, 2);

        private final int length;
        private final int lines;

        Kind(int length, int lines) {
            this.length = length;
            this.lines = lines;
        }

        int length() {
            return length;
        }

        /** Where in the last line but check digits are left: a passport has one for what is of its own, too. */
        int checked() {
            return this == TD3 ? length - 2 : length - 1;
        }

        int lines() {
            return lines;
        }
    }

    /** What stands on lines of the right length; empty where they are something else. */
    static Optional<MachineZone> of(Kind kind, String zone, LocalDate today) {
        try {
            var read = new MRZInfo(zone);
            var number = read.getDocumentNumber();
            return Optional.of(new MachineZone(
                    kind,
                    agrees(kind, zone),
                    holder(read),
                    country(read.getIssuingState()),
                    number.substring(Math.max(0, number.length() - LAST_SIGNS)),
                    born(read.getDateOfBirth(), today),
                    day(read.getDateOfExpiry(), 2000)));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static boolean agrees(Kind kind, String zone) {
        var upper = zone.substring(0, kind.length());
        var lower = zone.substring(kind.length());
        return switch (kind) {
            case TD1 ->
                digit(upper, 5, 14)
                        && digit(lower, 0, 6)
                        && digit(lower, 8, 14)
                        && MRZInfo.checkDigit(upper.substring(5, 30)
                                        + lower.substring(0, 7)
                                        + lower.substring(8, 15)
                                        + lower.substring(18, 29))
                                == lower.charAt(29);
            case TD2, TD3 ->
                digit(lower, 0, 9)
                        && digit(lower, 13, 19)
                        && digit(lower, 21, 27)
                        && MRZInfo.checkDigit(lower.substring(0, 10)
                                        + lower.substring(13, 20)
                                        + lower.substring(21, kind.length() - 1))
                                == lower.charAt(kind.length() - 1);
        };
    }

    /** The sign behind the part is its check digit. */
    private static boolean digit(String line, int from, int to) {
        return MRZInfo.checkDigit(line.substring(from, to)) == line.charAt(to);
    }

    private static String holder(MRZInfo read) {
        var name = (read.getSecondaryIdentifier() + " " + read.getPrimaryIdentifier()).replace('<', ' ');
        var plain = name.replaceAll(" +", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    private static String country(String state) {
        var plain = state.replace("<", "");
        return plain.equals("D") ? "DE" : COUNTRIES.getOrDefault(plain, "");
    }

    /** Two digits name a year: nobody is born after today. */
    private static @Nullable LocalDate born(String digits, LocalDate today) {
        var recent = day(digits, 2000);
        return recent != null && recent.isAfter(today) ? day(digits, 1900) : recent;
    }

    private static @Nullable LocalDate day(String digits, int century) {
        try {
            return LocalDate.of(
                    century + Integer.parseInt(digits.substring(0, 2)),
                    Integer.parseInt(digits.substring(2, 4)),
                    Integer.parseInt(digits.substring(4, 6)));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }
}
