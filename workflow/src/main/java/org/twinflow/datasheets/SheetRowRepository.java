package org.twinflow.datasheets;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.twinflow.people.PersonId;

interface SheetRowRepository extends Repository<SheetRow, UUID> {

    SheetRow save(SheetRow row);

    void delete(SheetRow row);

    Optional<SheetRow> findBySheetAndPupil(DataSheetId sheet, PersonId pupil);

    List<SheetRow> findBySheetInOrderByWrittenAt(Collection<DataSheetId> sheets);
}
