package org.twinflow.web.mailin;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Http;
import org.twinflow.Pages;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.people.PersonSummary;

/** The address of a library as a page and over REST. */
@Web
class MailInPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    private Http http;
    private Partners partners;
    private String path;

    @BeforeEach
    void found() {
        http = new Http(port);
        partners = partnership.make();
        path = "/documents/in/" + partners.project().id() + "/mail";
    }

    @Test
    void givesALibraryAnAddressReplacesItAndEndsIt() throws Exception {
        var pages = signedIn(partners.teacher());
        assertThat(pages.get("/documents?project=" + partners.project().id()).body())
                .contains(path);
        var page = pages.get(path);
        assertThat(page.body()).contains("takes no mail yet").doesNotContain("inbox+");

        assertThat(pages.post(path + "/address", page, Map.of()).statusCode()).isEqualTo(302);
        var first = address(partners.teacher());
        assertThat(first).matches("inbox\\+[a-z2-9]{26}@school\\.example");
        assertThat(pages.get(path).body()).contains(first);
        pages.post(path + "/address", page, Map.of());
        assertThat(address(partners.teacher())).isNotEqualTo(first);
        pages.post(path + "/end", page, Map.of());
        assertThat(address(partners.teacher())).isNull();
    }

    @Test
    void saysAtItsFieldThatAFolderNeedsAName() throws Exception {
        var pages = signedIn(partners.teacher());
        var page = pages.get(path);

        var refused = pages.post(path, page, Map.of("folder", " ", "audience", "TEACHERS"));
        pages.post(path, page, Map.of("folder", "Post", "audience", "MEMBERS"));

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("id=\"e-folder\"");
        assertThat(pages.get(path).body()).contains("value=\"Post\"");
    }

    @Test
    void isForThoseWhoKeepTheLibrary() throws Exception {
        assertThat(signedIn(partners.pupil()).get(path).statusCode()).isEqualTo(403);
        assertThat(signedIn(partners.stranger()).get(path).statusCode()).isEqualTo(404);
        assertThat(http.get(api(), partners.pupil().username()).statusCode()).isEqualTo(403);
    }

    @Test
    void letsTeachersSayWhereTheyWriteFromAndAsksNoPupil() throws Exception {
        var pages = signedIn(partners.teacher());
        var page = pages.get("/account");
        assertThat(pages.post("/account/mail", page, Map.of("mail", "no address"))
                        .body())
                .contains("id=\"e-mail\"");
        pages.post("/account/mail", page, Map.of("mail", "Marc@Lycee.example"));

        assertThat(pages.get("/account").body()).contains("value=\"marc@lycee.example\"");
        var pupil = signedIn(partners.pupil());
        var theirs = pupil.get("/account");
        assertThat(theirs.body()).doesNotContain("/account/mail");
        assertThat(pupil.post("/account/mail", theirs, Map.of("mail", "p@x.example"))
                        .statusCode())
                .isEqualTo(403);
    }

    private String address(PersonSummary by) throws Exception {
        return JsonPath.read(http.get(api(), by.username()).body(), "$.address");
    }

    private String api() {
        return partners.api("/mail-in");
    }

    private Pages signedIn(PersonSummary person) throws Exception {
        return new Pages(port).signIn(person.username(), Persons.PASSWORD);
    }
}
