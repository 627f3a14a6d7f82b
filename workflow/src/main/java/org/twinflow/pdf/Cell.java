package org.twinflow.pdf;

/** What stands in one cell of a table; a tone other than plain shows it as a state. */
public record Cell(String text, Tone tone) {

    public static Cell of(String text) {
        return new Cell(text, Tone.PLAIN);
    }

    public static Cell state(String text, Tone tone) {
        return new Cell(text, tone);
    }
}
