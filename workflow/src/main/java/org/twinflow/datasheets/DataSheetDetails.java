package org.twinflow.datasheets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;

/**
 * A sheet with the rows of all.
 *
 * @param progress of each school that is asked, in the order of the project's schools
 * @param figures of each column that takes numbers
 * @param own what the reader has written, or null
 * @param mayFill whether the reader is one of the pupils asked, and rows are taken
 * @param mayManage whether the reader may write for pupils and close the sheet
 */
public record DataSheetDetails(
        DataSheetId id,
        ProjectId project,
        String title,
        String instructions,
        LocalDate due,
        PersonSummary madeBy,
        boolean open,
        List<SheetColumn> columns,
        List<Progress> progress,
        List<Row> rows,
        List<Figures> figures,
        List<Pupil> missing,
        @Nullable List<String> own,
        boolean mayFill,
        boolean mayManage) {

    /** How many pupils are asked. */
    public int asked() {
        return progress.stream().mapToInt(Progress::asked).sum();
    }

    /** How many of them have written. */
    public int filled() {
        return progress.stream().mapToInt(Progress::filled).sum();
    }

    /** From 0 to 100, rounded down, so that hundred means all. */
    public int percent() {
        return asked() == 0 ? 0 : 100 * filled() / asked();
    }

    /** How far the pupils of a school have come. */
    public record Progress(SchoolSummary school, int asked, int filled) {

        public int percent() {
            return asked == 0 ? 0 : 100 * filled / asked;
        }
    }

    /** What a pupil wrote; one who has left the project is named no more. */
    public record Row(
            @Nullable PersonSummary pupil, @Nullable SchoolSummary school, List<String> cells, Instant writtenAt) {}

    /** A pupil whose row is missing. */
    public record Pupil(PersonSummary person, @Nullable SchoolSummary school) {}

    /** What the numbers of a column come to, for each school and, last, for all together. */
    public record Figures(SheetColumn column, List<Figure> all) {}

    /**
     * The numbers of a school.
     *
     * @param school null for all schools
     */
    public record Figure(
            @Nullable SchoolSummary school, int count, BigDecimal least, BigDecimal mean, BigDecimal most) {}
}
