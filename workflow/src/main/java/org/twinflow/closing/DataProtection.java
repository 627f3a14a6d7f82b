package org.twinflow.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Held;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.documents.Documents;
import org.twinflow.documents.OpenContent;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;

/**
 * What data protection officers look at: of which projects of their schools, or of all where they watch over the platform,
 * what is kept until when, what was deleted, and the signed certificates. They read no paper here and no name of one.
 */
@Service
@Transactional
public class DataProtection {

    private static final Role OFFICER = Role.DATA_PROTECTION_OFFICER;

    private final ClosingRepository closings;
    private final PurgeCounts counts;
    private final Projects projects;
    private final Documents documents;
    private final Audit audit;
    private final Clock clock;

    DataProtection(
            ClosingRepository closings,
            PurgeCounts counts,
            Projects projects,
            Documents documents,
            Audit audit,
            Clock clock) {
        this.closings = closings;
        this.counts = counts;
        this.projects = projects;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the reader watches over the data of anybody. */
    public static boolean isOfficer(Reader reader) {
        return watchesAll(reader) || !schools(reader).isEmpty();
    }

    /** The projects that the reader watches over, those that end last first. */
    @Transactional(readOnly = true)
    public List<PurgeSheet> of(Reader reader) {
        reader.mustBeAllowed(isOfficer(reader));
        var found = watchesAll(reader) ? counts.all() : counts.of(schools(reader));
        return found.stream().map(this::sheet).toList();
    }

    /** One of them; that somebody looked at it is written down. */
    public PurgeSheet get(ProjectId project, Reader reader) {
        watch(project, reader);
        audit.record(reader.person(), "data-protection.read", "project:" + project, Map.of());
        return sheet(project);
    }

    /** The papers of a project that were deleted, one by one, the latest first. */
    @Transactional(readOnly = true)
    public List<PurgeSheet.Line> lines(ProjectId project, Reader reader) {
        watch(project, reader);
        return counts.lines(project);
    }

    /** The certificate that was signed at the end of a project. */
    public OpenContent certificate(ProjectId project, Reader reader) {
        watch(project, reader);
        var id = closings.findByProject(project).map(Closing::certificate).orElse(null);
        if (id == null) {
            throw new NotFoundException(project);
        }
        audit.record(reader.person(), "data-protection.certificate-read", "project:" + project, Map.of());
        return documents.contentFor(id, reader.person());
    }

    /** Answers 403 to who watches over nobody's data, 404 for projects of schools that the reader has nothing to do with. */
    private void watch(ProjectId project, Reader reader) {
        reader.mustBeAllowed(isOfficer(reader));
        var mine = watchesAll(reader) ? counts.all() : counts.of(schools(reader));
        reader.mustSee(mine.contains(project), project);
    }

    private PurgeSheet sheet(ProjectId id) {
        var project = projects.facts(id);
        var closing = closings.findByProject(id);
        return new PurgeSheet(
                id,
                project.title(),
                project.status(),
                project.end(),
                project.schools(),
                counts.kept(id, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                counts.deleted(id),
                closing.map(Closing::state).orElse(null),
                closing.map(Closing::frozenAt).orElse(null),
                closing.map(Closing::accountsEnded).orElse(0),
                closing.map(Closing::peopleAnonymised).orElse(0),
                closing.map(Closing::certifiedAt).orElse(null),
                closing.map(Closing::certificate).isPresent());
    }

    private static boolean watchesAll(Reader reader) {
        return reader.has(OFFICER, Scope.platform());
    }

    private static Set<SchoolId> schools(Reader reader) {
        return reader.grants().stream()
                .filter(held -> held.role() == OFFICER && held.scope().kind() == Scope.Kind.SCHOOL)
                .map(Held::scope)
                .map(scope -> SchoolId.of(scope.id()))
                .collect(Collectors.toSet());
    }
}
