package org.twinflow.pages;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.pages.ShowcaseCopy.Gap;
import org.twinflow.pages.ShowcaseCopyRows.GapRow;
import org.twinflow.pages.ShowcaseCopyRows.Row;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;

/**
 * Keeps the showcase of a project as it is when the project is closed. Each consent is looked at once more; what nobody
 * agrees to any more is left out, and the teachers are told what that was.
 */
@Service
@Transactional
public class ShowcaseCopies {

    private final ShowcaseCopyRows rows;
    private final ShowcaseStories stories;
    private final PublicationRepository publications;
    private final PageViews views;
    private final Gate gate;
    private final People people;
    private final Projects projects;
    private final Audit audit;
    private final Clock clock;

    ShowcaseCopies(
            ShowcaseCopyRows rows,
            ShowcaseStories stories,
            PublicationRepository publications,
            PageViews views,
            Gate gate,
            People people,
            Projects projects,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.stories = stories;
        this.publications = publications;
        this.views = views;
        this.gate = gate;
        this.people = people;
        this.projects = projects;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes the copy, once; for parts of the system that act for nobody.
     *
     * @param closed since when the project rests: pages that were taken down after that count as left out
     */
    public void write(ProjectId project, Instant closed) {
        if (rows.writtenAt(project).isPresent()) {
            return;
        }
        var pages = stories.live(project).stream()
                .map(story -> new Row(story.id(), story.number(), story.letters(), story.since(), story.changed()))
                .toList();
        var gaps = gaps(project, closed);
        rows.write(project, clock.instant().truncatedTo(MICROS), pages, gaps);
        audit.record(
                null,
                "showcase.copied",
                "project:" + project,
                Map.of("pages", String.valueOf(pages.size()), "leftOut", String.valueOf(gaps.size())));
    }

    /** Goes back to what is shown at each moment, when the work is taken up again. */
    public void drop(ProjectId project) {
        rows.drop(project);
    }

    /** What became of the showcase, for the teachers; nothing where there is no copy. */
    @Transactional(readOnly = true)
    public Optional<ShowcaseCopy> of(ProjectId project, Reader reader) {
        projects.get(project, reader);
        reader.mustBeAllowed(reader.teachesIn(project.id()));
        return rows.writtenAt(project)
                .map(written -> new ShowcaseCopy(
                        written,
                        stories.of(project).size(),
                        rows.gaps(project).stream().map(this::gap).toList()));
    }

    /** Since when a copy is shown; nothing where pages are shown as they are at each moment. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(ProjectId project) {
        return rows.writtenAt(project);
    }

    private List<GapRow> gaps(ProjectId project, Instant closed) {
        var found = new HashMap<PageId, GapRow>();
        for (var state : List.of(PublicationState.SHOWN, PublicationState.CONSENT_OVER)) {
            publications.findByProjectAndState(project, state).stream()
                    .filter(publication -> publication.audience() == AudienceLevel.PUBLIC)
                    .filter(publication -> isLately(publication, closed))
                    .forEach(publication -> gap(publication).ifPresent(gap -> found.put(gap.page(), gap)));
        }
        return found.values().stream()
                .sorted(Comparator.comparing(gap -> gap.page().toString()))
                .toList();
    }

    private static boolean isLately(Publication publication, Instant closed) {
        var ended = publication.endedAt();
        return ended == null || !ended.isBefore(closed);
    }

    private Optional<GapRow> gap(Publication publication) {
        var text = views.version(publication.page(), publication.number()).text();
        List<PersonId> missing = gate.notAgreed(publication.project(), text);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new GapRow(publication.page(), publication.number(), missing));
    }

    private Gap gap(GapRow row) {
        var text = views.version(row.page(), row.number()).text();
        return new Gap(
                row.page(),
                text.title(),
                text.language(),
                people.persons(row.pupils()).stream()
                        .map(PersonSummary::shortName)
                        .sorted()
                        .toList());
    }
}
