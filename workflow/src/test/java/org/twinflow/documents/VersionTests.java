package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.Comparison.Outcome;
import org.twinflow.documents.VersionViews.Seen;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

/** The history of a document: notes, going back, comparing, and who has seen what. */
class VersionTests extends DocumentScene {

    @Autowired
    Versions versions;

    @Autowired
    VersionViews views;

    @Autowired
    ViewRows rows;

    @Autowired
    DocumentRows documentRows;

    @Autowired
    TextOfVersionRepository texts;

    @Autowired
    DerivativeRepository derivatives;

    @Autowired
    ContentDoor door;

    @Autowired
    DocumentRules rules;

    @Autowired
    DocumentIndex index;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @Test
    void keepsWhatChangedWithEachVersion() {
        var stored = store("Plan", "plan.txt", "One " + word);
        add(stored, 1, "plan.txt", "Two " + word, "  Salinity\nadded ");

        assertThat(documents.versions(stored.id(), reader(pupil)))
                .extracting(VersionSummary::note)
                .containsExactly("Salinity added", "");
        assertThatThrownBy(() -> add(stored, 2, "plan.txt", "Three", "x".repeat(301)))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void goesBackToAFormerVersionWithoutReadingItAgain() throws IOException {
        var stored = twoVersions();

        var back = versions.restore(stored.id(), 1, 2, "It was right", reader(teacher));

        assertThat(back.version()).isEqualTo(3);
        assertThat(back.sha256()).isEqualTo(stored.sha256());
        assertThat(back.state()).isEqualTo(DocumentState.READY);
        assertThat(documents.text(stored.id(), reader(pupil)).text()).contains("before" + word);
        assertThat(documents.versions(stored.id(), reader(pupil)))
                .extracting(VersionSummary::note)
                .containsExactly("It was right", "", "");
        try (var content = documents.content(stored.id(), null, reader(pupil))) {
            assertThat(new String(content.stream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("before" + word);
        }
        await().until(() -> hits("before" + word, teacher).total() == 1);
        assertThat(hits("after" + word, teacher).total()).isZero();
        var admin = reader(fixtures.anAdministrator());
        assertThat(audit.latest(null, "document.version-restored", "document:" + stored.id(), 5, admin)
                        .items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).isEqualTo(Map.of("from", "1", "version", "3")));
    }

    @Test
    void goesBackOnceForTwoWhoAskAtOnce() {
        var stored = twoVersions();
        versions.restore(stored.id(), 1, 2, "", reader(teacher));

        assertThatThrownBy(() -> versions.restore(stored.id(), 1, 2, "", reader(coordinator)))
                .isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> versions.restore(stored.id(), 3, 3, "", reader(teacher)))
                .isInstanceOf(RefusedException.class);
        assertThat(documents.versions(stored.id(), reader(teacher))).hasSize(3);
    }

    @Test
    void letsThoseGoBackWhoMayAddVersions() {
        var stored = twoVersions();

        assertThatThrownBy(() -> versions.restore(stored.id(), 1, 2, "", reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> versions.restore(stored.id(), 1, 2, "", reader(stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> versions.restore(stored.id(), 9, 2, "", reader(teacher)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void comparesTwoVersionsForThoseWhoSeeTheDocument() {
        var stored = twoVersions();

        var comparison = versions.compare(stored.id(), 1, 2, reader(pupil));

        assertThat(comparison.outcome()).isEqualTo(Outcome.COMPARED);
        assertThat(Objects.requireNonNull(comparison.changes()).changes()).isEqualTo(1);
        assertThat(comparison.before().number()).isEqualTo(1);
        versions.restore(stored.id(), 1, 2, "", reader(teacher));
        assertThat(versions.compare(stored.id(), 1, 3, reader(pupil)).outcome()).isEqualTo(Outcome.SAME_FILE);
        assertThatThrownBy(() -> versions.compare(stored.id(), 1, 2, reader(stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> versions.compare(stored.id(), 1, 7, reader(pupil)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void comparesNoPapersAboutPersons() {
        var dossier = UUID.randomUUID();
        fixtures.grant(teacher, Role.TEACHER, Scope.dossier(dossier));
        var audience = Set.of(Scope.dossier(dossier).token(Role.TEACHER));
        var paper = NewDocument.personal(
                pupil, Classification.HEALTH, project.id(), "Form", audience, Upload.of("a.txt"), "en");
        var stored = documents.file(paper, bytes("Allergic to " + word), teacher);
        documents.fileVersion(stored.id(), 1, Upload.of("a.txt"), bytes("Not allergic " + word), teacher);

        var comparison = versions.compare(stored.id(), 1, 2, reader(teacher));

        assertThat(comparison.outcome()).isEqualTo(Outcome.PERSONAL);
        assertThat(comparison.changes()).isNull();
        assertThatThrownBy(() -> versions.restore(stored.id(), 1, 2, "", reader(teacher)))
                .isInstanceOf(ForbiddenException.class);
        views.shown(documents.get(stored.id(), reader(teacher)), reader(teacher));
        rows.write();
        assertThat(rows.of(stored.id())).isEmpty();
    }

    @Test
    void tellsTeachersWhoHasSeenWhichVersion() throws IOException {
        var stored = twoVersions();
        documents.content(stored.id(), 1, reader(pupil)).close();
        documents.content(stored.id(), null, reader(pupil)).close();
        documents.content(stored.id(), 2, reader(pupil)).close();
        views.shown(documents.get(stored.id(), reader(coordinator)), reader(coordinator));
        rows.write();
        rows.write();

        assertThat(views.of(stored.id(), reader(teacher)))
                .containsExactly(Map.entry(1, new Seen(1, 3)), Map.entry(2, new Seen(2, 3)));
        var seen = views.of(stored.id(), 2, reader(teacher));
        assertThat(seen.seen())
                .extracting(VersionViews.SeenBy.View::person)
                .containsExactlyInAnyOrder(pupil, coordinator);
        assertThat(seen.others()).containsExactly(teacher);

        documents.content(stored.id(), 2, reader(pupil)).close();
        rows.write();
        assertThat(rows.of(stored.id()).stream().filter(row -> row.person().equals(pupil) && row.version() == 2))
                .singleElement()
                .satisfies(row -> assertThat(row.last()).isAfter(row.first()));

        fixtures.dismiss(project, pupil);
        assertThat(views.of(stored.id(), reader(teacher))).containsEntry(2, new Seen(1, 2));
        assertThat(views.of(stored.id(), 2, reader(teacher)).seen()).hasSize(2);
    }

    @Test
    void tellsPupilsAndStrangersNothingOfWhoRead() {
        var stored = twoVersions();
        var helper = fixtures.aPerson("helper", fixtures.aSchool("FR"));
        fixtures.admit(project, helper, Role.PUPIL_ADMIN);

        assertThat(views.of(stored.id(), reader(pupil))).isEmpty();
        assertThat(views.of(stored.id(), reader(helper))).isEmpty();
        assertThatThrownBy(() -> views.of(stored.id(), 1, reader(pupil))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> views.of(stored.id(), 1, reader(helper))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> views.of(stored.id(), reader(stranger))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> views.of(stored.id(), 1, reader(guardian))).isInstanceOf(NotFoundException.class);
    }

    /** Nothing of it is ever committed, so that no worker reads the files meanwhile. */
    @Test
    void letsNobodyGoBackToAFileOfAnotherThatWaitsForTheVirusScanner() {
        var openings = new Openings(derivatives, door, rules, () -> true, audit);
        var scanned =
                new Versions(documents, documentRows, texts, openings, index, rules, audit, transaction, events, clock);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var stored = store("Plan", "plan.txt", "Nobody has looked at this, " + word);
            documents.addVersion(stored.id(), 1, Upload.of("plan.txt"), bytes("Two " + word), reader(coordinator));

            assertThatThrownBy(() -> scanned.restore(stored.id(), 1, 2, "", reader(coordinator)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("documents.unscanned");
            assertThat(scanned.restore(stored.id(), 1, 2, "", reader(teacher)).version())
                    .isEqualTo(3);
        });
    }

    private DocumentDetails twoVersions() {
        var stored = settle(store("Plan", "plan.txt", "We meet in Porto, all of us, before" + word));
        add(stored, 1, "plan.txt", "We meet in Lyon, all of us, after" + word, "");
        settle(stored);
        return stored;
    }

    private DocumentDetails add(DocumentDetails stored, int expected, String filename, String text, String note) {
        return documents.addVersion(
                stored.id(), expected, new Upload(filename, null, note), bytes(text), reader(teacher));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
