package org.twinflow.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinflow.bulletin.Bulletin;
import org.twinflow.bulletin.Shelf;
import org.twinflow.documents.Documents;
import org.twinflow.meetings.Meetings;
import org.twinflow.meetings.NewMeeting;
import org.twinflow.meetings.Suits;
import org.twinflow.projects.ProjectId;

/** What the teachers of the first project tell each other, what they keep at hand, and a meeting of theirs. */
@Component
@Profile("demo")
class DemoTalk {

    private static final int AT_HAND = 3;
    private static final int MANY = 100;

    private final Bulletin bulletin;
    private final Shelf shelf;
    private final Documents documents;
    private final Meetings meetings;
    private final DemoPeople people;
    private final LocalDate today;

    DemoTalk(Bulletin bulletin, Shelf shelf, Documents documents, Meetings meetings, DemoPeople people, Clock clock) {
        this.bulletin = bulletin;
        this.shelf = shelf;
        this.documents = documents;
        this.meetings = meetings;
        this.people = people;
        this.today = LocalDate.ofInstant(clock.instant(), DemoPeople.ZONE);
    }

    void hold(ProjectId project) {
        var numbers = bulletin.post(
                project,
                "Numbers for the week in Nea Akti: each school's phone is in the list of contacts. Please check yours"
                        + " before the end of the month.",
                people.as("coordinator"));
        bulletin.pin(numbers, true, people.as("coordinator"));
        var recorders = bulletin.post(
                project,
                "The recorders have come. I bring two to Brzozówek; who takes those for Villalmara?",
                people.as("partner"));
        bulletin.reply(recorders, "I drive past on Thursday and take them along.", people.as("teacher"));
        documents.list(project.id(), null, people.as("teacher"), null, MANY).items().stream()
                .filter(document -> document.language().equals("fr"))
                .limit(AT_HAND)
                .forEach(document -> shelf.pin(project, document.id(), people.as("teacher")));
        meet(project);
    }

    private void meet(ProjectId project) {
        var times = List.of(at(9, 14), at(10, 15), at(11, 14));
        var meeting = meetings.ask(
                project,
                new NewMeeting(
                        "Steering: the week in Nea Akti",
                        "1. Groups and rooms\n2. What each school shows\n3. Budget",
                        "https://meet.example/rivers",
                        60,
                        times,
                        2),
                people.as("coordinator"));
        meetings.answer(meeting, Map.of(times.getFirst(), Suits.NO, times.get(1), Suits.YES), people.as("coordinator"));
        meetings.answer(meeting, Map.of(times.getFirst(), Suits.YES, times.get(1), Suits.YES), people.as("partner"));
    }

    private Instant at(int days, int hour) {
        return today.plusDays(days)
                .atTime(LocalTime.of(hour, 0))
                .atZone(DemoPeople.ZONE)
                .toInstant();
    }
}
