package org.twinflow.web.people;

import java.util.Locale;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.twinflow.access.Scope;
import org.twinflow.people.People;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.shell.Texts;

/** Says what a role counts for: the name of the school, the title of the project. */
@Component
public class ScopeNames {

    private final People people;
    private final Projects projects;
    private final Texts texts;

    ScopeNames(People people, Projects projects, Texts texts) {
        this.people = people;
        this.projects = projects;
        this.texts = texts;
    }

    public String of(Scope scope) {
        var kind = texts.of("people.scope." + scope.kind());
        try {
            return switch (scope.kind()) {
                case COUNTRY -> Locale.of("", scope.id()).getDisplayCountry(LocaleContextHolder.getLocale());
                case SCHOOL -> people.school(SchoolId.of(scope.id())).name();
                case PROJECT ->
                    projects.facts(new ProjectId(UUID.fromString(scope.id()))).title();
                case PLATFORM, MOBILITY, DOSSIER, GROUP -> kind;
            };
        } catch (NotFoundException gone) {
            return kind;
        }
    }
}
