package org.twinflow.web.mobility;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.Accommodation;
import org.twinflow.mobility.MobilityType;
import org.twinflow.mobility.NewMobility;
import org.twinflow.mobility.PlanStep;
import org.twinflow.mobility.Transport;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.projects.ProjectId;

/** What somebody writes, on the page or by script, to plan a mobility. */
record MobilityForm(
        @Nullable String title,
        @Nullable String destination,
        @Nullable String hostSchool,
        @Nullable List<String> sendingSchools,
        @Nullable List<String> stateSchools,
        @Nullable String start,
        @Nullable String end,
        @Nullable String travelDays,
        @Nullable String type,
        @Nullable String transport,
        @Nullable Boolean green,
        @Nullable String accommodation,
        @Nullable List<String> sealedReaders,
        @Nullable String aims,
        @Nullable List<String> activities) {

    static MobilityForm empty(List<String> sending, String planner) {
        return new MobilityForm(
                "",
                "",
                "",
                sending,
                sending,
                "",
                "",
                "2",
                "GRP",
                "TRAIN",
                true,
                "FAMILY",
                List.of(planner),
                "",
                List.of());
    }

    /** An activity of the plan as a mobility to the school that runs it, between what is planned around it. */
    static MobilityForm of(PlannedActivity activity, List<PlanStep> around, String planner) {
        var host = activity.responsible();
        var sending = activity.schools().stream()
                .filter(school -> !school.id().equals(host.id()))
                .map(school -> school.id().toString())
                .toList();
        return new MobilityForm(
                activity.title(),
                host.city(),
                host.id().toString(),
                sending,
                sending,
                activity.start().toString(),
                activity.end().toString(),
                "2",
                "GRP",
                "TRAIN",
                true,
                "FAMILY",
                List.of(planner),
                activity.output(),
                around.stream()
                        .filter(step -> step.fits(activity.start(), activity.end()))
                        .map(step -> step.id().toString())
                        .toList());
    }

    NewMobility mobility(ProjectId project) {
        var answers = new Answers();
        var mobility = new NewMobility(
                project,
                Answers.text(title),
                Answers.text(destination),
                new SchoolId(answers.id("hostSchool", hostSchool)),
                answers.ids("sendingSchools", sendingSchools).stream()
                        .map(SchoolId::new)
                        .toList(),
                schools(answers),
                answers.date("start", start),
                answers.date("end", end),
                answers.number("travelDays", travelDays),
                answers.choice("type", type, MobilityType.class),
                answers.choice("transport", transport, Transport.class),
                Boolean.TRUE.equals(green),
                answers.choice("accommodation", accommodation, Accommodation.class),
                readers(answers, sealedReaders),
                Answers.text(aims),
                activities == null ? null : Set.copyOf(answers.ids("activities", activities)));
        answers.check();
        return mobility;
    }

    static Set<PersonId> readers(Answers answers, @Nullable List<String> ids) {
        return answers.ids("sealedReaders", ids).stream().map(PersonId::new).collect(Collectors.toSet());
    }

    private Set<SchoolId> schools(Answers answers) {
        return new HashSet<>(answers.ids("stateSchools", stateSchools).stream()
                .map(SchoolId::new)
                .toList());
    }
}
