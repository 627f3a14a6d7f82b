package org.twinflow.groups;

import java.time.Clock;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.library.Folder;
import org.twinflow.library.Folders;
import org.twinflow.shared.RefusedException;

/** Lets the groups of a division begin to work: each member knows theirs, and each group has a folder in the library. */
@Service
@Transactional
public class GroupPublishing {

    private final Divisions divisions;
    private final WorkingGroupRepository groups;
    private final GroupPupilRepository pupils;
    private final GroupGrants grants;
    private final Folders folders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GroupPublishing(
            Divisions divisions,
            WorkingGroupRepository groups,
            GroupPupilRepository pupils,
            GroupGrants grants,
            Folders folders,
            ApplicationEventPublisher events,
            Clock clock) {
        this.divisions = divisions;
        this.groups = groups;
        this.pupils = pupils;
        this.grants = grants;
        this.folders = folders;
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
        all.stream().filter(group -> group.folder() == null).forEach(group -> folder(division, group, by));
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
        pupils.findByDivision(id).forEach(pupil -> {
            var group = pupil.group();
            if (group != null) {
                grants.take(group, pupil.person(), by.person());
            }
        });
    }

    /** A folder of that name may be there already: then the group works in that one. */
    private void folder(Division division, WorkingGroup group, Reader by) {
        var around = clean(division.title());
        var path = around + "/" + clean(group.title());
        var tree = folders.tree(division.project().id(), by).stream()
                .map(Folder::path)
                .toList();
        if (tree.stream().noneMatch(around::equalsIgnoreCase)) {
            folders.create(division.project().id(), "", around, by);
        }
        if (tree.stream().noneMatch(path::equalsIgnoreCase)) {
            folders.create(division.project().id(), around, clean(group.title()), by);
        }
        group.keepIn(path);
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
