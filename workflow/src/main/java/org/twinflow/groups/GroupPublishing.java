package org.twinflow.groups;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.library.Folder;
import org.twinflow.library.Folders;
import org.twinflow.library.KeptFolders;
import org.twinflow.shared.RefusedException;

/** Lets the groups of a division begin to work: each member knows theirs, and each group has a folder in the library. */
@Service
@Transactional
public class GroupPublishing {

    private final Divisions divisions;
    private final WorkingGroupRepository groups;
    private final GroupPupilRepository pupils;
    private final GroupGrants grants;
    private final GroupIndex index;
    private final Folders folders;
    private final KeptFolders kept;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GroupPublishing(
            Divisions divisions,
            WorkingGroupRepository groups,
            GroupPupilRepository pupils,
            GroupGrants grants,
            GroupIndex index,
            Folders folders,
            KeptFolders kept,
            ApplicationEventPublisher events,
            Clock clock) {
        this.divisions = divisions;
        this.groups = groups;
        this.pupils = pupils;
        this.grants = grants;
        this.index = index;
        this.folders = folders;
        this.kept = kept;
        this.events = events;
        this.clock = clock;
    }

    /** Shows each pupil their group; the teachers may, once somebody is in one. */
    public void publish(DivisionId id, Reader by) {
        var division = divisions.taught(id, by);
        division.mustNotBePublished();
        if (pupils.findByDivision(id).stream().noneMatch(pupil -> pupil.group() != null)) {
            throw new RefusedException("groups.publish.early");
        }
        division.publish(clock.instant());
        pupils.findByDivision(id).forEach(pupil -> {
            var group = pupil.group();
            if (group != null) {
                grants.give(group, pupil.person(), by.person());
            }
        });
        var all = groups.findByDivisionOrderByPlace(id);
        all.stream()
                .filter(group -> kept.of(group.project().id(), GroupGrants.token(group.id()))
                        .isEmpty())
                .forEach(group -> folder(division, group, by));
        all.forEach(group -> index.put(group, division));
        events.publishEvent(new GroupsPublished(
                division.project(),
                id,
                division.title(),
                all.stream().map(WorkingGroup::id).toList(),
                by.person()));
    }

    /** Hides the groups from the pupils again; what they made stays, and is theirs again once the groups are published. */
    public void withdraw(DivisionId id, Reader by) {
        var division = divisions.taught(id, by);
        division.withdraw();
        groups.findByDivisionOrderByPlace(id).forEach(group -> index.put(group, division));
        pupils.findByDivision(id).forEach(pupil -> {
            var group = pupil.group();
            if (group != null) {
                grants.take(group, pupil.person(), by.person());
            }
        });
    }

    /** Within the one of the division, which may be there already. */
    private void folder(Division division, WorkingGroup group, Reader by) {
        var project = division.project().id();
        var around = clean(division.title());
        if (folders.tree(project, by).stream().map(Folder::path).noneMatch(around::equalsIgnoreCase)) {
            folders.create(project, "", around, by);
        }
        var token = GroupGrants.token(group.id());
        folders.createFor(
                project,
                around,
                clean(group.title()),
                token,
                Set.of(token, Scope.project(project).token(Role.TEACHER)),
                by);
    }

    private static String clean(String title) {
        var name = Objects.requireNonNull(title)
                .replaceAll("[/\\\\\\p{Cntrl}]", " ")
                .strip();
        return name.length() > DivisionRules.LONGEST_GROUP
                ? name.substring(0, DivisionRules.LONGEST_GROUP).strip()
                : name;
    }
}
