package org.twinflow.notifications;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.inbox.CaseLines;
import org.twinflow.inbox.TaskPages;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;

/** Says who is not reached by mail and where it went, and leads to the page on which that is settled. */
@Component
class ReachingLines implements CaseLines, TaskPages {

    private final People people;
    private final AddressRows addresses;

    ReachingLines(People people, AddressRows addresses) {
        this.people = people;
        this.addresses = addresses;
    }

    @Override
    public String prefix() {
        return "notices";
    }

    @Override
    public String url(String formKey, String subject, String taskId) {
        return "/notices/unreached/" + subject;
    }

    @Override
    public boolean knows(String processKey) {
        return processKey.equals(Bounces.PROCESS);
    }

    @Override
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        var persons = subjects.stream().map(PersonId::of).toList();
        var known = addresses.of(persons);
        return people.persons(persons).stream()
                .collect(toMap(person -> person.id().toString(), person -> line(person, known.get(person.id()))));
    }

    private static String line(PersonSummary person, @Nullable MailAddress address) {
        return address == null ? person.name() : person.name() + " · " + address.address();
    }
}
