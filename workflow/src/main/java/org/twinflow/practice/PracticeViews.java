package org.twinflow.practice;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.Member;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;

/** Observations and thanks as their readers see them. */
@Component
class PracticeViews {

    private static final int THANKS = 50;

    private final ObservationRepository observations;
    private final ThanksRepository thanks;
    private final Projects projects;
    private final People people;

    PracticeViews(ObservationRepository observations, ThanksRepository thanks, Projects projects, People people) {
        this.observations = observations;
        this.thanks = thanks;
        this.projects = projects;
        this.people = people;
    }

    PracticeBoard board(ProjectSummary project, Reader reader) {
        var all = observations.findByProjectOrderByDayDescAskedAtDesc(project.id());
        return new PracticeBoard(
                all.stream()
                        .filter(each -> each.concerns(reader.person()))
                        .map(each -> view(each, reader))
                        .toList(),
                all.stream()
                        .filter(each -> each.isShared() && !each.concerns(reader.person()))
                        .map(each -> view(each, reader))
                        .toList(),
                thanks.findByProjectOrderBySaidAtDesc(project.id(), Limit.of(THANKS)).stream()
                        .map(word -> new PracticeBoard.Word(
                                people.person(word.giver()),
                                people.person(word.receiver()),
                                word.words(),
                                word.saidAt()))
                        .toList(),
                colleagues(project, reader),
                !project.status().isOver());
    }

    /** The other teachers of the project, by name. */
    List<PersonSummary> colleagues(ProjectSummary project, Reader reader) {
        return projects.members(project.id(), reader).stream()
                .filter(Member::teaches)
                .map(Member::person)
                .filter(person -> !person.id().equals(reader.person()))
                .toList();
    }

    ObservationView view(Observation observation, Reader reader) {
        var observer = observation.observer().equals(reader.person());
        var observed = observation.observed().equals(reader.person());
        return new ObservationView(
                observation.id(),
                observation.project(),
                people.person(observation.observed()),
                people.person(observation.observer()),
                observation.lesson(),
                observation.day(),
                observation.focus(),
                observation.form(),
                observation.answer(),
                observation.isShared(),
                observation.state(),
                observer && observation.state() == ObservationState.ASKED,
                observed && observation.state() == ObservationState.WRITTEN,
                observed);
    }
}
