package org.twinflow.datasheets;

import java.time.Clock;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.engine.ProcessSteps;

/** The service task of {@code data-collection.bpmn}. */
@ProcessSteps("datasheets")
@Transactional
public class DataSheetSteps {

    private final DataSheetRepository sheets;
    private final Clock clock;

    DataSheetSteps(DataSheetRepository sheets, Clock clock) {
        this.sheets = sheets;
        this.clock = clock;
    }

    /** Takes no more rows. */
    public void closeSheet(String sheetId) {
        sheets.findById(DataSheetId.of(sheetId)).ifPresent(sheet -> sheet.close(clock.instant()));
    }
}
