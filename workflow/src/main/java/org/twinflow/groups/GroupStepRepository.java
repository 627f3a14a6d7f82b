package org.twinflow.groups;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.twinflow.people.PersonId;

interface GroupStepRepository extends Repository<GroupStep, UUID> {

    GroupStep save(GroupStep step);

    void delete(GroupStep step);

    List<GroupStep> findByDivisionOrderByStepDesc(DivisionId division);

    List<GroupStep> findByPerson(PersonId person);
}
