package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;

/** A dossier that is complete becomes a document of the traveller, after the step that asks for it has ended. */
@SpringBootTest
class DossierFilingTests {

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    DossierRepository dossiers;

    @Autowired
    Documents documents;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient rows;

    @Test
    void filesACompleteDossierAndEachLaterOneAsAVersion() throws IOException {
        var world = journeys.aWorld();
        var dossier = journeys.prepared(world).dossier();
        journeys.complete(dossier, world);

        await().until(() -> version(dossier) == 1);
        try (var pdf = documents.contentFor(book(dossier), null)) {
            assertThat(new String(pdf.stream().readNBytes(5), StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }

        complete(dossier);
        await().until(() -> version(dossier) == 2);
    }

    @Test
    void keepsWhatCouldNotBeFiledForAnotherAttempt() {
        var nobody = DossierId.next();

        complete(nobody);

        await().untilAsserted(() -> assertThat(rows.sql("""
                                select status from event_publication where serialized_event like :event
                                """)
                        .param("event", "%" + nobody + "%")
                        .query(String.class)
                        .list())
                .containsExactly("FAILED"));
        rows.sql("delete from event_publication where serialized_event like :event")
                .param("event", "%" + nobody + "%")
                .update();
    }

    private void complete(DossierId dossier) {
        transaction.executeWithoutResult(status -> events.publishEvent(new DossierCompleted(dossier)));
    }

    private int version(DossierId dossier) {
        return dossiers.findById(dossier).orElseThrow().bookVersion();
    }

    private DocumentId book(DossierId dossier) {
        return Objects.requireNonNull(dossiers.findById(dossier).orElseThrow().book());
    }
}
