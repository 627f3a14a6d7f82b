package org.twinflow.web.shell;

/** What goes into the cells of a spreadsheet. */
public final class Cells {

    /** Without it a spreadsheet takes the letters of a file for those of another alphabet. */
    public static final String MARK = "\ufeff";

    private Cells() {}

    /** A cell that a spreadsheet would reckon with is made text, after the advice of OWASP on CSV injection. */
    public static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
