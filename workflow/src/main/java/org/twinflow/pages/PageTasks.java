package org.twinflow.pages;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.inbox.CaseLines;
import org.twinflow.inbox.TaskPages;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;

/** Leads from the tasks of {@code page-publication.bpmn} to the page, and says which one it is. */
@Component
@Transactional(readOnly = true)
class PageTasks implements TaskPages, CaseLines {

    private final PublicationRepository publications;
    private final PageViews views;
    private final Projects projects;

    PageTasks(PublicationRepository publications, PageViews views, Projects projects) {
        this.publications = publications;
        this.views = views;
        this.projects = projects;
    }

    @Override
    public String prefix() {
        return "pages";
    }

    /** A review is done where the page is read, everything else where it is written. */
    @Override
    public String url(String formKey, String subject, String taskId) {
        var id = PublicationId.of(subject);
        var publication = publications.findById(id).orElseThrow(() -> new NotFoundException(id));
        var page = "/projects/" + projects.facts(publication.project()).slug() + "/pages/" + publication.page();
        return formKey.equals("pages/review") ? page + "/review" : page + "/edit";
    }

    @Override
    public boolean knows(String processKey) {
        return processKey.equals(PublicationCases.PROCESS);
    }

    @Override
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        return publications.findByIdIn(subjects.stream().map(PublicationId::of).toList()).stream()
                .collect(Collectors.toMap(
                        publication -> publication.id().toString(),
                        publication -> views.version(publication.page(), publication.number())
                                .title()));
    }
}
