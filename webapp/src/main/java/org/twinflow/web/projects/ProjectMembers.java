package org.twinflow.web.projects;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.Member;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;

/** The members of a project by school; pupils have no family name but for their teachers. */
@Component
public class ProjectMembers {

    private static final Set<Role> ADULTS = EnumSet.complementOf(EnumSet.of(Role.PUPIL, Role.PUPIL_ADMIN));

    private final Projects projects;

    ProjectMembers(Projects projects) {
        this.projects = projects;
    }

    List<Group> bySchool(ProjectSummary project, Reader reader) {
        var all = projects.members(project.id(), reader);
        var teaches = reader.teachesIn(project.id().id());
        var groups = new ArrayList<Group>();
        for (var school : project.schools()) {
            add(
                    groups,
                    school,
                    rows(
                            all,
                            teaches,
                            member -> school.id().equals(member.person().school())));
        }
        var partners = project.schools().stream().map(SchoolSummary::id).toList();
        add(
                groups,
                null,
                rows(all, teaches, member -> !partners.contains(member.person().school())));
        return groups;
    }

    /** How the project names its members to the reader, in the order of their names. */
    public Map<PersonId, String> names(ProjectSummary project, Reader reader) {
        var names = new LinkedHashMap<PersonId, String>();
        rows(
                        projects.members(project.id(), reader),
                        reader.teachesIn(project.id().id()),
                        member -> true)
                .forEach(row -> names.put(row.id(), row.name()));
        return names;
    }

    private static void add(List<Group> groups, @Nullable SchoolSummary school, List<Row> rows) {
        if (!rows.isEmpty() || school != null) {
            groups.add(new Group(school, rows));
        }
    }

    private static List<Row> rows(List<Member> members, boolean teaches, java.util.function.Predicate<Member> which) {
        return members.stream()
                .filter(which)
                .map(member -> row(member, teaches))
                .toList();
    }

    private static Row row(Member member, boolean teaches) {
        var person = member.person();
        var named = teaches || member.roles().stream().anyMatch(ADULTS::contains);
        return new Row(
                person.id(),
                named ? person.name() : person.shortName(),
                person.initials(),
                teaches ? person.username() : null,
                member.roles().stream().sorted().map(Role::token).toList());
    }

    /** The members of a school; without one, of none of the project's schools. */
    record Group(@Nullable SchoolSummary school, List<Row> members) {}

    /** A member as the list shows them. */
    record Row(
            PersonId id,
            String name,
            String initials,
            @Nullable String username,
            List<String> roles) {}
}
