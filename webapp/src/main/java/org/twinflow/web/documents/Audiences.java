package org.twinflow.web.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.shell.Texts;

/** Says in words who sees a document and why, to those who may change that. */
@Component
class Audiences {

    /** Who may be asked to approve something, whoever asks. */
    static final Set<Role> STAFF = Set.of(Role.TEACHER, Role.COORDINATOR, Role.HOST_TEACHER);

    private static final int MOST = 300;

    private final DocumentCare care;
    private final Projects projects;
    private final People people;
    private final Access access;
    private final Texts texts;

    Audiences(DocumentCare care, Projects projects, People people, Access access, Texts texts) {
        this.care = care;
        this.projects = projects;
        this.people = people;
        this.access = access;
        this.texts = texts;
    }

    /** The groups that see it, each in a few words. */
    List<String> groups(DocumentDetails document, Reader reader) {
        return care.audience(document.id(), reader).stream()
                .map(this::words)
                .distinct()
                .sorted()
                .toList();
    }

    /** The members of its project who see it at this moment, and by which roles. */
    List<Seer> seers(DocumentDetails document, Reader reader) {
        var project = document.project();
        if (project == null) {
            return List.of();
        }
        var audience = care.audience(document.id(), reader);
        var members = projects.members(new ProjectId(project), reader);
        var teaches = reader.teachesIn(project);
        return members.stream()
                .limit(MOST)
                .filter(member -> access.reader(member.person().id()).isNamed(audience))
                .map(member -> new Seer(
                        member.person().id(),
                        teaches ? member.person().name() : member.person().shortName(),
                        roles(member.roles()),
                        member.roles()))
                .toList();
    }

    private String roles(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> texts.of("library.access.role." + role))
                .collect(Collectors.joining(", "));
    }

    /** Tokens look like {@code project:ID:school:ID:teacher}. */
    private String words(String token) {
        var parts = new ArrayList<>(List.of(token.split(":")));
        return switch (parts.getFirst()) {
            case "public" -> texts.of("library.access.public");
            case "project" -> ofProject(parts);
            case "person" -> name(parts);
            case "dossier", "mobility", "group" -> texts.of("library.access." + parts.getFirst());
            case "school" -> texts.of("library.access.school");
            default -> texts.of("library.access.other");
        };
    }

    private String ofProject(List<String> parts) {
        var last = parts.getLast();
        var role = last.length() == 36
                ? null
                : last.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
        var who =
                role == null ? texts.of("library.access.everybody") : texts.of("library.access.role." + role + ".all");
        var school = parts.size() > 3 ? school(parts.get(3)) : null;
        return school == null ? who : texts.of("library.access.of-school", who, school);
    }

    private @Nullable String school(String id) {
        try {
            return people.school(new SchoolId(UUID.fromString(id))).name();
        } catch (NotFoundException | IllegalArgumentException unknown) {
            return null;
        }
    }

    private String name(List<String> parts) {
        try {
            return people.person(PersonId.of(parts.getLast())).name();
        } catch (NotFoundException | IllegalArgumentException unknown) {
            return texts.of("library.access.other");
        }
    }

    /** @param roles by which somebody sees the document */
    public record Seer(PersonId id, String name, String roles, Set<Role> held) {

        /** Whether it can be asked of them to approve: of families it is not, of pupils by teachers. */
        boolean mayBeAsked(boolean byKeeper) {
            return held.stream().anyMatch(role -> byKeeper ? role != Role.GUARDIAN : STAFF.contains(role));
        }
    }
}
