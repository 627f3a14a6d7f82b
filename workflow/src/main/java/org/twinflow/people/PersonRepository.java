package org.twinflow.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, PersonId> {

    Person save(Person person);

    Optional<Person> findById(PersonId id);

    Optional<Person> findByUsername(String username);

    List<Person> findByIdIn(Collection<PersonId> ids);

    List<Person> findBySchoolOrderByFamilyNameAscGivenNameAsc(SchoolId school);

    @Query("""
            select p from Person p
            where lower(concat(p.givenName, ' ', p.familyName)) like concat('%', :words, '%')
               or p.username like concat('%', :words, '%')
            order by p.familyName, p.givenName""")
    List<Person> named(String words, Limit limit);

    long count();
}
