package org.twinflow.datasheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;

/**
 * What is asked of the pupils.
 *
 * @param schools whose pupils are asked; none for those of all
 * @param due the day by which each should have filled in a row
 */
public record NewDataSheet(
        ProjectId project,
        String title,
        String instructions,
        Set<SchoolId> schools,
        LocalDate due,
        List<SheetColumn> columns) {

    public NewDataSheet {
        title = title.strip();
        instructions = instructions.strip();
        schools = Set.copyOf(schools);
        columns = List.copyOf(columns);
    }
}
