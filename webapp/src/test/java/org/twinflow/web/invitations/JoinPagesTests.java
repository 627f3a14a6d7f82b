package org.twinflow.web.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.web.Visits;

/** Inviting on pages and over the REST interface, and following the link. */
@Web
class JoinPagesTests {

    private static final Pattern LINK = Pattern.compile("/join/([\\w-]+)");

    @Autowired
    Visits visits;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Partnership partnership;

    Partners partners;

    @BeforeEach
    void aPartnership() {
        partners = partnership.make();
    }

    @Test
    void showsTheLinkOnceAndLetsSomebodySignedInJoin() {
        var path = partners.path("/invitations");
        var made = visits.post(path, partners.coordinator(), "role", "TEACHER", "days", "7", "label", "Luis");
        assertThat(made).hasStatus3xxRedirection();
        var link = String.valueOf(made.getMvcResult().getFlashMap().get("link"));
        assertThat(link).contains("/join/");
        var secret = link.substring(link.lastIndexOf('/') + 1);
        assertThat(visits.get(path, partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("Luis", "Open")
                .doesNotContain(secret, "??");
        assertThat(visits.french(path, partners.coordinator())).bodyText().doesNotContain("??");
        assertThat(visits.get(path, partners.teacher())).hasStatus(403);
        assertThat(visits.get(path, partners.stranger())).hasStatus(404);

        assertThat(visits.get("/join/" + secret, partners.stranger()))
                .hasStatusOk()
                .bodyText()
                .contains("Rivers that join us", "Join as Stranger Tester")
                .doesNotContain("??");
        assertThat(visits.post("/join/" + secret + "/accept", partners.stranger()))
                .hasRedirectedUrl(partners.path(""));
        assertThat(visits.get(partners.path(""), partners.stranger())).hasStatusOk();
        assertThat(visits.get("/join/" + secret, partners.teacher())).as("used").hasStatus(404);
        assertThat(visits.post("/join/" + secret + "/accept", partners.teacher()))
                .hasStatus(404);
    }

    @Test
    void letsAVisitorReadTheInvitationAndMakeAnAccount() {
        var secret = secret();
        assertThat(mvc.get().uri("/join/" + secret))
                .hasStatusOk()
                .bodyText()
                .contains("I have no account yet", "sign-in")
                .doesNotContain("??");
        assertThat(mvc.post().uri("/join/" + secret + "/accept").with(SecurityMockMvcRequestPostProcessors.csrf()))
                .as("nobody is signed in")
                .hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .uri("/join/" + secret + "/register")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("givenName", "Kari"))
                .hasStatus(422)
                .bodyText()
                .contains("Give the name of your school")
                .doesNotContain("??");
        assertThat(mvc.post()
                        .uri("/join/" + secret + "/register")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("givenName", "Kari")
                        .param("familyName", "Nordmann")
                        .param(
                                "username",
                                "kari-" + UUID.randomUUID().toString().substring(0, 8))
                        .param("password", "long enough")
                        .param("zone", "Europe/Oslo")
                        .param("schoolName", "Ny skole " + UUID.randomUUID())
                        .param("schoolCity", "Bergen")
                        .param("country", "NO"))
                .hasRedirectedUrl("/sign-in?ready");
        assertThat(visits.get(partners.path("/members"), partners.coordinator()))
                .bodyText()
                .contains("Kari Nordmann", "Bergen");
        assertThat(mvc.get().uri("/join/" + secret)).hasStatus(404);
        assertThat(mvc.get().uri("/join/" + "A".repeat(43))).hasStatus(404);
    }

    @Test
    void invitesAndAcceptsOverTheRestInterface() {
        var secret = secret();
        assertThat(visits.get(partners.api("/invitations"), partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("\"state\":\"OPEN\"")
                .doesNotContain(secret);
        assertThat(visits.json("/api/v1/invitations/accept", partners.stranger(), "{\"secret\":\"" + secret + "\"}"))
                .hasStatusOk()
                .bodyText()
                .contains(partners.project().id().toString());
        assertThat(visits.json("/api/v1/invitations/accept", partners.stranger(), "{}"))
                .hasStatus(404);
        assertThat(visits.json(partners.api("/invitations"), partners.teacher(), "{\"role\":\"TEACHER\"}"))
                .hasStatus(403);
    }

    private String secret() {
        var made = visits.json(partners.api("/invitations"), partners.coordinator(), "{\"role\":\"TEACHER\"}");
        assertThat(made).hasStatus(201);
        try {
            var found = LINK.matcher(made.getResponse().getContentAsString());
            assertThat(found.find()).isTrue();
            return found.group(1);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
