package org.twinflow.web.pages;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.pages.PageDetails;
import org.twinflow.pages.PageId;
import org.twinflow.pages.Pages;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.Texts;

/** What the pages about pages have in common. */
@Component
class PageFrame {

    private static final int CHOICES = 200;

    private final Projects projects;
    private final Pages pages;
    private final Documents documents;
    private final Texts texts;

    PageFrame(Projects projects, Pages pages, Documents documents, Texts texts) {
        this.projects = projects;
        this.pages = pages;
        this.documents = documents;
        this.texts = texts;
    }

    ProjectSummary project(String slug, Reader reader, Model model) {
        var project = projects.bySlug(slug, reader);
        model.addAttribute("project", project);
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.of(project),
                        new Crumb(texts.of("pages.title"), "/projects/" + project.slug() + "/pages")));
        return project;
    }

    /** The page, if it is one of this project. */
    PageDetails page(ProjectSummary project, PageId id, Reader reader, Model model) {
        return shown(project, pages.get(id, reader), reader, model);
    }

    PageDetails page(ProjectSummary project, PageId id, int version, Reader reader, Model model) {
        return shown(project, pages.get(id, version, reader), reader, model);
    }

    private static PageDetails shown(ProjectSummary project, PageDetails page, Reader reader, Model model) {
        reader.mustSee(page.project().equals(project.id()), page.id());
        model.addAttribute("page", page);
        return page;
    }

    /** What the reader can show on a page: the latest documents, and those that it shows already. */
    List<DocumentDetails> library(ProjectSummary project, List<DocumentId> used, Reader reader) {
        var latest =
                documents.list(project.id().id(), null, reader, null, CHOICES).items();
        var missing = used.stream()
                .filter(id -> latest.stream().noneMatch(each -> each.id().equals(id)))
                .toList();
        return Stream.concat(latest.stream(), documents.among(missing, reader).stream())
                .toList();
    }
}
