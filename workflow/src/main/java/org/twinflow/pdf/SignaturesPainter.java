package org.twinflow.pdf;

import static org.twinflow.pdf.Canvas.mm;

import java.io.IOException;
import java.util.List;

/** Sets lines to sign above, two beside each other. */
final class SignaturesPainter {

    private static final float GUTTER = mm(12);
    private static final float COLUMN = (Flow.WIDTH - GUTTER) / 2;
    private static final float ROOM = mm(17);
    private static final float HEIGHT = ROOM + 3 * Type.CELL.leading() + mm(2);

    private final Flow flow;

    SignaturesPainter(Flow flow) {
        this.flow = flow;
    }

    void paint(List<Signatory> signatories) throws IOException {
        for (var i = 0; i < signatories.size(); i += 2) {
            flow.space(mm(3));
            flow.need(HEIGHT);
            draw(flow.canvas(), signatories.get(i), Flow.LEFT, flow.y() + ROOM, COLUMN, flow.typesetter());
            if (i + 1 < signatories.size()) {
                var left = Flow.LEFT + COLUMN + GUTTER;
                draw(flow.canvas(), signatories.get(i + 1), left, flow.y() + ROOM, COLUMN, flow.typesetter());
            }
            flow.advance(HEIGHT);
        }
        flow.space(mm(4));
    }

    /** A line, and below it who signs on it. */
    static void draw(Canvas canvas, Signatory signatory, float x, float y, float width, Typesetter typesetter)
            throws IOException {
        canvas.line(x, x + width, y, .7f, Palette.LINE_INPUT);
        var name = Type.STRONG.sized(10);
        var baseline = y + mm(4.6f);
        if (!signatory.name().isBlank()) {
            canvas.text(typesetter.line(signatory.name(), name, width), x, baseline, name);
            baseline += Type.CELL.leading();
        }
        for (var line : typesetter.lines(signatory.role(), Type.LABEL, width)) {
            canvas.text(line, x, baseline, Type.LABEL);
            baseline += Type.LABEL.leading();
        }
    }
}
