package org.twinflow.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.mobility.GroupUnderWay;
import org.twinflow.mobility.GroupsUnderWay;
import org.twinflow.planning.PlanHistory;
import org.twinflow.planning.PlanPublished;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;

/** Tells families and the teachers concerned when the plan becomes another while a group is away. */
@Component
class JourneyNotices {

    private final PlanHistory history;
    private final GroupsUnderWay groups;
    private final Projects projects;
    private final Herald herald;
    private final Clock clock;

    JourneyNotices(PlanHistory history, GroupsUnderWay groups, Projects projects, Herald herald, Clock clock) {
        this.history = history;
        this.groups = groups;
        this.projects = projects;
        this.herald = herald;
        this.clock = clock;
    }

    @EventListener
    void on(PlanPublished event) {
        var project = projects.facts(event.project());
        tell(event, LocalDate.ofInstant(clock.instant(), project.zone()));
    }

    void tell(PlanPublished event, LocalDate today) {
        var away = groups.of(event.project(), today);
        if (away.isEmpty()) {
            return;
        }
        var project = projects.facts(event.project());
        var moved = history.moved(event.project(), event.edition());
        for (var group : away) {
            var told = new HashSet<String>();
            moved.stream()
                    .filter(activity -> falls(activity, group))
                    .filter(activity -> told.add(activity.id().toString()))
                    .forEach(activity -> tell(activity, group, project, event));
        }
    }

    /** Whether it takes place, or would have, while the group is away, by one of its schools. */
    private static boolean falls(PlannedActivity activity, GroupUnderWay group) {
        return !activity.start().isAfter(group.end())
                && !activity.end().isBefore(group.start())
                && activity.schools().stream()
                        .anyMatch(school -> group.schools().contains(school.id()));
    }

    private void tell(PlannedActivity activity, GroupUnderWay group, ProjectSummary project, PlanPublished event) {
        var occasion = "away:" + event.edition() + ":" + activity.id() + ":" + group.mobility();
        var journey = Telling.OfCase.of("mobility", group.mobility().toString());
        var plan = "/projects/" + project.slug() + "/planning/editions";
        herald.tell(
                new Telling(
                        NoticeKind.PLAN_CHANGED_AWAY,
                        occasion,
                        activity.title(),
                        project.id().id(),
                        plan,
                        journey),
                teachers(group, project));
        for (var dossier : group.dossiers()) {
            herald.tell(
                    new Telling(
                            NoticeKind.PLAN_CHANGED_AWAY,
                            occasion,
                            activity.title(),
                            null,
                            "/family/" + dossier,
                            journey),
                    List.of(Scope.dossier(dossier.id()).token(Role.GUARDIAN)));
        }
    }

    private static Set<String> teachers(GroupUnderWay group, ProjectSummary project) {
        var scope = Scope.project(project.id().id());
        var tokens = new HashSet<String>();
        tokens.add(Scope.mobility(group.mobility().id()).token(Role.HOST_TEACHER));
        tokens.add(scope.token(Role.COORDINATOR));
        group.schools().forEach(school -> tokens.add(scope.token(school, Role.TEACHER)));
        return tokens;
    }
}
