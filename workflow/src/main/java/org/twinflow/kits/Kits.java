package org.twinflow.kits;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.founding.FoundingDetails;
import org.twinflow.founding.FoundingDraft;
import org.twinflow.founding.FoundingId;
import org.twinflow.founding.Foundings;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/**
 * Copies projects as kits and begins foundings from them. A kit holds what was described and planned: no people, no
 * pupils, no papers, no results.
 */
@Service
@Transactional
public class Kits {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SUMMARY = 1000;

    private final KitRepository kits;
    private final Projects projects;
    private final Plans plans;
    private final Foundings foundings;
    private final Audit audit;
    private final Clock clock;

    Kits(KitRepository kits, Projects projects, Plans plans, Foundings foundings, Audit audit, Clock clock) {
        this.kits = kits;
        this.projects = projects;
        this.plans = plans;
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
        var activities = plans.of(id, by).stream()
                .flatMap(plan -> plan.shown().stream())
                .map(activity -> KitActivity.of(activity, project))
                .toList();
        var draft =
                foundings.of(id, by, Locale.ENGLISH).map(FoundingDetails::draft).orElseGet(() -> described(project));
        var kit = kits.save(new Kit(title, draft, activities, shared, by.person(), clock.instant()));
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

    /** Begins a founding with what the kit describes; its plan is proposed once the project is open. */
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
}
