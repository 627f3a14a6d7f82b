package org.twinflow.web.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.twinflow.Web;

/** The days of a mobility on its pages, and what moves with them. */
@Web
class MobilityDaysPagesTests extends MobilityPagesScene {

    @Test
    void movesTheDaysAfterALookAtWhatWouldChange() {
        var later = "?start=" + start().plusDays(7) + "&end=" + start().plusDays(14);
        assertThat(visits.get(at("/days" + later), partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("What would change", "The papers of one traveller would still count.");
        assertThat(visits.get(at("/days"), partners.teacher())).hasStatus(403);
        assertThat(visits.post(
                        at("/days"),
                        partners.coordinator(),
                        "start",
                        start().plusDays(7).toString(),
                        "end",
                        start().plusDays(14).toString(),
                        "reason",
                        "Holidays"))
                .hasStatus3xxRedirection();
        assertThat(visits.french(at("/days"), partners.coordinator()))
                .bodyText()
                .contains("Holidays", "Revenir aux dates d’avant")
                .doesNotContain("??");
        assertThat(visits.json(
                        "/api/v1/mobilities/" + mobility + "/days",
                        partners.coordinator(),
                        "{\"start\":\"%s\",\"end\":\"%s\",\"reason\":\"Back\"}"
                                .formatted(start(), start().plusDays(7))))
                .hasStatus(204);
        assertThat(visits.json(
                        "/api/v1/mobilities/" + mobility + "/days",
                        partners.coordinator(),
                        "{\"start\":\"%s\",\"end\":\"%s\",\"reason\":\"Wrong\"}"
                                .formatted(start(), start().minusDays(1))))
                .hasStatus(422);
    }
}
