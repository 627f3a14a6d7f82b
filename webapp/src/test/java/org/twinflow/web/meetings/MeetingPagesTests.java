package org.twinflow.web.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.meetings.MeetingDetails;
import org.twinflow.meetings.Meetings;
import org.twinflow.web.Visits;

@Web
class MeetingPagesTests {

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    Meetings meetings;

    @Autowired
    Clock clock;

    Partners partners;
    LocalDateTime soon;

    @BeforeEach
    void aPartnership() {
        partners = partnership.make("FR", "GR");
        soon = LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"))
                .plusDays(10)
                .truncatedTo(ChronoUnit.HOURS);
    }

    @Test
    void areProposedAnsweredChosenAndInTheCalendar() {
        assertThat(visits.get(partners.path("/meetings/new"), partners.pupil())).hasStatus(403);
        assertThat(visits.post(partners.path("/meetings"), partners.partner(), "title", "", "minutes", "x"))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("??");
        assertThat(visits.post(
                        partners.path("/meetings"),
                        partners.partner(),
                        "title",
                        "Recorders",
                        "minutes",
                        "45",
                        "times",
                        soon.toString(),
                        "times",
                        ""))
                .hasStatus3xxRedirection();
        var path = partners.path("/meetings/" + meeting().id());
        assertThat(visits.get(path, partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("Recorders", "If need be")
                .doesNotContain("??");
        assertThat(visits.french(path, partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??", "Envoyer mes réponses");

        var time = meeting().slots().getFirst().time().toString();
        assertThat(visits.post(path + "/answers", partners.coordinator(), "at-" + time, "YES"))
                .hasStatus3xxRedirection();
        assertThat(visits.post(path + "/choose", partners.teacher(), "time", time))
                .hasStatus(403);
        assertThat(visits.post(path + "/choose", partners.partner(), "time", "soon"))
                .hasStatus(422);
        assertThat(visits.post(path + "/choose", partners.partner(), "time", time))
                .hasStatus3xxRedirection();
        assertThat(visits.post(path + "/answers", partners.teacher(), "at-" + time, "NO"))
                .hasStatus(409);

        var day = soon.toLocalDate();
        assertThat(visits.get("/planning/entries?start=" + day + "&end=" + day.plusDays(1), partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .contains("\"MEETING\"", "Recorders", soon.toString());
        assertThat(visits.get(partners.path("/meetings"), partners.stranger())).hasStatus(404);
    }

    @Test
    void haveMinutesThatAreKeptWhenSomebodyElseWroteMeanwhile() {
        assertThat(visits.post(
                        partners.path("/meetings"),
                        partners.partner(),
                        "title",
                        "Steering",
                        "minutes",
                        "45",
                        "quorum",
                        "two",
                        "times",
                        soon.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Give a number of schools");
        visits.post(
                partners.path("/meetings"),
                partners.partner(),
                "title",
                "Steering",
                "minutes",
                "45",
                "quorum",
                "1",
                "times",
                soon.toString());
        var path = partners.path("/meetings/" + meeting().id());
        var time = meeting().slots().getFirst().time().toString();
        visits.post(path + "/answers", partners.coordinator(), "at-" + time, "YES");
        var version = Long.toString(meeting().version());
        assertThat(visits.french(path, partners.teacher()))
                .hasStatusOk()
                .bodyText()
                .contains("une école a répondu et cela convient le mieux", "Écrire le compte rendu")
                .doesNotContain("??");

        assertThat(visits.post(path + "/minutes", partners.teacher(), "text", "Present: both", "version", version))
                .hasStatus3xxRedirection();
        assertThat(visits.post(path + "/minutes", partners.partner(), "text", "Present: one", "version", version))
                .hasStatus(409)
                .bodyText()
                .contains("Present: both", "Present: one", "Somebody else has written meanwhile");
        assertThat(visits.get(path, partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .contains("Present: both")
                .doesNotContain("Change the minutes");
    }

    private MeetingDetails meeting() {
        return meetings.of(
                        partners.project().id(),
                        access.reader(partners.coordinator().id()))
                .getFirst();
    }
}
