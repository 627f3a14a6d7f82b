package org.twinflow.web.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BraidTests {

    @Test
    void drawsAStrandForEachSchool() {
        assertThat(Braid.svg(List.of("fr", "pl"), false))
                .startsWith("<svg")
                .contains("#3553d6", "#b0246a")
                .doesNotContain("#c8611b", "style=", "NaN");
    }

    @Test
    void hasColoursForTheNight() {
        assertThat(Braid.svg(List.of("fr"), true))
                .contains("#151c4e", "#97a5ff")
                .doesNotContain("#3553d6");
    }

    @Test
    void staysReadableWithManySchools() {
        var many = Braid.svg(Collections.nCopies(30, "fr"), false);

        assertThat(many).contains("stroke-width=\"5.5\"").hasSizeLessThan(200_000);
    }
}
