package org.twinflow.kits;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.founding.FoundingId;
import org.twinflow.founding.Foundings;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/**
 * Copies projects as kits and begins foundings from them. A kit holds what was described and planned, the texts of
 * pages, the tasks and the folders: no people and no names of members, no pictures, no papers, no results.
 */
@Service
@Transactional
public class Kits {

    private static final int LONGEST_TITLE = 120;

    private final KitRepository kits;
    private final Projects projects;
    private final KitCopies copies;
    private final Foundings foundings;
    private final Audit audit;
    private final Clock clock;

    Kits(KitRepository kits, Projects projects, KitCopies copies, Foundings foundings, Audit audit, Clock clock) {
        this.kits = kits;
        this.projects = projects;
        this.copies = copies;
        this.foundings = foundings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Copies a project; its coordinators may.
     *
     * @param shared whether others find the kit too
     */
    public KitId copy(ProjectId id, String title, boolean shared, Reader by) {
        var project = projects.get(id, by);
        by.mustBeAllowed(by.coordinates(id.id()));
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            throw new InvalidException(FieldError.of("title", "kits.title.form", LONGEST_TITLE));
        }
        var nameless = copies.nameless(project, by);
        var kit = kits.save(new Kit(
                title,
                copies.draft(project, nameless, by),
                copies.contents(project, nameless, by),
                shared,
                by.person(),
                clock.instant()));
        audit.record(
                by.person(), "kit.made", "project:" + id, Map.of("kit", kit.id().toString()));
        return kit.id();
    }

    /** The kits that the reader may begin with: their own and those that are shared, the newest first. */
    @Transactional(readOnly = true)
    public List<KitSummary> visibleTo(Reader reader) {
        return Projects.mayFound(reader)
                ? kits.visibleTo(reader.person()).stream()
                        .map(kit -> kit.summary(reader.person()))
                        .toList()
                : List.of();
    }

    /** Begins a founding with what the kit describes; its plan, pages, tasks and folders are there once the project is open. */
    public FoundingId found(KitId id, Reader reader) {
        var kit = kits.findById(id)
                .filter(found -> found.isFor(reader.person()))
                .orElseThrow(() -> new NotFoundException(id));
        return foundings.begin(kit.draft(), id.id(), reader);
    }

    public void remove(KitId id, Reader reader) {
        var kit = kits.findById(id)
                .filter(found -> found.isFor(reader.person()))
                .orElseThrow(() -> new NotFoundException(id));
        reader.mustBeAllowed(kit.isOf(reader.person()));
        kits.delete(kit);
    }
}
