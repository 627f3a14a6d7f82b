package org.twinflow.web.journeys;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.access.Reader;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.people.People;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.Member;
import org.twinflow.projects.Projects;
import org.twinflow.web.shell.Choice;

/** Gathers what the form for a live window offers. */
@Component
class LivePages {

    private final Projects projects;
    private final People people;

    LivePages(Projects projects, People people) {
        this.projects = projects;
        this.people = people;
    }

    /**
     * A school whose class may be invited.
     *
     * @param teachers who could moderate there
     */
    public record Invitable(SchoolSummary school, List<Choice> teachers) {}

    void form(MobilitySummary mobility, Reader reader, Model model) {
        model.addAttribute("viewer", reader.person());
        if (!reader.teachesIn(mobility.project().id())) {
            return;
        }
        var teachers = projects.members(mobility.project(), reader).stream()
                .filter(Member::teaches)
                .map(Member::person)
                .toList();
        model.addAttribute(
                "moderators",
                teachers.stream()
                        .map(person -> Choice.of(person.id(), person.name()))
                        .toList());
        model.addAttribute(
                "invitable",
                projects.facts(mobility.project()).schools().stream()
                        .map(school -> new Invitable(
                                school,
                                teachers.stream()
                                        .filter(person -> school.id().equals(person.school()))
                                        .map(person -> Choice.of(person.id(), person.name()))
                                        .toList()))
                        .filter(school -> !school.teachers().isEmpty())
                        .toList());
        model.addAttribute("homeSlug", projects.facts(mobility.project()).slug());
        model.addAttribute("zone", people.person(reader.person()).zone().getId());
    }
}
