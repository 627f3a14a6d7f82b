package org.twinflow.groups;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.groups.GroupDetails.Member;
import org.twinflow.library.KeptFolders;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;

/** Shows pupils their own groups and what they may wish, and teachers all groups; nobody else sees them. */
@Service
@Transactional(readOnly = true)
public class WorkingGroups {

    private final WorkingGroupRepository groups;
    private final DivisionRepository divisions;
    private final GroupPupilRepository pupils;
    private final DivisionRules rules;
    private final Projects projects;
    private final KeptFolders folders;
    private final People people;

    WorkingGroups(
            WorkingGroupRepository groups,
            DivisionRepository divisions,
            GroupPupilRepository pupils,
            DivisionRules rules,
            Projects projects,
            KeptFolders folders,
            People people) {
        this.groups = groups;
        this.divisions = divisions;
        this.pupils = pupils;
        this.rules = rules;
        this.projects = projects;
        this.folders = folders;
        this.people = people;
    }

    public GroupDetails get(GroupId id, Reader reader) {
        var group = see(id, reader);
        return details(group, division(group), reader);
    }

    /** The groups of a project that the reader is in. */
    public List<GroupDetails> mine(ProjectId project, Reader reader) {
        projects.get(project, reader);
        return published(project).stream()
                .filter(group -> isMember(group, reader))
                .map(group -> details(group, division(group), reader))
                .toList();
    }

    /** All groups of a project that work, for who may give them something to do. */
    public List<GroupDetails> working(ProjectId project, Reader reader) {
        projects.get(project, reader);
        return published(project).stream()
                .filter(group -> maySee(group, reader))
                .map(group -> details(group, division(group), reader))
                .toList();
    }

    /** Where the reader may say what they wish. */
    public List<Choosing> choosing(ProjectId project, Reader reader) {
        projects.get(project, reader);
        var today = rules.today(reader.person());
        return divisions.findByProjectOrderByOpenedAtDesc(project).stream()
                .filter(division -> division.takesChoices(today))
                .map(division -> choosing(division, reader))
                .toList();
    }

    private Choosing choosing(Division division, Reader reader) {
        var ranks = pupils.findByDivisionAndPerson(division.id(), reader.person())
                .map(GroupPupil::ranks)
                .orElse(List.of());
        return new Choosing(
                division.id(), division.title(), division.words(), division.topics(), ranks, division.choicesUntil());
    }

    /** A group that the reader sees. */
    WorkingGroup see(GroupId id, Reader reader) {
        var group = groups.findById(id).orElseThrow(() -> new NotFoundException(id));
        projects.get(group.project(), reader);
        reader.mustSee(maySee(group, reader), id);
        return group;
    }

    /** A group in which the reader may do something now: as one of its members, or as a teacher. */
    WorkingGroup act(GroupId id, Reader by) {
        var group = see(id, by);
        by.mustWork(group.project().id());
        return group;
    }

    /** The pupils of a group, for parts of the system that act for nobody. */
    List<PersonSummary> members(GroupId id) {
        return people.persons(
                pupils.findByGroup(id).stream().map(GroupPupil::person).toList());
    }

    /** Where its documents lie in the library of the project, once it has begun to work. */
    Optional<String> folder(WorkingGroup group) {
        return folders.of(group.project().id(), GroupGrants.token(group.id()));
    }

    static boolean isMember(WorkingGroup group, Reader reader) {
        return reader.tokens().contains(GroupGrants.token(group.id()));
    }

    private static boolean maySee(WorkingGroup group, Reader reader) {
        return reader.teachesIn(group.project().id()) || isMember(group, reader);
    }

    private List<WorkingGroup> published(ProjectId project) {
        return groups.findByProjectOrderByPlace(project).stream()
                .filter(group -> division(group).isPublished())
                .sorted(Comparator.comparing(
                                (WorkingGroup group) -> division(group).openedAt())
                        .reversed()
                        .thenComparing(WorkingGroup::place))
                .toList();
    }

    private GroupDetails details(WorkingGroup group, Division division, Reader reader) {
        var own = isMember(group, reader);
        var seated = pupils.findByGroup(group.id());
        var members = people.persons(seated.stream().map(GroupPupil::person).toList()).stream()
                .filter(person -> person.school() != null)
                .map(person -> new Member(
                        person,
                        people.school(Objects.requireNonNull(person.school())),
                        seated.stream()
                                .filter(pupil -> pupil.person().equals(person.id()))
                                .findFirst()
                                .map(GroupPupil::duty)
                                .orElse(null),
                        person.id().equals(reader.person())))
                .sorted(Comparator.comparing((Member member) -> member.person().givenName())
                        .thenComparing(member -> member.person().familyName()))
                .toList();
        return new GroupDetails(
                group.id(),
                group.division(),
                group.project(),
                division.title(),
                group.title(),
                DivisionViews.topic(division, group),
                folder(group).orElse(null),
                members,
                division.isPublished(),
                own,
                own || reader.teachesIn(group.project().id()));
    }

    private Division division(WorkingGroup group) {
        return divisions.findById(group.division()).orElseThrow(() -> new NotFoundException(group.division()));
    }
}
