package org.twinflow.web.prompts;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.web.shell.Shell;

/** In which languages a prompt can be written: that of the project, those of the pages, and those of the schools. */
@Component
class PromptLanguages {

    private final Shell shell;

    PromptLanguages(Shell shell) {
        this.shell = shell;
    }

    List<String> of(ProjectSummary project) {
        return Stream.of(
                        Stream.of(project.language()),
                        shell.getLanguages().stream().map(Shell.Language::tag),
                        project.schools().stream().map(school -> school.locale().getLanguage()))
                .flatMap(languages -> languages)
                .distinct()
                .toList();
    }
}
