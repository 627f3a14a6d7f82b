package org.twinflow.labels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Spreads a total over the default rubric. */
final class RubricPoints {

    private static final List<String> GATES = List.of("A2", "B1", "B2");
    private static final Map<String, Integer> OTHERS = Map.ofEntries(
            Map.entry("A1", 1),
            Map.entry("A3", 2),
            Map.entry("B3", 1),
            Map.entry("C1", 2),
            Map.entry("C2", 2),
            Map.entry("C3", 1),
            Map.entry("D1", 2),
            Map.entry("D2", 2),
            Map.entry("D3", 1),
            Map.entry("E1", 2),
            Map.entry("E2", 1),
            Map.entry("E3", 2));

    Map<String, Integer> of(int total, int gate, int safety) {
        var points = new HashMap<String, Integer>();
        GATES.forEach(part -> points.put(part, part.equals("B2") ? safety : gate));
        var left = total - points.values().stream().mapToInt(Integer::intValue).sum();
        for (var part : new TreeMap<>(OTHERS).entrySet()) {
            var given = Math.clamp(left, 0, part.getValue());
            points.put(part.getKey(), given);
            left -= given;
        }
        if (left != 0) {
            throw new IllegalArgumentException("No such total: " + total);
        }
        return points;
    }
}
