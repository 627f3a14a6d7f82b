package org.twinflow.pdf;

import static org.twinflow.pdf.Canvas.mm;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sets a certificate: the strands of the project as its frame, the words in the middle, the proof at the foot. */
final class CertificatePage {

    private static final float MEASURE = mm(190);
    private static final float TOP = mm(24);
    private static final float MIDDLE_END = mm(147);
    private static final float SIDE = mm(30);
    private static final float SIGN_LINE = mm(172);
    private static final float QR = mm(27);
    private static final float SMALLEST = .5f;

    private static final Type KICKER = new Type(Typeface.STRONG, 11.5f, 16, Palette.INK);
    private static final Type TITLE = new Type(Typeface.TITLE, 36, 43, Palette.INK);
    private static final Type RECIPIENT = new Type(Typeface.TITLE, 25, 32, Palette.INK_900);
    private static final Type LEAD = new Type(Typeface.TEXT, 13, 19, Palette.TEXT_2);
    private static final Type BODY = new Type(Typeface.TEXT, 12, 17.5f, Palette.TEXT);
    private static final Type PROJECT = new Type(Typeface.TITLE, 15, 21, Palette.INK_900);

    private final Book book;
    private final Typesetter typesetter;
    private final Certificate certificate;

    /** A line in the middle column and the distance it keeps from the one above. */
    private record Line(String text, Type type, float before, boolean marked) {}

    CertificatePage(Book book, Certificate certificate) {
        this.book = book;
        typesetter = book.typesetter();
        this.certificate = certificate;
    }

    void write() throws IOException {
        var leaf = book.add(Book.LANDSCAPE, "", true);
        try (var canvas = book.draw(leaf)) {
            frame(canvas);
            middle(canvas);
            signatures(canvas);
            proof(canvas);
        }
    }

    private void frame(Canvas canvas) throws IOException {
        var partners = certificate.partners();
        var colors = partners.isEmpty() ? Palette.strands() : Palette.strands(partners);
        new Braid(colors, 42, 2.6f, Color.WHITE).frame(canvas, mm(11), mm(15), mm(2.3f));
        var inner = mm(16);
        canvas.roundFrame(
                inner, inner, canvas.width() - 2 * inner, canvas.height() - 2 * inner, mm(10), .5f, Palette.INK_300);
    }

    private void middle(Canvas canvas) throws IOException {
        var rows = Chips.rows(certificate.partners(), MEASURE, typesetter);
        var room = MIDDLE_END - TOP - rows.size() * (Chips.HEIGHT + mm(1.5f)) - mm(4);
        var scale = 1f;
        var lines = lines(scale);
        while (height(lines) > room && scale > SMALLEST) {
            scale -= .04f;
            lines = lines(scale);
        }
        var y = TOP + Math.max(0, (room - height(lines)) / 2);
        var middle = canvas.width() / 2;
        for (var line : lines) {
            y += line.before();
            draw(canvas, line, middle, y);
            y += line.type().leading();
        }
        y += mm(4);
        for (var row : rows) {
            Chips.draw(canvas, row, middle - row.width() / 2, y);
            y += Chips.HEIGHT + mm(1.5f);
        }
    }

    private static float height(List<Line> lines) {
        var height = 0f;
        for (var line : lines) {
            height += line.before() + line.type().leading();
        }
        return height;
    }

    private void draw(Canvas canvas, Line line, float middle, float top) throws IOException {
        if (line.marked()) {
            var left = middle - typesetter.width(line.text(), line.type()) / 2;
            Marker.under(canvas, line.text(), left, top, line.type(), typesetter);
        } else {
            canvas.centred(line.text(), middle, top + line.type().leading() * .75f, line.type());
        }
    }

    /** @param scale less than 1 where there is much to say */
    private List<Line> lines(float scale) throws IOException {
        var lines = new ArrayList<Line>();
        add(lines, certificate.kicker(), KICKER, 0, false);
        add(lines, certificate.title(), scaled(certificate.title(), TITLE, scale), mm(1.5f) * scale, false);
        add(lines, certificate.lead(), LEAD, mm(6) * scale, false);
        add(lines, certificate.recipient(), scaled(certificate.recipient(), RECIPIENT, scale), mm(2) * scale, true);
        var before = mm(6) * scale;
        for (var sentence : certificate.body()) {
            add(lines, sentence, BODY.sized(BODY.size() * Math.max(scale, .85f)), before, false);
            before = mm(1) * scale;
        }
        add(lines, certificate.project(), PROJECT.sized(PROJECT.size() * scale), mm(5) * scale, false);
        return lines;
    }

    private void add(List<Line> lines, String text, Type type, float before, boolean marked) throws IOException {
        if (text.isBlank()) {
            return;
        }
        var distance = before;
        for (var line : typesetter.balanced(text, type, MEASURE)) {
            lines.add(new Line(line, type, distance, marked));
            distance = 0;
        }
    }

    /** Scaled, and a little smaller yet where that saves a line. */
    private Type scaled(String text, Type type, float scale) throws IOException {
        var result = type.sized(type.size() * scale);
        var ratio = MEASURE / typesetter.width(text, result);
        if (ratio >= 1) {
            return result;
        }
        return result.sized(result.size() * (ratio > .72f ? ratio * .995f : .8f));
    }

    private void signatures(Canvas canvas) throws IOException {
        canvas.text(certificate.date(), SIDE, SIGN_LINE - mm(17), BODY.sized(10.5f));
        var signatories = certificate.signatories();
        var room = canvas.width() - 2 * SIDE - QR - mm(44);
        var gutter = mm(8);
        var count = Math.max(1, signatories.size());
        var width = Math.min(mm(62), (room - gutter * (count - 1)) / count);
        var x = SIDE;
        for (var signatory : signatories) {
            SignaturesPainter.draw(canvas, signatory, x, SIGN_LINE, width, typesetter);
            x += width + gutter;
        }
    }

    private void proof(Canvas canvas) throws IOException {
        var left = canvas.width() - SIDE - QR;
        var top = SIGN_LINE + mm(13.5f) - QR;
        QrMark.draw(canvas, certificate.address(), left, top, QR);
        var right = left - mm(2);
        var code = new Type(Typeface.STRONG, 11, 15, Palette.INK);
        var baseline = top + QR - mm(2.2f);
        canvas.textToRight(typesetter.line(certificate.code(), code, mm(42)), right, baseline, code);
        var lines = typesetter.lines(certificate.codeCaption(), Type.SMALL, mm(36));
        baseline -= mm(5.4f) + (lines.size() - 1) * Type.SMALL.leading();
        for (var line : lines) {
            canvas.textToRight(line, right, baseline, Type.SMALL);
            baseline += Type.SMALL.leading();
        }
    }
}
