package org.twinflow.datasheets;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;

/** What one pupil gathered. */
@Entity
@Table(name = "data_sheet_row")
class SheetRow {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "sheet"))
    private DataSheetId sheet;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "pupil"))
    private PersonId pupil;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "school"))
    private @Nullable SchoolId school;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "written_by"))
    private PersonId writtenBy;

    private Instant writtenAt;

    @ElementCollection
    @CollectionTable(name = "data_sheet_cell", joinColumns = @JoinColumn(name = "sheet_row"))
    @OrderColumn(name = "place")
    @Column(name = "cell")
    private List<String> cells = new ArrayList<>();

    SheetRow(DataSheetId sheet, PersonId pupil, @Nullable SchoolId school, PersonId by, Instant now) {
        this.id = UUID.randomUUID();
        this.sheet = sheet;
        this.pupil = pupil;
        this.school = school;
        this.writtenBy = by;
        this.writtenAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected SheetRow() {}

    void write(List<String> written, PersonId by, Instant now) {
        if (!cells.equals(written)) {
            cells.clear();
            cells.addAll(written);
            writtenBy = by;
            writtenAt = now;
        }
    }

    DataSheetId sheet() {
        return sheet;
    }

    PersonId pupil() {
        return pupil;
    }

    @Nullable SchoolId school() {
        return school;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    List<String> cells() {
        return List.copyOf(cells);
    }
}
