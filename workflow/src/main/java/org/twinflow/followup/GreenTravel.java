package org.twinflow.followup;

import java.time.LocalDate;
import java.util.List;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/**
 * How somebody travelled, who claims that it was low in emissions.
 *
 * @param description of the means that has no name of its own
 */
public record GreenTravel(List<Leg> legs, String description) {

    /** So many characters the programme takes. */
    public static final int LONGEST = 300;

    public static final int MOST_LEGS = 12;
    private static final int LONGEST_PLACE = 80;
    private static final int FARTHEST = 20_000;

    /** So many days of travel are funded at most for green travel, half of them on each side at least. */
    private static final int TRAVEL_DAYS = 6;

    public GreenTravel {
        legs = List.copyOf(legs);
        description = description.strip();
    }

    public int kilometres() {
        return legs.stream().mapToInt(Leg::kilometres).sum();
    }

    public int greenKilometres() {
        return legs.stream()
                .filter(leg -> leg.means().isGreen())
                .mapToInt(Leg::kilometres)
                .sum();
    }

    /** The main part of the way, by its length, must be low in emissions. */
    void check(LocalDate start, LocalDate end) {
        if (legs.isEmpty() || legs.size() > MOST_LEGS) {
            throw new InvalidException(FieldError.of("legs", "followup.green.legs", MOST_LEGS));
        }
        for (var leg : legs) {
            check(leg, start.minusDays(TRAVEL_DAYS), end.plusDays(TRAVEL_DAYS));
        }
        var other = legs.stream().anyMatch(leg -> leg.means() == Means.OTHER);
        if (other && description.isEmpty() || description.length() > LONGEST) {
            throw new InvalidException(FieldError.of("description", "followup.green.describe", LONGEST));
        }
        if (greenKilometres() * 2 <= kilometres()) {
            throw new InvalidException(FieldError.of("legs", "followup.green.main", greenKilometres(), kilometres()));
        }
    }

    private static void check(Leg leg, LocalDate first, LocalDate last) {
        if (leg.day().isBefore(first) || leg.day().isAfter(last)) {
            throw new InvalidException(FieldError.of("legs", "followup.green.day", first, last));
        }
        if (!isPlace(leg.from()) || !isPlace(leg.to())) {
            throw new InvalidException(FieldError.of("legs", "followup.green.place", LONGEST_PLACE));
        }
        if (leg.kilometres() < 1 || leg.kilometres() > FARTHEST) {
            throw new InvalidException(FieldError.of("legs", "followup.green.far", FARTHEST));
        }
    }

    private static boolean isPlace(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_PLACE;
    }
}
