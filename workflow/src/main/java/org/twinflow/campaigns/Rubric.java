package org.twinflow.campaigns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is judged and with how many points, in the words of one language. */
public record Rubric(String code, String name, List<Criterion> criteria) {

    public record Criterion(String code, String name, String question, List<SubCriterion> parts) {

        public int points() {
            return parts.stream().mapToInt(SubCriterion::points).sum();
        }
    }

    /**
     * @param points the most that can be given
     * @param gate the least that an award needs here, if any
     * @param anchors what each number of points means
     */
    public record SubCriterion(
            String code, String name, int points, @Nullable Integer gate, Map<Integer, String> anchors) {

        public boolean isGate() {
            return gate != null;
        }
    }

    public int points() {
        return criteria.stream().mapToInt(Criterion::points).sum();
    }

    public List<SubCriterion> parts() {
        return criteria.stream()
                .flatMap(criterion -> criterion.parts().stream())
                .toList();
    }

    public Optional<SubCriterion> part(String part) {
        return parts().stream().filter(found -> found.code().equals(part)).findFirst();
    }

    public Optional<Criterion> criterion(String criterion) {
        return criteria.stream().filter(found -> found.code().equals(criterion)).findFirst();
    }
}
