package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.AuditEntry;
import org.twinflow.people.PersonId;
import org.twinflow.search.SearchQuery;
import org.twinflow.shared.NotFoundException;

/** Who asks for a paper about somebody else: the same answer as for nothing, a line in the trail, an alarm at the third. */
class PaperDoorTests extends DocumentScene {

    @Autowired
    Versions versions;

    @Autowired
    VersionViews views;

    @Autowired
    Derivatives derivatives;

    @Autowired
    Lookalikes lookalikes;

    @Autowired
    CheckOuts checkOuts;

    @Autowired
    PaperAttempts attempts;

    @Test
    void answersEveryDoorAsIfThereWereNothingAndNotesWhoTried() {
        var paper = aPaper();
        var others = new LinkedHashMap<String, PersonId>();
        doors().forEach((door, ask) -> {
            var other = fixtures.aPerson("other", fixtures.aSchool("ES"));
            others.put(door, other);
            var missing = DocumentId.next();

            var refusal = catchThrowable(() -> ask.accept(paper, reader(other)));

            assertThat(refusal)
                    .as(door)
                    .isInstanceOf(NotFoundException.class)
                    .hasMessage(String.valueOf(catchThrowable(() -> ask.accept(missing, reader(other)))
                                    .getMessage())
                            .replace(missing.toString(), paper.toString()));
        });
        attempts.write();

        assertThat(trail("attempt.refused", "document:" + paper))
                .extracting(AuditEntry::who)
                .containsExactlyInAnyOrderElementsOf(others.values());
        assertThat(trail("attempt.refused", "document:" + paper))
                .extracting(AuditEntry::facts)
                .containsOnly(Map.of());
    }

    @Test
    void tellsAdministratorsAtTheThirdPaperAndNotAtTheSecond() {
        var before = attempts.alarms();

        refuse(aPaper());
        refuse(aPaper());
        assertThat(alarms()).isEmpty();
        refuse(aPaper());

        assertThat(alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.who()).isNull();
            assertThat(alarm.facts()).isEqualTo(Map.of("attempts", "3"));
        });
        assertThat(attempts.alarms()).isGreaterThan(before);
        assertThat(attempts.alarms(reader(fixtures.anAdministrator()))).isGreaterThan(before);
        assertThat(attempts.alarms(reader(teacher))).isZero();
        refuse(aPaper());
        assertThat(alarms()).hasSize(1);
    }

    @Test
    void writesOnePaperDownOnceHoweverOftenItIsAskedFor() {
        var paper = aPaper();

        for (var turn = 0; turn < 5; turn++) {
            refuse(paper);
        }

        assertThat(trail("attempt.", "document:" + paper)).hasSize(1);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void keepsTheLineOfAnAttemptWhoseTransactionIsRolledBack() {
        var paper = aPaper();

        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> documents.content(paper, null, reader(stranger))))
                .isInstanceOf(NotFoundException.class);

        // by itself, a moment after the answer
        await().until(() -> trail("attempt.refused", "document:" + paper).size() == 1);
    }

    @Test
    void notesNothingOfThoseWhoMayReadNorOfListsAndSearches() {
        var paper = aPaper();
        var work = store("Plan", "plan.txt", "The plan " + word);

        documents.get(paper, reader(teacher));
        documents.content(paper, null, reader(teacher));
        documents.list(project.id(), null, reader(pupil), null, 10);
        shelves.folders(project.id(), reader(stranger));
        search.find(SearchQuery.of("Health " + word, reader(stranger).tokens(), "en"));
        assertThatThrownBy(() -> documents.get(work.id(), reader(stranger))).isInstanceOf(NotFoundException.class);
        attempts.write();

        assertThat(trail("attempt.", "document:" + paper)).isEmpty();
        assertThat(trail("attempt.", "document:" + work.id())).isEmpty();
    }

    private Map<String, BiConsumer<DocumentId, Reader>> doors() {
        var own = aPaperFor(stranger);
        var doors = new LinkedHashMap<String, BiConsumer<DocumentId, Reader>>();
        doors.put("details", documents::get);
        doors.put("content", (id, reader) -> documents.content(id, null, reader));
        doors.put("version", (id, reader) -> documents.content(id, 1, reader));
        doors.put("versions", documents::versions);
        doors.put("text", documents::text);
        doors.put("next version", (id, reader) -> documents.mayAddVersion(id, 1, reader));
        doors.put("previews", (id, reader) -> derivatives.of(id, 1, reader));
        doors.put("preview", (id, reader) -> derivatives.open(DerivativeId.of(id, 1, DerivativeKind.PDF), reader));
        doors.put("comparison", (id, reader) -> versions.compare(id, 1, 1, reader));
        doors.put("beside another", (id, reader) -> versions.compare(id, own, reader));
        doors.put("former version", (id, reader) -> versions.restore(id, 1, 2, "", reader));
        doors.put("who saw", views::of);
        doors.put("alike", lookalikes::nearly);
        doors.put("audience", care::audience);
        doors.put("name", (id, reader) -> care.rename(id, "Mine", "", reader));
        doors.put("bin", care::trash);
        doors.put("lock", checkOuts::take);
        doors.put("release", checkOuts::release);
        return doors;
    }

    private void refuse(DocumentId paper) {
        assertThatThrownBy(() -> documents.get(paper, reader(stranger))).isInstanceOf(NotFoundException.class);
        attempts.write();
    }

    private List<AuditEntry> alarms() {
        return trail("attempt.alarm", "person:" + stranger);
    }

    private List<AuditEntry> trail(String action, String subject) {
        return audit.latest(null, action, subject, 100, reader(fixtures.anAdministrator()))
                .items();
    }

    /** Read by one teacher of the dossier and by nobody else. */
    private DocumentId aPaper() {
        return aPaperFor(teacher);
    }

    private DocumentId aPaperFor(PersonId one) {
        var dossier = Scope.dossier(UUID.randomUUID());
        fixtures.grant(one, Role.TEACHER, dossier);
        var paper = NewDocument.personal(
                pupil,
                Classification.HEALTH,
                project.id(),
                "Health form " + word,
                Set.of(dossier.token(Role.TEACHER)),
                Upload.of("form.txt"),
                "en");
        var words = ("Allergic to peanuts " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        return documents.file(paper, new ByteArrayInputStream(words), one).id();
    }
}
