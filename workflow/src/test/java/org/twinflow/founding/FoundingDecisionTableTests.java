package org.twinflow.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.engine.Decisions;

/** The vectors of DMN-1, and which country has the head asked. */
@SpringBootTest
class FoundingDecisionTableTests {

    @Autowired
    Decisions decisions;

    @ParameterizedTest
    @CsvSource({
        "true, false, false, BLOCK, false, NOT_VALIDATED",
        "false, false, true, BLOCK, false, NOT_VALIDATED",
        "true, true, true, BLOCK, false, SAME_SCHOOL",
        "false, true, true, BLOCK, false, SAME_SCHOOL",
        "true, true, false, EUROPEAN, true, ",
        "false, true, false, NATIONAL, false, NATIONAL"
    })
    void judgesAProject(
            boolean countries, boolean validated, boolean school, String kind, boolean label, @Nullable String reason) {
        var found = decisions.evaluate(
                "project-eligibility",
                Map.of("foundersDistinctCountries", countries, "bothValidated", validated, "sameSchool", school));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst()).containsEntry("kind", kind).containsEntry("labelEligible", label);
        assertThat(found.getFirst().get("reason")).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"ES, true", "FR, false", "PL, false"})
    void knowsWhereTheHeadIsAsked(String country, boolean asked) {
        assertThat(decisions
                        .evaluate("founding-consent", Map.of("country", country))
                        .getFirst())
                .containsEntry("headConsent", asked);
    }
}
