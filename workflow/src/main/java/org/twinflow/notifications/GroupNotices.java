package org.twinflow.notifications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.groups.GroupsPublished;
import org.twinflow.groups.WishesOpened;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;

/** Tells pupils, in the application alone, and teachers of working groups. */
@Component
class GroupNotices {

    private final Herald herald;
    private final Recipients recipients;
    private final Projects projects;

    GroupNotices(Herald herald, Recipients recipients, Projects projects) {
        this.herald = herald;
        this.recipients = recipients;
        this.projects = projects;
    }

    @EventListener
    void on(WishesOpened event) {
        var project = event.project();
        var occasion = "wishes:" + event.division();
        var home = path(project) + "/groups/" + event.division();
        var young = recipients.behind(List.of(Scope.project(project.id()).token(Role.PUPIL)));
        herald.tell(
                telling(NoticeKind.WISHES_OPENED, occasion, event.title(), project, home + "/choose"),
                young,
                Channel.APP);
        herald.tell(
                telling(NoticeKind.WISHES_OPENED, occasion, event.title(), project, home + "/choices"),
                colleagues(project, event.by()),
                Channel.MAIL);
    }

    /** Each pupil is told of the own group. */
    @EventListener
    void on(GroupsPublished event) {
        var project = event.project();
        event.groups()
                .forEach(group -> herald.tell(
                        telling(
                                NoticeKind.GROUPS_PUBLISHED,
                                "group:" + group,
                                event.title(),
                                project,
                                path(project) + "/groups/g/" + group),
                        recipients.behind(List.of(Scope.group(group.id()).token())),
                        Channel.APP));
        herald.tell(
                telling(
                        NoticeKind.GROUPS_PUBLISHED,
                        "groups:" + event.division(),
                        event.title(),
                        project,
                        path(project) + "/groups/" + event.division()),
                colleagues(project, event.by()),
                Channel.MAIL);
    }

    /** The teachers of the project but the one who did it. */
    private Map<PersonId, String> colleagues(ProjectId project, PersonId by) {
        var teachers = new HashMap<>(
                recipients.behind(List.of(Scope.project(project.id()).token(Role.TEACHER))));
        teachers.remove(by);
        return teachers;
    }

    private static Telling telling(NoticeKind kind, String occasion, String words, ProjectId project, String href) {
        return Telling.of(kind, occasion, words, project.id(), href);
    }

    private String path(ProjectId project) {
        return "/projects/" + projects.facts(project).slug();
    }
}
