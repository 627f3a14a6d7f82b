package org.twinflow.web.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.twinflow.Partnership;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.security.As;

/** What administrators see of the reading, and everybody of a document's. */
@Web
class ReadingPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Partnership partnership;

    @Autowired
    Persons persons;

    @Autowired
    Documents documents;

    @Autowired
    As as;

    @Test
    void showsAdministratorsTheReadingInBothLanguages() {
        var administrator = persons.administrator();

        shows("/health/reading", administrator, "en", "Reading of files");
        shows("/health/reading", administrator, "fr", "Lecture des fichiers");
        shows("/health/reading?cause=documents.why.damaged", administrator, "en", "Damaged");
        shows("/health", administrator, "en", "Tesseract");
        assertThat(mvc.post()
                        .uri("/health/reading/again")
                        .with(as.person(administrator))
                        .with(csrf())
                        .param("cause", "documents.why.bomb"))
                .hasStatus(302);
        assertThat(mvc.get().uri("/health/reading").with(as.person(persons.teacher())))
                .hasStatus(403);
    }

    @Test
    void showsHowADocumentWasReadAndReadsItAgain() {
        var partners = partnership.make();
        var stored = documents.store(
                NewDocument.inProject(
                        partners.project().id().id(), "Letter", "", AudienceLevel.MEMBERS, Upload.of("a.txt"), "en"),
                new ByteArrayInputStream("Words".getBytes(StandardCharsets.UTF_8)),
                persons.reader(partners.teacher()));
        var path = "/documents/d/" + stored.id();

        shows(path + "/reading", partners.teacher(), "en", "How this file was read");
        shows(path + "/reading", partners.teacher(), "fr", "Comment ce fichier a été lu");
        shows(path, partners.teacher(), "en", path + "/reading");
        assertThat(mvc.post()
                        .uri(path + "/read-again")
                        .with(as.person(partners.teacher()))
                        .with(csrf()))
                .hasStatus(302);
        assertThat(mvc.get().uri(path + "/reading").with(as.person(partners.stranger())))
                .hasStatus(404);
    }

    private void shows(String path, PersonSummary person, String language, String text) {
        var page = mvc.get()
                .uri(path)
                .with(as.person(person))
                .cookie(new Cookie("tf-lang", language))
                .exchange();
        assertThat(page).as(path).hasStatusOk();
        assertThat(page).bodyText().as(path).contains(text).doesNotContain("??", " style=\"");
    }
}
