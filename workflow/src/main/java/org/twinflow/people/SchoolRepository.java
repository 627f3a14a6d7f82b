package org.twinflow.people;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SchoolRepository extends Repository<School, SchoolId> {

    School save(School school);

    Optional<School> findById(SchoolId id);

    List<School> findAllByOrderByCountryAscNameAsc();
}
