package org.twinflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.twinflow.access.Role;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.people.PersonId;
import org.twinflow.search.SearchTerms;
import org.twinflow.searches.SavedSearches;

/** What people hear of documents that they did not see before, and of questions that they keep. */
class LibraryNoticeTests extends NoticeScene {

    @Autowired
    Documents documents;

    @Autowired
    DocumentCare care;

    @Autowired
    SavedSearches searches;

    @Autowired
    List<ScheduledTaskHolder> clocks;

    @Test
    void areToldToThoseWhoSeeADocumentForTheFirstTime() {
        var guardian = fixtures.aPerson("guardian", school);
        fixtures.admit(project, guardian, Role.GUARDIAN);
        var letter = store("Letter", "Dear all", AudienceLevel.TEACHERS);

        care.show(letter.id(), AudienceLevel.MEMBERS, fixtures.reader(teacher));
        assertThat(shared(pupil)).isEqualTo(1);
        assertThat(shared(guardian)).isZero();
        care.show(letter.id(), AudienceLevel.FAMILIES, fixtures.reader(teacher));
        care.show(letter.id(), AudienceLevel.MEMBERS, fixtures.reader(teacher));
        care.show(letter.id(), AudienceLevel.FAMILIES, fixtures.reader(teacher));

        assertThat(shared(guardian)).isEqualTo(1);
        assertThat(shared(pupil)).isEqualTo(1);
        assertThat(shared(partner)).isZero();
        assertThat(told(guardian))
                .anyMatch(notice ->
                        notice.words().equals("Letter") && notice.href().equals("/documents/d/" + letter.id()));
    }

    @Test
    void countWhatIsNewForAQuestionOnceAndOnlyOfWhatTheReaderSees() {
        var word = "heron" + UUID.randomUUID().toString().substring(0, 8);
        var kept = searches.keep("Herons", SearchTerms.of(word), true, fixtures.reader(pupil));
        store("One", word, AudienceLevel.MEMBERS);
        store("Two", word, AudienceLevel.MEMBERS);
        store("Three", word, AudienceLevel.TEACHERS);
        await().atMost(Duration.ofSeconds(30)).until(() -> fresh(pupil) == 2);

        look();
        look();

        assertThat(told(pupil).stream().filter(notice -> notice.kind() == NoticeKind.SEARCH_NEWS))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.words()).isEqualTo("Herons · 2");
                    assertThat(notice.href()).endsWith(kept.id().toString());
                });
        store("Four", word, AudienceLevel.MEMBERS);
        await().atMost(Duration.ofSeconds(30)).until(() -> fresh(pupil) == 3);
        look();
        assertThat(told(pupil)).anyMatch(notice -> notice.words().equals("Herons · 1"));
    }

    /** As the clock does each night. */
    private void look() {
        clocks.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().contains("NewsWatch"))
                .forEach(task -> task.getRunnable().run());
    }

    private long fresh(PersonId person) {
        return searches.of(fixtures.reader(person)).getFirst().fresh();
    }

    private long shared(PersonId person) {
        return kinds(person).stream()
                .filter(kind -> kind == NoticeKind.DOCUMENT_SHARED)
                .count();
    }

    /** The word stands in the text alone: what is found by its title is new once more when its text is read. */
    private DocumentDetails store(String title, String text, AudienceLevel level) {
        return documents.store(
                NewDocument.inProject(project.id(), title, "", level, Upload.of(title + ".txt"), "en"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                fixtures.reader(teacher));
    }
}
