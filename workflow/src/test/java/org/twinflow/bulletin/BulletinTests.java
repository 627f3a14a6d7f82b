package org.twinflow.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.search.Search;
import org.twinflow.search.SearchHit;
import org.twinflow.search.SearchQuery;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** The bulletin is the teachers' own, and the shelf shows each member what they may read. */
@SpringBootTest
@SuppressWarnings("NullAway.Init")
class BulletinTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Bulletin bulletin;

    @Autowired
    Shelf shelf;

    @Autowired
    Documents documents;

    @Autowired
    Search search;

    PersonId coordinator;
    PersonId teacher;
    PersonId pupil;
    PersonId stranger;
    ProjectId project;
    ProjectId elsewhere;

    @BeforeEach
    void aProjectWithAPupil() {
        var school = fixtures.aSchool("FR");
        coordinator = fixtures.aTeacher(school);
        teacher = fixtures.aTeacher(school);
        pupil = fixtures.aPerson("pupil", school);
        var other = fixtures.aSchool("EL");
        stranger = fixtures.aTeacher(other);
        project = fixtures.aProject(coordinator, school);
        elsewhere = fixtures.aProject(stranger, other);
        fixtures.admit(project, teacher, Role.TEACHER);
        fixtures.admit(project, pupil, Role.PUPIL);
    }

    @Test
    void isReadAndFoundByTeachersAlone() {
        var word = "Zwischenahn" + UUID.randomUUID().toString().substring(0, 8);
        var note = bulletin.post(project, "The recorders stand in " + word, fixtures.reader(teacher));

        assertThat(read(coordinator).latest()).extracting(NoteView::id).containsExactly(note);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !find(word, coordinator).isEmpty());
        assertThat(find(word, coordinator)).extracting(SearchHit::kind).containsExactly("note");
        assertThat(find(word, pupil)).isEmpty();
        assertThat(find(word, stranger)).isEmpty();
        assertThatThrownBy(() -> read(pupil)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> read(stranger)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bulletin.reply(note, "Where?", fixtures.reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> bulletin.get(note, elsewhere, fixtures.reader(stranger)))
                .isInstanceOf(NotFoundException.class);

        bulletin.withdraw(note, fixtures.reader(coordinator));
        assertThat(find(word, coordinator)).isEmpty();
        assertThat(read(teacher).latest()).singleElement().satisfies(gone -> {
            assertThat(gone.withdrawn()).isTrue();
            assertThat(gone.text()).isEmpty();
        });
    }

    @Test
    void keepsRepliesBelowTheirNoteAndSaysEachOnce() {
        var note = bulletin.post(project, "Who drives?", fixtures.reader(coordinator));
        var reply = bulletin.reply(note, "I do.", fixtures.reader(teacher));
        bulletin.reply(reply, "Thank you.", fixtures.reader(coordinator));

        assertThat(bulletin.reply(note, "Thank you.", fixtures.reader(coordinator)))
                .as("the same said twice in a row is said once")
                .isNotNull();
        assertThat(read(teacher).latest())
                .singleElement()
                .satisfies(root ->
                        assertThat(root.replies()).extracting(NoteView::text).containsExactly("I do.", "Thank you."));
        assertThatThrownBy(() -> bulletin.post(project, " ", fixtures.reader(teacher)))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> bulletin.change(note, "I drive.", fixtures.reader(teacher)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void putsWhatIsKeptOnTopBeforeTheOthersAndPagesTheRest() {
        var first = bulletin.post(project, "Numbers to call", fixtures.reader(coordinator));
        for (var at = 0; at < 5; at++) {
            bulletin.post(project, "News " + at, fixtures.reader(teacher));
        }
        bulletin.pin(first, true, fixtures.reader(teacher));

        var page = bulletin.of(project, null, 3, fixtures.reader(teacher));
        assertThat(page.pinned()).extracting(NoteView::text).containsExactly("Numbers to call");
        assertThat(page.latest()).extracting(NoteView::text).containsExactly("News 4", "News 3", "News 2");
        var rest = bulletin.of(project, page.next(), 3, fixtures.reader(teacher));
        assertThat(rest.pinned()).isEmpty();
        assertThat(rest.latest()).extracting(NoteView::text).containsExactly("News 1", "News 0");
        assertThat(rest.next()).isNull();
    }

    @Test
    void showsOfTheShelfWhatEachMayRead() {
        var plan = store("Plan", AudienceLevel.MEMBERS);
        var budget = store("Budget", AudienceLevel.TEACHERS);
        var letter = store("Letter", AudienceLevel.MEMBERS);
        List.of(plan, budget, letter).forEach(each -> shelf.pin(project, each.id(), fixtures.reader(teacher)));
        shelf.pin(project, plan.id(), fixtures.reader(teacher));

        assertThat(titles(teacher)).containsExactly("Plan", "Budget", "Letter");
        assertThat(titles(pupil)).containsExactly("Plan", "Letter");
        shelf.move(project, letter.id(), -2, fixtures.reader(teacher));
        assertThat(titles(teacher)).containsExactly("Letter", "Plan", "Budget");
        shelf.unpin(project, budget.id(), fixtures.reader(coordinator));
        assertThat(titles(teacher)).containsExactly("Letter", "Plan");

        assertThatThrownBy(() -> shelf.pin(project, budget.id(), fixtures.reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> shelf.pin(elsewhere, plan.id(), fixtures.reader(stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> shelf.of(project, fixtures.reader(stranger))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void hasRoomForTwelve() {
        for (var at = 0; at < Shelf.MOST; at++) {
            shelf.pin(project, store("Paper " + at, AudienceLevel.MEMBERS).id(), fixtures.reader(teacher));
        }
        var one = store("One more", AudienceLevel.MEMBERS).id();

        assertThatThrownBy(() -> shelf.pin(project, one, fixtures.reader(teacher)))
                .isInstanceOf(RefusedException.class);
        assertThat(titles(teacher)).hasSize(Shelf.MOST);
    }

    private Notes read(PersonId person) {
        return bulletin.of(project, null, 20, fixtures.reader(person));
    }

    private List<String> titles(PersonId person) {
        return shelf.of(project, fixtures.reader(person)).stream()
                .map(DocumentDetails::title)
                .toList();
    }

    private DocumentDetails store(String title, AudienceLevel level) {
        var text = title + " " + UUID.randomUUID();
        return documents.store(
                NewDocument.inProject(project.id(), title, "", level, Upload.of(title + ".txt"), "en"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                fixtures.reader(coordinator));
    }

    private List<SearchHit> find(String word, PersonId person) {
        Set<String> tokens = fixtures.reader(person).tokens();
        return search.find(SearchQuery.of(word, tokens, "en")).items();
    }
}
