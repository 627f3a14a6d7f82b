package org.twinflow.web.kits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.kits.Kits;
import org.twinflow.web.Visits;

/** Kits on pages and over the REST interface. */
@Web
class KitPagesTests {

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    Kits kits;

    @Autowired
    Access access;

    @Test
    void copiesAProjectAndBeginsWithIt() {
        var partners = partnership.make();
        assertThat(visits.get(partners.path("/edit"), partners.coordinator()))
                .bodyText()
                .contains("Copy as a kit")
                .doesNotContain("??");
        assertThat(visits.post(partners.path("/kit"), partners.teacher(), "title", "Stolen"))
                .hasStatus(403);
        assertThat(visits.post(partners.path("/kit"), partners.coordinator(), "title", "Rivers kit"))
                .hasStatus3xxRedirection();
        var kit = kits.visibleTo(access.reader(partners.coordinator().id())).stream()
                .filter(each -> each.mine())
                .findFirst()
                .orElseThrow();
        assertThat(visits.get("/projects/new", partners.coordinator()))
                .bodyText()
                .contains("Rivers kit", "only you see it")
                .doesNotContain("??");
        assertThat(visits.french("/projects/new", partners.coordinator()))
                .bodyText()
                .doesNotContain("??");
        assertThat(visits.post("/kits/" + kit.id() + "/found", partners.stranger()))
                .hasStatus(404);
        assertThat(visits.post("/kits/" + kit.id() + "/found", partners.coordinator()))
                .hasStatus3xxRedirection();
        assertThat(visits.post("/kits/" + kit.id() + "/remove", partners.coordinator()))
                .hasStatus3xxRedirection();
    }

    @Test
    void doesTheSameForMachines() {
        var partners = partnership.make();
        assertThat(visits.json(partners.api("/kits"), partners.coordinator(), "{\"title\":\"\"}"))
                .hasStatus(422);
        assertThat(visits.json(partners.api("/kits"), partners.coordinator(), "{\"title\":\"Kit\",\"shared\":true}"))
                .hasStatus(201);
        assertThat(visits.get("/api/v1/kits", partners.stranger())).bodyText().contains("\"Kit\"");
        var kit = kits.visibleTo(access.reader(partners.coordinator().id())).stream()
                .filter(each -> each.mine())
                .findFirst()
                .orElseThrow();
        assertThat(visits.json("/api/v1/kits/" + kit.id() + "/foundings", partners.stranger(), "{}"))
                .hasStatus(201);
    }
}
