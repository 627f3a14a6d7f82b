package org.twinflow.web.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The colour of each country, and the braid that the partners of a project twist into. */
final class Strands {

    private static final Set<String> OWN = Set.of("FR", "ES", "PL", "EL");
    private static final List<String> OTHERS = List.of("moss", "plum", "slate", "brick");

    private static final int WIDTH = 170;
    private static final int HEIGHT = 12;
    private static final int TURNS = 2;
    private static final int POINTS = TURNS * 14;

    private Strands() {}

    /** The last part of the strand's class; a country always has the same. */
    static String of(String letters) {
        var country = letters.toUpperCase(Locale.ROOT);
        return OWN.contains(country)
                ? country.toLowerCase(Locale.ROOT)
                : OTHERS.get(Math.floorMod(country.hashCode(), OTHERS.size()));
    }

    /** One wave for each partner, equally shifted. */
    static List<Strand> braid(List<String> letters) {
        var strands = new ArrayList<Strand>();
        for (int index = 0; index < letters.size(); index++) {
            strands.add(new Strand(of(letters.get(index)), path(2 * Math.PI * index / letters.size())));
        }
        return strands;
    }

    private static String path(double shift) {
        var path = new StringBuilder();
        for (int point = 0; point <= POINTS; point++) {
            double share = (double) point / POINTS;
            double height = HEIGHT / 2.0 + (HEIGHT / 2.0 - 1.5) * Math.sin(2 * Math.PI * TURNS * share + shift + 0.6);
            path.append(point == 0 ? "M" : " L").append(String.format(Locale.ROOT, "%.1f %.1f", WIDTH * share, height));
        }
        return path.toString();
    }

    /** The line of one partner. */
    record Strand(String colour, String path) {}
}
