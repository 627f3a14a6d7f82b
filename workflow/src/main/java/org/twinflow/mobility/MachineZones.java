package org.twinflow.mobility;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmrtd.lds.icao.MRZInfo;
import org.twinflow.mobility.MachineZone.Kind;

/** Finds the machine-readable lines in a text, also in one that was read from a photograph and has slips in it. */
final class MachineZones {

    private static final char FILLER = '<';
    private static final int MOST_OFF = 6;
    private static final String DIGITS_READ_AS_LETTERS = "OQDUILZSBG";
    private static final String DIGITS = "0000112586";
    private static final String LETTERS_READ_AS_DIGITS = "015826";
    private static final String LETTERS = "OISBZG";

    /** The French card before 2021 has lines of its own, without a day on which it ends. */
    private static final String FORMER_FRENCH = "IDFRA";

    private MachineZones() {}

    /** The lines whose check digits are right, or else the first that look like some. */
    static Optional<MachineZone> in(String text, LocalDate today) {
        var lines = text.lines()
                .map(MachineZones::plain)
                .filter(line -> !line.isEmpty())
                .toList();
        var found = Stream.of(Kind.values())
                .flatMap(kind -> Stream.iterate(0, at -> at + kind.lines() <= lines.size(), at -> at + 1)
                        .map(at -> lines.subList(at, at + kind.lines()))
                        .flatMap(some -> read(kind, some, today).stream()))
                .toList();
        return found.stream()
                .filter(MachineZone::agrees)
                .findFirst()
                .or(() -> found.stream()
                        .filter(zone -> zone.bornOn() != null && zone.expiresOn() != null)
                        .findFirst());
    }

    private static Optional<MachineZone> read(Kind kind, List<String> lines, LocalDate today) {
        if (lines.stream().anyMatch(line -> Math.abs(line.length() - kind.length()) > MOST_OFF)
                || !looksRight(kind, lines)) {
            return Optional.empty();
        }
        return kind == Kind.TD1
                ? read(kind, today, cardNumber(lines.get(0)), cardDays(lines.get(1)), name(lines.get(2), kind))
                : read(kind, today, name(lines.get(0), kind), data(lines.get(1), kind));
    }

    private static Optional<MachineZone> read(Kind kind, LocalDate today, String... lines) {
        return MachineZone.of(kind, String.join("", lines), today);
    }

    private static boolean looksRight(Kind kind, List<String> lines) {
        var first = lines.getFirst();
        var named = kind == Kind.TD1 ? lines.get(2) : first;
        return named.contains("<<")
                && !(kind == Kind.TD2 && first.startsWith(FORMER_FRENCH))
                && first.matches(kind == Kind.TD3 ? "P.*" : "[ACI].*")
                && lines.get(1).matches(kind == Kind.TD1 ? ".{6}\\w[MFX<].*" : ".{19}\\w[MFX<].*");
    }

    private static String plain(String line) {
        return line.replace("«", "<<")
                .replace('‹', FILLER)
                .replace('≤', FILLER)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9<]", "");
    }

    private static String name(String line, Kind kind) {
        return fit(letters(line), kind.length());
    }

    private static String data(String line, Kind kind) {
        var fitted = fit(line, kind.length());
        return number(fitted.substring(0, 10))
                + letters(fitted.substring(10, 13))
                + digits(fitted.substring(13, 20))
                + fitted.charAt(20)
                + digits(fitted.substring(21, 28))
                + fitted.substring(28, kind.checked())
                + digits(fitted.substring(kind.checked()));
    }

    private static String cardNumber(String line) {
        var fitted = fit(line, Kind.TD1.length());
        return fitted.substring(0, 2)
                + letters(fitted.substring(2, 5))
                + number(fitted.substring(5, 15))
                + fitted.substring(15);
    }

    private static String cardDays(String line) {
        var fitted = fit(line, Kind.TD1.length());
        return digits(fitted.substring(0, 7))
                + fitted.charAt(7)
                + digits(fitted.substring(8, 15))
                + letters(fitted.substring(15, 18))
                + fitted.substring(18, 29)
                + digits(fitted.substring(29));
    }

    /** A number and its check digit: letters stand among its digits, unless they were none. */
    private static String number(String part) {
        var check = digits(part.substring(9));
        var asRead = part.substring(0, 9);
        var asDigits = digits(asRead);
        return checks(asRead, check) || !checks(asDigits, check) ? asRead + check : asDigits + check;
    }

    private static boolean checks(String number, String digit) {
        return MRZInfo.checkDigit(number) == digit.charAt(0);
    }

    /** The longest run of fillers takes what is too much or too little: how many there are is what a reader miscounts. */
    private static String fit(String line, int length) {
        var run = longestRun(line);
        var end = run;
        while (end < line.length() && line.charAt(end) == FILLER) {
            end++;
        }
        if (run == end) {
            return (line + "<".repeat(length)).substring(0, length);
        }
        var missing = length - line.length();
        var fillers = Math.max(0, end - run + missing);
        var fitted = line.substring(0, run) + "<".repeat(fillers) + line.substring(end);
        return (fitted + "<".repeat(length)).substring(0, length);
    }

    private static int longestRun(String line) {
        var best = line.length();
        var most = 0;
        for (var at = 0; at < line.length(); at++) {
            var end = at;
            while (end < line.length() && line.charAt(end) == FILLER) {
                end++;
            }
            if (end - at > most) {
                most = end - at;
                best = at;
            }
            at = Math.max(at, end - 1);
        }
        return best;
    }

    private static String digits(String part) {
        return swapped(part, DIGITS_READ_AS_LETTERS, DIGITS);
    }

    private static String letters(String part) {
        return swapped(part, LETTERS_READ_AS_DIGITS, LETTERS);
    }

    private static String swapped(String part, String read, String meant) {
        var swapped = new StringBuilder(part);
        for (var at = 0; at < part.length(); at++) {
            var found = read.indexOf(part.charAt(at));
            if (found >= 0) {
                swapped.setCharAt(at, meant.charAt(found));
            }
        }
        return swapped.toString();
    }
}
