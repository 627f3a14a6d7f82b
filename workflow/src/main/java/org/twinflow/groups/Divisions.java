package org.twinflow.groups;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.library.KeptFolders;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;

/** Opens divisions of the pupils of a project into groups, and shows them to its teachers. */
@Service
@Transactional
public class Divisions {

    private final DivisionRepository divisions;
    private final WorkingGroupRepository groups;
    private final GroupPupilRepository pupils;
    private final GroupStepRepository steps;
    private final DivisionRules rules;
    private final DivisionViews views;
    private final Projects projects;
    private final GroupIndex index;
    private final KeptFolders folders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Divisions(
            DivisionRepository divisions,
            WorkingGroupRepository groups,
            GroupPupilRepository pupils,
            GroupStepRepository steps,
            DivisionRules rules,
            DivisionViews views,
            Projects projects,
            GroupIndex index,
            KeptFolders folders,
            ApplicationEventPublisher events,
            Clock clock) {
        this.divisions = divisions;
        this.groups = groups;
        this.pupils = pupils;
        this.steps = steps;
        this.rules = rules;
        this.views = views;
        this.projects = projects;
        this.index = index;
        this.folders = folders;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a division; the teachers of the project may.
     *
     * @param name what its groups are called before their number, such as "Group"
     */
    public DivisionId open(ProjectId project, NewDivision wanted, String name, Reader by) {
        projects.get(project, by);
        by.mustBeAllowed(by.teachesIn(project.id()));
        by.mustWork(project.id());
        rules.check(wanted, by);
        var division = divisions.save(new Division(project, wanted, by.person(), clock.instant()));
        IntStream.range(0, wanted.groups())
                .forEach(place -> groups.save(new WorkingGroup(division, place, name + " " + (place + 1))));
        var until = wanted.choicesUntil();
        if (until != null) {
            events.publishEvent(new WishesOpened(project, division.id(), division.title(), until, by.person()));
        }
        return division.id();
    }

    /** Calls a group something else; the teachers may, and its members once it is published. */
    public void rename(GroupId id, String title, Reader by) {
        var group = groups.findById(id).orElseThrow(() -> new NotFoundException(id));
        var division = see(group.division(), by);
        boolean member = division.isPublished() && by.tokens().contains(GroupGrants.token(id));
        by.mustBeAllowed(by.teachesIn(group.project().id()) || member);
        by.mustWork(group.project().id());
        rules.checkTitle(title);
        group.rename(title);
        index.put(group, division);
    }

    /** Throws a division away as long as nobody works in its groups. */
    public void discard(DivisionId id, Reader by) {
        var division = taught(id, by);
        division.mustNotBePublished();
        steps.findByDivisionOrderByStepDesc(id).forEach(steps::delete);
        pupils.findByDivision(id).forEach(pupils::delete);
        groups.findByDivisionOrderByPlace(id).forEach(group -> {
            folders.giveUp(group.project().id(), GroupGrants.token(group.id()));
            groups.delete(group);
        });
        divisions.delete(division);
    }

    @Transactional(readOnly = true)
    public DivisionDetails get(DivisionId id, Reader reader) {
        var division = see(id, reader);
        reader.mustBeAllowed(reader.teachesIn(division.project().id()));
        return views.details(division, reader);
    }

    /** The divisions of a project, the newest first; its teachers see them. */
    @Transactional(readOnly = true)
    public List<DivisionDetails> of(ProjectId project, Reader reader) {
        projects.get(project, reader);
        reader.mustBeAllowed(reader.teachesIn(project.id()));
        return divisions.findByProjectOrderByOpenedAtDesc(project).stream()
                .map(division -> views.details(division, reader))
                .toList();
    }

    /** A division that the reader may change. */
    Division taught(DivisionId id, Reader by) {
        var division = see(id, by);
        by.mustBeAllowed(by.teachesIn(division.project().id()));
        by.mustWork(division.project().id());
        return division;
    }

    /** Those who neither teach nor learn in the project see nothing of its groups. */
    Division see(DivisionId id, Reader reader) {
        var division = divisions.findById(id).orElseThrow(() -> new NotFoundException(id));
        projects.get(division.project(), reader);
        return division;
    }
}
