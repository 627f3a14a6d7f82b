package org.twinflow.pdf;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The mark of a project: the strands of its schools, which join and twist. */
final class Braid {

    private static final double FULL = 2 * Math.PI;

    /** Where a strand is at a moment of its way, from 0 to 1. */
    @FunctionalInterface
    private interface Way {
        Point2D at(double t, int strand);
    }

    private record Piece(Color color, List<Point2D> points) {}

    private final List<Color> colors;
    private final int turns;
    private final float thickness;
    private final Color ground;

    /** @param turns how often four strands turn about each other on the whole way; more turn less, and are thinner */
    Braid(List<Color> colors, int turns, float thickness, Color ground) {
        this.colors = colors;
        this.turns = Math.clamp(turns * 4L / colors.size(), turns / 2, turns * 3 / 2);
        this.thickness = thickness * Math.min(1, 5f / colors.size());
        this.ground = ground;
    }

    /** A banner across a page: strands that come from all sides and go on together. */
    void banner(Canvas canvas, float top, float height) throws IOException {
        var width = canvas.width();
        canvas.clip(0, top, width, height);
        canvas.fill(0, top, width, height, ground);
        contours(canvas, top, height);
        draw(canvas, 600, (t, strand) -> {
            var joined = 1 / (1 + Math.exp(-(t - .2) * 17));
            var apart = strand % 2 == 0 ? -.5 - .2 * strand : 1.5 + .2 * strand;
            var y = apart * (1 - joined) + .5 * joined + .24 * Math.sin(phase(t, strand)) * joined;
            return new Point2D.Double(width * (.36 + .68 * t), top + height * y);
        });
        canvas.unclip();
    }

    /** A frame with round corners, closed because it makes whole turns. */
    void frame(Canvas canvas, float inset, float radius, float amplitude) throws IOException {
        var frame = new RoundFrame(inset, canvas.width() - 2 * inset, canvas.height() - 2 * inset, radius);
        draw(canvas, 1800, (t, strand) -> frame.at(t, amplitude * Math.sin(phase(t, strand))));
    }

    private double phase(double t, int strand) {
        return FULL * (t * turns + (double) strand / colors.size());
    }

    private void contours(Canvas canvas, float top, float height) throws IOException {
        for (var k = 0; k < 16; k++) {
            var points = new ArrayList<Point2D>();
            var y = top - 20 + k * (height + 40) / 15;
            var amplitude = 7 + 3 * Math.sin(k * .6);
            for (var x = 0f; x <= canvas.width() + 4; x += 4) {
                var t = FULL * x / canvas.width();
                points.add(new Point2D.Double(
                        x,
                        y + amplitude * Math.sin(1.25 * t + k * .17) + amplitude * .45 * Math.sin(2.9 * t + k * .29)));
            }
            canvas.path(points, .5f, Palette.CONTOUR, false);
        }
    }

    /** Halves at the back first, then those in front, each with a halo that parts it from what it crosses. */
    private void draw(Canvas canvas, int steps, Way way) throws IOException {
        var back = new ArrayList<Piece>();
        var front = new ArrayList<Piece>();
        for (var strand = 0; strand < colors.size(); strand++) {
            pieces(strand, steps, way, back, front);
        }
        for (var piece : back) {
            canvas.path(piece.points(), thickness, piece.color(), true);
        }
        for (var piece : front) {
            canvas.path(piece.points(), thickness * 1.65f, ground, false);
        }
        for (var piece : front) {
            canvas.path(piece.points(), thickness, piece.color(), true);
        }
    }

    private void pieces(int strand, int steps, Way way, List<Piece> back, List<Piece> front) {
        var points = new ArrayList<Point2D>();
        var before = Math.cos(phase(0, strand)) > 0;
        for (var step = 0; step <= steps; step++) {
            var t = (double) step / steps;
            var inFront = Math.cos(phase(t, strand)) > 0;
            points.add(way.at(t, strand));
            if (inFront != before || step == steps) {
                (before ? front : back).add(new Piece(colors.get(strand), List.copyOf(points)));
                points.clear();
                points.add(way.at(t, strand));
                before = inFront;
            }
        }
    }
}
