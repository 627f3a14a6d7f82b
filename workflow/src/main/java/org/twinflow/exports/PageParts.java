package org.twinflow.exports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.documents.OpenContent;
import org.twinflow.exports.ArchivedWorks.EditionOf;
import org.twinflow.exports.ArchivedWorks.FileOf;
import org.twinflow.exports.ArchivedWorks.PageOf;
import org.twinflow.exports.ArchivedWorks.StoryOf;
import org.twinflow.exports.FileParts.Target;
import org.twinflow.pages.Exhibit;
import org.twinflow.pages.PageFiles;
import org.twinflow.pages.PageId;
import org.twinflow.pages.PageSummary;
import org.twinflow.pages.PageText;
import org.twinflow.pages.Pages;
import org.twinflow.pages.ShowcaseView;
import org.twinflow.pages.Showcases;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Puts the pages of a project with all editions, the showcase, and the pictures and files of both into an archive. */
@Component
class PageParts {

    private final Pages pages;
    private final PageFiles files;
    private final Showcases showcases;

    PageParts(Pages pages, PageFiles files, Showcases showcases) {
        this.pages = pages;
        this.files = files;
        this.showcases = showcases;
    }

    /** Opens a file when its turn has come. */
    private interface Source {
        OpenContent open();
    }

    /** Where each picture already lies, so that it lies there once. */
    private record Shelf(Target target, Map<String, String> paths) {}

    ArchivedWorks write(ProjectId project, ArchivedWorks works, Target target) throws IOException {
        var shelf = new Shelf(target, new HashMap<>());
        var written = new ArrayList<PageOf>();
        for (var page : pages.of(project, target.reader())) {
            written.add(page(page, shelf));
        }
        var stories = new ArrayList<StoryOf>();
        var view = showcases.find(project).orElse(null);
        if (view != null) {
            for (var story : view.pages()) {
                stories.add(story(view, story, shelf));
            }
        }
        return new ArchivedWorks(
                written,
                stories,
                works.results(),
                works.stages(),
                works.groups(),
                works.log(),
                works.thoughts(),
                works.practice(),
                works.thanks());
    }

    private PageOf page(PageSummary page, Shelf shelf) throws IOException {
        var reader = shelf.target().reader();
        var latest = pages.get(page.id(), reader);
        var editions = new ArrayList<EditionOf>();
        var numbers = latest.mayEdit() || reader.teachesIn(latest.project().id())
                ? pages.versions(page.id(), reader).stream()
                        .map(version -> version.number())
                        .toList()
                : List.of(latest.number());
        for (var number : numbers) {
            var edition = pages.get(page.id(), number, reader);
            editions.add(new EditionOf(
                    number,
                    edition.text().title(),
                    edition.text().body(),
                    shelf.target().names().of(edition.savedBy()),
                    edition.savedAt(),
                    Integer.valueOf(number).equals(latest.shown()),
                    files(page.id(), number, edition.text(), shelf)));
        }
        var audience = latest.audience();
        return new PageOf(
                page.title(), page.stage(), page.language(), audience == null ? null : audience.name(), editions);
    }

    private List<FileOf> files(PageId page, int number, PageText text, Shelf shelf) throws IOException {
        var found = new ArrayList<FileOf>();
        for (var shown : text.exhibits()) {
            found.add(file(
                    shown,
                    shelf,
                    () -> files.open(
                            page,
                            number,
                            shown.document(),
                            false,
                            shelf.target().reader())));
        }
        return found;
    }

    private StoryOf story(ShowcaseView view, ShowcaseView.Story story, Shelf shelf) throws IOException {
        var found = new ArrayList<FileOf>();
        for (var shown : story.text().exhibits()) {
            found.add(file(
                    shown, shelf, () -> files.openPublic(view.project().slug(), story.id(), shown.document(), false)));
        }
        return new StoryOf(
                story.text().title(),
                story.text().stage(),
                story.text().language(),
                story.letters(),
                story.since(),
                story.text().body(),
                found);
    }

    private FileOf file(Exhibit shown, Shelf shelf, Source source) throws IOException {
        var key = shown.document() + "/" + shown.version() + "/" + shown.picture();
        var path = shelf.paths().get(key);
        if (path == null) {
            path = copy(shelf.target(), source, shown.description());
            if (path != null) {
                shelf.paths().put(key, path);
            }
        }
        return new FileOf(shown.description(), shown.credits(), shown.picture(), path);
    }

    /** @return null where it could not be put there */
    private static @Nullable String copy(Target target, Source source, String name) throws IOException {
        try (var content = source.open()) {
            var path = target.entries().next("pages", content.filename());
            target.archive().copy(path, content.stream());
            return path;
        } catch (NotFoundException | ForbiddenException | RefusedException why) {
            target.missing().add(name, why);
            return null;
        }
    }
}
