package org.twinflow.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.bulletin.Bulletin;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.holidays.Holidays;
import org.twinflow.notifications.Notice;
import org.twinflow.notifications.NoticeKind;
import org.twinflow.notifications.Notices;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;

/** What happens is told to those who may see it; that nothing happens, to those who can change it. */
@SpringBootTest
@SuppressWarnings("NullAway.Init")
class ActivityStreamTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired
    Fixtures fixtures;

    @Autowired
    ActivityStream stream;

    @Autowired
    ProjectPulse pulse;

    @Autowired
    Projects projects;

    @Autowired
    Assignments assignments;

    @Autowired
    Bulletin bulletin;

    @Autowired
    Documents documents;

    @Autowired
    Notices notices;

    @Autowired
    Holidays holidays;

    @Autowired
    Clock clock;

    PersonId coordinator;
    PersonId teacher;
    PersonId partner;
    PersonId pupil;
    ProjectId project;

    @BeforeEach
    void aProjectOfTwoSchools() {
        var france = fixtures.aSchool("FR");
        var poland = fixtures.aSchool("PL");
        coordinator = fixtures.aTeacher(france);
        teacher = fixtures.aTeacher(france);
        partner = fixtures.aTeacher(poland);
        pupil = fixtures.aPerson("pupil", france);
        project = fixtures.aProject(coordinator, france, poland);
        fixtures.admit(project, teacher, Role.TEACHER);
        fixtures.admit(project, partner, Role.TEACHER);
        fixtures.admit(project, pupil, Role.PUPIL);
    }

    @Test
    void showsEachMemberWhatTheyMayRead() {
        give("Place the recorders");
        bulletin.post(project, "Who drives?", fixtures.reader(teacher));
        store("Map", AudienceLevel.MEMBERS);
        store("Budget", AudienceLevel.TEACHERS);

        assertThat(kinds(partner))
                .containsExactly(
                        StreamKind.DOCUMENT_ADDED,
                        StreamKind.NOTE_POSTED,
                        StreamKind.TASK_GIVEN,
                        StreamKind.PROJECT_FOUNDED);
        assertThat(items(partner).getFirst()).satisfies(latest -> {
            assertThat(latest.words()).isEqualTo("Budget");
            assertThat(latest.more()).as("the map came right before").isEqualTo(1);
        });
        assertThat(items(pupil)).extracting(StreamItem::words).containsExactly("Map", "");
        var stranger = fixtures.reader(fixtures.aTeacher(fixtures.aSchool("ES")));
        assertThatThrownBy(() -> stream.of(project, null, 10, stranger)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void goesOnWhereAPageEnded() {
        give("First");
        bulletin.post(project, "Between", fixtures.reader(teacher));
        give("Last");

        var page = stream.of(project, null, 2, fixtures.reader(partner));
        assertThat(page.items()).extracting(StreamItem::words).containsExactly("Last", "");
        var rest = stream.of(project, page.next(), 2, fixtures.reader(partner));
        assertThat(rest.items()).extracting(StreamItem::words).containsExactly("First", "");
        assertThat(rest.next()).isNull();
    }

    @Test
    void tellsTheLeadOfEachSchoolOnceAfterAFortnightOfSilence() {
        var then = aSchoolDay(clock.instant().plus(Duration.ofDays(15)));
        pulse.feel(project, clock.instant());
        assertThat(silence(coordinator)).isEmpty();

        pulse.feel(project, then);
        pulse.feel(project, then.plus(Duration.ofHours(1)));

        assertThat(silence(coordinator)).hasSize(1);
        assertThat(silence(partner)).hasSize(1);
        assertThat(silence(teacher)).as("the coordinator leads that school").isEmpty();
        assertThat(silence(pupil)).isEmpty();
    }

    @Test
    void isNoLongerSilentOnceSomebodyPosts() {
        bulletin.post(project, "We go on.", fixtures.reader(partner));

        pulse.feel(project, clock.instant().plus(Duration.ofDays(13)));

        assertThat(silence(coordinator)).isEmpty();
    }

    @Test
    void tellsOnMondayWhatTheWeekBrought() {
        give("Place the recorders");
        var today = LocalDate.ofInstant(clock.instant(), PARIS);
        var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));

        pulse.feel(
                project,
                monday.minusDays(1).atTime(LocalTime.NOON).atZone(PARIS).toInstant());
        assertThat(week(teacher)).isEmpty();
        pulse.feel(project, monday.atTime(LocalTime.NOON).atZone(PARIS).toInstant());
        pulse.feel(project, monday.atTime(13, 0).atZone(PARIS).toInstant());

        assertThat(week(teacher)).singleElement().returns("Place the recorders", Notice::words);
        assertThat(week(pupil)).isEmpty();
    }

    /** The first day from then on on which there is school at both, so that nobody is left in peace. */
    private Instant aSchoolDay(Instant from) {
        var schools = projects.facts(project).schools();
        var day = LocalDate.ofInstant(from, PARIS);
        while (isFree(schools, day)) {
            day = day.plusDays(1);
        }
        return day.atTime(LocalTime.NOON).atZone(PARIS).toInstant();
    }

    private boolean isFree(List<SchoolSummary> schools, LocalDate day) {
        return schools.stream().anyMatch(school -> holidays.isOff(school, day));
    }

    private void give(String title) {
        assignments.assign(
                new NewAssignment(
                        project,
                        title,
                        "",
                        AssigneeKind.PERSON,
                        teacher.toString(),
                        LocalDate.of(2028, 5, 2),
                        false,
                        Priority.NORMAL),
                fixtures.reader(coordinator));
    }

    private DocumentDetails store(String title, AudienceLevel level) {
        var text = title + " " + UUID.randomUUID();
        return documents.store(
                NewDocument.inProject(project.id(), title, "", level, Upload.of(title + ".txt"), "en"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                fixtures.reader(coordinator));
    }

    private List<StreamItem> items(PersonId person) {
        return stream.of(project, null, 50, fixtures.reader(person)).items();
    }

    private List<StreamKind> kinds(PersonId person) {
        return items(person).stream().map(StreamItem::kind).toList();
    }

    private List<Notice> silence(PersonId person) {
        return told(person, NoticeKind.PROJECT_SILENT);
    }

    private List<Notice> week(PersonId person) {
        return told(person, NoticeKind.PROJECT_WEEK);
    }

    private List<Notice> told(PersonId person, NoticeKind kind) {
        return notices.list(fixtures.reader(person), null, 50, false, Locale.ENGLISH).items().stream()
                .filter(notice -> notice.kind() == kind)
                .toList();
    }
}
