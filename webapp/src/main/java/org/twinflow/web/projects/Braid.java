package org.twinflow.web.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;

/** Draws the banner of a project: a strand for each school, coming from afar and twisting into one braid. */
public final class Braid {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 420;
    private static final int POINTS = 480;
    private static final int STEP = 5;
    private static final int CONTOURS = 30;
    private static final double TURNS = 2.7;
    private static final double FROM = 0.4;
    private static final double TO = 1.03;
    private static final double JOINT = 0.2;
    private static final double STEEP = 17;
    private static final double AMPLITUDE = 0.085;
    private static final int MOST = 8;

    private static final Map<String, String> DAY = Map.of(
            "fr", "#3553d6", "es", "#c8611b", "pl", "#b0246a", "el", "#0a7585", "moss", "#4d6b00", "plum", "#6b3fa0",
            "slate", "#44617d", "brick", "#8f3b2e");
    private static final Map<String, String> NIGHT = Map.of(
            "fr", "#97a5ff", "es", "#ffb07a", "pl", "#ff97c6", "el", "#6fd6e4", "moss", "#b9d86a", "plum", "#ccb0f5",
            "slate", "#a9c6e2", "brick", "#f5a898");

    private final List<String> strands;
    private final boolean night;
    private final List<String> back = new ArrayList<>();
    private final List<String> halos = new ArrayList<>();
    private final List<String> front = new ArrayList<>();

    private Braid(List<String> strands, boolean night) {
        this.strands = strands.subList(0, Math.min(strands.size(), MOST));
        this.night = night;
    }

    /**
     * The drawing as SVG.
     *
     * @param strands the names of the schools' colours
     * @param night whether it is for the dark theme
     */
    public static String svg(List<String> strands, boolean night) {
        return new Braid(strands, night).draw();
    }

    private String draw() {
        for (int strand = 0; strand < strands.size(); strand++) {
            twist(strand);
        }
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 420\" ")
                .append("preserveAspectRatio=\"xMaxYMid slice\"><rect width=\"1200\" height=\"420\" fill=\"")
                .append(ground())
                .append("\"/><g fill=\"none\" stroke-width=\"1.3\" stroke=\"")
                .append(night ? "#252f78" : "#c9d2f4")
                .append("\">");
        for (int line = 0; line < CONTOURS; line++) {
            svg.append("<path d=\"").append(contour(line)).append("\"/>");
        }
        svg.append("</g><g fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\">");
        back.forEach(svg::append);
        halos.forEach(svg::append);
        front.forEach(svg::append);
        return svg.append("</g></svg>").toString();
    }

    /** Cuts a strand where it dives under the others, so that what is in front can be drawn last. */
    private void twist(int strand) {
        var piece = new ArrayList<double[]>();
        boolean ahead = isAhead(strand, 0);
        for (int i = 0; i <= POINTS; i++) {
            double t = (double) i / POINTS;
            piece.add(point(strand, t));
            if (isAhead(strand, t) != ahead || i == POINTS) {
                add(strand, piece, ahead);
                piece = new ArrayList<>(List.of(point(strand, t)));
                ahead = !ahead;
            }
        }
    }

    private void add(int strand, List<double[]> points, boolean ahead) {
        var path = path(thinned(points));
        var colour = (night ? NIGHT : DAY).getOrDefault(strands.get(strand), "#44617d");
        (ahead ? front : back).add(line(path, colour, thickness(), ""));
        if (ahead) {
            halos.add(line(path, ground(), thickness() + 7, " stroke-linecap=\"butt\""));
        }
    }

    private boolean isAhead(int strand, double t) {
        return Math.cos(phase(strand, t)) > 0;
    }

    private double[] point(int strand, double t) {
        double joined = 1 / (1 + Math.exp(-(t - JOINT) * STEEP));
        double apart = 1 - joined;
        double y = HEIGHT * (origin(strand) * apart + 0.5 * joined)
                + Math.sin(t * 9 + strand * 2) * HEIGHT * 0.04 * apart
                + Math.sin(phase(strand, t)) * HEIGHT * AMPLITUDE * joined;
        return new double[] {WIDTH * (FROM + (TO - FROM) * t), y};
    }

    private double phase(int strand, double t) {
        return 2 * Math.PI * (t * TURNS + (double) strand / strands.size());
    }

    /** The first half come from above, the others from below. */
    private double origin(int strand) {
        int above = (strands.size() + 1) / 2;
        return strand < above ? -0.2 - 0.35 * (above - 1 - strand) : 1.2 + 0.3 * (strand - above);
    }

    private double thickness() {
        return strands.size() <= 4 ? 11 : 44.0 / strands.size();
    }

    private String ground() {
        return night ? "#151c4e" : "#e6ebfb";
    }

    private static String contour(int line) {
        double y = -60 + line * (HEIGHT + 120) / 29.0;
        double height = 16 + 7 * Math.sin(line * 0.6);
        double shift = line * 0.17;
        DoubleFunction<double[]> wave = t -> new double[] {
            WIDTH * t,
            y
                    + height * Math.sin(2 * Math.PI * 1.25 * t + shift)
                    + height * 0.45 * Math.sin(2 * Math.PI * 2.3 * 1.25 * t + shift * 1.7)
        };
        var points = new ArrayList<double[]>();
        for (int i = 0; i <= 20; i++) {
            points.add(wave.apply(i / 20.0));
        }
        return path(points);
    }

    private static List<double[]> thinned(List<double[]> points) {
        var few = new ArrayList<double[]>();
        for (int i = 0; i < points.size(); i += STEP) {
            few.add(points.get(i));
        }
        if ((points.size() - 1) % STEP != 0) {
            few.add(points.getLast());
        }
        return few;
    }

    /** A smooth line through the points (Catmull-Rom as Bézier curves). */
    private static String path(List<double[]> points) {
        var path =
                new StringBuilder(String.format(Locale.ROOT, "M%.0f %.0f", points.getFirst()[0], points.getFirst()[1]));
        for (int i = 0; i < points.size() - 1; i++) {
            var before = points.get(Math.max(i - 1, 0));
            var from = points.get(i);
            var to = points.get(i + 1);
            var after = points.get(Math.min(i + 2, points.size() - 1));
            path.append(String.format(
                    Locale.ROOT,
                    "C%.1f %.1f %.1f %.1f %.1f %.1f",
                    from[0] + (to[0] - before[0]) / 6,
                    from[1] + (to[1] - before[1]) / 6,
                    to[0] - (after[0] - from[0]) / 6,
                    to[1] - (after[1] - from[1]) / 6,
                    to[0],
                    to[1]));
        }
        return path.toString();
    }

    private static String line(String path, String colour, double width, String more) {
        return String.format(
                Locale.ROOT, "<path d=\"%s\" stroke=\"%s\" stroke-width=\"%.1f\"%s/>", path, colour, width, more);
    }
}
