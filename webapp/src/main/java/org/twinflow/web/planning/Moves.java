package org.twinflow.web.planning;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.planning.ActivityId;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Moves an activity, and says how it is taken back. */
@Component
class Moves {

    private final Plans plans;
    private final Texts texts;

    Moves(Plans plans, Texts texts) {
        this.plans = plans;
        this.texts = texts;
    }

    Toast move(ProjectSummary project, ActivityId activity, LocalDate start, LocalDate end, Reader reader) {
        var before = plans.move(project.id(), activity, start, end, reader);
        return Toast.undoable(
                texts.of("planning.moved", before.title(), start, end),
                "/projects/" + project.slug() + "/planning/activities/" + activity + "/move?start=" + before.start()
                        + "&end=" + before.end());
    }
}
