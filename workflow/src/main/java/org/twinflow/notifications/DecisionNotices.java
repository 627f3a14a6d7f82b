package org.twinflow.notifications;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.contests.RankingPublished;
import org.twinflow.labels.LabelApplicationId;
import org.twinflow.labels.LabelAwarded;
import org.twinflow.labels.LabelDeclined;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.GroupMayLeave;
import org.twinflow.mobility.PaperRecalled;
import org.twinflow.mobility.PaperReturned;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** Tells what was decided on somebody's application, entry, papers or journey; how, is read in the application. */
@Component
class DecisionNotices {

    private static final String JOURNEY = "mobility";
    private static final String DOSSIER = "participant-dossier";

    private final Herald herald;

    DecisionNotices(Herald herald) {
        this.herald = herald;
    }

    @EventListener
    void on(LabelAwarded event) {
        decided(event.application(), event.project(), event.applicant());
    }

    @EventListener
    void on(LabelDeclined event) {
        decided(event.application(), event.project(), event.applicant());
    }

    @EventListener
    void on(RankingPublished event) {
        event.entries()
                .forEach(entry -> herald.tell(
                        Telling.of(
                                NoticeKind.CONTEST_RESULT,
                                "ranking:" + entry.entry(),
                                "",
                                entry.project().id(),
                                "/contests/entries/" + entry.entry()),
                        List.of(Recipients.token(entry.entrant()))));
    }

    @EventListener
    void on(PaperReturned event) {
        var dossier = event.dossier();
        herald.tell(
                new Telling(
                        NoticeKind.PAPER_RETURNED,
                        "paper:" + dossier + ":" + event.paper() + ":" + event.version(),
                        "",
                        null,
                        event.isForFamily() ? "/family/" + dossier : "/dossiers/" + dossier,
                        Telling.OfCase.of(DOSSIER, dossier.toString())),
                event.audience());
    }

    @EventListener
    void on(PaperRecalled event) {
        var dossier = event.dossier();
        herald.tell(
                new Telling(
                        NoticeKind.PAPER_RECALLED,
                        "recalled:" + dossier + ":" + event.paper() + ":" + event.at(),
                        "",
                        null,
                        "/dossiers/" + dossier,
                        Telling.OfCase.of(DOSSIER, dossier.toString())),
                event.audience());
    }

    @EventListener
    void on(GroupMayLeave event) {
        var journey = Telling.OfCase.of(JOURNEY, event.mobility().toString());
        herald.tell(
                new Telling(
                        NoticeKind.DEPARTURE_AUTHORISED,
                        "departure:" + event.mobility(),
                        "",
                        event.project().id(),
                        "/mobilities/" + event.mobility() + "/overview",
                        journey),
                List.of(
                        Scope.mobility(event.mobility().id()).token(Role.HOST_TEACHER),
                        Scope.project(event.project().id()).token(Role.COORDINATOR)));
        event.dossiers().forEach(dossier -> tellFamily(dossier, journey));
    }

    private void tellFamily(DossierId dossier, Telling.OfCase journey) {
        herald.tell(
                new Telling(
                        NoticeKind.DEPARTURE_AUTHORISED,
                        "departure:" + dossier,
                        "",
                        null,
                        "/family/" + dossier,
                        journey),
                List.of(Scope.dossier(dossier.id()).token(Role.GUARDIAN)));
    }

    private void decided(LabelApplicationId application, ProjectId project, PersonId applicant) {
        herald.tell(
                Telling.of(
                        NoticeKind.LABEL_DECIDED, "label:" + application, "", project.id(), "/labels/" + application),
                Map.of(applicant, Recipients.token(applicant)),
                Channel.MAIL);
    }
}
