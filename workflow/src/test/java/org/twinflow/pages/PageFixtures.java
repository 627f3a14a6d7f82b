package org.twinflow.pages;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.Fixtures;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DerivativeId;
import org.twinflow.documents.DerivativeKind;
import org.twinflow.documents.Derivatives;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** Pages, pictures and consents for tests. */
@Component
public class PageFixtures {

    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Fixtures fixtures;
    private final Documents documents;
    private final Derivatives derivatives;
    private final ImageConsents consents;
    private final JdbcClient jdbc;
    private final Clock clock;

    PageFixtures(
            Fixtures fixtures,
            Documents documents,
            Derivatives derivatives,
            ImageConsents consents,
            JdbcClient jdbc,
            Clock clock) {
        this.fixtures = fixtures;
        this.documents = documents;
        this.derivatives = derivatives;
        this.consents = consents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A picture of the project, with the copies that others look at. */
    public DocumentDetails aPicture(ProjectId project, PersonId by) {
        var stored = documents.store(
                NewDocument.inProject(
                        project.id(),
                        "The weir",
                        "",
                        AudienceLevel.TEACHERS,
                        new Upload("weir.png", "image/png"),
                        "en"),
                new ByteArrayInputStream(DOT),
                fixtures.reader(by));
        settled(stored, by);
        draw(stored, new DerivativeId(stored.id(), 1, DerivativeKind.PAGE, 1), "large");
        draw(stored, new DerivativeId(stored.id(), 1, DerivativeKind.THUMBNAIL, 320), "small");
        return stored;
    }

    public DocumentDetails aFile(ProjectId project, String words, PersonId by) {
        return documents.store(
                NewDocument.inProject(
                        project.id(),
                        "Field notebook",
                        "",
                        AudienceLevel.TEACHERS,
                        new Upload("notebook.txt", "text/plain"),
                        "en"),
                new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)),
                fixtures.reader(by));
    }

    public PageText aText(String title, String stage, Exhibit... exhibits) {
        return new PageText(
                title, stage, "en", "We measured the flow **three times**.", Licence.CC_BY_SA, List.of(exhibits));
    }

    public Exhibit shown(DocumentDetails document, PersonId... pupils) {
        return new Exhibit(
                document.id(),
                document.version(),
                document.mediaType().startsWith("image/"),
                "At the weir",
                "Club nature",
                Licence.CC_BY,
                List.of(pupils));
    }

    public ConsentId aConsent(ProjectId project, PersonId pupil, ImageUse use, PersonId teacher) {
        var today = today();
        return consents.record(
                project,
                new NewConsent(pupil, use, "Water samples", "A parent", today.minusDays(1), today.plusMonths(6), true),
                fixtures.reader(teacher));
    }

    /** Lets the last day of a consent have passed. */
    public void expire(ConsentId consent) {
        jdbc.sql("update image_consent set valid_until = :day where id = :id")
                .param("day", today().minusDays(2))
                .param("id", consent.id())
                .update();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void settled(DocumentDetails document, PersonId by) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> documents
                        .get(document.id(), fixtures.reader(by))
                        .state()
                        .isFinal());
    }

    /** The application draws them as well, perhaps at the same moment. */
    private void draw(DocumentDetails document, DerivativeId id, String words) {
        await().ignoreExceptions().atMost(Duration.ofSeconds(20)).until(() -> {
            derivatives.put(id, "image/jpeg", new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
            return true;
        });
    }
}
