package org.twinflow.notifications;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.followup.ReportWanted;

/** Reminds of participant reports: the traveller, a pupil in the application alone, and who answers for them. */
@Component
class ReportNotices {

    private final Herald herald;

    ReportNotices(Herald herald) {
        this.herald = herald;
    }

    @EventListener
    void on(ReportWanted event) {
        var dossier = event.dossier();
        herald.tell(
                new Telling(
                        NoticeKind.REPORT_WANTED,
                        "report:" + dossier + ":" + event.at(),
                        "",
                        null,
                        "/family/" + dossier,
                        Telling.OfCase.of("participant-dossier", dossier.toString())),
                List.of(Scope.dossier(dossier.id()).token(Role.GUARDIAN), Recipients.token(event.traveller())));
    }
}
