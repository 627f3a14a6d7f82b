package org.twinflow.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.twinflow.access.Access;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.ProcessSteps;
import org.twinflow.people.SchoolId;

/** Whom a model may give a task to: each question answers the name of a group or person as grants give it. */
@ProcessSteps("who")
public class WhoSteps {

    private final Access access;

    WhoSteps(Access access) {
        this.access = access;
    }

    public String person(String personId) {
        return "person:" + personId;
    }

    /** @param personIds nobody, where it is empty */
    public List<String> persons(Collection<String> personIds) {
        return personIds.stream().map(this::person).toList();
    }

    public String coordinator(String projectId) {
        return project(projectId, "coordinator");
    }

    /** The teachers of a project, its coordinators among them. */
    public String teachers(String projectId) {
        return project(projectId, "teacher");
    }

    public String pupils(String projectId) {
        return project(projectId, "pupil");
    }

    /** Everybody who is in the project. */
    public String members(String projectId) {
        return "project:" + projectId;
    }

    public String schoolTeachers(String projectId, String schoolId) {
        return project(projectId, "school:" + schoolId + ":teacher");
    }

    /** The teachers of several schools of a project. */
    public List<String> teachersOf(String projectId, Collection<String> schools) {
        return schools.stream().map(school -> schoolTeachers(projectId, school)).toList();
    }

    public String schoolPupils(String projectId, String schoolId) {
        return project(projectId, "school:" + schoolId + ":pupil");
    }

    public String schoolHead(String schoolId) {
        return "school:" + schoolId + ":head";
    }

    /** The pupils of a group. */
    public String group(String groupId) {
        return "group:" + groupId;
    }

    public String guardians(String dossierId) {
        return "dossier:" + dossierId + ":guardian";
    }

    public String host(String mobilityId) {
        return "mobility:" + mobilityId + ":host-teacher";
    }

    public String officer(String country) {
        return "country:" + country + ":label-officer";
    }

    public String reviewers(String country) {
        return "country:" + country + ":reviewer";
    }

    public String jurors(String country) {
        return "country:" + country + ":juror";
    }

    /** The chair of the juries of a country. */
    public String chair(String country) {
        return "country:" + country + ":jury-chair";
    }

    public String administrators() {
        return "platform:administrator";
    }

    /**
     * The data protection officers of these schools and of the platform; while there is none, the administrators stand in
     * for them.
     */
    public List<String> dataProtection(Collection<String> schools) {
        var role = Role.DATA_PROTECTION_OFFICER;
        var scopes = new ArrayList<Scope>();
        scopes.add(Scope.platform());
        schools.forEach(school -> scopes.add(Scope.school(SchoolId.of(school))));
        var tokens =
                new ArrayList<>(scopes.stream().map(scope -> scope.token(role)).toList());
        if (scopes.stream().allMatch(scope -> access.holders(role, scope).isEmpty())) {
            tokens.add(administrators());
        }
        return tokens;
    }

    /** The same for one school. */
    public List<String> dataProtectionOf(String schoolId) {
        return dataProtection(List.of(schoolId));
    }

    /**
     * Who does a task that somebody gave.
     *
     * @param kind {@code PERSON}, {@code SCHOOL}, or {@code GROUP} for a role in the project or a group of pupils
     * @param id the person, the school, the role's word such as {@code teacher}, or the group's name such as
     *     {@code group:ID}
     */
    public String doers(String kind, String id, String projectId) {
        return switch (kind) {
            case "PERSON" -> person(id);
            case "SCHOOL" -> schoolTeachers(projectId, id);
            case "GROUP" -> id.startsWith("group:") ? id : project(projectId, id);
            default -> teachers(projectId);
        };
    }

    private static String project(String id, String group) {
        return "project:" + id + ":" + group;
    }
}
