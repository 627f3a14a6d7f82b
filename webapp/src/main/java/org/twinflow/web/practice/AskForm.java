package org.twinflow.web.practice;

import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.practice.NewObservation;
import org.twinflow.projects.ProjectId;
import org.twinflow.web.projects.Given;

/** A lesson to which a teacher invites a colleague. */
record AskForm(
        @Nullable String observer,
        @Nullable String lesson,
        @Nullable String day,
        @Nullable String focus) {

    static AskForm empty() {
        return new AskForm("", "", "", "");
    }

    NewObservation wanted(ProjectId project) {
        var given = new Given();
        var colleague = new PersonId(given.id("observer", observer));
        var on = given.date("day", day);
        given.check();
        return new NewObservation(project, colleague, Given.text(lesson), on, Given.text(focus));
    }
}
