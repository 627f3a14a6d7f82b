package org.twinflow.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.engine.Decisions;

/** The vectors of DMN-2 and DMN-3. */
@SpringBootTest
class LabelDecisionTableTests {

    private static final Map<String, Object> ELIGIBLE = Map.ofEntries(
            Map.entry("kind", "EUROPEAN"),
            Map.entry("status", "FINISHING"),
            Map.entry("unmetRequirement", 0),
            Map.entry("applicationsThisYear", 3),
            Map.entry("participation", 50),
            Map.entry("alreadyLabelled", false),
            Map.entry("country", "ES"),
            Map.entry("projectYear", 2025),
            Map.entry("currentYear", 2026),
            Map.entry("daysSinceFirstCoApplicant", 30),
            Map.entry("previousRefusals", 1),
            Map.entry("attemptsAllowed", 2),
            Map.entry("resubmission", true),
            Map.entry("namedSubCriteria", 1),
            Map.entry("window", "DEFER"));

    @Autowired
    Decisions decisions;

    @Test
    void findsNothingAgainstWhoKeepsEveryLimit() {
        assertThat(reasons(ELIGIBLE)).isEmpty();
        assertThat(reasons(with("status", "CLOSED"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kind, NATIONAL, NATIONAL",
        "status, ACTIVE, NOT_FINISHED",
        "unmetRequirement, 3, UNMET_REQUIREMENT",
        "applicationsThisYear, 4, QUOTA",
        "participation, 49, NO_CONTRIBUTION",
        "alreadyLabelled, true, ALREADY_LABELLED",
        "projectYear, 2024, TOO_OLD",
        "daysSinceFirstCoApplicant, 31, CO_APPLICATION_WINDOW",
        "previousRefusals, 2, NO_MORE_ATTEMPTS",
        "namedSubCriteria, 0, INCOMPLETE_RESUBMISSION",
        "window, CLOSED, OUTSIDE_WINDOW"
    })
    void saysWhy(String fact, String value, String reason) {
        assertThat(reasons(with(fact, typed(value)))).containsExactly(reason);
    }

    @Test
    void knowsTheRulesOfSpainForSpainOnly() {
        var french = new HashMap<>(ELIGIBLE);
        french.putAll(Map.of("country", "FR", "projectYear", 2020, "daysSinceFirstCoApplicant", 90));

        assertThat(reasons(french)).isEmpty();
    }

    @Test
    void collectsEveryReason() {
        var facts = new HashMap<>(ELIGIBLE);
        facts.putAll(Map.of("kind", "NATIONAL", "status", "ACTIVE", "window", "CLOSED"));

        assertThat(reasons(facts)).containsExactly("NATIONAL", "NOT_FINISHED", "OUTSIDE_WINDOW");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, MET, 17.5, AWARD",
        "2, 1, MISSED, 23.5, REFUSE_GATE",
        "2, 7, MET, 15.5, THIRD_EVALUATION",
        "2, 5, MISSED, 20, THIRD_EVALUATION",
        "2, 4.9, MET, 17, AWARD",
        "2, 1, DISPUTED, 18, THIRD_EVALUATION",
        "3, 7, MET, 18.5, AWARD",
        "2, 0, MET, 20, AWARD",
        "2, 0, MET, 20.5, AWARD_CANDIDATE",
        "2, 1, MET, 15, AWARD",
        "2, 1, MET, 14.5, REFUSE_TOTAL",
        "3, 9, MISSED, 19, REFUSE_GATE",
        "3, 9, DISPUTED, 19, UNDECIDED"
    })
    void proposes(int evaluators, double spread, String gates, double finalScore, String outcome) {
        var found = decisions.evaluate(
                "label-score",
                Map.of("evaluators", evaluators, "spread", spread, "gates", gates, "finalScore", finalScore));

        assertThat(found).containsExactly(Map.of("outcome", outcome));
    }

    private List<Object> reasons(Map<String, Object> facts) {
        return decisions.evaluate("label-eligibility", facts).stream()
                .map(found -> found.get("reason"))
                .toList();
    }

    private static Map<String, Object> with(String fact, Object value) {
        var facts = new HashMap<>(ELIGIBLE);
        facts.put(fact, value);
        return facts;
    }

    private static Object typed(String value) {
        if (value.matches("\\d+")) {
            return Integer.parseInt(value);
        }
        return value.equals("true") ? Boolean.TRUE : value;
    }
}
