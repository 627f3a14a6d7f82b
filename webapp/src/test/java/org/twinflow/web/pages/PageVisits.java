package org.twinflow.web.pages;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twinflow.Partnership.Partners;
import org.twinflow.access.Access;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DerivativeKind;
import org.twinflow.documents.Derivatives;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.pages.PageId;
import org.twinflow.pages.PageSummary;
import org.twinflow.pages.Pages;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.Visits;

/** Pages of a project by their forms, and what somebody without an account gets. */
@Component
public class PageVisits {

    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Visits visits;
    private final ObjectProvider<MockMvcTester> mvc;
    private final Access access;
    private final Pages pages;
    private final Documents documents;
    private final Derivatives derivatives;

    PageVisits(
            Visits visits,
            ObjectProvider<MockMvcTester> mvc,
            Access access,
            Pages pages,
            Documents documents,
            Derivatives derivatives) {
        this.visits = visits;
        this.mvc = mvc;
        this.access = access;
        this.pages = pages;
        this.documents = documents;
        this.derivatives = derivatives;
    }

    /** A picture of the project, once others can look at it. */
    public DocumentDetails aPhoto(Partners partners) {
        var by = access.reader(partners.coordinator().id());
        var stored = documents.store(
                NewDocument.inProject(
                        partners.project().id().id(),
                        "The weir",
                        "",
                        AudienceLevel.TEACHERS,
                        new Upload("weir.png", "image/png"),
                        "en"),
                new ByteArrayInputStream(DOT),
                by);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> derivatives.of(stored.id(), 1, by).stream()
                        .anyMatch(made -> made.kind() == DerivativeKind.PAGE));
        return stored;
    }

    /** @param pupil who can be recognised, empty for nobody */
    public String[] form(String title, String stage, String document, String pupil) {
        return new String[] {
            "title",
            title,
            "stage",
            "Stage " + stage,
            "language",
            "en",
            "licence",
            "CC_BY_SA",
            "version",
            "1",
            "body",
            "We measured **three** times. <script>alert(1)</script>",
            "exhibits[0].document",
            document,
            "exhibits[0].description",
            "At the weir",
            "exhibits[0].credits",
            "Club nature",
            "exhibits[0].licence",
            "CC_BY",
            pupil.isEmpty() ? "exhibits[0].nobody" : "exhibits[0].pupils",
            pupil.isEmpty() ? "true" : pupil
        };
    }

    public MvcTestResult publish(String path, AudienceLevel audience, PersonSummary by) {
        return visits.post(path + "/publish", by, "audience", audience.name());
    }

    public MvcTestResult anybody(String path) {
        return ask(path).exchange();
    }

    public MockMvcRequestBuilder ask(String path) {
        return mvc.getObject().get().uri(path);
    }

    public PageId first(Partners partners) {
        return all(partners).getFirst().id();
    }

    public PageId titled(String title, Partners partners) {
        return all(partners).stream()
                .filter(page -> page.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public List<PageSummary> all(Partners partners) {
        return pages.of(
                partners.project().id(), access.reader(partners.coordinator().id()));
    }
}
