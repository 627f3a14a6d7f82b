package org.twinflow.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.access.Role;
import org.twinflow.bulletin.Bulletin;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.indicators.Indicator.Row;
import org.twinflow.pages.PageFixtures;
import org.twinflow.pages.Pages;
import org.twinflow.pages.Publications;
import org.twinflow.people.PersonId;

/** Who takes part and who talks with whom, what everybody reads, and how all of it goes week by week. */
class LifeFiguresTests extends IndicatorScene {

    @Autowired
    Documents documents;

    @Autowired
    Bulletin bulletin;

    @Autowired
    Pages pages;

    @Autowired
    Publications publications;

    @Autowired
    PageFixtures made;

    @Test
    void countPupilsWhoDidSomethingAndNotWhereTheyAreFew() {
        var first = aPupil();
        for (int more = 0; more < 3; more++) {
            aPupil();
        }
        upload(first);
        assertThat(figure(IndicatorKind.PUPILS_ACTIVE).withheld()).isTrue();
        assertThat(figure(IndicatorKind.PUPILS_ACTIVE).weeks()).isEmpty();

        var fifth = aPupil();
        upload(first);
        upload(fifth);
        upload(helene);

        var active = figure(IndicatorKind.PUPILS_ACTIVE);
        assertThat(active.figure()).isEqualTo(40);
        assertThat(active.rows()).extracting(Row::key, Row::part, Row::whole).containsExactly(tuple("AT_HOME", 2, 5));
        assertThat(active.weeks().getLast()).isEqualTo(new Week(Weeks.monday(today), 2, 5));
        assertThat(active.weeks().getFirst().part()).isZero();
        assertThat(figure(IndicatorKind.PUPILS_ACTIVE, new Period(today.minusDays(60), today.minusDays(30)))
                        .part())
                .isZero();
    }

    @Test
    void countTalksBetweenCountriesAndNotWordsThatNobodyAnswered() {
        var bruno = fixtures.aTeacher(france);
        fixtures.admit(project, bruno, Role.TEACHER);
        var across = bulletin.post(project, "Who has a boat?", by(helene));
        bulletin.reply(across, "We do.", by(kasia));
        var within = bulletin.post(project, "Who comes on Monday?", by(helene));
        bulletin.reply(within, "I do.", by(bruno));
        bulletin.post(project, "Nobody answers.", by(kasia));

        var mixed = figure(IndicatorKind.TALKS_MIXED);

        assertThat(mixed.figure()).isEqualTo(50);
        assertThat(mixed.rows()).extracting(Row::key, Row::part, Row::whole).containsExactly(tuple("BULLETIN", 1, 2));
        assertThat(mixed.weeks().getLast()).isEqualTo(new Week(Weeks.monday(today), 1, 2));
    }

    @Test
    void countWhatEverybodyReadsNow() {
        for (var audience : List.of(AudienceLevel.PUBLIC, AudienceLevel.PUBLIC, AudienceLevel.MEMBERS)) {
            var page = pages.write(project, made.aText("Ice", ""), by(helene));
            publications.publish(page, audience, by(helene));
            if (audience == AudienceLevel.PUBLIC) {
                pages.save(page, 1, made.aText("Ice again", ""), by(helene));
                publications.publish(page, audience, by(helene));
            }
        }

        var shown = figure(IndicatorKind.PAGES_PUBLIC);

        assertThat(shown.figure()).isEqualTo(2);
        assertThat(shown.weeks().getLast().whole()).isEqualTo(2);
        assertThat(shown.weeks().getFirst().whole()).isZero();
    }

    @Test
    void tellHowTasksWentWeekByWeek() {
        doneTask(0, -3);
        doneTask(0, 2);
        openTask(-1, 20);

        var onTime = figure(IndicatorKind.TASKS_ON_TIME);
        assertThat(onTime.weeks()).hasSizeBetween(9, 10);
        assertThat(onTime.weeks().stream().mapToInt(Week::whole).sum()).isEqualTo(onTime.whole());
        assertThat(onTime.weeks().stream().mapToInt(Week::part).sum()).isEqualTo(onTime.part());
        var open = figure(IndicatorKind.OPEN_TASKS).weeks();
        assertThat(open.getLast()).isEqualTo(new Week(Weeks.monday(today), 1, 1));
        assertThat(open.getFirst().whole()).isZero();

        var both = Indicator.sum(IndicatorKind.TASKS_ON_TIME, List.of(onTime, onTime));
        assertThat(both.weeks()).hasSameSizeAs(onTime.weeks());
        assertThat(both.weeks().stream().mapToInt(Week::whole).sum()).isEqualTo(2 * onTime.whole());
        assertThat(figure(IndicatorKind.TASKS_ON_TIME, new Period(today.minusYears(3), today))
                        .weeks())
                .as("the last year of it")
                .hasSize(53);
        assertThat(figure(IndicatorKind.TASKS_ON_TIME, new Period(future(), future().plusDays(1)))
                        .weeks())
                .isEmpty();
    }

    private LocalDate future() {
        return today.plusDays(10);
    }

    private PersonId aPupil() {
        var pupil = fixtures.aPerson("pupil", france);
        fixtures.admit(project, pupil, Role.PUPIL);
        return pupil;
    }

    private void upload(PersonId person) {
        documents.store(
                NewDocument.inProject(project.id(), "Map", "", AudienceLevel.MEMBERS, Upload.of("map.txt"), "en"),
                new ByteArrayInputStream("The map".getBytes(StandardCharsets.UTF_8)),
                by(person));
    }
}
