package org.twinflow.pdf;

import java.awt.geom.Point2D;

/** A rectangle with round corners as a way: a point on it, or beside it, for each part of its length. */
final class RoundFrame {

    private final double left;
    private final double top;
    private final double across;
    private final double down;
    private final double radius;
    private final double corner;

    RoundFrame(double inset, double width, double height, double radius) {
        left = inset;
        top = inset;
        across = width - 2 * radius;
        down = height - 2 * radius;
        this.radius = radius;
        corner = Math.PI / 2 * radius;
    }

    /** @param outwards how far beside the way */
    Point2D at(double part, double outwards) {
        var side = 2 * (across + down) + 4 * corner;
        var way = part * side;
        var lengths = new double[] {across, down, across, down};
        var quarter = 0;
        while (quarter < 3 && way > lengths[quarter] + corner) {
            way -= lengths[quarter] + corner;
            quarter++;
        }
        return onSide(quarter, way, lengths[quarter], outwards);
    }

    /** The sides follow each other clockwise, each with the corner at its end. */
    private Point2D onSide(int side, double way, double length, double outwards) {
        var turn = side * Math.PI / 2;
        if (way <= length) {
            return placed(side, turn, way, -radius - outwards, 0);
        }
        var angle = (way - length) / radius;
        return placed(
                side, turn, length, -(radius + outwards) * Math.cos(angle), (radius + outwards) * Math.sin(angle));
    }

    /** Turns what was reckoned for the upper side to where the side is; the start of a side is its corner's centre. */
    private Point2D placed(int side, double turn, double along, double away, double beyond) {
        var x = along + beyond;
        var startX = left + radius + (side == 1 || side == 2 ? across : 0);
        var startY = top + radius + (side == 2 || side == 3 ? down : 0);
        return new Point2D.Double(
                startX + x * Math.cos(turn) - away * Math.sin(turn),
                startY + x * Math.sin(turn) + away * Math.cos(turn));
    }
}
