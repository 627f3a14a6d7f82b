package org.twinflow.web.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Web;
import org.twinflow.people.AccessTokens;
import org.twinflow.people.TokenScope;
import org.twinflow.web.Visits;
import org.twinflow.web.planning.PlanInForce;
import org.twinflow.web.planning.PlanInForce.Planned;

@Web
class CalendarAddressTests {

    private static final Pattern ADDRESS = Pattern.compile("data-test=\"address\">[^<]*token=([^<&]+)");

    @LocalServerPort
    int port;

    @Autowired
    Visits visits;

    @Autowired
    PlanInForce plans;

    @Autowired
    AccessTokens tokens;

    Planned planned;

    @BeforeEach
    void aPlanInForce() {
        planned = plans.make();
    }

    @Test
    void answersACalendarWithoutSigningInUntilItIsRevoked() throws Exception {
        var person = planned.partners().partner();
        var made = visits.post("/planning/subscribe", person, "name", "Phone");
        assertThat(made).hasStatusOk().bodyText().contains("webcal:").doesNotContain("??");
        var found = ADDRESS.matcher(made.getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        var token = found.group(1);

        var answer = get("?token=" + token, null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.body()).contains("BEGIN:VCALENDAR", "SUMMARY:Water samples", "SEQUENCE:0");
        var etag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(get("?token=" + token, etag).statusCode()).isEqualTo(304);
        var project = planned.partners().project().id();
        assertThat(get("?token=" + token + "&project=" + project, null).body()).contains("X-WR-CALNAME:Rivers");
        assertThat(get("?token=" + token + "&project=nonsense", null).statusCode())
                .isEqualTo(404);

        var id = tokens.of(person.id()).getFirst().id();
        assertThat(visits.post(
                        "/planning/subscribe/" + id + "/revoke",
                        planned.partners().pupil()))
                .hasStatus(404);
        assertThat(visits.post("/planning/subscribe/" + id + "/revoke", person)).hasStatus3xxRedirection();
        assertThat(get("?token=" + token, null).statusCode()).isEqualTo(404);
    }

    @Test
    void takesNoOtherTokenThanThatOfACalendar() throws Exception {
        var reading = tokens.issue(planned.partners().partner().id(), "script", TokenScope.READ, Duration.ofDays(1));

        assertThat(get("?token=" + reading, null).statusCode()).isEqualTo(404);
        assertThat(get("", null).statusCode()).isEqualTo(404);
    }

    @Test
    void wantsAName() {
        assertThat(visits.post("/planning/subscribe", planned.partners().partner(), "name", ""))
                .hasStatus(422);
        assertThat(visits.french("/planning/subscribe", planned.partners().pupil()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
    }

    private HttpResponse<String> get(String query, @Nullable String etag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/calendar.ics" + query));
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
