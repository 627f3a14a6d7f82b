package org.twinflow.notifications;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.approval.ApprovalAsked;
import org.twinflow.approval.ApprovalEnded;
import org.twinflow.pages.PagePublished;
import org.twinflow.planning.PlanPublished;
import org.twinflow.projects.MemberAdmitted;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.proposals.ProposalDecided;

/** Tells the people of a project what happens in it. */
@Component
class ProjectNotices {

    private final Herald herald;
    private final Projects projects;
    private final Clock clock;

    ProjectNotices(Herald herald, Projects projects, Clock clock) {
        this.herald = herald;
        this.projects = projects;
        this.clock = clock;
    }

    @EventListener
    void on(PlanPublished event) {
        var project = event.project();
        herald.tell(
                Telling.of(
                        NoticeKind.PLAN_PUBLISHED,
                        "plan:" + event.plan() + ":" + event.edition(),
                        "",
                        project.id(),
                        path(project) + "/planning"),
                List.of(Scope.project(project.id()).token(Role.TEACHER)));
    }

    @EventListener
    void on(ProposalDecided event) {
        var project = event.project();
        herald.tell(
                Telling.of(
                        NoticeKind.VOTE_COUNTED,
                        "vote:" + event.proposal(),
                        event.title(),
                        project.id(),
                        path(project) + "/proposals/" + event.proposal()),
                List.of(Scope.project(project.id()).token(Role.TEACHER)));
    }

    @EventListener
    void on(MemberAdmitted event) {
        var project = event.project();
        if (!event.person().equals(event.by())) {
            herald.tell(
                    Telling.of(
                            NoticeKind.MEMBER_ADMITTED,
                            "member:" + project + ":" + event.role(),
                            "",
                            project.id(),
                            path(project)),
                    List.of(Recipients.token(event.person())));
        }
    }

    @EventListener
    void on(ApprovalAsked event) {
        var telling = Telling.of(
                NoticeKind.APPROVAL_ASKED,
                "approval:" + event.approval(),
                event.title(),
                event.project(),
                "/documents/d/" + event.document());
        herald.tell(
                telling,
                event.asked().stream()
                        .distinct()
                        .collect(java.util.stream.Collectors.toMap(
                                person -> person,
                                person -> Scope.project(event.project()).token())),
                Channel.MAIL);
    }

    @EventListener
    void on(ApprovalEnded event) {
        if (!event.askedBy().equals(event.by())) {
            herald.tell(
                    Telling.of(
                            NoticeKind.APPROVAL_ENDED,
                            "approval-ended:" + event.approval(),
                            event.title(),
                            event.project(),
                            "/documents/d/" + event.document()),
                    java.util.Map.of(
                            event.askedBy(), Scope.project(event.project()).token()),
                    Channel.MAIL);
        }
    }

    /** Its author waited for somebody to look at it. */
    @EventListener
    void on(PagePublished event) {
        var project = event.project();
        if (event.acceptedBy() != null && !event.acceptedBy().equals(event.author())) {
            herald.tell(
                    Telling.of(
                            NoticeKind.PAGE_SHOWN,
                            "page:" + event.page() + ":" + clock.instant().toEpochMilli(),
                            event.title(),
                            project.id(),
                            path(project) + "/pages/" + event.page()),
                    java.util.Map.of(event.author(), Scope.project(project.id()).token()),
                    Channel.MAIL);
        }
    }

    private String path(ProjectId project) {
        return "/projects/" + projects.facts(project).slug();
    }
}
