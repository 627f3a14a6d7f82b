package org.twinflow.exports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.exports.ExportSummary.State;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/**
 * Archives of whole projects, for those who answer for one: each holds what the person it is made for may see, and nobody
 * else takes it, except the school it is for. Pupils and families take none.
 */
@Service
@Transactional
public class Exports {

    private static final Set<String> LANGUAGES = Set.of("en", "fr");

    private final ExportRows rows;
    private final ExportProperties properties;
    private final Projects projects;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exports(
            ExportRows rows,
            ExportProperties properties,
            Projects projects,
            Access access,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.properties = properties;
        this.projects = projects;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Has an archive made; who waits for one already gets that one. */
    public ExportId ask(ProjectId project, Locale language, Reader reader) {
        projects.get(project, reader);
        reader.mustBeAllowed(mayTake(project, reader));
        return rows.of(project).stream()
                .filter(each -> each.school() == null
                        && each.reader().equals(reader.person())
                        && !each.state().isOver())
                .map(ExportSummary::id)
                .findFirst()
                .orElseGet(() -> add(project, reader.person(), null, language, properties.kept()));
    }

    /**
     * Has an archive made for a school, with what one of its teachers may see; for parts of the system that act for
     * nobody.
     *
     * @return nothing where nobody of the school teaches in the project
     */
    public java.util.Optional<ExportId> askForSchool(ProjectId project, SchoolId school, Locale language) {
        var token = Scope.project(project.id()).token(school, Role.TEACHER);
        return access.named(Scope.project(project.id()), Set.of(token)).stream()
                .sorted(java.util.Comparator.comparing(
                                (PersonId person) -> !access.reader(person).coordinates(project.id()))
                        .thenComparing(PersonId::toString))
                .findFirst()
                .map(person -> add(project, person, school, language, properties.keptForSchools()));
    }

    private ExportId add(
            ProjectId project, PersonId person, @Nullable SchoolId school, Locale language, Duration kept) {
        var id = new ExportId(UUID.randomUUID());
        var now = clock.instant();
        rows.add(new ExportSummary(
                id,
                project,
                person,
                school,
                LANGUAGES.contains(language.getLanguage()) ? language : Locale.ENGLISH,
                State.WAITING,
                now,
                null,
                now.plus(kept),
                0,
                0,
                0,
                null));
        audit.record(
                school == null ? person : null,
                "project.export-asked",
                "project:" + project,
                Map.of("export", id.toString()));
        events.publishEvent(new ExportAsked(id.id()));
        return id;
    }

    /** The archives of a project that the reader may take, and those on their way. */
    @Transactional(readOnly = true)
    public List<ExportSummary> of(ProjectId project, Reader reader) {
        projects.get(project, reader);
        reader.mustBeAllowed(mayTake(project, reader));
        return rows.of(project).stream().filter(export -> isFor(export, reader)).toList();
    }

    @Transactional(readOnly = true)
    public ExportSummary get(ExportId id, Reader reader) {
        var export = rows.find(id).orElseThrow(() -> new NotFoundException(id));
        reader.mustSee(
                reader.isInProject(export.project().id()) && mayTake(export.project(), reader) && isFor(export, reader),
                id);
        return export;
    }

    /** The archive itself, to be closed by who asked for it. */
    public InputStream open(ExportId id, Reader reader) {
        var export = get(id, reader);
        if (!export.isReady()) {
            throw new RefusedException("exports.not-ready");
        }
        audit.record(
                reader.person(),
                "project.export-taken",
                "project:" + export.project(),
                Map.of("export", id.toString()));
        try {
            return Files.newInputStream(properties.file(id));
        } catch (NoSuchFileException e) {
            throw new NotFoundException(id);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whether the reader may take archives of the project at all. */
    public static boolean mayTake(ProjectId project, Reader reader) {
        return reader.teachesIn(project.id()) || reader.has(Role.HEAD, Scope.project(project.id()));
    }

    private static boolean isFor(ExportSummary export, Reader reader) {
        var school = export.school();
        return school == null ? export.reader().equals(reader.person()) : school.equals(reader.school());
    }
}
