package org.twinflow.web.search;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twinflow.people.People;
import org.twinflow.people.SchoolSummary;
import org.twinflow.search.SearchNames;

/** A school is found by its name and its town. */
@Component
class SchoolNames implements SearchNames {

    private final People people;

    SchoolNames(People people) {
        this.people = people;
    }

    @Override
    public Map<String, String> schools(Collection<String> ids) {
        return people.schools().stream()
                .filter(school -> ids.contains(school.id().toString()))
                .collect(toMap(school -> school.id().toString(), SchoolNames::name));
    }

    private static String name(SchoolSummary school) {
        return school.name() + ", " + school.city();
    }
}
