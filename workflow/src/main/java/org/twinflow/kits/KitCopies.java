package org.twinflow.kits;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.assignments.Assignments;
import org.twinflow.founding.FoundingDetails;
import org.twinflow.founding.FoundingDraft;
import org.twinflow.founding.Foundings;
import org.twinflow.library.Folder;
import org.twinflow.library.Folders;
import org.twinflow.pages.Pages;
import org.twinflow.planning.Plans;
import org.twinflow.projects.Member;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;

/** Takes out of a project what others can begin with, and nobody of it. */
@Component
class KitCopies {

    private static final int LONGEST_SUMMARY = 1000;
    private static final int MOST = 200;

    private final Projects projects;
    private final Plans plans;
    private final Pages pages;
    private final Assignments assignments;
    private final Folders folders;
    private final Foundings foundings;

    KitCopies(
            Projects projects,
            Plans plans,
            Pages pages,
            Assignments assignments,
            Folders folders,
            Foundings foundings) {
        this.projects = projects;
        this.plans = plans;
        this.pages = pages;
        this.assignments = assignments;
        this.folders = folders;
        this.foundings = foundings;
    }

    Nameless nameless(ProjectSummary project, Reader by) {
        return new Nameless(
                projects.members(project.id(), by).stream().map(Member::person).toList());
    }

    KitContents contents(ProjectSummary project, Nameless nameless, Reader by) {
        return new KitContents(
                plans.of(project.id(), by).stream()
                        .flatMap(plan -> plan.shown().stream())
                        .map(activity -> KitActivity.of(activity, project, nameless))
                        .toList(),
                pages.of(project.id(), by).reversed().stream()
                        .limit(MOST)
                        .map(page -> KitPage.of(pages.get(page.id(), by).text(), nameless))
                        .toList(),
                assignments.of(project.id(), by).reversed().stream()
                        .limit(MOST)
                        .map(task -> KitTask.of(task, project, nameless))
                        .toList(),
                folders.tree(project.id().id(), by).stream()
                        .map(Folder::path)
                        .map(nameless::text)
                        .distinct()
                        .limit(MOST)
                        .toList());
    }

    FoundingDraft draft(ProjectSummary project, Nameless nameless, Reader by) {
        var draft = foundings
                .of(project.id(), by, Locale.ENGLISH)
                .map(FoundingDetails::draft)
                .orElseGet(() -> described(project));
        return new FoundingDraft(
                draft.title(),
                nameless.text(draft.summary()),
                draft.language(),
                draft.languages(),
                draft.youngest(),
                draft.oldest(),
                draft.pupils(),
                draft.subjects(),
                draft.tools(),
                nameless.text(draft.otherTools()),
                nameless.text(draft.aims()),
                nameless.text(draft.work()),
                nameless.text(draft.results()),
                "",
                null,
                null,
                null,
                false);
    }

    /** A project that was made without a founding says little of itself. */
    private static FoundingDraft described(ProjectSummary project) {
        var blank = FoundingDraft.blank(project.language());
        var aims = project.aims();
        return new FoundingDraft(
                project.title(),
                aims.length() > LONGEST_SUMMARY ? aims.substring(0, LONGEST_SUMMARY) : aims,
                project.language(),
                blank.languages(),
                null,
                null,
                null,
                blank.subjects(),
                blank.tools(),
                "",
                "",
                "",
                "",
                "",
                null,
                null,
                null,
                false);
    }

    /** Those of a list, the outermost first. */
    static List<String> outermostFirst(List<String> paths) {
        return paths.stream()
                .sorted(Comparator.comparingInt(path -> path.split("/").length))
                .toList();
    }
}
