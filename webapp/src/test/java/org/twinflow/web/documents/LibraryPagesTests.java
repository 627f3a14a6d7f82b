package org.twinflow.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import org.twinflow.Http;
import org.twinflow.Pages;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.people.PersonSummary;

/** The library as its pages are used without scripts, by those who keep it, read it and do not belong to it. */
@Web
class LibraryPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Autowired
    Persons persons;

    @Autowired
    Documents documents;

    @Autowired
    Access access;

    private Partners partners;
    private Pages teacher;
    private Pages pupil;
    private Pages stranger;

    @BeforeEach
    void open() throws Exception {
        partners = partnership.make();
        teacher = as(partners.teacher());
        pupil = as(partners.pupil());
        stranger = as(partners.stranger());
    }

    @Test
    void makesFoldersAndMovesDocumentsOneByOne() throws Exception {
        var mine = store("Packing list", partners.pupil());
        var theirs = store("Programme", partners.teacher());

        assertThat(post(teacher, in("/folders"), Map.of("parent", "", "name", "4 Rehearsals"))
                        .statusCode())
                .isEqualTo(302);
        var folder = "/documents?project=" + partners.project().id() + "&folder=4%20Rehearsals";
        assertThat(text(teacher.get(folder))).contains("4 Rehearsals", "No documents here yet");
        assertThat(text(pupil.get(home()))).doesNotContain("4 Rehearsals");
        assertThat(post(pupil, in("/folders"), Map.of("parent", "", "name", "Mine"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(stranger, in("/folders"), Map.of("parent", "", "name", "Mine"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(teacher, in("/folders"), Map.of("parent", "", "name", "4 Rehearsals"))
                        .statusCode())
                .isEqualTo(409);

        var ids = mine.id() + "," + theirs.id();
        post(pupil, in("/bulk"), Map.of("action", "move", "ids", ids, "to", "4 Rehearsals"));
        assertThat(text(pupil.get(folder)))
                .contains("1 document is moved.", "“Programme”: Only those who keep", "Packing list")
                .contains("/documents/undo/");
        assertThat(post(stranger, in("/bulk"), Map.of("action", "trash", "ids", ids))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void offersEachThoseWhomTheyMayShowTheirFilesTo() throws Exception {
        for (var page : List.of(home(), in("/photos"))) {
            assertThat(text(teacher.get(page))).contains("value=\"TEACHERS\"", "value=\"PUBLIC\"");
            assertThat(text(pupil.get(page)))
                    .contains("value=\"MEMBERS\"")
                    .doesNotContain("value=\"TEACHERS\"", "value=\"FAMILIES\"", "value=\"PUBLIC\"");
        }
    }

    @Test
    void leadsFamiliesOfAProjectToTheLibrary() throws Exception {
        var family = persons.nobody();
        var door = "href=\"/documents\"";

        family(family, Scope.dossier(UUID.randomUUID()));
        assertThat(text(as(family).get("/account"))).contains("Family").doesNotContain(door);
        family(family, Scope.project(partners.project().id().id()));

        assertThat(text(as(family).get("/account"))).contains(door);
    }

    private void family(PersonSummary person, Scope scope) {
        access.grant(NewGrant.of(person.id(), Role.GUARDIAN, scope, null));
    }

    @Test
    void throwsAwayAndRestoresSeveral() throws Exception {
        var one = store("One", partners.teacher());
        var two = store("Two", partners.teacher());
        post(teacher, in("/bulk"), Map.of("action", "trash", "ids", one.id() + "," + two.id()));
        var bin = "/documents/trash?project=" + partners.project().id();

        assertThat(text(teacher.get(bin))).contains("One", "Two", "30 days");
        post(teacher, in("/bulk"), Map.of("action", "restore", "ids", one.id().toString()));

        assertThat(text(teacher.get(bin))).contains("Two").doesNotContain("One");
        assertThat(stranger.get(bin).statusCode()).isEqualTo(404);
    }

    @Test
    void asksForApprovalOfSeveralAndPacksThem() throws Exception {
        var ids = store("One", partners.teacher()).id() + ","
                + store("Two", partners.teacher()).id();
        var asked = "asked_" + partners.coordinator().id();
        post(pupil, in("/bulk"), Map.of("action", "ask", "ids", ids, asked, "1"));
        assertThat(text(as(partners.coordinator()).get("/documents?place=WAITING")))
                .doesNotContain(">One<", ">Two<");

        post(teacher, in("/bulk"), Map.of("action", "ask", "ids", ids, asked, "1"));

        assertThat(text(as(partners.coordinator()).get("/documents?place=WAITING")))
                .contains(">One<", ">Two<");
        var packed = post(teacher, "/documents/bundle", Map.of("ids", ids));
        assertThat(packed.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(post(teacher, "/documents/bundle", Map.of()).statusCode()).isEqualTo(409);
        assertThat(post(stranger, "/documents/bundle", Map.of("ids", ids)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void asksForApprovalAndAnswersOnce() throws Exception {
        var plan = store("Plan", partners.teacher());
        var page = "/documents/d/" + plan.id();
        var asked = Map.of("version", "1", "asked", partners.coordinator().id().toString());
        assertThat(post(stranger, page + "/approval", asked).statusCode()).isEqualTo(404);
        assertThat(post(pupil, page + "/approval", asked).statusCode()).isEqualTo(403);
        assertThat(post(teacher, page + "/approval", asked).statusCode()).isEqualTo(302);
        assertThat(post(teacher, page + "/approval", asked).statusCode()).isEqualTo(409);

        var coordinator = as(partners.coordinator());
        assertThat(text(coordinator.get("/documents?place=WAITING"))).contains("Plan", "In approval");
        var stale = Map.of("version", "2", "verdict", "APPROVED");
        assertThat(post(coordinator, page + "/approval/answer", stale).statusCode())
                .isEqualTo(412);
        var approve = Map.of("version", "1", "verdict", "APPROVED");
        assertThat(post(coordinator, page + "/approval/answer", approve).statusCode())
                .isEqualTo(302);
        assertThat(post(coordinator, page + "/approval/answer", approve).statusCode())
                .isEqualTo(302);

        assertThat(text(teacher.get(page))).contains("Approved", "approved by Hélène");
    }

    @Test
    void keepsWhatIsSaidOfADocument() throws Exception {
        var plan = store("Plan", partners.teacher());
        var page = "/documents/d/" + plan.id();
        post(teacher, page + "/facts", Map.of("description", "For the journey", "tags", "water, 2026"));
        post(pupil, page + "/comments", Map.of("text", "Wednesday <b>is</b> full"));
        post(pupil, page + "/star", Map.of("starred", "true"));

        assertThat(text(teacher.get(page + "?tab=details"))).contains("For the journey", "water");
        assertThat(teacher.get(page + "?tab=comments").body()).contains("Wednesday &lt;b&gt;is&lt;/b&gt; full");
        assertThat(text(teacher.get(page + "?tab=access"))).contains("Pupils", "Inès");
        assertThat(text(pupil.get(page + "?tab=access")))
                .contains("Families do not")
                .doesNotContain("Groups");
        assertThat(text(pupil.get("/documents?place=STARRED"))).contains("Plan");
        assertThat(post(pupil, page + "/facts", Map.of("description", "Mine")).statusCode())
                .isEqualTo(403);
        assertThat(post(stranger, page + "/comments", Map.of("text", "Hello")).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get(page + "?tab=access").statusCode()).isEqualTo(404);
    }

    @Test
    void narrowsAndSortsTheList() throws Exception {
        store("Programme", partners.teacher());

        for (var view :
                new String[] {"&view=grid", "&sort=NAME&turned=true", "&sort=SIZE", "&state=DRAFT&kind=WRITING"}) {
            assertThat(text(teacher.get(home() + view))).contains("Programme", "1 document");
        }
        assertThat(text(teacher.get(home() + "&kind=PDF"))).contains("Nothing fits");
        assertThat(text(teacher.get(home() + "&school="
                        + partners.project().schools().getLast().id())))
                .contains("Nothing fits");
        assertThat(teacher.get(home() + "&sort=NONSENSE").statusCode()).isBetween(400, 422);
    }

    @Test
    void refusesAVersionWhileSomebodyElseWorksOnTheDocument() throws Exception {
        var plan = store("Plan", partners.teacher());
        var path = "/api/v1/documents/" + plan.id();
        var http = new Http(port);
        assertThat(http.post(path + "/lock", partners.teacher().username(), "{}")
                        .statusCode())
                .isEqualTo(204);

        var refused = http.upload(
                path + "/versions", partners.coordinator().username(), "Plan", "plan.txt", new byte[] {'a'});
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(http.post(path + "/lock", partners.stranger().username(), "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(text(teacher.get("/documents/d/" + plan.id()))).contains("Marc", "is working on it", "Release");
        post(as(partners.coordinator()), "/documents/d/" + plan.id() + "/release", Map.of());
        assertThat(text(teacher.get("/documents/d/" + plan.id()))).doesNotContain("is working on it");
    }

    private DocumentDetails store(String title, PersonSummary by) {
        return documents.store(
                NewDocument.inProject(
                        partners.project().id().id(),
                        title,
                        "",
                        AudienceLevel.MEMBERS,
                        Upload.of(title + ".txt"),
                        "en"),
                new ByteArrayInputStream(("About " + title).getBytes(StandardCharsets.UTF_8)),
                access.reader(by.id()));
    }

    private String home() {
        return "/documents?project=" + partners.project().id();
    }

    private String in(String rest) {
        return "/documents/in/" + partners.project().id() + rest;
    }

    private HttpResponse<String> post(Pages pages, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return pages.post(path, pages.get("/account"), fields);
    }

    private Pages as(PersonSummary person) throws IOException, InterruptedException {
        return new Pages(port).signIn(person.username(), Persons.PASSWORD);
    }

    private static String text(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(page.body());
    }
}
