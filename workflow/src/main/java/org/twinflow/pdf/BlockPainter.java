package org.twinflow.pdf;

import static org.twinflow.pdf.Canvas.mm;

import java.io.IOException;
import java.util.List;

/** Sets blocks into the column. */
final class BlockPainter {

    /** A picture is not blown up beyond 96 points per inch. */
    static final float LARGEST = .75f;

    private final Flow flow;
    private final Typesetter typesetter;

    BlockPainter(Flow flow) {
        this.flow = flow;
        typesetter = flow.typesetter();
    }

    void paint(List<Block> blocks) throws IOException {
        for (var block : blocks) {
            paint(block);
        }
    }

    void paint(Block block) throws IOException {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.ListOf list -> list(list);
            case Block.Facts facts -> new FactsPainter(flow).paint(facts.facts());
            case Block.Table table -> new TablePainter(flow, table).paint();
            case Block.Note note -> note(note);
            case Block.Marked marked -> marked(marked.text());
            case Block.Partners partners -> partners(partners.partners());
            case Block.Qr qr -> qr(qr);
            case Block.Signatures signatures -> new SignaturesPainter(flow).paint(signatures.signatories());
            case Block.Picture picture -> picture(picture);
            case Block.Rule any -> rule();
            case Block.Spacer spacer -> spacer(mm(spacer.height()));
            case Block.PageBreak any -> flow.breakPage();
        }
    }

    /** The title of a section, at the top of its first page. */
    void title(String text) throws IOException {
        text(text, Type.SECTION_TITLE, Flow.LEFT, Flow.WIDTH);
        flow.space(mm(5));
    }

    private void heading(Block.Heading heading) throws IOException {
        var type = heading.level() <= 2 ? Type.HEADING : Type.SUBHEADING;
        var lines = typesetter.lines(heading.text(), type, Flow.WIDTH).size();
        flow.space(heading.level() <= 2 ? mm(8) : mm(5));
        // a heading never stands alone at the foot of a page
        flow.need(lines * type.leading() + mm(2) + 3 * Type.BODY.leading());
        text(heading.text(), type, Flow.LEFT, Flow.WIDTH);
        flow.space(heading.level() <= 2 ? mm(2.5f) : mm(1));
    }

    private void paragraph(Block.Paragraph paragraph) throws IOException {
        var type =
                switch (paragraph.kind()) {
                    case LEAD -> Type.LEAD;
                    case BODY -> Type.BODY;
                    case SMALL -> Type.SMALL;
                };
        flow.space(mm(3));
        // some 85 letters in a line at most
        text(paragraph.text(), type, Flow.LEFT, Math.min(Flow.WIDTH, type.size() * 43));
        flow.space(mm(3));
    }

    /** Lines that may go on to the next page, two at least on either. */
    private void text(String text, Type type, float x, float width) throws IOException {
        var lines = typesetter.lines(text, type, width);
        for (var line = 0; line < lines.size(); line++) {
            var together = line == 0 || line == lines.size() - 2 ? Math.min(2, lines.size() - line) : 1;
            flow.need(together * type.leading());
            flow.canvas().text(lines.get(line), x, flow.y() + type.leading() * .75f, type);
            flow.advance(type.leading());
        }
    }

    private void list(Block.ListOf list) throws IOException {
        flow.space(mm(3));
        var number = 1;
        for (var item : list.items()) {
            flow.need(Type.BODY.leading());
            mark(list.mark(), number++);
            text(item, Type.BODY, Flow.LEFT + mm(6), Math.min(Flow.WIDTH - mm(6), Type.BODY.size() * 43));
            flow.space(list.mark() == Block.ListOf.Mark.BOX ? mm(2) : mm(.8f));
        }
        flow.space(mm(3));
    }

    private void mark(Block.ListOf.Mark mark, int number) throws IOException {
        var canvas = flow.canvas();
        var baseline = flow.y() + Type.BODY.leading() * .75f;
        switch (mark) {
            case DOT -> canvas.round(Flow.LEFT + mm(1.2f), baseline - 5.2f, 3.4f, 3.4f, 1.7f, Palette.INK);
            case NUMBER -> canvas.text(number + ".", Flow.LEFT, baseline, Type.STRONG.in(Palette.INK));
            case BOX -> canvas.roundFrame(Flow.LEFT + .5f, baseline - 8.6f, 9.6f, 9.6f, 1.6f, .8f, Palette.LINE_INPUT);
        }
    }

    private void note(Block.Note note) throws IOException {
        var inset = mm(5);
        var lines = typesetter.lines(note.text(), Type.BODY, Flow.WIDTH - 2 * inset);
        var height = lines.size() * Type.BODY.leading() + mm(6);
        if (height > Flow.pageHeight()) {
            paint(Block.paragraph(note.text()));
            return;
        }
        flow.space(mm(4));
        flow.need(height);
        var canvas = flow.canvas();
        canvas.round(Flow.LEFT, flow.y(), Flow.WIDTH, height, mm(1.6f), Palette.tint(note.tone()));
        var color = note.tone() == Tone.PLAIN ? Palette.INK : Palette.text(note.tone());
        canvas.round(Flow.LEFT, flow.y(), mm(1.1f), height, mm(.5f), color);
        var baseline = flow.y() + mm(3) + Type.BODY.leading() * .75f;
        for (var line : lines) {
            canvas.text(line, Flow.LEFT + inset, baseline, Type.BODY.in(color));
            baseline += Type.BODY.leading();
        }
        flow.advance(height);
        flow.space(mm(4));
    }

    private void marked(String text) throws IOException {
        var type = Type.STRONG;
        flow.space(mm(5));
        for (var line : typesetter.lines(text, type, Flow.WIDTH - 6)) {
            flow.need(type.leading());
            var width = typesetter.width(line, type);
            flow.canvas().fill(Flow.LEFT, flow.y() + 3.2f, width + 6, 10.6f, Palette.MARKER);
            flow.canvas().text(line, Flow.LEFT + 3, flow.y() + type.leading() * .75f, type);
            flow.advance(type.leading());
        }
        flow.space(mm(5));
    }

    private void partners(List<Partner> partners) throws IOException {
        flow.space(mm(3));
        for (var row : Chips.rows(partners, Flow.WIDTH, typesetter)) {
            flow.need(Chips.HEIGHT);
            Chips.draw(flow.canvas(), row, Flow.LEFT, flow.y());
            flow.advance(Chips.HEIGHT);
            flow.space(mm(1.5f));
        }
        flow.space(mm(4));
    }

    private void qr(Block.Qr qr) throws IOException {
        var size = mm(qr.size());
        flow.space(mm(4));
        flow.need(size);
        QrMark.draw(flow.canvas(), qr.text(), Flow.LEFT, flow.y(), size);
        var lines = typesetter.lines(qr.caption(), Type.LABEL, Flow.WIDTH - size - mm(5));
        var baseline = flow.y() + (size - lines.size() * Type.LABEL.leading()) / 2 + Type.LABEL.leading() * .75f;
        for (var line : lines) {
            flow.canvas().text(line, Flow.LEFT + size + mm(4), baseline, Type.LABEL);
            baseline += Type.LABEL.leading();
        }
        flow.advance(size);
        flow.space(mm(4));
    }

    private void picture(Block.Picture block) throws IOException {
        try (var in = block.content().open()) {
            picture(Picture.of(flow.book().pdf(), in.readAllBytes()), mm(block.width()));
        }
        if (!block.caption().isEmpty()) {
            text(block.caption(), Type.SMALL, Flow.LEFT, Flow.WIDTH);
        }
        flow.space(mm(4));
    }

    /** Whether the picture can stand on this page, under a heading, in the size it would have on a page of its own. */
    boolean fits(Picture picture) {
        return flow.room() > picture.height() * scale(picture, Flow.WIDTH) + mm(16);
    }

    /** @param width the largest it may have; it keeps its shape */
    void picture(Picture picture, float width) throws IOException {
        var scale = scale(picture, width);
        var height = picture.height() * scale;
        flow.space(mm(2));
        flow.need(height);
        picture.draw(flow.canvas(), Flow.LEFT, flow.y(), picture.width() * scale, height);
        flow.advance(height);
        flow.space(mm(1.5f));
    }

    private static float scale(Picture picture, float width) {
        var room = Math.min(
                Math.min(width, Flow.WIDTH) / picture.width(), (Flow.pageHeight() - mm(12)) / picture.height());
        return Math.min(LARGEST, room);
    }

    private void rule() throws IOException {
        flow.space(mm(4));
        flow.need(1);
        flow.canvas().line(Flow.LEFT, Flow.RIGHT, flow.y(), .5f, Palette.LINE_2);
        flow.advance(1);
        flow.space(mm(4));
    }

    private void spacer(float height) throws IOException {
        if (!flow.need(height)) {
            flow.advance(height);
        }
    }
}
