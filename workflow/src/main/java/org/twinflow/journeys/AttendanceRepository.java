package org.twinflow.journeys;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Has no method that changes or removes a row. */
interface AttendanceRepository extends Repository<AttendanceMark, Long> {

    AttendanceMark save(AttendanceMark mark);

    List<AttendanceMark> findByDossierInAndOnDayOrderByNumber(Collection<UUID> dossiers, LocalDate day);

    List<AttendanceMark> findByDossierOrderByNumber(UUID dossier);
}
