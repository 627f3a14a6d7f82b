package org.twinflow.contests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.engine.Decisions;

/** The vectors of DMN-7a. */
@SpringBootTest
class ContestDecisionTableTests {

    @Autowired
    Decisions decisions;

    @ParameterizedTest
    @CsvSource({
        "true, false, OPEN, ''",
        "false, false, OPEN, NO_LABEL",
        "true, true, OPEN, ALREADY_ENTERED",
        "true, false, CLOSED, OUTSIDE_WINDOW",
        "false, true, CLOSED, NO_LABEL ALREADY_ENTERED OUTSIDE_WINDOW"
    })
    void saysWhyAnEntryCannotBeMade(boolean labelled, boolean entered, String window, String reasons) {
        var found = decisions.evaluate(
                "competition-eligibility", Map.of("hasLabel", labelled, "alreadyEntered", entered, "window", window));

        assertThat(found.stream().map(each -> each.get("reason")).toList())
                .isEqualTo(Arrays.stream(reasons.split(" "))
                        .filter(reason -> !reason.isEmpty())
                        .map(Object.class::cast)
                        .toList());
    }
}
