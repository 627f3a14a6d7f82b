package org.twinflow.web.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.NewActivity;
import org.twinflow.planning.Phase;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.web.projects.Given;

/** What a coordinator writes of an activity. */
record ActivityForm(
        @Nullable String title,
        @Nullable String phase,
        @Nullable String start,
        @Nullable String end,
        @Nullable String responsible,
        @Nullable List<String> schools,
        @Nullable List<String> languages,
        @Nullable String output) {

    /** All schools take part in the language of the project, unless somebody says otherwise. */
    static ActivityForm empty(ProjectSummary project, @Nullable SchoolId own) {
        return new ActivityForm(
                "",
                Phase.ONLINE.name(),
                "",
                "",
                own == null ? "" : own.toString(),
                project.schools().stream().map(school -> school.id().toString()).toList(),
                List.of(project.language()),
                "");
    }

    static ActivityForm of(PlannedActivity activity) {
        return new ActivityForm(
                activity.title(),
                activity.phase().name(),
                activity.start().toString(),
                activity.end().toString(),
                activity.responsible().id().toString(),
                activity.schools().stream()
                        .map(SchoolSummary::id)
                        .map(SchoolId::toString)
                        .toList(),
                activity.languages(),
                activity.output());
    }

    NewActivity activity() {
        var given = new Given();
        var activity = new NewActivity(
                Given.text(title),
                given.choice("phase", phase, Phase.class, Phase.ONLINE),
                given.date("start", start),
                given.date("end", end),
                new SchoolId(given.id("responsible", responsible)),
                given.ids("schools", schools).stream().map(SchoolId::new).toList(),
                List.copyOf(Given.list(languages)),
                Given.text(output));
        given.check();
        return activity;
    }
}
