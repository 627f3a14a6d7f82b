package org.twinflow.datasheets;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.GrantWithdrawn;
import org.twinflow.access.Scope;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectStatus;
import org.twinflow.projects.ProjectStatusChanged;

/** Asks nobody who has left, and nobody once the project is closed. */
@Component
@Transactional
class DataSheetEnds {

    private final DataSheetRepository sheets;
    private final Processes processes;
    private final Tasks tasks;
    private final Access access;
    private final Clock clock;

    DataSheetEnds(DataSheetRepository sheets, Processes processes, Tasks tasks, Access access, Clock clock) {
        this.sheets = sheets;
        this.processes = processes;
        this.tasks = tasks;
        this.access = access;
        this.clock = clock;
    }

    @EventListener
    void on(GrantWithdrawn event) {
        var scope = event.scope();
        if (scope.kind() == Scope.Kind.PROJECT && !access.reader(event.person()).isIn(scope)) {
            var token = "person:" + event.person();
            for (var sheet : sheets.findByProjectAndClosedAtIsNull(ProjectId.of(scope.id()))) {
                tasks.spare(sheet.id().toString(), token);
            }
        }
    }

    @EventListener
    void on(ProjectStatusChanged changed) {
        if (changed.status() == ProjectStatus.CLOSED) {
            for (var sheet : sheets.findByProjectAndClosedAtIsNull(changed.project())) {
                sheet.close(clock.instant());
                processes.cancel(DataSheets.PROCESS, sheet.id().toString(), "project closed");
            }
        }
    }
}
