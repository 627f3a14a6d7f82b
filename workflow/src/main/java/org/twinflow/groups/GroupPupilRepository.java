package org.twinflow.groups;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.twinflow.people.PersonId;

interface GroupPupilRepository extends Repository<GroupPupil, UUID> {

    GroupPupil save(GroupPupil pupil);

    void delete(GroupPupil pupil);

    List<GroupPupil> findByDivision(DivisionId division);

    List<GroupPupil> findByGroup(GroupId group);

    List<GroupPupil> findByPerson(PersonId person);

    Optional<GroupPupil> findByDivisionAndPerson(DivisionId division, PersonId person);
}
