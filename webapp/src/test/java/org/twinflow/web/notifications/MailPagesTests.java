package org.twinflow.web.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.Http;
import org.twinflow.Pages;
import org.twinflow.Partnership;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.notifications.Letter;
import org.twinflow.notifications.LetterKind;
import org.twinflow.notifications.LetterWriter;
import org.twinflow.notifications.NoticeKind;
import org.twinflow.people.PersonSummary;

/** What a letter says in each language, where its links lead, and what administrators see of it. */
@Web
class MailPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    LetterWriter writer;

    @Autowired
    Partnership partnership;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient jdbc;

    @Test
    void writesInTheLanguageOfWhoReads() {
        var english = writer.write(letter(Locale.ENGLISH, LetterKind.NOTICE, 1));
        var french = writer.write(letter(Locale.FRENCH, LetterKind.DIGEST, 2));

        assertThat(english.subject()).isEqualTo("A task is due");
        assertThat(english.text())
                .contains("* A task is due", "Do task · Rivers & roads · until", "/n/abc/", "/mail/unsubscribe/abc")
                .doesNotContain("??", "[#", "&amp;");
        assertThat(english.html()).contains("Rivers &amp; roads", "href=\"").doesNotContain("??", " th:");
        assertThat(french.subject()).isEqualTo("2 choses pour vous");
        assertThat(french.text())
                .contains("Une tâche arrive à échéance", "jusqu’au")
                .doesNotContain("??");
        var greek = writer.write(letter(Locale.of("el"), LetterKind.DIGEST, 2));
        assertThat(greek.subject()).isEqualTo("2 νέα για εσάς");
        assertThat(greek.html())
                .contains("lang=\"el\"", "Μια εργασία λήγει", "Όχι άλλα μηνύματα")
                .doesNotContain("You get this mail", "No more mail");
        assertThat(writer.write(letter(Locale.ENGLISH, LetterKind.CONFIRM, 0)).text())
                .contains("/mail/confirm/abc")
                .doesNotContain("* ");
    }

    @Test
    void confirmsAnAddressByAButtonAlone() throws Exception {
        var partners = partnership.make();
        var pages = signedIn(partners.teacher());
        var page = pages.get("/account/notices");
        assertThat(pages.post("/account/notices/address", page, Map.of("address", "nowhere"))
                        .body())
                .contains("id=\"e-address\"");
        pages.post("/account/notices/address", page, Map.of("address", "m@lycee.example"));
        assertThat(pages.get("/account/notices").body()).contains("m@lycee.example is not confirmed yet");
        var link = "/mail/confirm/" + token(partners.teacher());

        assertThat(signedIn(partners.partner()).get(link).statusCode()).isEqualTo(404);
        var asked = pages.get(link);
        assertThat(asked.body()).contains("m@lycee.example", "This is my address");
        assertThat(pages.get("/account/notices").body()).contains("not confirmed yet");
        pages.post(link, asked, Map.of());

        assertThat(pages.get("/account/notices").body()).doesNotContain("not confirmed yet");
        var pupil = signedIn(partners.pupil());
        assertThat(pupil.get("/account/notices").body()).doesNotContain("/account/notices/address");
        assertThat(pupil.post(
                                "/account/notices/address",
                                pupil.get("/account/notices"),
                                Map.of("address", "p@x.example"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void stopsMailByOneClickWithoutSigningIn() throws Exception {
        var partners = partnership.make();
        var pages = signedIn(partners.teacher());
        pages.post("/account/notices/address", pages.get("/account/notices"), Map.of("address", "m@lycee.example"));
        var link = "/mail/unsubscribe/" + token(partners.teacher());
        var nobody = new Pages(port);

        assertThat(nobody.get(link).body()).contains("Send me no more mail");
        assertThat(pages.get("/account/notices").body()).doesNotContain("You stopped all mail");
        var clicked = nobody.send(nobody.request(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));

        assertThat(clicked.statusCode()).isEqualTo(200);
        assertThat(pages.get("/account/notices").body()).contains("You stopped all mail");
        assertThat(nobody.get("/mail/unsubscribe/guess").statusCode()).isEqualTo(404);
        pages.post("/account/notices/resume", pages.get("/account/notices"), Map.of());
        assertThat(pages.get("/account/notices").body()).doesNotContain("You stopped all mail");
    }

    @Test
    void leadsThroughSigningInToTheVeryThing() throws Exception {
        var partners = partnership.make();
        var teacher = partners.teacher();
        var pages = signedIn(teacher);
        pages.post("/account/notices/address", pages.get("/account/notices"), Map.of("address", "m@lycee.example"));
        var notice = jdbc.sql("select id from notice where person = :person")
                .param("person", teacher.id().id())
                .query(UUID.class)
                .single();
        var link = "/n/" + token(teacher) + "/" + notice;
        var nobody = new Pages(port);

        var door = nobody.get(link);
        assertThat(door.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
        var in = nobody.post(
                "/sign-in",
                nobody.get("/sign-in"),
                Map.of("username", teacher.username(), "password", Persons.PASSWORD));
        assertThat(in.headers().firstValue("Location").orElse("")).contains(link);
        assertThat(nobody.get(link).headers().firstValue("Location").orElse("")).endsWith("/notices/" + notice);
        assertThat(pages.get("/n/old/" + notice)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/notices");
    }

    @Test
    void showsAdministratorsWhatBecameOfLettersAndNotWhatTheySay() throws Exception {
        var partners = partnership.make();
        var pages = signedIn(partners.teacher());
        pages.post("/account/notices/address", pages.get("/account/notices"), Map.of("address", "m@lycee.example"));
        var id = jdbc.sql("select id from letter where person = :person")
                .param("person", partners.teacher().id().id())
                .query(UUID.class)
                .single();
        jdbc.sql("update letter set state = 'FAILED', why = 'notices.mail.why.line' where id = :id")
                .param("id", id)
                .update();
        var administrator = persons.administrator();
        var theirs = signedIn(administrator);

        var page = theirs.get("/operations/mail?state=FAILED");
        assertThat(page.body())
                .contains(partners.teacher().name(), "The mail server did not answer", "Try again")
                .doesNotContain("m@lycee.example");
        assertThat(theirs.post("/operations/mail/" + id + "/retry", page, Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(signedIn(partners.coordinator()).get("/operations/mail").statusCode())
                .isEqualTo(403);
        var http = new Http(port);
        assertThat(http.get("/api/v1/operations/mail?size=1", administrator.username())
                        .body())
                .contains("\"counts\"", "\"WAITING\"");
        assertThat(http.post("/api/v1/operations/mail/" + id + "/retry", administrator.username(), "")
                        .statusCode())
                .isEqualTo(409);
        assertThat(http.get("/api/v1/operations/mail", partners.teacher().username())
                        .statusCode())
                .isEqualTo(403);
    }

    private static Letter letter(Locale locale, LetterKind kind, int lines) {
        var line = new Letter.Line(
                new UUID(0, 1),
                NoticeKind.REMINDER,
                "Do task",
                "Rivers & roads",
                Instant.parse("2026-12-04T22:59:59Z"));
        return new Letter(
                new UUID(0, 0),
                "abc",
                kind,
                locale,
                ZoneId.of("Europe/Paris"),
                java.util.Collections.nCopies(lines, line));
    }

    private String token(PersonSummary person) {
        return jdbc.sql("select token from letter where person = :person")
                .param("person", person.id().id())
                .query(String.class)
                .list()
                .getFirst();
    }

    private Pages signedIn(PersonSummary person) throws Exception {
        return new Pages(port).signIn(person.username(), Persons.PASSWORD);
    }
}
