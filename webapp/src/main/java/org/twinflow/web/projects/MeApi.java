package org.twinflow.web.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Held;
import org.twinflow.access.Reader;
import org.twinflow.access.Scope;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;

/** Says to a machine for whom it acts. */
@RestController
@RequestMapping("/api/v1/me")
class MeApi {

    private final People people;
    private final Projects projects;

    MeApi(People people, Projects projects) {
        this.people = people;
        this.projects = projects;
    }

    @GetMapping
    Me me(Reader reader) {
        var visible = projects.visibleTo(reader);
        return Me.of(people.person(reader.person()), reader, visible);
    }

    /** The person, what they are and where. */
    record Me(
            String id,
            String username,
            String name,
            String locale,
            String zone,
            @Nullable String school,
            List<RoleJson> roles,
            List<In> projects) {

        static Me of(PersonSummary person, Reader reader, List<ProjectSummary> visible) {
            return new Me(
                    person.id().toString(),
                    person.username(),
                    person.name(),
                    person.locale().toLanguageTag(),
                    person.zone().getId(),
                    person.school() == null ? null : person.school().toString(),
                    reader.grants().stream()
                            .map(RoleJson::of)
                            .distinct()
                            .sorted((a, b) -> a.order().compareTo(b.order()))
                            .toList(),
                    visible.stream().map(project -> In.of(project, reader)).toList());
        }
    }

    /** A role and where it counts. */
    record RoleJson(String role, String scope) {

        static RoleJson of(Held held) {
            return new RoleJson(held.role().token(), held.scope().token());
        }

        private String order() {
            return scope + " " + role;
        }
    }

    /** A project the person is in, and as what. */
    record In(String id, String slug, String title, List<String> roles) {

        static In of(ProjectSummary project, Reader reader) {
            var scope = Scope.project(project.id().id());
            return new In(
                    project.id().toString(),
                    project.slug(),
                    project.title(),
                    reader.grants().stream()
                            .filter(held -> held.scope().equals(scope))
                            .map(held -> held.role().token())
                            .sorted()
                            .toList());
        }
    }
}
