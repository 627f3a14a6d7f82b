package org.twinflow.pdf;

import static org.twinflow.pdf.Canvas.mm;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Partner schools: the letters of the country on its tint, the name beside it. */
final class Chips {

    static final float HEIGHT = mm(5.6f);
    private static final float PADDING = mm(1.6f);
    private static final float BETWEEN = mm(6);
    private static final Type LETTERS = new Type(Typeface.STRONG, 8.5f, 12, Palette.TEXT);
    private static final Type NAME = Type.CELL.sized(10).in(Palette.TEXT_2);

    /** A partner as it will stand there. */
    record Chip(Partner partner, Color color, float letters, float width) {}

    /** Chips on one line. */
    record Row(List<Chip> chips, float width) {}

    private Chips() {}

    /** As few rows as the width allows, about equally long. */
    static List<Row> rows(List<Partner> partners, float width, Typesetter typesetter) throws IOException {
        var rows = filled(partners, width, typesetter);
        var narrower = rows;
        for (var share = .95f; share > .3f && narrower.size() == rows.size(); share -= .05f) {
            rows = narrower;
            narrower = filled(partners, width * share, typesetter);
        }
        return rows;
    }

    private static List<Row> filled(List<Partner> partners, float width, Typesetter typesetter) throws IOException {
        var rows = new ArrayList<Row>();
        var colors = Palette.strands(partners);
        var row = new ArrayList<Chip>();
        var used = 0f;
        for (var i = 0; i < partners.size(); i++) {
            var chip = chip(partners.get(i), colors.get(i), width, typesetter);
            if (!row.isEmpty() && used + BETWEEN + chip.width() > width) {
                rows.add(new Row(List.copyOf(row), used));
                row.clear();
                used = 0;
            }
            used += (row.isEmpty() ? 0 : BETWEEN) + chip.width();
            row.add(chip);
        }
        if (!row.isEmpty()) {
            rows.add(new Row(row, used));
        }
        return rows;
    }

    private static Chip chip(Partner partner, Color color, float room, Typesetter typesetter) throws IOException {
        var letters = typesetter.width(partner.letters(), LETTERS) + 2 * PADDING;
        var name = typesetter.line(partner.name(), NAME, Math.max(room, mm(120)) - letters - mm(2));
        return new Chip(
                new Partner(partner.letters(), name), color, letters, letters + mm(2) + typesetter.width(name, NAME));
    }

    static void draw(Canvas canvas, Row row, float left, float top) throws IOException {
        var x = left;
        for (var chip : row.chips()) {
            canvas.round(x, top, chip.letters(), HEIGHT, mm(.9f), Palette.tint(chip.color()));
            canvas.fill(x + mm(.4f), top + HEIGHT - mm(.55f), chip.letters() - mm(.8f), mm(.55f), chip.color());
            canvas.text(chip.partner().letters(), x + PADDING, top + mm(3.9f), LETTERS.in(chip.color()));
            canvas.text(chip.partner().name(), x + chip.letters() + mm(2), top + mm(4), NAME);
            x += chip.width() + BETWEEN;
        }
    }
}
