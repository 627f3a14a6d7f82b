package org.twinflow.contests;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.twinflow.people.PersonId;

interface ContestMarkRepository extends Repository<ContestMark, UUID> {

    ContestMark save(ContestMark mark);

    List<ContestMark> findByEntryOrderByPlaceAsc(ContestEntryId entry);

    List<ContestMark> findByEntryIn(Collection<ContestEntryId> entries);

    Optional<ContestMark> findByEntryAndJuror(ContestEntryId entry, PersonId juror);

    List<ContestMark> findByJurorAndStateIn(PersonId juror, Collection<MarkState> states);
}
