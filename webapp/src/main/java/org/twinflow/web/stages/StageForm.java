package org.twinflow.web.stages;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.stages.NewStage;
import org.twinflow.web.projects.Given;

/** A stage as the form brings it. */
public record StageForm(
        @Nullable String name,
        @Nullable String endedOn,
        @Nullable String note,
        @Nullable List<String> what,
        @Nullable List<String> folders) {

    NewStage wanted() {
        var given = new Given();
        var day = given.date("endedOn", endedOn);
        given.check();
        var kinds = Given.list(what);
        return new NewStage(
                Given.text(name),
                day,
                Given.text(note),
                kinds.contains("documents"),
                new HashSet<>(Given.list(folders)),
                kinds.contains("pages"),
                kinds.contains("plan"));
    }
}
