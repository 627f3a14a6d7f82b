package org.twinflow.pdf;

import java.awt.Color;

/** How a text is set: cut, size, distance of lines (in points), colour. */
record Type(Typeface face, float size, float leading, Color color) {

    static final Type COVER_TITLE = new Type(Typeface.TITLE, 30, 36, Palette.INK_900);
    static final Type SECTION_TITLE = new Type(Typeface.TITLE, 21, 27, Palette.INK);
    static final Type HEADING = new Type(Typeface.TITLE, 13.5f, 18, Palette.INK);
    static final Type SUBHEADING = new Type(Typeface.STRONG, 11, 15.5f, Palette.INK);
    static final Type LEAD = new Type(Typeface.TEXT, 12.5f, 18.5f, Palette.TEXT_2);
    static final Type BODY = new Type(Typeface.TEXT, 10.5f, 15.5f, Palette.TEXT);
    static final Type STRONG = new Type(Typeface.STRONG, 10.5f, 15.5f, Palette.TEXT);
    static final Type CELL = new Type(Typeface.TEXT, 9.5f, 13.5f, Palette.TEXT);
    static final Type LABEL = new Type(Typeface.TEXT, 9.5f, 13.5f, Palette.TEXT_3);
    static final Type HEAD = new Type(Typeface.STRONG, 8.5f, 12, Palette.TEXT_2);
    static final Type SMALL = new Type(Typeface.TEXT, 8.5f, 12, Palette.TEXT_3);

    Type in(Color other) {
        return new Type(face, size, leading, other);
    }

    Type sized(float other) {
        return new Type(face, other, leading * other / size, color);
    }
}
