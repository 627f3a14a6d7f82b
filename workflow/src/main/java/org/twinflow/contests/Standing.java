package org.twinflow.contests;

/**
 * Where an entry stands.
 *
 * @param mean of the jurors' totals as they were given
 * @param normalised mean of the jurors' totals, each measured by how that juror marks: 0 is that juror's usual mark
 * @param spread how far the totals are apart
 * @param place by the normalised mean, entries that are equal share one
 * @param rawPlace the place that the plain mean would give
 */
public record Standing(double mean, double normalised, double spread, int place, int rawPlace) {

    static final Standing NONE = new Standing(0, 0, 0, 0, 0);

    /** How many places the normalisation moves it up. */
    public int move() {
        return rawPlace - place;
    }
}
