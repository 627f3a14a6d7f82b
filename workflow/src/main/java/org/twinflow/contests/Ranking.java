package org.twinflow.contests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.twinflow.people.PersonId;

/** Makes a ranking of marks that jurors of different severity gave. */
final class Ranking {

    private static final double SAME = 1e-9;

    private Ranking() {}

    /** The total that a juror gave an entry. */
    record Sheet(UUID entry, PersonId juror, double total) {}

    /**
     * Ranks the entries.
     *
     * @param all every sheet of the campaign: by these each juror's usual mark is known
     */
    static Map<UUID, Standing> rank(Collection<UUID> entries, Collection<Sheet> all) {
        var severity = all.stream().collect(Collectors.groupingBy(Sheet::juror, Collectors.toList()));
        var means = new HashMap<UUID, Double>();
        var normalised = new HashMap<UUID, Double>();
        var spreads = new HashMap<UUID, Double>();
        for (var entry : entries) {
            var sheets =
                    all.stream().filter(sheet -> sheet.entry().equals(entry)).toList();
            var totals = sheets.stream().mapToDouble(Sheet::total).summaryStatistics();
            means.put(entry, totals.getCount() == 0 ? 0 : totals.getAverage());
            spreads.put(entry, totals.getCount() == 0 ? 0 : totals.getMax() - totals.getMin());
            normalised.put(
                    entry,
                    sheets.stream()
                            .mapToDouble(sheet -> score(sheet, severity.getOrDefault(sheet.juror(), List.of())))
                            .average()
                            .orElse(0));
        }
        var places = places(normalised);
        var rawPlaces = places(means);
        return entries.stream()
                .collect(Collectors.toMap(
                        entry -> entry,
                        entry -> new Standing(
                                means.getOrDefault(entry, 0.0),
                                normalised.getOrDefault(entry, 0.0),
                                spreads.getOrDefault(entry, 0.0),
                                places.getOrDefault(entry, 0),
                                rawPlaces.getOrDefault(entry, 0))));
    }

    /** How far a mark is from the juror's mean, in the juror's standard deviations; 0 for one who gives all the same. */
    private static double score(Sheet sheet, List<Sheet> ofJuror) {
        var mean = ofJuror.stream().mapToDouble(Sheet::total).average().orElse(0);
        var deviation = Math.sqrt(ofJuror.stream()
                .mapToDouble(other -> (other.total() - mean) * (other.total() - mean))
                .average()
                .orElse(0));
        return deviation < SAME ? 0 : (sheet.total() - mean) / deviation;
    }

    /** The highest first; those who are equal share the better place. */
    private static Map<UUID, Integer> places(Map<UUID, Double> scores) {
        var sorted = new ArrayList<>(scores.entrySet());
        sorted.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        var places = new HashMap<UUID, Integer>();
        var place = 0;
        var last = Double.NaN;
        for (int number = 1; number <= sorted.size(); number++) {
            var entry = sorted.get(number - 1);
            if (!(Math.abs(entry.getValue() - last) < SAME)) {
                place = number;
                last = entry.getValue();
            }
            places.put(entry.getKey(), place);
        }
        return places;
    }
}
