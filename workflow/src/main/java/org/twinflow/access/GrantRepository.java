package org.twinflow.access;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.people.PersonId;

interface GrantRepository extends Repository<Grant, GrantId> {

    Grant save(Grant grant);

    Optional<Grant> findById(GrantId id);

    List<Grant> findByPerson(PersonId person);

    List<Grant> findByPersonAndScopeKindAndScopeId(PersonId person, Scope.Kind kind, String id);

    List<Grant> findByScopeKindAndScopeId(Scope.Kind kind, String id);

    void delete(Grant grant);
}
