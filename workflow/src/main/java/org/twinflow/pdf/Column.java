package org.twinflow.pdf;

/**
 * A column of a table.
 *
 * @param weight its share of the width
 * @param figures whether it holds figures, which stand to the right
 */
public record Column(String title, int weight, boolean figures) {

    public static Column of(String title, int weight) {
        return new Column(title, weight, false);
    }

    public static Column figures(String title, int weight) {
        return new Column(title, weight, true);
    }
}
