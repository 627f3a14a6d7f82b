package org.twinflow.pages;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.mobility.DossierDetails;
import org.twinflow.mobility.Dossiers;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;

/** Those who answer for a traveller are family in the project of the journey, also without a role in the project. */
@Component
class Families {

    private final Dossiers dossiers;

    Families(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** The projects in which the reader is family by a journey. */
    Set<ProjectId> projects(Reader reader) {
        var guardian = reader.grants().stream()
                .anyMatch(held -> held.role() == Role.GUARDIAN && held.scope().kind() == Scope.Kind.DOSSIER);
        return guardian
                ? dossiers.ofFamily(reader).stream()
                        .filter(DossierDetails::guardian)
                        .map(details -> details.mobility().project())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** The travellers of a project for whom the reader answers. */
    Set<PersonId> children(ProjectId project, Reader reader) {
        if (reader.grants().stream().noneMatch(held -> held.role() == Role.GUARDIAN)) {
            return Set.of();
        }
        return dossiers.ofFamily(reader).stream()
                .filter(DossierDetails::guardian)
                .filter(details -> details.mobility().project().equals(project))
                .map(details -> details.dossier().person())
                .filter(Objects::nonNull)
                .map(PersonSummary::id)
                .filter(person -> !person.equals(reader.person()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
