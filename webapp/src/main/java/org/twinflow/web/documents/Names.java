package org.twinflow.web.documents;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;

/** The names of those who did something, for a page. */
@Component
class Names {

    private final People people;

    Names(People people) {
        this.people = people;
    }

    /** Family names of pupils are for teachers alone; others read the first name and an initial of everybody. */
    Map<PersonId, String> of(Collection<? extends @Nullable PersonId> ids, @Nullable UUID project, Reader reader) {
        var teaches = project != null && reader.teachesIn(project);
        var known = ids.stream().<PersonId>mapMulti((id, some) -> {
            if (id != null) {
                some.accept(id);
            }
        });
        return people.persons(known.distinct().toList()).stream()
                .collect(toMap(PersonSummary::id, person -> teaches ? person.name() : person.shortName()));
    }
}
