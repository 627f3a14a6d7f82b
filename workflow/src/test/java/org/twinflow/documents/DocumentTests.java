package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.PersonId;
import org.twinflow.search.SearchHit;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.StaleException;

/** From the upload to the hit. */
class DocumentTests extends DocumentScene {

    @Test
    void findsAnUploadAndShowsTheWords() {
        settle(store("warm", "Warm up", "warm.txt", bytes("The first file starts nothing new any more."), teacher));
        var stored = store("Consent", "consent.txt", "Les autorisations parentales de l’élève <b> " + word);

        assertThat(stored.state()).isEqualTo(DocumentState.RECEIVED);
        var hit = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> hits("autorisation " + word, teacher),
                        hits -> !hits.items().isEmpty())
                .items()
                .getFirst();

        assertThat(hit.snippet()).contains("<mark>autorisations</mark>", "&lt;b&gt;");
        assertThat(hit)
                .extracting(SearchHit::kind, SearchHit::type, SearchHit::language, SearchHit::url)
                .containsExactly("document", "text", "fr", "/documents/d/" + stored.id());
        assertThat(documents.text(stored.id(), reader(teacher)).text()).contains(word);
    }

    @Test
    void readsAPdfAndMarksTheHit() throws IOException {
        var stored = settle(store(
                "",
                "Tika",
                "testPDF.pdf",
                new ClassPathResource("test-documents/testPDF.pdf").getInputStream(),
                teacher));

        assertThat(stored.state()).isEqualTo(DocumentState.READY);
        assertThat(stored.type()).isEqualTo("pdf");
        await().until(() -> hits("toolkit", teacher).items().stream()
                .anyMatch(hit ->
                        hit.id().equals(stored.id().toString()) && hit.snippet().contains("<mark>")));
    }

    @Test
    void showsNothingToStrangersNorToThoseWhoHaveLeft() {
        var stored = settle(store("Report", "report.txt", "Only for us: " + word));
        await().until(() -> hits(word, teacher).total() == 1);

        assertThat(hits(word, stranger).total()).isZero();
        assertThatThrownBy(() -> documents.get(stored.id(), reader(stranger))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> documents.content(stored.id(), null, reader(stranger)))
                .isInstanceOf(NotFoundException.class);

        fixtures.dismiss(project, teacher);

        assertThat(hits(word, teacher).total()).isZero();
        assertThatThrownBy(() -> documents.text(stored.id(), reader(teacher))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void hidesWhatIsShownToFewerFromThatMoment() {
        var stored = settle(store("Plan", "plan.txt", "The plan " + word));
        await().until(() -> hits(word, pupil).total() == 1);

        care.show(stored.id(), AudienceLevel.TEACHERS, reader(coordinator));

        assertThat(hits(word, pupil).total()).isZero();
        assertThat(hits(word, teacher).total()).isEqualTo(1);
        care.trash(stored.id(), reader(coordinator));
        assertThat(hits(word, teacher).total()).isZero();
        assertThat(care.trashed(project.id(), reader(teacher))).hasSize(1);
        care.restore(stored.id(), reader(coordinator));
        await().until(() -> hits(word, teacher).total() == 1);
    }

    @Test
    void findsTheTextOfTheLatestVersion() {
        var before = "before" + word;
        var stored = settle(store("Plan", "plan.txt", "We meet in Porto, " + before));
        await().until(() -> hits(before, teacher).total() == 1);

        var second = documents.addVersion(
                stored.id(), 1, Upload.of("plan2.txt"), bytes("We meet in Lyon, after" + word), reader(teacher));
        settle(second);

        await().until(() -> hits("after" + word, teacher).total() == 1);
        assertThat(hits(before, teacher).total()).isZero();
        assertThat(documents.versions(stored.id(), reader(pupil)))
                .extracting(VersionSummary::number)
                .containsExactly(2, 1);
        assertThat(content(stored.id(), 1, teacher)).contains("Porto");
        assertThat(content(stored.id(), 2, teacher)).contains("Lyon");
    }

    @Test
    void refusesAVersionOfWhatHasChangedMeanwhile() {
        var stored = store("Plan", "plan.txt", "One " + word);
        documents.addVersion(stored.id(), 1, Upload.of("plan.txt"), bytes("Two"), reader(teacher));

        assertThatThrownBy(() -> documents.addVersion(
                        stored.id(), 1, Upload.of("plan.txt"), bytes("Also two"), reader(coordinator)))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void knowsWhoMayUpload() {
        assertThatThrownBy(() -> documents.mayUpload(project.id(), reader(stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> documents.mayUpload(project.id(), reader(guardian)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() ->
                        documents.store(wanted("Mine", AudienceLevel.PUBLIC, "mine.txt"), bytes("x"), reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
        var mine = documents.store(wanted("Mine", AudienceLevel.MEMBERS, "mine.txt"), bytes("x"), reader(pupil));
        assertThat(care.mayChange(mine.id(), reader(pupil))).isTrue();
        assertThatThrownBy(() -> documents.get(mine.id(), reader(guardian))).isInstanceOf(NotFoundException.class);
        var theirs = store("Theirs", "theirs.txt", "y");
        assertThatThrownBy(() -> care.rename(theirs.id(), "Ours", "", reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void keepsPapersOfPersonsOutOfTheTextIndex() {
        var dossier = UUID.randomUUID();
        fixtures.grant(teacher, Role.TEACHER, Scope.dossier(dossier));
        var paper = NewDocument.personal(
                pupil,
                Classification.HEALTH,
                project.id(),
                "Health form " + word,
                Set.of(Scope.dossier(dossier).token(Role.TEACHER)),
                Upload.of("lena.txt"),
                "en");
        var stored = settle(documents.store(paper, bytes("Allergic to peanuts secret" + word), reader(teacher)));

        await().until(() -> hits(word, teacher).total() == 1);
        assertThat(hits("secret" + word, teacher).total()).isZero();
        assertThat(documents.text(stored.id(), reader(teacher)).text()).isEmpty();
        assertThat(documents.list(project.id(), null, reader(teacher), null, 10).items())
                .isEmpty();
        assertThatThrownBy(() -> documents.get(stored.id(), reader(fixtures.anAdministrator())))
                .isInstanceOf(NotFoundException.class);
        assertThat(content(stored.id(), 1, teacher)).contains("peanuts");
        assertThat(audit.latest(null, "document.read", "document:" + stored.id(), 5, reader(fixtures.anAdministrator()))
                        .items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).isEqualTo(Map.of("version", "1")));

        papers.destroy(pupil, null);

        assertThatThrownBy(() -> documents.content(stored.id(), 1, reader(teacher)))
                .hasMessage("documents.destroyed");
        assertThat(hits(word, teacher).total()).isZero();
    }

    @Test
    void listsWhatTheReaderSeesPageByPage() {
        for (var number = 1; number <= 3; number++) {
            store("Paper " + number, "paper.txt", "text " + number + word);
        }
        documents.store(wanted("Secret", AudienceLevel.TEACHERS, "s.txt"), bytes("z"), reader(teacher));

        var first = documents.list(project.id(), null, reader(pupil), null, 2);
        var second = documents.list(project.id(), null, reader(pupil), first.next(), 2);

        assertThat(first.items()).extracting(DocumentDetails::title).containsExactly("Paper 3", "Paper 2");
        assertThat(second.items()).extracting(DocumentDetails::title).containsExactly("Paper 1");
        assertThat(second.next()).isNull();
        assertThat(documents.list(project.id(), null, reader(stranger), null, 2).items())
                .isEmpty();
        assertThat(shelves.folders(project.id(), reader(pupil)))
                .extracting(FolderCount::path)
                .containsExactly("reports/2026");
        assertThat(documents.list(project.id(), "", reader(pupil), null, 2).items())
                .isEmpty();
    }

    @Test
    void forgetsAnUploadThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            store(word, "a.txt", "text");
            status.setRollbackOnly();
        });

        assertThat(documents.list(project.id(), null, reader(teacher), null, 10).items())
                .isEmpty();
        assertThat(hits(word, teacher).total()).isZero();
    }

    private String content(DocumentId id, int version, PersonId by) {
        try (var content = documents.content(id, version, reader(by))) {
            return new String(content.stream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
