package org.twinflow.datasheets;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.RefusedException;

@Entity
class DataSheet {

    @EmbeddedId
    private DataSheetId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    private String title;
    private String instructions;

    @Column(name = "due_on")
    private LocalDate due;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "made_by"))
    private PersonId madeBy;

    private Instant madeAt;
    private @Nullable Instant closedAt;

    @ElementCollection
    @CollectionTable(name = "data_sheet_school", joinColumns = @JoinColumn(name = "sheet"))
    @Column(name = "school")
    private Set<UUID> schools = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "data_sheet_column", joinColumns = @JoinColumn(name = "sheet"))
    @OrderColumn(name = "place")
    private List<SheetColumn> columns = new ArrayList<>();

    DataSheet(NewDataSheet wanted, PersonId by, Instant now) {
        this.id = DataSheetId.next();
        this.project = wanted.project();
        this.title = wanted.title();
        this.instructions = wanted.instructions();
        this.due = wanted.due();
        this.madeBy = by;
        this.madeAt = now;
        wanted.schools().forEach(school -> schools.add(school.id()));
        this.columns.addAll(wanted.columns());
    }

    @SuppressWarnings("NullAway.Init")
    protected DataSheet() {}

    /** Takes no more rows; once closed it stays so. */
    void close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
        }
    }

    void mustBeOpen() {
        if (!isOpen()) {
            throw new RefusedException("datasheets.over");
        }
    }

    boolean isOpen() {
        return closedAt == null;
    }

    /** Whether pupils of that school are asked. */
    boolean asks(@Nullable SchoolId school) {
        return schools.isEmpty() || (school != null && schools.contains(school.id()));
    }

    DataSheetId id() {
        return id;
    }

    ProjectId project() {
        return project;
    }

    String title() {
        return title;
    }

    String instructions() {
        return instructions;
    }

    LocalDate due() {
        return due;
    }

    PersonId madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    List<SheetColumn> columns() {
        return List.copyOf(columns);
    }
}
