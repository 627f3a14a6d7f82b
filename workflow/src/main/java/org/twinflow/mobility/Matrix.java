package org.twinflow.mobility;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.SchoolSummary;

/**
 * Who has handed in what.
 *
 * @param columns the papers that somebody here needs before the departure
 * @param ofGroup the papers of the whole group, null when the reader does not see them
 */
public record Matrix(
        MobilitySummary mobility,
        List<Paper> columns,
        List<Group> groups,
        @Nullable DossierSummary ofGroup) {

    /** The participants of a school. */
    public record Group(SchoolSummary school, List<DossierSummary> dossiers) {}

    /** How many papers are in each state. */
    public Map<ItemState, Long> counts() {
        var counts = new EnumMap<ItemState, Long>(ItemState.class);
        groups.stream()
                .flatMap(group -> group.dossiers().stream())
                .filter(dossier -> !dossier.withdrawn())
                .flatMap(dossier -> dossier.mandatory().stream())
                .forEach(item -> counts.merge(item.state(), 1L, Long::sum));
        return counts;
    }

    public long total() {
        return counts().values().stream().mapToLong(Long::longValue).sum();
    }

    public long participants() {
        return groups.stream().mapToLong(group -> group.dossiers().size()).sum();
    }
}
