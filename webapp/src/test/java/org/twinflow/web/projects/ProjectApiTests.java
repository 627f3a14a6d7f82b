package org.twinflow.web.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.people.PersonSummary;
import org.twinflow.planning.Plans;
import org.twinflow.web.security.As;
import tools.jackson.databind.json.JsonMapper;

@Web
class ProjectApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Partnership partnership;

    @Autowired
    As as;

    @Autowired
    Access access;

    @Autowired
    Plans plans;

    @Autowired
    java.time.Clock clock;

    Partners partners;

    @BeforeEach
    void aPartnership() {
        partners = partnership.make();
    }

    @Test
    void saysWhoIAm() {
        assertThat(get("/api/v1/me", partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("Kasia Tester", "Rivers that join us", "\"teacher\"");
    }

    @Test
    void tagsAListSoThatItIsSentAgainOnlyWhenItHasChanged() {
        var tag = get("/api/v1/projects", partners.partner()).getResponse().getHeader("ETag");
        assertThat(tag).isNotBlank();
        var again = mvc.get()
                .uri("/api/v1/projects")
                .header("If-None-Match", java.util.Objects.requireNonNull(tag))
                .with(as.person(partners.partner()))
                .exchange();
        assertThat(again).hasStatus(304).bodyText().isEmpty();
        assertThat(get("/api/v1/projects", partners.stranger()).getResponse().getHeader("ETag"))
                .isNotEqualTo(tag);
    }

    @Test
    void listsAndShowsProjectsToTheirMembersOnly() {
        assertThat(get("/api/v1/projects?size=1", partners.partner()))
                .bodyText()
                .contains("Rivers that join us", "\"next\":null");
        assertThat(get("/api/v1/projects", partners.stranger())).bodyText().contains("\"items\":[]");
        assertThat(get(partners.api(""), partners.partner()))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying("ETag", values -> assertThat(values).hasSize(1));
        assertThat(get(partners.api(""), partners.stranger())).hasStatus(404);
        assertThat(get("/api/v1/projects/rubbish", partners.partner())).hasStatus(404);
    }

    @Test
    void foundsAProject() {
        var school = partners.project().schools().getFirst().id().toString();
        var body = Map.of(
                "title",
                "Weirs",
                "language",
                "en",
                "start",
                "2026-09-01",
                "end",
                "2027-06-30",
                "schools",
                java.util.List.of(school));

        assertThat(send("POST", "/api/v1/projects", partners.teacher(), body, null))
                .hasStatus(201);
        assertThat(send("POST", "/api/v1/projects", partners.pupil(), body, null))
                .hasStatus(403);
        assertThat(send("POST", "/api/v1/projects", partners.teacher(), Map.of("title", "Weirs"), null))
                .hasStatus(422);
    }

    @Test
    void givesTasks() {
        var due =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(3).toString();
        var body = Map.of("title", "Place the recorders", "kind", "ALL_SCHOOLS", "due", due);

        assertThat(send("POST", partners.api("/assignments"), partners.teacher(), body, null))
                .hasStatus(201)
                .bodyText()
                .contains("\"state\":\"TO_DO\"");
        assertThat(send("POST", partners.api("/assignments"), partners.pupil(), body, null))
                .hasStatus(403);
        assertThat(send("POST", partners.api("/assignments"), partners.stranger(), body, null))
                .hasStatus(404);
        assertThat(send("POST", partners.api("/assignments"), partners.teacher(), Map.of("title", "x"), null))
                .hasStatus(422);
        assertThat(get(partners.api("/assignments"), partners.partner()))
                .bodyText()
                .contains("Place the recorders");
    }

    @Test
    void putsAPlanFromTheVersionThatWasSeen() {
        assertThat(get(partners.api("/plan"), partners.coordinator())).hasStatus(404);
        plans.begin(
                partners.project().id(), access.reader(partners.coordinator().id()));
        var school = partners.project().schools().getFirst().id().toString();
        var body = Map.of(
                "activities",
                java.util.List.of(Map.of(
                        "title",
                        "Water samples",
                        "phase",
                        "ONLINE",
                        "start",
                        "2026-10-05",
                        "end",
                        "2026-10-18",
                        "responsible",
                        school,
                        "schools",
                        java.util.List.of(school),
                        "languages",
                        java.util.List.of("en"),
                        "output",
                        "A table")));

        assertThat(send("PUT", partners.api("/plan"), partners.coordinator(), body, "\"0\""))
                .hasStatusOk()
                .bodyText()
                .contains("Water samples");
        assertThat(send("PUT", partners.api("/plan"), partners.coordinator(), body, "\"0\""))
                .hasStatus(412);
        assertThat(send("PUT", partners.api("/plan"), partners.partner(), body, "\"1\""))
                .hasStatus(403);
        assertThat(send("PUT", partners.api("/plan"), partners.stranger(), body, "\"1\""))
                .hasStatus(404);
        assertThat(get(partners.api("/plan"), partners.partner()))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying("ETag", values -> assertThat(values).containsExactly("\"1\""));
    }

    private MvcTestResult get(String path, PersonSummary person) {
        return mvc.get().uri(path).with(as.person(person)).exchange();
    }

    private MvcTestResult send(
            String method,
            String path,
            PersonSummary person,
            Object body,
            @org.jspecify.annotations.Nullable String version) {
        var request = method.equals("PUT") ? mvc.put() : mvc.post();
        request = request.uri(path)
                .with(as.person(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body));
        return (version == null ? request : request.header("If-Match", version)).exchange();
    }
}
