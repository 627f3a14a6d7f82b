package org.twinflow.notifications;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twinflow.inbox.CaseLines;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;

/** Says who is not reached by mail. */
@Component
class ReachingLines implements CaseLines {

    private final People people;

    ReachingLines(People people) {
        this.people = people;
    }

    @Override
    public boolean knows(String processKey) {
        return processKey.equals(Bounces.PROCESS);
    }

    @Override
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        return people.persons(subjects.stream().map(PersonId::of).toList()).stream()
                .collect(toMap(person -> person.id().toString(), PersonSummary::name));
    }
}
