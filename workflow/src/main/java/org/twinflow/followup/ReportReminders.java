package org.twinflow.followup;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;
import org.twinflow.mobility.DossierId;

interface ReportReminders extends Repository<ReportReminder, Long> {

    ReportReminder save(ReportReminder reminder);

    List<ReportReminder> findByDossierInOrderByNumber(Collection<DossierId> dossiers);
}
