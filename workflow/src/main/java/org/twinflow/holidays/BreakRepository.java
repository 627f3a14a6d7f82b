package org.twinflow.holidays;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface BreakRepository extends Repository<SchoolBreak, BreakId> {

    SchoolBreak save(SchoolBreak added);

    void delete(SchoolBreak gone);

    Optional<SchoolBreak> findById(BreakId id);

    List<SchoolBreak> findByCountryOrderByStartAscRegionAscNameAsc(String country);

    List<SchoolBreak> findByCountryAndStartLessThanEqualAndEndGreaterThanEqualOrderByStartAscRegionAsc(
            String country, LocalDate last, LocalDate first);
}
