package org.twinflow.datasheets;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.datasheets.DataSheetDetails.Progress;
import org.twinflow.datasheets.DataSheetDetails.Pupil;
import org.twinflow.datasheets.DataSheetDetails.Row;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.Member;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;

/** Sheets as their readers see them. */
@Component
class DataSheetViews {

    private final SheetRowRepository rows;
    private final Projects projects;
    private final People people;

    DataSheetViews(SheetRowRepository rows, Projects projects, People people) {
        this.rows = rows;
        this.projects = projects;
        this.people = people;
    }

    /** The pupils of a project who are asked. */
    List<PersonSummary> asked(DataSheet sheet, Reader reader) {
        return pupils(sheet.project(), reader).stream()
                .filter(pupil -> sheet.asks(pupil.school()))
                .toList();
    }

    /** The pupils of a project, by name. */
    List<PersonSummary> pupils(ProjectId project, Reader reader) {
        return projects.members(project, reader).stream()
                .filter(Member::isPupil)
                .map(Member::person)
                .toList();
    }

    List<DataSheetSummary> summaries(List<DataSheet> sheets, ProjectSummary project, Reader reader) {
        var pupils = pupils(project.id(), reader);
        var written = rows
                .findBySheetInOrderByWrittenAt(
                        sheets.stream().map(DataSheet::id).toList())
                .stream()
                .collect(groupingBy(SheetRow::sheet, mapping(SheetRow::pupil, toSet())));
        return sheets.stream()
                .map(sheet -> summary(sheet, pupils, written.getOrDefault(sheet.id(), Set.of()), reader))
                .toList();
    }

    private static DataSheetSummary summary(
            DataSheet sheet, List<PersonSummary> pupils, Set<PersonId> written, Reader reader) {
        var asked = pupils.stream()
                .filter(pupil -> sheet.asks(pupil.school()))
                .map(PersonSummary::id)
                .toList();
        var filled = Math.toIntExact(asked.stream().filter(written::contains).count());
        var mine = sheet.isOpen() && asked.contains(reader.person()) && !written.contains(reader.person());
        return new DataSheetSummary(sheet.id(), sheet.title(), sheet.due(), sheet.isOpen(), asked.size(), filled, mine);
    }

    DataSheetDetails details(DataSheet sheet, ProjectSummary project, Reader reader) {
        var asked = asked(sheet, reader);
        var there = asked.stream().collect(toMap(PersonSummary::id, Function.identity()));
        var written = rows.findBySheetInOrderByWrittenAt(List.of(sheet.id()));
        var schools = schools(project, written);
        var table = written.stream().map(row -> row(row, there, schools)).toList();
        var done = written.stream().map(SheetRow::pupil).collect(toSet());
        var own = written.stream()
                .filter(row -> row.pupil().equals(reader.person()))
                .findFirst()
                .map(SheetRow::cells);
        var manages = reader.teachesIn(project.id().id());
        return new DataSheetDetails(
                sheet.id(),
                sheet.project(),
                sheet.title(),
                sheet.instructions(),
                sheet.due(),
                people.person(sheet.madeBy()),
                sheet.isOpen(),
                sheet.columns(),
                progress(project, asked, done),
                table,
                SheetFigures.of(sheet.columns(), table),
                manages ? missing(asked, done, schools) : List.of(),
                own.orElse(null),
                sheet.isOpen() && there.containsKey(reader.person()),
                manages && sheet.isOpen());
    }

    private static List<Progress> progress(ProjectSummary project, List<PersonSummary> asked, Set<PersonId> done) {
        return project.schools().stream()
                .map(school -> {
                    var own = asked.stream()
                            .filter(pupil -> school.id().equals(pupil.school()))
                            .toList();
                    var filled = own.stream()
                            .filter(pupil -> done.contains(pupil.id()))
                            .count();
                    return new Progress(school, own.size(), Math.toIntExact(filled));
                })
                .filter(progress -> progress.asked() > 0)
                .toList();
    }

    private static List<Pupil> missing(
            List<PersonSummary> asked, Set<PersonId> done, Map<SchoolId, SchoolSummary> schools) {
        return asked.stream()
                .filter(pupil -> !done.contains(pupil.id()))
                .map(pupil -> new Pupil(pupil, school(pupil.school(), schools)))
                .toList();
    }

    private static Row row(SheetRow row, Map<PersonId, PersonSummary> there, Map<SchoolId, SchoolSummary> schools) {
        return new Row(there.get(row.pupil()), school(row.school(), schools), row.cells(), row.writtenAt());
    }

    private static @Nullable SchoolSummary school(@Nullable SchoolId school, Map<SchoolId, SchoolSummary> schools) {
        return school == null ? null : schools.get(school);
    }

    /** Those of the project, and those that have left it and of which there are rows. */
    private Map<SchoolId, SchoolSummary> schools(ProjectSummary project, Collection<SheetRow> written) {
        var schools = project.schools().stream().collect(toMap(SchoolSummary::id, Function.identity()));
        written.stream()
                .map(SheetRow::school)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(school -> schools.computeIfAbsent(school, people::school));
        return schools;
    }

    static boolean isPupil(Reader reader, ProjectId project) {
        var scope = Scope.project(project.id());
        return reader.has(Role.PUPIL, scope) || reader.has(Role.PUPIL_ADMIN, scope);
    }
}
