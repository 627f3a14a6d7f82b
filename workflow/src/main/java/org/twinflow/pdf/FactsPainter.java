package org.twinflow.pdf;

import static org.twinflow.pdf.Canvas.mm;

import java.io.IOException;
import java.util.List;

/** Sets labels and values, a hairline below each. */
final class FactsPainter {

    private static final float LABEL_WIDTH = mm(48);
    private static final float PADDING = mm(1.5f);
    /** What handwriting needs above its line. */
    private static final float HAND = mm(2.5f);

    /** A handful of facts stays on one page. */
    private static final int TOGETHER = 6;

    private static final Type VALUE = Type.CELL.sized(10);

    private final Flow flow;

    FactsPainter(Flow flow) {
        this.flow = flow;
    }

    void paint(List<Fact> facts) throws IOException {
        flow.space(mm(3));
        if (facts.size() <= TOGETHER) {
            flow.need(facts.size() * (VALUE.leading() + PADDING * 2 + HAND));
        }
        for (var fact : facts) {
            paint(fact);
        }
        flow.space(mm(5));
    }

    private void paint(Fact fact) throws IOException {
        var labels = flow.typesetter().lines(fact.label(), Type.LABEL, LABEL_WIDTH - mm(4));
        var values = flow.typesetter().lines(fact.value(), VALUE, Flow.WIDTH - LABEL_WIDTH);
        var byHand = fact.value().isBlank();
        var rest = Math.max(labels.size(), values.size());
        for (var row = 0; row < rest; row++) {
            flow.need((row == 0 ? Math.min(rest, 3) : 1) * VALUE.leading() + PADDING * 2 + HAND);
            if (row == 0) {
                flow.advance(byHand ? PADDING + HAND : PADDING);
            }
            var baseline = flow.y() + VALUE.leading() * .75f;
            if (row < labels.size()) {
                flow.canvas().text(labels.get(row), Flow.LEFT, baseline, Type.LABEL);
            }
            if (row < values.size()) {
                flow.canvas().text(values.get(row), Flow.LEFT + LABEL_WIDTH, baseline, VALUE);
            }
            flow.advance(VALUE.leading());
        }
        flow.advance(PADDING);
        flow.canvas()
                .line(
                        byHand ? Flow.LEFT + LABEL_WIDTH : Flow.LEFT,
                        Flow.RIGHT,
                        flow.y(),
                        .5f,
                        byHand ? Palette.LINE_INPUT : Palette.LINE);
    }
}
