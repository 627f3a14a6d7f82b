package org.twinflow.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Http;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.people.AccessTokens;
import org.twinflow.people.People;
import org.twinflow.people.TokenScope;
import org.twinflow.web.FilesHost;
import org.twinflow.web.Visits;

@Web
class SecurityTests {

    @LocalServerPort
    int port;

    @Autowired
    Persons persons;

    @Autowired
    AccessTokens tokens;

    @Autowired
    People people;

    @Autowired
    Visits visits;

    Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @Test
    void asksWhoIsNotSignedIn() throws Exception {
        assertThat(http.get("/nothing", "").statusCode()).isEqualTo(302);
        assertThat(http.get("/api/v1/me", "").statusCode()).isEqualTo(401);
        assertThat(http.with("/api/v1/me", persons.nobody().username(), "wrong").statusCode())
                .isEqualTo(401);
        assertThat(http.get("/actuator/prometheus", "").statusCode()).isEqualTo(401);
    }

    @Test
    void opensTheEngineToAdministratorsAndMachinesOnly() throws Exception {
        assertThat(http.get("/engine-rest/version", "").statusCode()).isEqualTo(401);
        assertThat(http.get("/engine-rest/version", persons.teacher().username())
                        .statusCode())
                .isEqualTo(403);
        assertThat(http.get("/engine-rest/version", persons.technical().username())
                        .body())
                .contains("7.24.0");
        assertThat(http.get("/engine-rest/version", persons.administrator().username())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void holdsATokenToWhatItWasIssuedFor() throws Exception {
        var person = persons.administrator();
        var reading = tokens.issue(person.id(), "script", TokenScope.READ, Duration.ofDays(1));
        var calendar = tokens.issue(person.id(), "calendar", TokenScope.CALENDAR, Duration.ofDays(1));

        assertThat(http.with("/engine-rest/version", person.username(), reading).statusCode())
                .isEqualTo(200);
        assertThat(http.with("/engine-rest/version", persons.administrator().username(), reading)
                        .statusCode())
                .isEqualTo(401);
        assertThat(http.with("/engine-rest/version", person.username(), calendar)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void forgetsAVerifiedPasswordWhenItChanges() throws Exception {
        var person = persons.administrator();
        assertThat(http.get("/engine-rest/version", person.username()).statusCode())
                .isEqualTo(200);

        people.changePassword(person.id(), Persons.PASSWORD, "battery staple");

        assertThat(http.get("/engine-rest/version", person.username()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void letsAdministratorsGiveAPasswordToWhoHasForgottenTheirs() throws Exception {
        var person = persons.nobody();
        var address = "/people/" + person.id() + "/password";
        var administrator = persons.administrator();
        assertThat(http.get("/api/v1/me", person.username()).statusCode()).isEqualTo(200);

        assertThat(visits.post(address, persons.teacher(), "password", "another staple"))
                .hasStatus(403);
        assertThat(visits.post(address, administrator, "password", "short"))
                .bodyText()
                .contains("A password has");
        assertThat(visits.get("/people/" + person.id(), administrator))
                .bodyText()
                .contains(address);
        assertThat(http.get("/api/v1/me", person.username()).statusCode()).isEqualTo(200);
        assertThat(visits.post(address, administrator, "password", "another staple"))
                .hasStatus(302);

        assertThat(http.get("/api/v1/me", person.username()).statusCode()).isEqualTo(401);
        assertThat(http.with("/api/v1/me", person.username(), "another staple").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/api/v1/me", "/nothing"})
    void sendsAStrictPolicyWithEveryAnswer(String path) throws Exception {
        assertThat(http.get(path, "").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        var headers = new Headers(FilesHost.of("", URI.create("https://school.example")));
        assertThat(headers.policy("/models/mobility/diagram")).contains("style-src 'self' 'unsafe-inline'");
        assertThat(headers.policy("/models/mobility/versions")).doesNotContain("unsafe");
        assertThat(headers.policy("/")).contains("connect-src 'self';", "media-src 'self';", "form-action 'self';");
    }

    @Test
    void tellsTheWorldNoMoreThanThatItIsWell() throws Exception {
        assertThat(http.get("/actuator/health", "").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "details");
    }
}
