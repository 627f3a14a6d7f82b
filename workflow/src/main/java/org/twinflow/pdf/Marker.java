package org.twinflow.pdf;

import java.io.IOException;

/** The highlighter. */
final class Marker {

    private Marker() {}

    /** A line of large text with a stroke of the highlighter behind its foot. */
    static void under(Canvas canvas, String line, float x, float top, Type type, Typesetter typesetter)
            throws IOException {
        var baseline = top + type.leading() * .75f;
        var width = typesetter.width(line, type);
        canvas.fill(x - 2, baseline - type.size() * .16f, width + 4, type.size() * .3f, Palette.MARKER);
        canvas.text(line, x, baseline, type);
    }
}
